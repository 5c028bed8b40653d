"""A blind second reading: nothing of the first is drawn until it is finished or given up."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from peeraudit.core.audit import Purpose
from peeraudit.core.captured import Captured
from peeraudit.operations.auditing import Recorded, record, reopen
from peeraudit.operations.capturing import capture
from peeraudit.ui.audit.head import MODERATION
from peeraudit.ui.pages.case_files import CaseFilesPage
from tests.ui.conftest import Around
from tests.ui.pages.audit_room import AtAudit, at_audit, audit_of, focused, texts

CANARY = "magnolia wallpaper"
FIRST, SECOND = "Bethan Lowrie", "Imran Sadiq"
BLIND = "This is a blind second reading. What others found in C11 is shown when you have finished."


@pytest.fixture
def blind(around: Around) -> AtAudit:
    """The second audit of C11, after its first auditor wrote and noted the canary."""
    around.sit_down(FIRST)
    first = audit_of(around, "C11")
    there = next(
        item
        for item in around.desk.seen.gathered.judgements
        if (item.audit, item.question) == (first.id, "overall")
    )
    said = Recorded("overall", there, reason=CANARY, where_in_record=CANARY)
    around.desk.do(partial(record, audit=first, recorded=said))
    around.desk.do(partial(capture, captured=Captured(CANARY, source=first.case_file)))
    around.settle()
    around.sit_down(SECOND)
    second = audit_of(around, "C11", purpose=Purpose.SECOND)
    if second.finished:
        around.desk.do(partial(reopen, audit=second))
        around.settle()
    return at_audit(around, "C11", who=SECOND, purpose=Purpose.SECOND)


def pressed(at: AtAudit, name: str) -> None:
    buttons = at.page.view.findChildren(QPushButton)
    found = next(each for each in buttons if each.accessibleName() == name)
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    at.around.settle()


def everything(at: AtAudit) -> str:
    """Every text of the audit's page in all its views, and of the case files' page."""
    for name in at.form.sheet.order:
        at.form.go(name)
    views = at.page.view.head.views
    views.chosen.emit(MODERATION)
    drawn = texts(at.page)
    cases = CaseFilesPage(at.around.room)
    at.around.show(cases)
    cases.go_to(at.form.sheet.case_file.id)
    return drawn + texts(cases)


def test_nothing_of_the_first_audit_is_drawn_for_the_second_auditor(blind: AtAudit) -> None:
    drawn = everything(blind)
    assert BLIND in drawn
    assert "Shown when your second reading is finished." in drawn
    assert CANARY not in drawn
    host = next(
        item.host_grade
        for item in blind.around.desk.seen.gathered.case_files
        if item.reference == "C11"
    )
    assert host
    assert f"{host}\n" not in drawn.split("The host's own grade")[-1][:80]


def test_blindness_is_given_up_after_asking_once_and_then_all_is_drawn(blind: AtAudit) -> None:
    pressed(blind, "Give up blindness")
    assert not audit_of(blind.around, "C11", purpose=Purpose.SECOND).blindness_given_up
    pressed(blind, "Stay blind")
    assert BLIND in texts(blind.page)
    pressed(blind, "Give up blindness")
    pressed(blind, "Give it up and show me")
    assert audit_of(blind.around, "C11", purpose=Purpose.SECOND).blindness_given_up
    drawn = everything(blind)
    assert CANARY in drawn
    assert BLIND not in drawn


@pytest.mark.parametrize("answer", [Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_no_key_pressed_twice_by_mistake_gives_blindness_up(blind: AtAudit, answer: Qt.Key) -> None:
    buttons = blind.page.view.banner.findChildren(QPushButton)
    ask = next(each for each in buttons if each.accessibleName() == "Give up blindness")
    ask.setFocus()
    blind.press(Qt.Key.Key_Space, answer)
    assert not audit_of(blind.around, "C11", purpose=Purpose.SECOND).blindness_given_up
    assert BLIND in texts(blind.page)


def test_the_keys_are_at_the_question_once_blindness_is_decided_on(blind: AtAudit) -> None:
    pressed(blind, "Give up blindness")
    assert focused().text() == "Stay blind"  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType] - a button
    blind.press(Qt.Key.Key_Space)
    assert blind.form.isAncestorOf(focused())


def test_what_others_found_is_shown_once_the_second_audit_is_finished(blind: AtAudit) -> None:
    blind.page.view.ending.ask()
    pressed(blind, "Finish all the same")
    assert CANARY in everything(blind)


@pytest.mark.parametrize("size", [(1142, 652), (900, 500)])
def test_the_way_to_stop_for_a_child_is_seen_whole_beneath_a_blind_reading_s_sections(
    blind: AtAudit, size: tuple[int, int]
) -> None:
    blind.page.resize(*size)
    blind.around.settle()
    buttons = blind.page.view.sections.findChildren(QPushButton)
    stop = next(each for each in buttons if each.text() == "Stop and tell the host")
    assert stop.visibleRegion().boundingRect() == stop.rect()
