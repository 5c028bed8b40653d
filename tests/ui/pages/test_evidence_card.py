"""The card of a note by real clicks and keys: written in, tagged, filed, and told its history."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peeraudit.core.evidence import Leaning, SourceKind
from peeraudit.ui.evidence.sorting_out import IS_UNFILED, Facet
from peeraudit.ui.pages.evidence import EvidencePage
from tests.ui.conftest import Around
from tests.ui.pages.evidence_page import at_evidence, card, kept, press, press_in, shown


@pytest.fixture
def page(around: Around) -> EvidencePage:
    return at_evidence(around)


def test_a_note_is_written_in_after_enter_and_kept_on_leaving(
    around: Around, page: EvidencePage
) -> None:
    note = page.list.current
    assert note is not None
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    field = card(page).words.field
    assert field.hasFocus()
    QTest.keyClicks(field, " And more.")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert page.list.hasFocus()
    assert kept(around, note).text == f"{note.text} And more."


def test_going_to_another_note_keeps_what_was_typed_in_the_first(
    around: Around, page: EvidencePage
) -> None:
    first = page.list.current
    assert first is not None
    QTest.keyClick(page.list, Qt.Key.Key_F2)
    QTest.keyClicks(card(page).words.field, " Typed in haste.")
    page.go_to(page.list.notes.rows[3].id)
    page.side.show_now()
    assert card(page).note.id == page.list.notes.rows[3].id
    assert kept(around, first).text.endswith("Typed in haste.")
    assert not kept(around, page.list.notes.rows[3]).text.endswith("Typed in haste.")


def test_words_that_cannot_be_kept_open_their_note_again(
    around: Around, page: EvidencePage
) -> None:
    first = page.list.current
    assert first is not None
    QTest.keyClick(page.list, Qt.Key.Key_F2)
    card(page).words.field.clear()
    page.go_to(page.list.notes.rows[3].id)
    page.side.show_now()
    around.settle()
    assert card(page).note.id == first.id
    assert card(page).is_unkept
    assert "not kept yet" in around.said[-1].words
    assert kept(around, first).text == first.text
    card(page).words.field.setPlainText(first.text)
    card(page).keep_now()


def test_kind_leaning_and_quote_are_one_press_each(around: Around, page: EvidencePage) -> None:
    note = page.list.current
    assert note is not None
    open_card = card(page)
    for row, words in ((open_card.kind, "Heard"), (open_card.leaning, "+ Strength")):
        press_in(row, words)
    press_in(open_card.quote, "Words as they were spoken")
    now = kept(around, note)
    assert (now.kind, now.leaning, now.quote) == (SourceKind.HEARD, Leaning.STRENGTH, True)


def test_tags_are_changed_as_they_are_typed_in_the_strip(
    around: Around, page: EvidencePage
) -> None:
    note = page.list.current
    assert note is not None
    case = next(item for item in around.desk.seen.shown.case_files if item.id != note.source)
    line = card(page).tag_line.field
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, f"@{case.reference}")
    QTest.keyClick(line, Qt.Key.Key_Return)
    now = kept(around, note)
    assert (now.source, now.theme, now.key_lines) == (case.id, "", ())


def test_a_tag_that_says_nothing_is_told_beneath_and_changes_nothing(
    around: Around, page: EvidencePage
) -> None:
    note = page.list.current
    assert note is not None
    line = card(page).tag_line
    line.field.setText("#zebras")
    line.keep_now()
    assert line.is_unkept
    assert kept(around, note) == note
    line.field.setText("")
    line.keep_now()


def test_a_note_is_filed_under_a_finding_by_some_of_its_words(
    around: Around, page: EvidencePage
) -> None:
    press(page, Facet.STILL, IS_UNFILED)
    note = page.list.current
    assert note is not None
    page.side.show_now()
    finding = around.desk.seen.shown.findings[4]
    line = card(page).finding
    line.setFocus()
    QTest.keyClicks(line, finding.reference)
    QTest.keyClick(line, Qt.Key.Key_Return)
    around.settle()
    links = [link for link in around.desk.seen.shown.filings if link.evidence == note.id]
    assert [(link.finding, str(link.bearing)) for link in links] == [(finding.id, "for")]
    assert note.reference not in shown(page)


def test_findings_put_away_with_esc_are_offered_again(around: Around, page: EvidencePage) -> None:
    page.activateWindow()
    line = card(page).finding
    line.setFocus()
    reference = around.desk.seen.shown.findings[4].reference
    QTest.keyClicks(line, reference[:-1])
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == reference[:-1]
    assert not line.completing.is_open
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert line.completing.is_open
    QTest.keyClick(line, Qt.Key.Key_Escape)
    QTest.keyClicks(line, reference[-1])
    assert line.completing.is_open


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
def test_a_key_files_once_under_a_finding_and_tab_goes_on_from_there(
    around: Around, page: EvidencePage, key: Qt.Key
) -> None:
    page.activateWindow()
    note = page.list.current
    assert note is not None
    line = card(page).finding
    line.setFocus()
    before = set(around.desk.seen.shown.filings)
    filed = {link.finding for link in before if link.evidence == note.id}
    findings = around.desk.seen.shown.findings
    finding = next(item for item in findings if item.id not in filed)
    QTest.keyClicks(line, finding.reference)
    QTest.keyClick(line, key)
    around.settle()
    assert not line.completing.is_open
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClick(line, Qt.Key.Key_Tab)
    around.settle()
    made = set(around.desk.seen.shown.filings) - before
    assert [(link.evidence, link.finding) for link in made] == [(note.id, finding.id)]
    assert len(around.said) == 1
    assert QApplication.focusWidget() not in (None, line)


def test_what_a_colleague_keeps_moves_neither_place_nor_typing(
    around: Around, page: EvidencePage
) -> None:
    page.go_to(page.list.notes.rows[5].id)
    page.side.show_now()
    note = page.list.current
    assert note is not None
    field = card(page).words.field
    field.setFocus()
    QTest.keyClicks(field, "Half ")
    other = page.list.notes.rows[0]
    page.deeds.change(other, text="Changed elsewhere")
    around.settle()
    assert page.list.current is not None
    assert page.list.current.id == note.id
    assert "Half " in field.toPlainText()
    assert field.hasFocus()


def test_the_history_of_a_note_is_told_when_asked_for(around: Around, page: EvidencePage) -> None:
    note = page.list.current
    assert note is not None
    page.deeds.change(note, text="Said otherwise")
    around.settle()
    card(page).past.toggle(note)
    around.settle()
    lines = card(page).past.lines
    assert "Said otherwise" in lines[0]
    assert lines[-1].endswith("noted it")
