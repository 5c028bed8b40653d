"""What could not be kept is said with the page it stands on, and one press leads there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton

from peeraudit.core.template import Kind
from peeraudit.store.errors import DiskFull
from peeraudit.store.workspace import Workspace
from peeraudit.ui.findings.split_pane import SplitPane
from peeraudit.ui.pages.audit import AuditPage
from peeraudit.ui.pages.findings import FindingsPage
from peeraudit.ui.room import Stage, Target
from peeraudit.ui.team.person_card import PersonCard
from tests.ui.opened import OpenedWindow
from tests.ui.pages.audit_room import is_in_view

REFUSED = "not a reference!"


def go(opened: OpenedWindow, stage: Stage) -> None:
    opened.view.go(Target(stage))
    opened.settle()


def field(opened: OpenedWindow, stage: Stage, name: str) -> QLineEdit:
    found = opened.view.page(stage).findChildren(QLineEdit)
    return next(each for each in found if each.accessibleName() == name)


def said(opened: OpenedWindow) -> str:
    return "".join(each.text() for each in opened.view.notices.findChildren(QLabel))


def show_it(opened: OpenedWindow) -> None:
    buttons = opened.view.notices.findChildren(QPushButton)
    opened.click(next(each for each in buttons if each.text() == "Show it"))


@pytest.fixture
def refused(opened: OpenedWindow) -> QLineEdit:
    """A reference that cannot be one, typed on Case files; then somebody went to the team."""
    go(opened, Stage.CASE_FILES)
    typed = field(opened, Stage.CASE_FILES, "Add a case file by its reference")
    typed.setFocus()
    QTest.keyClicks(typed, REFUSED)
    go(opened, Stage.TEAM)
    return typed


@pytest.mark.parametrize("key", [Qt.Key.Key_Q, Qt.Key.Key_Z])
def test_it_is_said_where_it_stands_and_the_way_there_is_one_press(
    opened: OpenedWindow, refused: QLineEdit, key: Qt.Key
) -> None:
    opened.press(key, Qt.KeyboardModifier.ControlModifier)
    assert opened.window.isVisible()
    assert "Something typed on Case files could not be kept; its field says why." in said(opened)
    show_it(opened)
    assert opened.view.stage is Stage.CASE_FILES
    assert QApplication.focusWidget() is refused
    assert refused.text() == REFUSED
    refused.clear()


def test_it_leads_to_the_one_of_many_fields_that_lies_out_of_view(opened: OpenedWindow) -> None:
    go(opened, Stage.CHALLENGE)
    typed = field(opened, Stage.CHALLENGE, "Date of the letter")
    typed.setFocus()
    QTest.keyClicks(typed, "soon")
    opened.window.resize(683, 480)
    go(opened, Stage.LETTER)
    opened.window.leave_challenge()
    opened.settle()
    assert "Something typed on Challenge could not be kept" in said(opened)
    show_it(opened)
    assert QApplication.focusWidget() is typed
    assert typed.visibleRegion().boundingRect() == typed.rect()
    typed.clear()


def test_it_leads_to_a_question_far_from_where_somebody_went_on(opened: OpenedWindow) -> None:
    shown = opened.window.desk.seen.shown
    audit = next(item for item in shown.audits if not item.finished)
    opened.view.go(Target(Stage.AUDIT, audit.id))
    opened.settle()
    page = opened.view.page(Stage.AUDIT)
    assert isinstance(page, AuditPage)
    form = page.view.form
    assert form is not None
    lines = tuple(form.sheet.lines.values())
    form.go(next(line.id for line in lines if line.kind is Kind.DATE))
    opened.settle()
    typed = QApplication.focusWidget()
    assert isinstance(typed, QLineEdit)
    opened.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(typed, "soon")
    form.go(lines[len(lines) // 2].id)
    opened.settle()
    assert not is_in_view(typed)
    go(opened, Stage.TEAM)
    opened.window.leave_challenge()
    opened.settle()
    show_it(opened)
    opened.settle()
    assert QApplication.focusWidget() is typed
    assert is_in_view(typed)


def test_a_note_in_the_strip_is_said_to_stand_there(
    opened: OpenedWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise DiskFull("There is no room left.")

    opened.view.strip.field.setText("+ plans are read out at reviews")
    with monkeypatch.context() as patched:
        patched.setattr(Workspace, "keep", full)
        opened.window.close()
        opened.settle()
        assert "A note in the capture strip is not kept" in said(opened)
        show_it(opened)
        assert opened.view.strip.field.hasFocus()


def test_what_was_put_by_is_said_with_its_page_from_elsewhere(opened: OpenedWindow) -> None:
    go(opened, Stage.FINDINGS)
    page = opened.view.page(Stage.FINDINGS)
    assert isinstance(page, FindingsPage)
    finding = opened.window.desk.seen.shown.findings[0]
    page.wall.split(finding.id)
    pane = page.wall.side.pane
    assert isinstance(pane, SplitPane)
    QTest.keyClicks(pane.words.field, "Members visit")
    page.wall.close_pane()
    opened.settle()
    go(opened, Stage.TEAM)
    opened.window.leave_challenge()
    opened.settle()
    assert f"Findings: {finding.reference} is not split yet." in said(opened)
    show_it(opened)
    assert opened.view.stage is Stage.FINDINGS
    pane = page.wall.side.pane
    assert isinstance(pane, SplitPane)
    assert (pane.finding, pane.words.typed()) == (finding.id, "Members visit")
    assert pane.words.field.hasFocus()


def test_it_leads_to_a_card_that_stayed_open_and_is_put_away_once_that_is_mended(
    opened: OpenedWindow,
) -> None:
    go(opened, Stage.TEAM)
    card = opened.view.page(Stage.TEAM).findChildren(PersonCard)[0]
    opened.click(card.toggle)
    typed = field(opened, Stage.TEAM, "Undertaking given on")
    typed.setFocus()
    opened.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(typed, "soon")
    opened.click(card.toggle)
    go(opened, Stage.CASE_FILES)
    opened.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    show_it(opened)
    assert QApplication.focusWidget() is typed
    assert is_in_view(typed)
    opened.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened.view.notices.isVisible()
    typed.clear()
    QTest.keyClicks(typed, "9 June 2026")
    opened.press(Qt.Key.Key_Tab)
    assert opened.window.room.unkept.is_empty
    assert not opened.view.notices.isVisible()
