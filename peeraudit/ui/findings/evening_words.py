"""The evening meeting in words: what a key line rests on, and who can still test it."""

from collections.abc import Sequence
from datetime import date

from peeraudit.core.challenge import Peer
from peeraudit.core.coverage import Standing
from peeraudit.core.gathered import Gathered
from peeraudit.core.meeting import KeyLineEvening
from peeraudit.core.timetable import Session, SessionState, when

STANDS = {
    Standing.UNTESTED: "Untested",
    Standing.UNCERTAIN: "Uncertain",
    Standing.SECURE: "Secure",
}


def rests_on(item: KeyLineEvening) -> str:
    """What it rests on so far, by kind of source and in findings."""
    tally = item.coverage.tally
    notes = f"{tally.saw} saw, {tally.heard} heard, {tally.read} read"
    findings = f"{tally.findings} finding{'' if tally.findings == 1 else 's'}"
    return f"{notes}. {findings}, {tally.secure} secure."


def lacking(item: KeyLineEvening) -> str:
    """What nobody is yet to do for it; nothing where there is somebody or no need."""
    if item.is_left_over:
        return "Nobody is yet to test it."
    return ""


def session_in_words(session: Session) -> str:
    """When a session is, and what it is."""
    at = f"{session.start:%H:%M} " if session.start else ""
    day = f"{session.day.day} {session.day:%B %Y}, " if session.day else "No day yet, "
    return f"{day}{at}{session.title or session.group_met or session.kind}"


def who_goes(session: Session, *, team: Sequence[Peer]) -> str:
    """Who of the team will be there, by name."""
    names = [peer.name for peer in team if peer.id in session.peers]
    return ", ".join(names) or "nobody goes yet"


def others_ahead(shown: Gathered, *, key_line: str, today: date) -> tuple[Session, ...]:
    """The sessions still planned that do not name a key line, the soonest first."""
    return tuple(
        item
        for item in sorted(shown.sessions, key=when)
        if item.state is SessionState.PLANNED
        and (item.day is None or item.day > today)
        and key_line not in item.key_lines
    )
