"""Finishing an audit with things missing, taking it up again, and who was present."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from peeraudit.core.audit import Audit
from peeraudit.ui.widgets.marks import MarkButton
from peeraudit.ui.widgets.words_button import WordsButton
from tests.ui.conftest import Around
from tests.ui.pages.audit_room import at_audit, focused, shown_texts


def audit_now(around: Around, audit: str) -> Audit:
    return next(item for item in around.desk.seen.gathered.audits if item.id == audit)


def pressed(widget: QWidget, name: str) -> None:
    buttons = widget.findChildren(QPushButton)
    found = next(each for each in buttons if each.accessibleName() == name and not each.isHidden())
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def test_what_is_missing_is_listed_and_leads_to_its_question(around: Around) -> None:
    at = at_audit(around)
    at.go("overall")
    ending = at.page.view.ending
    ending.finish.setFocus()
    at.press(Qt.Key.Key_Space)
    assert "There is still something to answer" in shown_texts(ending)
    assert not audit_now(around, at.audit).finished
    first = at.form.sheet.lines[at.form.sheet.missing[0]]
    pressed(ending, first.text)
    around.settle()
    assert at.form.at == first.id


def test_an_audit_with_things_missing_is_finished_all_the_same(around: Around) -> None:
    at = at_audit(around)
    at.page.view.ending.ask()
    pressed(at.page.view.ending, "Finish all the same")
    around.settle()
    assert audit_now(around, at.audit).finished
    assert [notice.words for notice in around.said] == ["The audit of C02 is finished."]


def test_the_focus_stays_at_the_end_when_an_audit_is_finished_and_taken_up(around: Around) -> None:
    at = at_audit(around)
    ending = at.page.view.ending
    ending.finish.setFocus()
    at.press(Qt.Key.Key_Space)
    assert ending.isAncestorOf(focused())
    anyway = next(
        each
        for each in ending.findChildren(QPushButton)
        if each.accessibleName() == "Finish all the same"
    )
    anyway.setFocus()
    at.press(Qt.Key.Key_Space)
    assert audit_now(around, at.audit).finished
    assert focused() is ending.finish
    at.press(Qt.Key.Key_Space)
    assert not audit_now(around, at.audit).finished
    assert focused() is ending.finish


def test_a_finished_audit_takes_no_answer_until_it_is_reopened(around: Around) -> None:
    at = at_audit(around)
    card = at.go("story")
    before = at.answer("story")
    at.page.view.ending.ask()
    pressed(at.page.view.ending, "Finish all the same")
    around.settle()
    assert not card.press("1")
    button = card.findChildren(MarkButton)[0]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    around.settle()
    assert at.answer("story") == before
    pressed(at.page.view.ending, "Reopen this audit")
    around.settle()
    assert not audit_now(around, at.audit).finished
    at.go("story")
    at.press("1")
    assert at.answer("story") == ("outstanding",)


def test_a_finished_audit_offers_no_key_that_would_change_it(around: Around) -> None:
    at = at_audit(around)
    card = at.go("story")
    at.press("1")
    around.settle()
    assert "Backspace clears it." in shown_texts(card)
    at.page.view.ending.ask()
    pressed(at.page.view.ending, "Finish all the same")
    around.settle()
    assert "Backspace clears it." not in shown_texts(card)


@pytest.mark.parametrize("is_present", [True, False])
def test_the_practitioner_was_present_or_not(around: Around, is_present: bool) -> None:  # noqa: FBT001 - a case of the test
    at = at_audit(around)
    row = at.page.view.beside.present
    assert (row.value, audit_now(around, at.audit).practitioner_present) == ("", None)
    pressed(at.page.view.beside, "No" if is_present else "Yes")
    around.settle()
    assert audit_now(around, at.audit).practitioner_present is not is_present
    pressed(at.page.view.beside, "Yes" if is_present else "No")
    around.settle()
    assert audit_now(around, at.audit).practitioner_present is is_present
    assert row.value == ("yes" if is_present else "no")


def test_a_note_is_captured_beside_the_question_with_its_case_file(around: Around) -> None:
    at = at_audit(around)
    at.go("story")
    at.press("n", modifier=Qt.KeyboardModifier.ControlModifier)
    at.press("- the chronology stops in May", Qt.Key.Key_Return)
    notes = around.desk.seen.gathered.evidence
    note = next(item for item in notes if item.text == "the chronology stops in May")
    assert note.source == audit_now(around, at.audit).case_file
    assert "the chronology stops in May" in shown_texts(at.page.view.beside)
    assert not at.page.view.beside.capture.field.text()


@pytest.mark.parametrize("ways", [(), (Qt.Key.Key_F8,)], ids=["whole form", "one question"])
def test_what_is_missing_is_seen_from_its_title_on(around: Around, ways: tuple[Qt.Key]) -> None:
    at = at_audit(around, "C23", who="Rosalind Tarrant", size=(1100, 600))
    at.go("overall")
    at.press(*ways)
    ending = at.page.view.ending
    ending.finish.setFocus()
    at.press(Qt.Key.Key_Space)
    said = [focused(), *(each for each in ending.findChildren(WordsButton) if each.isVisible())]
    assert len(said) > 10
    around.qtbot.waitUntil(lambda: all(map(is_whole, said[:9])))


def is_whole(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()
