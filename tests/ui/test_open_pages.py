"""What one person looked at is nowhere in the window once somebody else sits here."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from shiboken6 import isValid

from peeraudit.core.audit import Audit
from peeraudit.core.blind import is_blind
from peeraudit.operations.changing import change
from peeraudit.operations.clock import Clock
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.store.errors import DiskFull
from peeraudit.store.workspace import Workspace
from peeraudit.ui.findings.card_pane import CardPane
from peeraudit.ui.findings.split_pane import SplitPane
from peeraudit.ui.look.tokens import Scheme
from peeraudit.ui.pages.audit import AuditPage
from peeraudit.ui.pages.evidence import EvidencePage
from peeraudit.ui.pages.findings import FindingsPage
from peeraudit.ui.room import Stage, Target
from tests.ui.opened import OpenedWindow
from tests.ui.read_blind import second_auditor

CANARY = "Yellowbird"


def go(opened: OpenedWindow, stage: Stage) -> None:
    opened.window.go(Target(stage))
    opened.settle()


def evidence(opened: OpenedWindow) -> EvidencePage:
    page = opened.view.page(Stage.EVIDENCE)
    assert isinstance(page, EvidencePage)
    return page


def look_for(opened: OpenedWindow, words: str) -> None:
    """By key, on the Evidence page."""
    go(opened, Stage.EVIDENCE)
    search = evidence(opened).search
    search.setFocus()
    QTest.keyClicks(search, words)
    opened.settle()
    opened.qtbot.waitUntil(lambda: evidence(opened).looked_for.found is not None)
    opened.settle()


def words_in_window(opened: OpenedWindow) -> str:
    """All that stands in any field and any list of notes, out of sight as well."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window = opened.window
    found = [each.text() for each in window.findChildren(QLineEdit)]
    found += [each.toPlainText() for each in window.findChildren(QPlainTextEdit)]
    for page in window.findChildren(EvidencePage):
        model = page.list.notes
        rows = [model.index(row) for row in range(model.rowCount())]
        found += [str(row.data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows]
    return "\n".join(found)


def test_a_page_out_of_sight_goes_when_somebody_else_sits_down(opened: OpenedWindow) -> None:
    second = second_auditor(opened, f"{CANARY} noted there")
    look_for(opened, CANARY)
    assert CANARY in words_in_window(opened)
    go(opened, Stage.TEAM)
    opened.window.desk.speak_as(second)
    opened.settle()
    assert CANARY not in words_in_window(opened)
    go(opened, Stage.EVIDENCE)
    assert not evidence(opened).search.text()
    assert CANARY not in words_in_window(opened)


def test_the_page_in_sight_forgets_what_was_looked_for(opened: OpenedWindow) -> None:
    second = second_auditor(opened, f"{CANARY} noted there")
    look_for(opened, CANARY)
    opened.window.desk.speak_as(second)
    opened.settle()
    opened.qtbot.waitUntil(lambda: CANARY not in words_in_window(opened))
    assert evidence(opened).looked_for.found is None


def test_a_veil_that_falls_takes_the_pages_out_of_sight_as_well(opened: OpenedWindow) -> None:
    second = second_auditor(opened, f"{CANARY} noted there")
    desk = opened.window.desk
    desk.speak_as(second)
    opened.settle()
    audits = desk.seen.gathered.audits
    (audit,) = (each for each in audits if is_blind(each) and second in each.auditors)
    give_up(opened, audit, given_up=True)
    look_for(opened, CANARY)
    assert CANARY in words_in_window(opened)
    go(opened, Stage.CASE_FILES)
    (audit,) = (each for each in desk.seen.gathered.audits if each.id == audit.id)
    give_up(opened, audit, given_up=False)
    assert CANARY not in words_in_window(opened)


def give_up(opened: OpenedWindow, audit: Audit, *, given_up: bool) -> None:
    def deed(workspace: Workspace, /, *, clock: Clock, named: str) -> object:
        return change(workspace, audit, clock=clock, named=named, blindness_given_up=given_up)

    opened.window.desk.do(deed)
    opened.settle()


def test_pages_stay_as_they_are_while_the_same_person_works_on(opened: OpenedWindow) -> None:
    look_for(opened, "review")
    page = evidence(opened)
    go(opened, Stage.CASE_FILES)
    opened.view.capture()
    QTest.keyClicks(opened.view.strip.field, "+ plans are read out")
    opened.press(Qt.Key.Key_Return)
    go(opened, Stage.EVIDENCE)
    assert evidence(opened) is page
    assert page.search.text() == "review"


def test_pages_out_of_sight_go_when_it_is_locked_and_come_back_anew(opened: OpenedWindow) -> None:
    look_for(opened, "review")
    before = evidence(opened)
    go(opened, Stage.TEAM)
    team = opened.view.page(Stage.TEAM)
    opened.everywhere.locks.lock()
    opened.qtbot.waitUntil(lambda: not isValid(before))
    QTest.keyClicks(opened.everywhere.locks.page.field, PASSPHRASE)
    QTest.keyClick(opened.everywhere.locks.page.field, Qt.Key.Key_Return)
    opened.settle()
    assert opened.view.page(Stage.TEAM) is team
    go(opened, Stage.EVIDENCE)
    assert evidence(opened).list.notes.rows
    assert not evidence(opened).search.text()


def test_pages_out_of_sight_come_back_in_other_colours(opened: OpenedWindow) -> None:
    go(opened, Stage.CASE_FILES)
    before = opened.view.page(Stage.CASE_FILES)
    go(opened, Stage.TEAM)
    opened.window.room.looks.choose(Scheme.DARK, scale=1)
    assert not isValid(before)
    go(opened, Stage.CASE_FILES)
    assert opened.view.page(Stage.CASE_FILES).isVisible()


def test_a_split_left_half_typed_stays_while_it_is_locked(opened: OpenedWindow) -> None:
    go(opened, Stage.FINDINGS)
    page = opened.view.page(Stage.FINDINGS)
    assert isinstance(page, FindingsPage)
    finding = next(iter(page.wall.board.views)).list.rows[0].id
    page.wall.split(finding)
    pane = page.wall.side.pane
    assert isinstance(pane, SplitPane)
    QTest.keyClicks(pane.words.field, "Members visit")
    page.wall.close_pane()
    opened.settle()
    go(opened, Stage.TEAM)
    opened.everywhere.locks.lock()
    assert isValid(page)
    assert page.wall.side.half_of(finding).words == "Members visit"
    opened.window.leave_challenge()
    opened.settle()
    stage, words = opened.view.unfinished or ("", "")
    assert stage is Stage.FINDINGS
    assert words.endswith("when you press Split on its card.")


def test_the_audit_one_was_at_is_open_again_after_other_colours(opened: OpenedWindow) -> None:
    audit = opened.window.desk.seen.shown.audits[0]
    opened.window.go(Target(Stage.AUDIT, audit.id))
    opened.settle()
    source = opened.view.strip.source
    assert source
    trigger(opened, "settings")
    opened.window.room.looks.choose(Scheme.DARK, scale=1)
    go(opened, Stage.EVIDENCE)
    opened.everywhere.locks.hide()
    opened.press(Qt.Key.Key_A, on=opened.everywhere.locks.page)
    go(opened, Stage.AUDIT)
    page = opened.view.page(Stage.AUDIT)
    assert isinstance(page, AuditPage)
    assert page.view.audit_id == audit.id
    assert opened.view.strip.source == source


def trigger(opened: OpenedWindow, name: str) -> None:
    next(each for each in opened.everywhere.actions if each.objectName() == name).trigger()
    opened.settle()


def test_a_page_with_words_that_cannot_be_kept_stays_until_they_are(
    opened: OpenedWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise DiskFull("The disk is full.")

    go(opened, Stage.FINDINGS)
    page = opened.view.page(Stage.FINDINGS)
    assert isinstance(page, FindingsPage)
    opened.press(Qt.Key.Key_Return)
    field = opened.window.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    with monkeypatch.context() as patched:
        patched.setattr(Workspace, "keep", full)
        QTest.keyClicks(field, "Not kept yet. ")
        go(opened, Stage.TEAM)
        opened.window.desk.speak_as(opened.window.desk.seen.gathered.team[1].id)
        opened.settle()
        assert opened.view.page(Stage.FINDINGS) is page
        assert isinstance(page.wall.side.pane, CardPane)
        assert "Not kept yet. " in words_in_window(opened)
    opened.window.keep_typed()
    opened.settle()
    assert opened.view.page(Stage.FINDINGS) is not page
