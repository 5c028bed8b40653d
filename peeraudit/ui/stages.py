"""Which page belongs to which stage; its module is imported when somebody first looks at it."""

from collections.abc import Callable, Mapping

from peeraudit.ui.page import Page
from peeraudit.ui.room import Room, Stage

MODULES = (
    "peeraudit.operations.capturing",
    "peeraudit.ui.strip.offered_list",
    *(f"peeraudit.ui.pages.{stage.name.lower()}" for stage in Stage),
    "peeraudit.ui.finder.finder",
    "peeraudit.ui.guide.guide_page",
    "peeraudit.ui.settings_page",
)
"""What a note is typed and kept by, all pages, and what else is asked for often."""


def page_for(stage: Stage, room: Room) -> Page:
    """The page of a stage."""
    return _PAGES[stage](room)


def _challenge(room: Room) -> Page:
    from peeraudit.ui.pages.challenge import ChallengePage

    return ChallengePage(room)


def _timetable(room: Room) -> Page:
    from peeraudit.ui.pages.timetable import TimetablePage

    return TimetablePage(room)


def _case_files(room: Room) -> Page:
    from peeraudit.ui.pages.case_files import CaseFilesPage

    return CaseFilesPage(room)


def _audit(room: Room) -> Page:
    from peeraudit.ui.pages.audit import AuditPage

    return AuditPage(room)


def _evidence(room: Room) -> Page:
    from peeraudit.ui.pages.evidence import EvidencePage

    return EvidencePage(room)


def _findings(room: Room) -> Page:
    from peeraudit.ui.pages.findings import FindingsPage

    return FindingsPage(room)


def _letter(room: Room) -> Page:
    from peeraudit.ui.pages.letter import LetterPage

    return LetterPage(room)


def _team(room: Room) -> Page:
    from peeraudit.ui.pages.team import TeamPage

    return TeamPage(room)


def _stops(room: Room) -> Page:
    from peeraudit.ui.pages.stops import StopsPage

    return StopsPage(room)


_PAGES: Mapping[Stage, Callable[[Room], Page]] = {
    Stage.CHALLENGE: _challenge,
    Stage.TIMETABLE: _timetable,
    Stage.CASE_FILES: _case_files,
    Stage.AUDIT: _audit,
    Stage.EVIDENCE: _evidence,
    Stage.FINDINGS: _findings,
    Stage.LETTER: _letter,
    Stage.TEAM: _team,
    Stage.STOPS: _stops,
}
"""How the page of each stage is made."""
