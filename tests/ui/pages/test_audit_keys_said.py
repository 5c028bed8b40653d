"""What the page says of Enter is what Enter does, wherever the focus is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from peeraudit.core.template import Kind
from peeraudit.ui.audit.panes import MIDDLE
from peeraudit.ui.widgets.marks import MarkButton
from tests.ui.conftest import Around
from tests.ui.pages.audit_room import AtAudit, at_audit, focused, shown_texts

CONTROL = Qt.KeyboardModifier.ControlModifier


def said(at: AtAudit) -> str:
    """The words of the head, each key after what it does."""
    return " ".join(shown_texts(at.page.view.head).split("\n"))


def view_button(at: AtAudit, words: str) -> QPushButton:
    views = at.page.view.head.views.findChildren(QPushButton)
    return next(each for each in views if each.text() == words)


def a_text(at: AtAudit) -> str:
    lines = at.form.sheet.lines.values()
    return next(line.id for line in lines if line.kind is Kind.TEXT and line.is_missing)


def test_one_question_with_a_text_names_the_key_that_leads_on_from_it(around: Around) -> None:
    at = at_audit(around)
    at.go("story")
    at.press(Qt.Key.Key_F8)
    assert "Next Enter Next section Ctrl+Enter" in said(at)
    assert "\nEnter\n" in f"\n{shown_texts(at.form.one)}\n"
    assert "Ctrl+Enter" not in shown_texts(at.form.one)
    name = a_text(at)
    at.go(name)
    assert "Next Ctrl+Enter New line Enter" in said(at)
    assert "Ctrl+Enter" in shown_texts(at.form.one)
    at.press("Calm.", Qt.Key.Key_Return, "Kind.")
    assert at.form.at == name
    at.press(Qt.Key.Key_Return, modifier=CONTROL)
    assert at.answer(name) == ("Calm.\nKind.",) or at.answer(name) == ("Calm.", "Kind.")
    assert at.form.at == at.form.sheet.after(name) != name


def test_in_a_text_that_is_read_only_both_keys_go_on(around: Around) -> None:
    at = at_audit(around)
    name = a_text(at)
    at.page.view.ending.ask()
    at.page.view.ending.ask()
    around.settle()
    card = at.go(name)
    card.answering.focus_answer()
    assert isinstance(focused(), QPlainTextEdit)
    assert "Next Enter Next section Ctrl+Enter" in said(at)


def test_nothing_is_said_of_keys_where_enter_keeps_a_note(around: Around) -> None:
    at = at_audit(around)
    at.go("story")
    at.press("n", modifier=CONTROL)
    assert "Enter" not in said(at)
    at.go("story")
    assert "Next Enter" in said(at)


@pytest.mark.parametrize("view", ["Questions", "Moderation"])
def test_the_head_leads_to_the_next_section(around: Around, view: str) -> None:
    at = at_audit(around)
    at.go("story")
    view_button(at, view).setFocus()
    at.press(Qt.Key.Key_Space)
    assert ("Enter" in said(at)) is (view == "Questions")
    at.press(Qt.Key.Key_Return, modifier=CONTROL)
    assert at.form.at == at.form.sheet.section_after("story")
    assert at.form.isAncestorOf(focused())
    assert at.page.view.head.views.value == MIDDLE
    assert "Next Enter" in said(at)


def test_the_head_leads_to_the_question_one_was_at_or_to_the_next(around: Around) -> None:
    at = at_audit(around)
    at.go("story")
    at.press(Qt.Key.Key_Backspace)
    view_button(at, "Questions").setFocus()
    at.press(Qt.Key.Key_Return)
    assert at.form.at == "story"
    assert isinstance(focused(), MarkButton)
    at.press("2")
    view_button(at, "Questions").setFocus()
    at.press(Qt.Key.Key_Return)
    assert at.form.at == at.form.sheet.after("story")
