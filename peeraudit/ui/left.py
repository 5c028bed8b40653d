"""What is left in each stage, in the few words that stand on the rail."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from peeraudit.ui.room import Stage

if TYPE_CHECKING:
    from peeraudit.core.progress import Part
    from peeraudit.operations.seeing import Seen

DONE = "✓"
"""Nothing is left."""


@dataclass(frozen=True, slots=True)
class Left:
    """What is left in words, the number first; blank where there is nothing to say.

    `is_waited_for` where others cannot go on meanwhile: laptops that disagree, a stop that nobody
    answered.
    """

    words: str = ""
    is_waited_for: bool = False


def left_in(seen: "Seen") -> Mapping[Stage, Left]:
    """What is left, by stage; nothing is said of a stage that has not begun."""
    far = seen.progress
    return {
        Stage.CHALLENGE: _part(far.settings),
        Stage.TIMETABLE: _part(far.sessions),
        Stage.CASE_FILES: _part(far.case_files),
        Stage.AUDIT: _part(far.audits),
        Stage.EVIDENCE: _to_do(far.notes, "to file"),
        Stage.FINDINGS: _to_do(far.findings, "to place"),
        Stage.LETTER: Left("draft" if seen.letter_waits else ""),
        Stage.TEAM: _waiting(seen.conflicts, "to settle") or _owed(far.undertakings),
        Stage.STOPS: _waiting(far.open_stops, "open") or Left(),
    }


def _part(part: "Part") -> Left:
    if part.is_whole:
        return Left(DONE)
    return Left(f"{part.done} of {part.of}" if part.of else "")


def _to_do(part: "Part", deed: str) -> Left:
    """What waits for a deed; how many there are once nothing does."""
    if part.is_whole:
        return Left(f"{part.of} {DONE}")
    return Left(f"{part.left} {deed}" if part.of else "")


def _waiting(count: int, words: str) -> Left | None:
    return Left(f"{count} {words}", is_waited_for=True) if count else None


def _owed(undertakings: "Part") -> Left:
    """How many of the team have given no undertaking yet."""
    owed = undertakings.left
    return Left(f"{owed} undertaking{'' if owed == 1 else 's'}" if owed else "")
