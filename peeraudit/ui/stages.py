"""Which page belongs to which stage; its module is imported when somebody first looks at it."""

from peeraudit.ui.page import Page
from peeraudit.ui.room import Room, Stage


def page_for(stage: Stage, room: Room) -> Page:
    """The page of a stage."""
    match stage:
        case Stage.CHALLENGE:
            from peeraudit.ui.pages.challenge import ChallengePage

            return ChallengePage(room)
        case Stage.TIMETABLE:
            from peeraudit.ui.pages.timetable import TimetablePage

            return TimetablePage(room)
        case Stage.CASE_FILES:
            from peeraudit.ui.pages.case_files import CaseFilesPage

            return CaseFilesPage(room)
        case Stage.AUDIT:
            from peeraudit.ui.pages.audit import AuditPage

            return AuditPage(room)
        case Stage.EVIDENCE:
            from peeraudit.ui.pages.evidence import EvidencePage

            return EvidencePage(room)
        case Stage.FINDINGS:
            from peeraudit.ui.pages.findings import FindingsPage

            return FindingsPage(room)
        case Stage.LETTER:
            from peeraudit.ui.pages.letter import LetterPage

            return LetterPage(room)
        case Stage.TEAM:
            from peeraudit.ui.pages.team import TeamPage

            return TeamPage(room)
        case Stage.STOPS:
            from peeraudit.ui.pages.stops import StopsPage

            return StopsPage(room)
