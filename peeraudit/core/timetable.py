"""The timetable: what the team sat in on, whom they met, and how many distinct people that was."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import ClassVar

from peeraudit.core.journal.kept import Joinable, naming_several


class SessionKind(StrEnum):
    """What happens in a slot of the timetable."""

    MEETING = "meeting"
    FOCUS_GROUP = "focus group"
    INTERVIEW = "interview"
    OBSERVATION = "observation"
    READING = "reading"
    AUDIT = "audit"


class SessionState(StrEnum):
    """What became of a slot. Only what was held is counted; moved is held at another time."""

    PLANNED = "planned"
    HELD = "held"
    MOVED = "moved"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Session(Joinable):
    """One slot of the timetable.

    `head_count` is how many people were met, the team itself left out; `met_before` how many of
    these had been in an earlier session. Practitioners met at audits are sessions of kind audit.
    """

    ENTITY: ClassVar[str] = "session"

    reference: str = ""
    day: date | None = None
    start: time | None = None
    title: str = ""
    kind: SessionKind = SessionKind.MEETING
    group_met: str = ""
    head_count: int = 0
    met_before: int = 0
    key_lines: tuple[str, ...] = naming_several()
    peers: tuple[str, ...] = naming_several()
    state: SessionState = SessionState.HELD

    @property
    def was_held(self) -> bool:
        """Whether it took place, at its own time or at another."""
        return self.state in (SessionState.HELD, SessionState.MOVED)


MEND_A_FIGURE = "Mend whichever of the two is wrong."
"""What to do where more were met before than were there."""


def wrong_with_figures(head_count: int, *, met_before: int) -> str:
    """What is wrong where more were met before than were there, in a sentence; else nothing."""
    if met_before <= head_count:
        return ""
    were, there = ("was" if count == 1 else "were" for count in (met_before, head_count))
    return f"{met_before:,} {were} met before, and only {head_count:,} {there} there."


def people_met(sessions: Iterable[Session]) -> int:
    """Distinct people: over the sessions held, head count less those met before (design.md 7).

    Where two laptops apart said more before than were there, that session adds nobody.
    """
    return sum(max(0, item.head_count - item.met_before) for item in sessions if item.was_held)


def when(session: Session) -> tuple[date, time]:
    """When a session is; of an unknown day or hour, after all whose day or hour is known."""
    return session.day or date.max, session.start or time.max
