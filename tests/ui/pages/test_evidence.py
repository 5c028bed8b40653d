"""The Evidence page by real clicks and keys: sorted out, looked through, several at a time."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from peeraudit.core.evidence import Leaning, SourceKind
from peeraudit.operations.undo import undo
from peeraudit.ui.evidence.model import NotesModel
from peeraudit.ui.evidence.sorting_out import Facet
from peeraudit.ui.pages.evidence import EvidencePage
from tests.ui.conftest import Around
from tests.ui.pages.evidence_page import at_evidence, card, press, press_in, select, shown

NARROW = (630, 680)


@pytest.fixture
def page(around: Around) -> EvidencePage:
    return at_evidence(around)


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
    assert 0 < len(page.list.notes.rows) < len(around.desk.seen.shown.evidence)
    for note in page.list.notes.rows:
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
    assert all("school" in note.text.casefold() for note in page.list.notes.rows)


def test_where_nothing_fits_it_says_what_to_do(around: Around, page: EvidencePage) -> None:
    QTest.keyClicks(page.search, "zzzzzz")
    around.settle()
    assert page.no_match.isVisible()
    assert not page.list.isVisible()
    QTest.mouseClick(page.show_all, Qt.MouseButton.LeftButton)
    around.settle()
    assert page.list.isVisible()
    assert page.search.text() == ""


@pytest.mark.parametrize("kinds", [(), (SourceKind.READ,)])
def test_show_all_notes_beside_the_filters_shows_all_whatever_is_looked_for(
    around: Around, page: EvidencePage, kinds: tuple[SourceKind, ...]
) -> None:
    assert not page.filters.show_all.isEnabled()
    QTest.keyClicks(page.search, "plan")
    for kind in kinds:
        press(page, Facet.KIND, kind)
    around.settle()
    every = len(around.desk.seen.shown.evidence)
    assert 0 < len(shown(page)) < every
    QTest.mouseClick(page.filters.show_all, Qt.MouseButton.LeftButton)
    around.settle()
    assert len(shown(page)) == every
    assert page.search.text() == ""
    assert page.filters.choice == {}
    assert not page.filters.show_all.isEnabled()
    assert page.list.current is not None


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


@pytest.mark.parametrize("rows", [range(1), range(3, 4), range(2, 5)])
def test_after_a_deletion_a_note_beside_it_is_chosen_and_after_its_undo_those_deleted(
    around: Around, page: EvidencePage, rows: range
) -> None:
    references = shown(page)
    select(page, rows)
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    around.settle()
    (chosen,) = page.list.selected
    assert chosen.reference in {references[abs(rows.start - 1)], references[rows.stop]}
    around.desk.do(undo)
    around.settle()
    assert [note.reference for note in page.list.selected] == references[rows.start : rows.stop]
    assert page.list.current == page.list.selected[0]
    page.side.show_now()
    assert page.side.card is not None or len(rows) > 1


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
    QTest.mouseClick(page.to_filters, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.filters.show_all, Qt.MouseButton.LeftButton)
    assert page.list.isVisible()
    assert len(shown(page)) == len(around.desk.seen.shown.evidence)
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
        assert model.rows == tuple(wanted)
    del tester


def test_a_row_says_everything_to_a_screen_reader(around: Around, page: EvidencePage) -> None:
    note = next(item for item in around.desk.seen.shown.evidence if item.source)
    row = page.list.notes.index(page.list.notes.row_of(note.id))
    spoken = f"{row.data(Qt.ItemDataRole.AccessibleTextRole)}"
    assert spoken.startswith(f"{note.reference}: {note.text}")
    assert str(note.kind) in spoken
    assert "filed" in spoken
