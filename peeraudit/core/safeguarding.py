"""Safeguarding stops: a child at unassessed or unmanaged risk, told to the host at once."""

from dataclasses import dataclass
from datetime import date, time
from typing import ClassVar

from peeraudit.core.journal.kept import Kept, naming


@dataclass(frozen=True, slots=True, kw_only=True)
class SafeguardingStop(Kept):
    """What was seen, who was told (by role) and when, and what the host did.

    `about` is the id of the case file or session. A time may be unknown where the day is not.
    """

    ENTITY: ClassVar[str] = "safeguarding_stop"

    about: str = naming()
    what_was_seen: str = ""
    told_role: str = ""
    told_on: date | None = None
    told_at: time | None = None
    host_did: str = ""
    done_on: date | None = None
    done_at: time | None = None

    @property
    def is_open(self) -> bool:
        """Whether the host was not told yet, or has not said what was done, and when."""
        return not self.host_did or self.told_on is None or self.done_on is None


def wrong_with_a_stop(told_on: date | None, *, done_on: date | None) -> str:
    """What is wrong where the host had done something before it was told, in a sentence."""
    if told_on is None or done_on is None or told_on <= done_on:
        return ""
    done, told = (f"{day.day} {day:%B %Y}" for day in (done_on, told_on))
    return f"{done} is before the day on which they were told, {told}."
