"""The Evidence page by real clicks and keys, on a real store."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton, QWidget

from peeraudit.core.evidence import Evidence, Leaning, SourceKind
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.opening import opened
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.ui.evidence.model import NotesModel
from peeraudit.ui.evidence.note_card import NoteCard
from peeraudit.ui.evidence.sorting_out import IS_UNFILED, Facet
from peeraudit.ui.pages.evidence import EvidencePage
from tests.ui.conftest import Around

NARROW = (630, 680)


@pytest.fixture
def page(around: Around) -> Iterator[EvidencePage]:
    made = EvidencePage(around.room)
    around.show(made)
    around.qtbot.waitUntil(lambda: made.side.card is not None)
    yield made
    around.settle()


def shown(page: EvidencePage) -> list[str]:
    return [note.reference for note in page.list.notes.notes]


def press(page: EvidencePage, facet: Facet, value: str) -> None:
    QTest.mouseClick(page.filters.groups[facet].buttons[value], Qt.MouseButton.LeftButton)


def press_in(row: QWidget, words: str) -> None:
    button = next(each for each in row.findChildren(QPushButton) if each.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def card(page: EvidencePage) -> NoteCard:
    assert page.side.card is not None
    return page.side.card


def select(page: EvidencePage, rows: range) -> None:
    page.list.setCurrentIndex(page.list.notes.index(rows[0]))
    for row in rows[1:]:
        flag = QItemSelectionModel.SelectionFlag.Select
        page.list.selectionModel().select(page.list.notes.index(row), flag)
    page.side.show_now()


def kept(around: Around, note: Evidence) -> Evidence:
    """The note as it stands in the store, looked at afresh."""
    around.settle()
    with (
        opened(str(around.path), PASSPHRASE, clock=this_laptop()) as workspace,
        workspace.view() as view,
    ):
        return view.fetch(Evidence, among=(note.id,))[0]


def test_all_notes_are_there_newest_first_and_counted(around: Around, page: EvidencePage) -> None:
    notes = around.desk.seen.shown.evidence
    assert shown(page) == [note.reference for note in reversed(notes)]
    assert page.count.text() == f"{len(notes)} notes"
    heard = sum(note.kind is SourceKind.HEARD for note in notes)
    button = page.filters.groups[Facet.KIND].buttons[SourceKind.HEARD]
    assert button.accessibleName() == f"Heard, {heard} notes"


def test_sorts_of_two_facets_leave_what_is_of_both(around: Around, page: EvidencePage) -> None:
    press(page, Facet.KIND, SourceKind.READ)
    press(page, Facet.LEANING, Leaning.STRENGTH)
    wanted = [
        note.reference
        for note in reversed(around.desk.seen.shown.evidence)
        if note.kind is SourceKind.READ and note.leaning is Leaning.STRENGTH
    ]
    assert shown(page) == wanted
    press(page, Facet.KIND, SourceKind.READ)
    press(page, Facet.LEANING, Leaning.STRENGTH)
    assert len(shown(page)) == len(around.desk.seen.shown.evidence)


def test_a_figure_is_what_choosing_that_sort_alone_would_leave(page: EvidencePage) -> None:
    press(page, Facet.KIND, SourceKind.READ)
    group = page.filters.groups[Facet.KIND]
    figure = group.buttons[SourceKind.SAW].accessibleName()
    press(page, Facet.KIND, SourceKind.READ)
    press(page, Facet.KIND, SourceKind.SAW)
    assert figure == f"Saw, {len(shown(page))} notes"


def test_words_are_looked_for_while_typing_and_marked(around: Around, page: EvidencePage) -> None:
    QTest.keyClicks(page.search, "plan young")
    around.settle()
    assert 0 < len(page.list.notes.notes) < len(around.desk.seen.shown.evidence)
    for note in page.list.notes.notes:
        marked = page.looked_for.found
        assert marked is not None
        words = {part.casefold() for part in marked[note.id][1::2]}
        assert any(word.startswith("plan") for word in words)
        assert any(word.startswith("young") for word in words)
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    around.settle()
    assert len(shown(page)) == len(around.desk.seen.shown.evidence)


def test_the_newest_words_win(around: Around, page: EvidencePage) -> None:
    for words in ("p", "pl", "pla", "plan zzzz", "school"):
        page.search.setText(words)
    around.settle()
    assert page.looked_for.found
    assert all("school" in note.text.casefold() for note in page.list.notes.notes)


def test_where_nothing_fits_it_says_what_to_do(around: Around, page: EvidencePage) -> None:
    QTest.keyClicks(page.search, "zzzzzz")
    around.settle()
    assert page.no_match.isVisible()
    assert not page.list.isVisible()
    QTest.mouseClick(page.show_all, Qt.MouseButton.LeftButton)
    around.settle()
    assert page.list.isVisible()
    assert page.search.text() == ""


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
    page.go_to(page.list.notes.notes[3].id)
    page.side.show_now()
    assert card(page).note.id == page.list.notes.notes[3].id
    assert kept(around, first).text.endswith("Typed in haste.")
    assert not kept(around, page.list.notes.notes[3]).text.endswith("Typed in haste.")


def test_words_that_cannot_be_kept_open_their_note_again(
    around: Around, page: EvidencePage
) -> None:
    first = page.list.current
    assert first is not None
    QTest.keyClick(page.list, Qt.Key.Key_F2)
    card(page).words.field.clear()
    page.go_to(page.list.notes.notes[3].id)
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


def test_deleting_asks_nothing_and_offers_to_undo(around: Around, page: EvidencePage) -> None:
    note = page.list.current
    assert note is not None
    count = len(shown(page))
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    around.settle()
    assert len(shown(page)) == count - 1
    assert page.list.current is not None
    notice = around.said[-1]
    assert (notice.words, notice.act) == (f"{note.reference} deleted.", "Undo")
    assert notice.do is not None
    notice.do()
    around.settle()
    assert note.reference in shown(page)


def test_several_are_tagged_filed_and_deleted_in_one_deed_each(
    around: Around, page: EvidencePage
) -> None:
    select(page, range(4))
    bulk = page.side.bulk
    assert bulk is not None
    assert bulk.title.text() == "4 notes selected"
    chosen = page.list.selected
    theme = around.desk.seen.shown.themes[2]
    bulk.tag_line.setText(f"#{theme.title.replace(' ', '-')}")
    QTest.keyClick(bulk.tag_line, Qt.Key.Key_Return)
    around.settle()
    press_in(bulk.leaning, "Context")
    around.settle()
    notes = {note.id: note for note in around.desk.seen.shown.evidence}
    now = [notes[note.id] for note in chosen]
    assert {(note.theme, note.leaning) for note in now} == {(theme.id, Leaning.CONTEXT)}
    finding = around.desk.seen.shown.findings[0]
    bulk.finding.found.emit(finding.id)
    around.settle()
    under = {
        link.evidence
        for link in around.desk.seen.shown.filings
        if link.finding == finding.id and link.bearing
    }
    assert under >= {note.id for note in chosen}
    QTest.mouseClick(bulk.remove, Qt.MouseButton.LeftButton)
    around.settle()
    left = {note.id for note in around.desk.seen.shown.evidence}
    assert left.isdisjoint(note.id for note in chosen)
    assert around.said[-1].words == "4 notes deleted."


def test_control_a_takes_all_that_are_shown(page: EvidencePage) -> None:
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(page.list.selected) == len(shown(page))


def test_a_note_that_is_gone_to_is_shown_whatever_hid_it(
    around: Around, page: EvidencePage
) -> None:
    press(page, Facet.KIND, SourceKind.READ)
    note = next(item for item in around.desk.seen.shown.evidence if item.kind is SourceKind.SAW)
    page.go_to(note.id)
    assert page.list.current == note
    assert page.filters.choice == {}


def test_what_a_colleague_keeps_moves_neither_place_nor_typing(
    around: Around, page: EvidencePage
) -> None:
    page.go_to(page.list.notes.notes[5].id)
    page.side.show_now()
    note = page.list.current
    assert note is not None
    field = card(page).words.field
    field.setFocus()
    QTest.keyClicks(field, "Half ")
    other = page.list.notes.notes[0]
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


def test_in_one_column_filters_and_card_are_a_press_away(
    around: Around, page: EvidencePage
) -> None:
    page.resize(*NARROW)
    assert page.list.isVisible()
    assert not page.filters.isVisible()
    assert not page.side.isVisible()
    QTest.mouseClick(page.to_filters, Qt.MouseButton.LeftButton)
    assert page.filters.isVisible()
    assert not page.list.isVisible()
    press(page, Facet.KIND, SourceKind.SAW)
    QTest.mouseClick(page.back, Qt.MouseButton.LeftButton)
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert page.side.isVisible()
    assert not page.list.isVisible()
    QTest.keyClick(card(page).words.field, Qt.Key.Key_Escape)
    assert page.list.isVisible()
    around.settle()


def test_the_model_of_notes_keeps_what_qt_asks_of_models(
    around: Around, page: EvidencePage
) -> None:
    model = NotesModel(page)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, page
    )
    notes = around.desk.seen.shown.evidence
    named = page.named
    assert named is not None
    for wanted in (notes[:9], notes[2:7], notes[1:9:2], (), notes[:1], notes):
        model.show_notes(tuple(wanted), named=named, marked={})
        assert model.notes == tuple(wanted)
    del tester


def test_a_row_says_everything_to_a_screen_reader(around: Around, page: EvidencePage) -> None:
    note = next(item for item in around.desk.seen.shown.evidence if item.source)
    row = page.list.notes.index(page.list.notes.row_of(note.id))
    spoken = f"{row.data(Qt.ItemDataRole.AccessibleTextRole)}"
    assert spoken.startswith(f"{note.reference}: {note.text}")
    assert str(note.kind) in spoken
    assert "filed" in spoken
