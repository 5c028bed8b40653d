"""From an answer to its reason by the keyboard: nothing typed on the way is lost or is a grade."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

from peeraudit.core.template import Kind
from peeraudit.ui.audit.card import QuestionCard
from tests.ui.conftest import Around
from tests.ui.pages.audit_room import AtAudit, at_audit, focused

SAY_WHY = "Say why, and where in the record"


@pytest.fixture
def at(around: Around) -> AtAudit:
    return at_audit(around)


@pytest.fixture
def card(at: AtAudit) -> QuestionCard:
    """A yes or no answered, where no reason is asked for; the focus is on the way to one."""
    lines = at.form.sheet.lines.values()
    name = next(
        item.id
        for item in lines
        if item.kind is Kind.COMPLIANCE and not item.answer and not item.needs_evidence
    )
    made = at.go(name)
    at.press("1")
    at.press(Qt.Key.Key_Tab)
    way = focused()
    assert isinstance(way, QPushButton)
    assert way.text() == SAY_WHY
    return made


def type_at_once(at: AtAudit, words: str) -> None:
    """Letters faster than anything is drawn, each where the focus is by then."""
    handle = at.page.window().windowHandle()
    assert handle is not None
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(handle, event)
    at.around.settle()


@pytest.mark.parametrize("words", ["Seen 3 times", "3 times in 2 files"])
def test_what_is_typed_on_the_way_to_the_reason_is_the_reason(
    at: AtAudit, card: QuestionCard, words: str
) -> None:
    before = at.answer(card.id)
    type_at_once(at, words)
    assert card.behind is not None
    assert focused() is card.behind.why.field
    assert card.behind.why.typed() == words
    card.behind.why.keep_now()
    kept = at.judgement(card.id)
    assert kept is not None
    assert (kept.answer, kept.reason) == (before, words)
    assert len(before) == 1


def test_space_opens_the_fields_and_is_no_part_of_the_reason(
    at: AtAudit, card: QuestionCard
) -> None:
    at.press(Qt.Key.Key_Space)
    assert card.behind is not None
    assert focused() is card.behind.why.field
    assert card.behind.why.typed() == ""


def test_enter_goes_on_to_the_next_question_from_there_as_well(
    at: AtAudit, card: QuestionCard
) -> None:
    ahead = at.form.sheet.after(card.id)
    at.press(Qt.Key.Key_Return)
    assert at.form.at == ahead
    assert card.behind is None
