"""Text at 150 %, as the settings offer it: every page whole, columns and icons grown with it."""

from collections.abc import Generator

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QPushButton

from peeraudit.ui.findings.column_list import ColumnList
from peeraudit.ui.findings.grid import Grid
from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.tokens import ICON, READING_WIDTH, STEP
from peeraudit.ui.pages.challenge import ChallengePage
from peeraudit.ui.pages.findings import FindingsPage, Tab
from peeraudit.ui.rail import Rail
from peeraudit.ui.room import Stage, Target
from peeraudit.ui.widgets.details import Details
from tests.own_screen import looking
from tests.ui.audit import faults_in
from tests.ui.cut import wait_until_whole
from tests.ui.opened import OpenedWindow

SCALE = 1.5
SMALL, LARGE = (1366, 768), (1920, 1080)


@pytest.fixture
def looks(qapp: QApplication) -> Generator[Looks]:
    """Text as large as the settings make it."""
    with looking(qapp, scale=SCALE) as kept:
        yield kept


def _show(opened: OpenedWindow, stage: Stage) -> None:
    opened.view.go(Target(stage))
    opened.settle()
    wait_until_whole(opened.window, opened.qtbot)


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_every_page_is_whole(opened: OpenedWindow, size: tuple[int, int]) -> None:
    opened.window.resize(*size)
    for stage in Stage:
        _show(opened, stage)
        assert faults_in(opened.window) == [], stage


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_every_column_of_the_wall_shows_a_whole_card(
    opened: OpenedWindow, size: tuple[int, int]
) -> None:
    opened.window.resize(*size)
    _show(opened, Stage.FINDINGS)
    columns = [each for each in opened.window.findChildren(ColumnList) if each.isVisible()]
    assert columns
    for column in columns:
        first = column.visualRect(column.model().index(0, 0))
        assert column.viewport().rect().contains(first), column.column.title


def test_a_column_of_text_is_as_wide_in_letters_as_ever(opened: OpenedWindow) -> None:
    _show(opened, Stage.CHALLENGE)
    (page,) = opened.window.findChildren(ChallengePage)
    (details, *_) = page.findChildren(Details)
    assert READING_WIDTH < details.width() <= READING_WIDTH * SCALE


def test_key_lines_stand_whole_in_the_grid(opened: OpenedWindow) -> None:
    _show(opened, Stage.FINDINGS)
    (page,) = opened.window.findChildren(FindingsPage)
    page.choose(Tab.COVERAGE)
    opened.settle()
    grid = page.coverage.grid
    opened.qtbot.waitUntil(lambda: _words_fit(grid))


def test_icons_are_as_large_as_the_words_beside_them(opened: OpenedWindow) -> None:
    lock = next(each for each in opened.window.findChildren(QPushButton) if each.text() == "Lock")
    size = round(ICON * SCALE)
    assert lock.iconSize() == lock.icon().actualSize(QSize(size, size)) == QSize(size, size)
    (rail,) = opened.window.findChildren(Rail)
    for place in rail.findChildren(QPushButton):
        assert place.icon().actualSize(place.iconSize()) == QSize(30, 30)


def _words_fit(grid: Grid) -> bool:
    """Whether the first cell of every row has room for its words within what the style keeps."""
    around = round(STEP * SCALE)
    wrapped = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
    room = QRect(0, 0, grid.columnWidth(0) - 4 * around - 6, 10_000)
    heights = (
        grid.fontMetrics().boundingRect(room, wrapped, grid.grid.words_of(line)).height()
        for line in grid.grid.rows
    )
    return all(height <= grid.rowHeight(row) - 2 * around for row, height in enumerate(heights))
