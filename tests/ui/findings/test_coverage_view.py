"""Coverage, thin evidence and balance, as the page shows them."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from peeraudit.core.coverage import cover, triangulate_findings
from peeraudit.core.meeting import balance
from peeraudit.operations.deleting import delete_things
from peeraudit.ui.findings.card_pane import CardPane
from peeraudit.ui.findings.coverage_view import standing_in_words
from peeraudit.ui.pages.findings import FindingsPage, Tab
from tests.ui.conftest import Around
from tests.ui.pages.audit_room import shown_texts


@pytest.fixture
def page(around: Around) -> FindingsPage:
    page = FindingsPage(around.room)
    around.show(page)
    page.activateWindow()
    page.choose(Tab.COVERAGE)
    around.settle()
    return page


def test_the_grid_counts_as_the_core_does_with_a_row_for_no_key_line(
    around: Around, page: FindingsPage
) -> None:
    shown = around.desk.seen.shown
    covered = cover(shown, triangulations=triangulate_findings(shown))
    lines = page.coverage.grid.grid.rows
    assert [line.cells[1:4] for line in lines[:-1]] == [
        (f"{item.tally.saw}", f"{item.tally.heard}", f"{item.tally.read}")
        for item in covered.key_lines
    ]
    assert [line.cells[-1] for line in lines[:-1]] == [
        str(item.standing) for item in covered.key_lines
    ]
    assert lines[-1].cells[0] == "No key line"


def test_what_is_not_tested_is_said_in_a_sentence(around: Around, page: FindingsPage) -> None:
    shown = around.desk.seen.shown
    covered = cover(shown, triangulations=triangulate_findings(shown))
    words = standing_in_words(covered)
    assert words == "K5 is untested. Test it, or let the letter say it was not tested."
    assert page.coverage.grid.grid.rows[4].is_trouble


def test_a_row_is_read_whole_and_cell_by_cell(page: FindingsPage) -> None:
    grid = page.coverage.grid.grid
    role = Qt.ItemDataRole.AccessibleTextRole
    whole, cell = grid.data(grid.index(0, 0), role), grid.data(grid.index(0, 1), role)
    assert "saw: 21, heard: 16" in f"{whole}"
    assert cell == "saw: 21"


def test_a_thin_finding_leads_to_its_card(around: Around, page: FindingsPage) -> None:
    thin = page.coverage.thin
    name = thin.current()
    QTest.keyClick(thin, Qt.Key.Key_Return)
    around.settle()
    assert page.tab is Tab.WALL
    pane = page.wall.side.pane
    assert isinstance(pane, CardPane)
    assert pane.finding == name


def test_the_balance_is_that_of_the_letter(around: Around, page: FindingsPage) -> None:
    told = [line.cells for line in page.coverage.balance.grid.rows]
    assert told == [
        (each.theme.title, f"{each.strengths}", f"{each.areas}")
        for each in balance(around.desk.seen.shown)
    ]


def test_tab_leaves_the_tables_and_their_models_keep_the_rules(page: FindingsPage) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    for grid in (page.coverage.grid, page.coverage.balance):
        assert not grid.tabKeyNavigation()
        assert QAbstractItemModelTester(grid.grid, mode)
    assert page.coverage.grid.currentIndex().isValid()


def test_a_small_screen_has_codes_in_place_of_wordings(around: Around, page: FindingsPage) -> None:
    page.resize(631, 640)
    grid = page.coverage.grid
    around.qtbot.waitUntil(lambda: grid.grid.is_narrow)
    assert grid.grid.data(grid.grid.index(0, 0)) == "K1"
    role = Qt.ItemDataRole.AccessibleTextRole
    assert (
        around.desk.seen.shown.key_lines[0].wording
        in f"{grid.grid.data(grid.grid.index(0, 0), role)}"
    )


def test_without_a_finding_or_a_note_nothing_is_said_to_be_done(
    around: Around, page: FindingsPage
) -> None:
    shown = around.desk.seen.shown
    things = (*shown.findings, *shown.evidence)
    around.desk.do(partial(delete_things, things=things))
    around.settle()
    assert "No findings yet." in shown_texts(page.coverage)
    page.choose(Tab.WALL)
    around.settle()
    said = shown_texts(page)
    assert "No notes yet." in said
    assert "Every note is filed" not in said
