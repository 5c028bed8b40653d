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


def wrong_with_a_stop(stop: SafeguardingStop) -> str:
    """What is wrong where the host had done something before it was told, in a sentence."""
    told_on, done_on = stop.told_on, stop.done_on
    if told_on is None or done_on is None:
        return ""
    if done_on < told_on:
        done, told = (f"{day.day} {day:%B %Y}" for day in (done_on, told_on))
        return f"{done} is before the day on which they were told, {told}."
    told_at, done_at = stop.told_at, stop.done_at
    if done_on == told_on and told_at is not None and done_at is not None and done_at < told_at:
        return f"{done_at:%H:%M} is before they were told that day, at {told_at:%H:%M}."
    return ""
