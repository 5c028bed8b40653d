"""A small table of figures: as high as its rows, read row by row, left by Tab."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.tokens import STEP, TARGET
from peeraudit.ui.widgets.painted import Index
from peeraudit.ui.widgets.slots import just
from peeraudit.ui.widgets.table_model import TableModel

ROOM_FOR_WORDS = 620
"""Pixels at 100 % under which the first column has its short words, where there are any."""

_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class Line:
    """One row: what stands in each column, and whether it asks to be looked at.

    `short` stands in the first column where that is narrow.
    """

    cells: tuple[str, ...]
    is_trouble: bool = False
    short: str = ""

    @property
    def id(self) -> str:
        """A line is known by its place alone: where there are as many, they only change."""
        return ""


class GridModel(TableModel[Line]):
    """Lines as they were shown last, under their heads."""

    def __init__(self, heads: Sequence[str], looks: Looks, parent: QObject) -> None:
        super().__init__(heads, parent)
        self._looks = looks
        self.is_narrow = False

    def words_of(self, line: Line) -> str:
        """What stands in the first column."""
        return (line.short if self.is_narrow else "") or line.cells[0]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """What a column is called, at the side its figures are at."""
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation is Qt.Orientation.Horizontal:
            return _alignment(section)
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell, as it is drawn."""
        if not index.isValid():
            return None
        line, column = self.rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole if not column:
                return self.words_of(line)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.ForegroundRole if line.is_trouble:
                return QBrush(QColor(self._looks.look.colours.area))
            case _:
                return super().data(index, role)


class Grid(QTableView):
    """The table. Its first column takes the room there is."""

    def __init__(self, name: str, heads: Sequence[str], looks: Looks) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._looks = looks
        self.grid = GridModel(heads, looks, self)
        self.setModel(self.grid)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.sectionResized.connect(just(self._fit))
        for section in range(len(heads)):
            mode = QHeaderView.ResizeMode
            head.setSectionResizeMode(section, mode.ResizeToContents if section else mode.Stretch)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these, and be at one of them."""
        self.grid.show_rows(lines)
        if lines and not self.currentIndex().isValid():
            self.setCurrentIndex(self.grid.index(0, 0))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the words anew."""
        super().resizeEvent(event)
        self.grid.is_narrow = self.width() < self._looks.look.px(ROOM_FOR_WORDS)
        self._fit()

    def _fit(self) -> None:
        """Be as high as all rows together: the page scrolls, not the table."""
        for row, line in enumerate(self.grid.rows):
            self.setRowHeight(row, self._height_of(line))
        rows = sum(self.rowHeight(row) for row in range(len(self.grid.rows)))
        height = rows + self.horizontalHeader().sizeHint().height() + 4
        if height != self.height():
            self.setFixedHeight(height)

    def _height_of(self, line: Line) -> int:
        """How high the words of a line are; Qt's own hint leaves out what the style puts around."""
        px = self._looks.look.px
        room = QRect(0, 0, max(1, self.columnWidth(0) - px(6 * STEP)), 10_000)
        words = self.fontMetrics().boundingRect(room, int(_WRAPPED), self.grid.words_of(line))
        return max(words.height() + px(2 * STEP), px(TARGET))


def _alignment(column: int) -> int:
    left = Qt.AlignmentFlag.AlignLeft
    side = Qt.AlignmentFlag.AlignRight if column else left
    return int(Qt.AlignmentFlag.AlignVCenter | side)
