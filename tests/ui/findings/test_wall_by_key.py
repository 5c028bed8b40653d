"""The wall worked by keys alone, in a real store."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from peeraudit.core.captured import Captured
from peeraudit.core.evidence import Leaning
from peeraudit.core.finding import Bearing, Finding, FindingLeaning, Headline
from peeraudit.operations.capturing import capture
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.gathering import gather
from peeraudit.operations.opening import opened
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.ui.findings.cards import wall_of
from peeraudit.ui.pages.findings import FindingsPage
from tests.ui.conftest import Around
from tests.ui.findings.at_wall import cards, press
from tests.ui.findings.wall_drawn import column_drawn

FIRST = "Leadership and culture"


def _kept(around: Around, reference: str) -> Finding | None:
    """The finding as a fresh look at the file has it."""
    around.settle()
    found = around.desk.seen.gathered.findings
    return next((item for item in found if item.reference == reference), None)


def _texts(page: FindingsPage, title: str) -> list[str]:
    return [line.split("  ")[2].split()[0] for line in column_drawn(page.wall.board, title)]


def test_arrows_go_from_card_to_card_and_from_column_to_column(
    around: Around, page: FindingsPage
) -> None:
    assert column_drawn(page.wall.board, FIRST)[0].endswith("  <")
    press(around, page, Qt.Key.Key_Down)
    assert column_drawn(page.wall.board, FIRST)[1].endswith("  <")
    press(around, page, Qt.Key.Key_Right)
    second = page.wall.board.columns[1].title
    assert any(line.endswith("  <") for line in column_drawn(page.wall.board, second))
    for _ in range(9):
        press(around, page, Qt.Key.Key_Right)
    assert cards(page).column.title == "No theme yet"
    assert cards(page).isVisible()


@pytest.fixture
def begun(around: Around) -> FindingsPage:
    """The page not shown yet: its counts stand at its head, and its columns follow."""
    page = FindingsPage(around.room)
    page.show_seen(around.desk.seen)
    return page


def test_columns_come_once_the_page_is_seen_and_the_keys_are_theirs(
    around: Around, begun: FindingsPage
) -> None:
    board = begun.wall.board
    assert board.columns == ()
    begun.focus_first()
    around.show(begun)
    shown = [len(column_drawn(board, column.title)) for column in board.columns]
    assert shown == [len(column.cards) for column in board.columns]
    assert any(shown)
    assert all(view.list.current for view in board.views if view.list.column.cards)
    assert cards(begun).hasFocus()


def test_a_finding_that_is_gone_to_is_there_however_far_down(
    around: Around, begun: FindingsPage
) -> None:
    columns = wall_of(around.desk.seen.shown).themes
    last = next(each.cards[-1].id for each in columns if len(each.cards) > 1)
    begun.go_to(last)
    assert cards(begun).current == last


def test_s_stars_and_unstars(around: Around, page: FindingsPage) -> None:
    press(around, page, Qt.Key.Key_Down)
    reference = _texts(page, FIRST)[1]
    press(around, page, Qt.Key.Key_S)
    found = _kept(around, reference)
    assert found is not None
    assert found.headline is Headline.ALSO
    assert " *" in column_drawn(page.wall.board, FIRST)[1]
    press(around, page, Qt.Key.Key_S)
    found = _kept(around, reference)
    assert found is not None
    assert found.headline is Headline.NO


def test_delete_deletes_and_the_bar_brings_it_back(around: Around, page: FindingsPage) -> None:
    reference, following = _texts(page, FIRST)[:2]
    press(around, page, Qt.Key.Key_Delete)
    assert _kept(around, reference) is None
    assert _texts(page, FIRST)[0] == following
    assert column_drawn(page.wall.board, FIRST)[0].endswith("  <")
    notice = around.said[-1]
    assert reference in notice.words
    assert notice.act == "Undo"
    assert notice.do is not None
    notice.do()
    assert _kept(around, reference) is not None
    assert _texts(page, FIRST)[0] == reference


def test_alt_and_arrows_move_a_card_in_its_theme(around: Around, page: FindingsPage) -> None:
    first, second, third = _texts(page, FIRST)[:3]
    press(around, page, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert _texts(page, FIRST)[:3] == [second, first, third]
    assert column_drawn(page.wall.board, FIRST)[1].endswith("  <")
    press(around, page, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert _texts(page, FIRST)[:3] == [second, third, first]
    for _ in range(3):
        press(around, page, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert _texts(page, FIRST)[:3] == [first, second, third]


def test_alt_and_arrows_move_a_card_to_the_next_theme_and_go_with_it(
    around: Around, page: FindingsPage
) -> None:
    reference = _texts(page, FIRST)[0]
    second = page.wall.board.columns[1]
    press(around, page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    found = _kept(around, reference)
    assert found is not None
    assert found.theme == second.id
    assert column_drawn(page.wall.board, second.title)[-1].endswith("  <")
    assert reference not in _texts(page, FIRST)


def test_a_card_can_be_taken_out_of_all_themes_and_back(around: Around, page: FindingsPage) -> None:
    page.wall.board.go_to_column(page.wall.board.columns[-2].id)
    last = cards(page).column
    reference = _texts(page, last.title)[0]
    press(around, page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    found = _kept(around, reference)
    assert found is not None
    assert found.theme == ""
    assert _texts(page, "No theme yet") == [reference]
    press(around, page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    found = _kept(around, reference)
    assert found is not None
    assert found.theme == last.id


def test_n_makes_a_finding_after_the_card_one_is_at(around: Around, page: FindingsPage) -> None:
    first, second = _texts(page, FIRST)[:2]
    press(around, page, Qt.Key.Key_N)
    view = page.wall.board.current
    assert view is not None
    assert view.new.hasFocus()
    QTest.keyClicks(view.new, "- Clarify who chases dates")
    QTest.keyClick(view.new, Qt.Key.Key_Return)
    around.settle()
    lines = column_drawn(page.wall.board, FIRST)
    assert lines[1].startswith("- Clarify who chases dates"[:26])
    assert lines[1].endswith("  <")
    assert _texts(page, FIRST)[0] == first
    assert _texts(page, FIRST)[2] == second


def test_what_is_typed_for_a_new_finding_is_kept_when_one_goes_elsewhere(
    around: Around, page: FindingsPage
) -> None:
    press(around, page, Qt.Key.Key_N)
    view = page.wall.board.current
    assert view is not None
    QTest.keyClicks(view.new, "+ Calm duty desk")
    assert not around.room.unkept.is_empty
    page.wall.side.notes.list.setFocus()
    around.settle()
    assert page.wall.side.notes.list.hasFocus()
    assert around.room.unkept.is_empty
    assert any(item.text == "Calm duty desk" for item in around.desk.seen.gathered.findings)


def test_esc_leaves_a_new_finding_unmade(around: Around, page: FindingsPage) -> None:
    before = len(around.desk.seen.gathered.findings)
    press(around, page, Qt.Key.Key_N)
    view = page.wall.board.current
    assert view is not None
    QTest.keyClicks(view.new, "never mind")
    QTest.keyClick(view.new, Qt.Key.Key_Escape)
    around.settle()
    assert len(around.desk.seen.gathered.findings) == before
    assert not view.new.isVisible()
    assert view.list.hasFocus()


def test_letters_that_mean_nothing_do_nothing(around: Around, page: FindingsPage) -> None:
    before = around.desk.seen
    for key in (Qt.Key.Key_Q, Qt.Key.Key_F, Qt.Key.Key_C, Qt.Key.Key_1):
        press(around, page, key)
    assert around.desk.seen is before


def test_the_models_keep_the_rules_of_qt(around: Around, page: FindingsPage) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    testers = [QAbstractItemModelTester(view.list.held, mode) for view in page.wall.board.views]
    testers.append(QAbstractItemModelTester(page.wall.side.notes.list.held, mode))
    press(around, page, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    press(around, page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    press(around, page, Qt.Key.Key_Delete)
    assert testers


def test_what_is_done_is_in_the_file(around: Around, page: FindingsPage) -> None:
    reference = _texts(page, FIRST)[1]
    press(around, page, Qt.Key.Key_Down)
    press(around, page, Qt.Key.Key_S)
    with (
        opened(str(around.path), PASSPHRASE, clock=this_laptop()) as workspace,
        workspace.view() as view,
    ):
        found = next(item for item in gather(view).findings if item.reference == reference)
    assert found.headline is Headline.ALSO


def test_filing_by_letter_then_arrow(around: Around, page: FindingsPage) -> None:
    notes = page.wall.side.notes.list
    notes.setFocus()
    note = notes.current
    QTest.keyClick(notes, Qt.Key.Key_Return)
    assert page.wall.bar.isVisible()
    QTest.keyClick(notes, Qt.Key.Key_B)
    assert cards(page).column.letter == "B"
    assert cards(page).hasFocus()
    press(around, page, Qt.Key.Key_Down)
    finding = cards(page).current
    press(around, page, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    link = next(item for item in around.desk.seen.gathered.filings if item.evidence == note)
    assert (link.finding, link.bearing) == (finding, Bearing.AGAINST)
    assert not page.wall.bar.isVisible()
    assert note not in {row.id for row in notes.rows}


def test_esc_puts_a_note_down_again(around: Around, page: FindingsPage) -> None:
    notes = page.wall.side.notes.list
    notes.setFocus()
    QTest.keyClick(notes, Qt.Key.Key_Return)
    QTest.keyClick(notes, Qt.Key.Key_A)
    press(around, page, Qt.Key.Key_Escape)
    assert not page.wall.bar.isVisible()
    press(around, page, Qt.Key.Key_Return)
    assert not around.said


def test_f_files_a_note_where_it_is_likely(around: Around, page: FindingsPage) -> None:
    around.qtbot.waitUntil(lambda: page.wall.suggesting.is_resting)
    notes = page.wall.side.notes.list
    row = next(row for row in notes.rows if row.suggestion.startswith("looks like"))
    notes.go_to(row.id)
    QTest.keyClick(notes, Qt.Key.Key_F)
    around.settle()
    link = next(item for item in around.desk.seen.gathered.filings if item.evidence == row.id)
    finding = next(f for f in around.desk.seen.gathered.findings if f.id == link.finding)
    assert row.suggestion == f"looks like {finding.reference}"
    assert link.bearing is Bearing.FOR


def test_f_files_what_speaks_the_other_way_against_its_likely_home(
    around: Around, page: FindingsPage
) -> None:
    findings = around.desk.seen.gathered.findings
    strength = next(item for item in findings if item.leaning is FindingLeaning.STRENGTH)
    said = Captured(f"{strength.text} But not here.", leaning=Leaning.AREA)
    around.desk.do(partial(capture, captured=said))
    around.settle()
    around.qtbot.waitUntil(lambda: page.wall.suggesting.is_resting)
    notes = page.wall.side.notes.list
    row = next(row for row in notes.rows if row.words == said.text)
    assert row.suggestion == f"perhaps against {strength.reference}"
    notes.go_to(row.id)
    QTest.keyClick(notes, Qt.Key.Key_F)
    around.settle()
    link = next(item for item in around.desk.seen.gathered.filings if item.evidence == row.id)
    assert (link.finding, link.bearing) == (strength.id, Bearing.AGAINST)
    assert f"is filed against {strength.reference}" in around.said[-1].words


def test_f_says_so_where_nothing_is_likely(around: Around, page: FindingsPage) -> None:
    around.qtbot.waitUntil(lambda: page.wall.suggesting.is_resting)
    notes = page.wall.side.notes.list
    row = next(row for row in notes.rows if not row.suggestion)
    notes.go_to(row.id)
    QTest.keyClick(notes, Qt.Key.Key_F)
    around.settle()
    assert "No finding is like this note" in around.said[-1].words


def test_a_new_finding_can_be_made_of_a_note(around: Around, page: FindingsPage) -> None:
    notes = page.wall.side.notes.list
    note = notes.current
    QTest.keyClick(notes, Qt.Key.Key_Return)
    QTest.keyClick(notes, Qt.Key.Key_A)
    press(around, page, Qt.Key.Key_N)
    view = page.wall.board.current
    assert view is not None
    QTest.keyClicks(view.new, "Buses reach few estates")
    QTest.keyClick(view.new, Qt.Key.Key_Return)
    around.settle()
    made = next(
        f for f in around.desk.seen.gathered.findings if f.text == "Buses reach few estates"
    )
    links = [item for item in around.desk.seen.gathered.filings if item.evidence == note]
    assert [(link.finding, link.bearing) for link in links] == [(made.id, Bearing.FOR)]
