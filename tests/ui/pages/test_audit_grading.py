"""Grading by the keyboard: one key a grade, and no key where somebody types."""

from PySide6.QtCore import Qt

from peeraudit.core.template import Kind
from peeraudit.operations.undo import undo
from peeraudit.ui.widgets.marks import MarkButton
from tests.ui.conftest import Around
from tests.ui.pages.audit_room import at_audit, focused, shown_texts

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_digit_keeps_the_grade_and_it_is_read_back_with_the_time(around: Around) -> None:
    at = at_audit(around)
    card = at.go("story")
    at.press("1", "3")
    assert at.answer("story") == ("requires-improvement",)
    words = shown_texts(card)
    assert "Grade 3, Requires improvement to be good. Kept " in words
    focus = focused()
    assert isinstance(focus, MarkButton)
    assert focus.mark.number == "3"


def test_lines_are_graded_by_a_digit_and_enter_each(around: Around) -> None:
    at = at_audit(around)
    at.form.go(at.form.sheet.order[0])
    graded: list[str] = []
    for _ in range(10):
        at.press(Qt.Key.Key_Return)
        if not isinstance(focused(), MarkButton):
            continue
        graded.append(at.form.at)
        at.press("1")
    assert len(set(graded)) == len(graded) > 4
    assert all(at.answer(name) for name in graded)


def test_keys_pressed_faster_than_the_disk_give_every_line_its_own_grade(around: Around) -> None:
    at = at_audit(around)
    kinds = (Kind.JUDGEMENT, Kind.COMPLIANCE, Kind.CHOICE)
    names = [name for name in at.form.sheet.missing if at.form.sheet.lines[name].kind in kinds][:4]
    for name in names:
        at.form.go(name)
        assert at.form.cards.card(name).press("2")
    assert not around.desk.is_idle
    around.settle()
    expected = {name: at.form.sheet.lines[name].marks[1].value for name in names}
    assert {name: at.answer(name) for name in names} == {
        name: (value,) for name, value in expected.items()
    }


def test_a_number_typed_in_a_reason_changes_no_grade(around: Around) -> None:
    at = at_audit(around)
    card = at.go("story")
    before = at.answer("story")
    assert card.behind is not None
    card.behind.why.field.setFocus()
    card.behind.why.field.selectAll()
    at.press("Seen 3 times")
    card.behind.why.keep_now()
    around.settle()
    kept = at.judgement("story")
    assert kept is not None
    assert (kept.answer, kept.reason) == (before, "Seen 3 times")


def test_alt_and_a_digit_grade_out_of_a_text_box(around: Around) -> None:
    at = at_audit(around)
    card = at.go("story")
    assert card.behind is not None
    card.behind.why.field.setFocus()
    typed = card.behind.why.typed()
    at.press("4", modifier=ALT)
    assert at.answer("story") == ("inadequate",)
    assert card.behind.why.typed() == typed
    assert focused() is card.behind.why.field


def test_the_grade_that_stands_already_is_no_deed(around: Around) -> None:
    at = at_audit(around)
    at.go("story")
    at.press("1")
    before = at.deeds()
    at.press("1", "1")
    assert at.deeds() == before


def test_arrow_keys_move_the_focus_and_grade_nothing(around: Around) -> None:
    at = at_audit(around)
    at.go("story")
    before, deeds = at.answer("story"), at.deeds()
    at.press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert (at.answer("story"), at.deeds()) == (before, deeds)
    at.press(Qt.Key.Key_Space)
    assert at.deeds() == deeds + 1


def test_backspace_clears_the_grade_keeps_its_reason_and_undo_brings_it_back(
    around: Around,
) -> None:
    at = at_audit(around)
    at.go("story")
    before = at.judgement("story")
    assert before is not None
    at.press(Qt.Key.Key_Backspace)
    cleared = at.judgement("story")
    assert cleared is not None
    assert (cleared.answer, cleared.reason) == ((), before.reason)
    around.desk.do(undo)
    around.settle()
    assert at.judgement("story") == before
    row = at.form.cards.card("story").answering
    checked = [each.mark.value for each in row.findChildren(MarkButton) if each.isChecked()]
    assert tuple(checked) == before.answer


def test_what_good_looks_like_is_said_of_the_grade_with_the_focus(around: Around) -> None:
    at = at_audit(around)
    card = at.go("story")
    at.press("1")
    question = at.form.sheet.lines["story"].asked
    assert f"1 looks like: {question.looks_like['outstanding'].strip()}" in shown_texts(card)
    at.press(Qt.Key.Key_Right)
    assert "2 looks like: " in shown_texts(card)


def test_what_a_grade_needs_is_said_and_whether_it_has_it(around: Around) -> None:
    at = at_audit(around)
    card = at.go("story")
    at.press("2")
    assert "Grade 2 on this question needs a place in the record. It has one." in (
        shown_texts(card)
    )
    assert card.behind is not None
    card.behind.where.field.setFocus()
    card.behind.where.field.selectAll()
    at.press(Qt.Key.Key_Delete)
    card.behind.where.keep_now()
    around.settle()
    assert "It has none yet." in shown_texts(card)


def test_not_applicable_asks_why_and_nothing_else_does(around: Around) -> None:
    at = at_audit(around)
    sheet = at.form.sheet
    name = next(
        item.id
        for item in sheet.lines.values()
        if item.kind is Kind.COMPLIANCE and not item.answer and not item.needs_evidence
    )
    card = at.go(name)
    at.press("1")
    assert "Not applicable because" not in shown_texts(card)
    at.press("6")
    assert "Not applicable because" in shown_texts(card)
    assert at.answer(name) == ("not-applicable",)


def test_enter_goes_on_from_one_line_and_is_a_new_line_in_a_text(around: Around) -> None:
    at = at_audit(around)
    card = at.go("story")
    assert card.behind is not None
    card.behind.why.field.setFocus()
    at.press(Qt.Key.Key_Return)
    assert at.form.at == "story"
    assert "\n" in card.behind.why.typed()
    at.press(Qt.Key.Key_Return, modifier=CTRL)
    assert at.form.at == at.form.sheet.after("story")
    at.go("story")
    card.behind.where.field.setFocus()
    at.press(Qt.Key.Key_Return)
    assert at.form.at == at.form.sheet.after("story")


def test_control_and_enter_goes_to_the_next_section(around: Around) -> None:
    at = at_audit(around)
    at.go("story")
    here = at.form.sheet.part_of("story")
    at.press(Qt.Key.Key_Return, modifier=CTRL)
    parts = [part.id for part in at.form.sheet.parts]
    assert at.form.sheet.part_of(at.form.at) == parts[parts.index(here) + 1]
