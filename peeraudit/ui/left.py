"""What is left in each stage, in the few words that stand on the rail."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from peeraudit.core.progress import Part, progress
from peeraudit.ui.room import Stage

if TYPE_CHECKING:
    from peeraudit.operations.seeing import Seen

DONE = "✓"
"""Nothing is left."""


def left_in(seen: "Seen") -> Mapping[Stage, str]:
    """What is left, by stage; nothing is said of a stage that has not begun."""
    far = progress(seen.shown)
    return {
        Stage.CHALLENGE: _part(far.settings),
        Stage.TIMETABLE: _part(far.sessions),
        Stage.CASE_FILES: _count(far.case_files),
        Stage.AUDIT: _part(far.audits),
        Stage.EVIDENCE: _count(far.notes),
        Stage.FINDINGS: _count(far.findings),
        Stage.LETTER: "draft" if seen.letter_waits else "",
        Stage.TEAM: f"{seen.conflicts} to settle" if seen.conflicts else "",
        Stage.STOPS: f"{far.open_stops} open" if far.open_stops else "",
    }


def _part(part: Part) -> str:
    if part.is_whole:
        return DONE
    return f"{part.done} of {part.of}" if part.of else ""


def _count(count: int) -> str:
    return str(count) if count else ""
