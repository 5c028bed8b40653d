"""The form of an audit: built as it is needed, hidden questions, one question a card, sections."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QScrollArea

from peeraudit.core.template import Kind
from peeraudit.ui.audit.card import QuestionCard
from peeraudit.ui.widgets.marks import Mark, MarkButton
from tests.ui.conftest import Around
from tests.ui.pages.audit_room import AtAudit, at_audit, focused, shown_texts


def test_only_what_is_near_is_made(around: Around) -> None:
    at = at_audit(around)
    made = at.form.findChildren(QuestionCard)
    assert 0 < len(made) < len(at.form.sheet.lines) / 2


def test_a_hidden_question_comes_and_goes_and_its_answer_is_kept(around: Around) -> None:
    at = at_audit(around)
    condition, hidden = _condition(at)
    keys = {mark.key: _shows(at, condition, mark.key, hidden) for mark in _marks(at, condition)}
    shows = next(key for key, is_shown in keys.items() if is_shown)
    hides = next(key for key, is_shown in keys.items() if not is_shown)
    at.go(condition)
    at.press(shows)
    card = at.go(hidden)
    at.press("Said once")
    around.room.unkept.keep_now()
    around.settle()
    at.go(condition)
    at.press(hides)
    assert not card.isVisible()
    assert at.answer(hidden) == ("Said once",)
    at.press(shows)
    assert card.isVisible()


def test_one_question_at_a_time_has_the_same_answers_and_is_remembered(around: Around) -> None:
    at = at_audit(around)
    card = at.go("story")
    at.press(Qt.Key.Key_F8)
    assert around.room.settings.choices.one_question
    shown = [each for each in at.form.findChildren(QuestionCard) if each.isVisible()]
    assert shown == [card]
    assert isinstance(focused(), MarkButton)
    at.press("4", Qt.Key.Key_Return)
    assert at.form.at == at.form.sheet.after("story") != "story"
    at.go("story")
    at.press(Qt.Key.Key_F8)
    assert not around.room.settings.choices.one_question
    assert at.answer("story") == ("inadequate",)
    assert "Grade 4, Inadequate." in shown_texts(card)


def test_sections_say_what_is_left_and_their_grade(around: Around) -> None:
    at = at_audit(around)
    words = shown_texts(at.page.view.sections)
    part = next(item for item in at.form.sheet.parts if item.id == at.form.sheet.part_of("story"))
    assert part.left in words
    question = next(name for name in part.lines if not at.form.sheet.lines[name].answer)
    at.go(question)
    card = at.form.cards.card(question)
    if at.form.sheet.lines[question].kind is Kind.TEXT:
        at.press("Said")
        around.room.unkept.keep_now()
    else:
        card.press("1")
    around.settle()
    assert f"{part.answered + 1} of {len(part.lines)}" in shown_texts(at.page.view.sections)


def test_an_own_overall_grade_that_differs_asks_why(around: Around) -> None:
    at = at_audit(around)
    card = at.go("overall")
    suggested = at.form.sheet.suggested
    assert suggested is not None
    assert f"Suggested: {suggested.in_words}." in shown_texts(card)
    other = next(mark for mark in at.form.sheet.lines["overall"].marks if mark != suggested)
    at.press(other.key)
    assert "Why it differs from the suggestion" in shown_texts(card)
    at.press(suggested.key)
    assert "Why it differs from the suggestion" not in shown_texts(card)


@pytest.mark.parametrize("size", [(683, 640), (546, 500)], ids=["half", "half at 125 %"])
def test_a_narrow_page_is_one_column_without_scrolling_sideways(
    around: Around, size: tuple[int, int]
) -> None:
    at = at_audit(around, size=size)
    card = at.go("story")
    areas = [each for each in at.page.findChildren(QScrollArea) if each.isVisible()]
    inner = [area.widget() for area in areas]
    assert all(
        widget.width() <= area.viewport().width()
        for widget, area in zip(inner, areas, strict=True)
        if widget is not None
    )
    at.press("2")
    assert at.answer("story") == ("good",)
    assert card.answering.width() <= size[0]


def _condition(at: AtAudit) -> tuple[str, str]:
    """A question on whose answer alone it depends whether another is asked, which is typed."""
    for question in at.form.sheet.template.questions:
        if question.show_if and question.kind is Kind.TEXT:
            conditions = question.show_if.all_of + question.show_if.any_of
            if len(conditions) == 1:
                return conditions[0].question, question.id
    raise AssertionError("no such question")


def _marks(at: AtAudit, question: str) -> tuple[Mark, ...]:
    return at.form.sheet.lines[question].marks


def _shows(at: AtAudit, condition: str, key: str, hidden: str) -> bool:
    at.go(condition)
    at.press(key)
    return hidden in at.form.sheet.lines


def test_the_other_way_to_show_it_is_at_the_same_question(around: Around) -> None:
    at = at_audit(around)
    at.go("overall")
    at.press(Qt.Key.Key_F8)
    back = next(each for each in at.form.one.findChildren(QPushButton) if each.text() == "Back")
    QTest.mouseClick(back, Qt.MouseButton.LeftButton)
    before = at.form.sheet.beside("overall", step=-1)
    assert at.form.at == before
    at.press(Qt.Key.Key_F8)
    assert at.form.at == before
    assert at.form.cards.card(before).isAncestorOf(focused())


def test_what_is_wrong_with_a_date_stands_whole_beneath_it(around: Around) -> None:
    at = at_audit(around)
    lines = at.form.sheet.lines.values()
    card = at.go(next(line.id for line in lines if line.kind is Kind.DATE))
    QTest.keyClick(focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    at.press("2", Qt.Key.Key_Return)
    said = next(each for each in card.findChildren(QLabel) if "is not a date" in each.text())
    field = card.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    assert said.height() >= said.heightForWidth(said.width())
    assert said.y() >= field.geometry().bottom()
    assert field.height() >= field.sizeHint().height()
