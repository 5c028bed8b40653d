"""A small table of figures: as high as its rows, read row by row, left by Tab."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QObject, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.tokens import STEP, TARGET
from peeraudit.ui.widgets.painted import Index
from peeraudit.ui.widgets.slots import just

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


class GridModel(QAbstractTableModel):
    """Lines as they were shown last, under their heads."""

    def __init__(self, heads: Sequence[str], looks: Looks, parent: QObject) -> None:
        super().__init__(parent)
        self._heads, self._looks = tuple(heads), looks
        self.lines: tuple[Line, ...] = ()
        self.is_narrow = False

    def words_of(self, line: Line) -> str:
        """What stands in the first column."""
        return (line.short if self.is_narrow else "") or line.cells[0]

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Show other lines; where there are as many as before they only change."""
        if lines == self.lines:
            return
        if len(lines) == len(self.lines):
            self.lines = lines
            last = self.index(len(lines) - 1, len(self._heads) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many lines there are."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """What a column is called."""
        is_head = orientation is Qt.Orientation.Horizontal and section < len(self._heads)
        if is_head and role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return self._heads[section] if is_head and role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell; the first of a row says the whole row to whoever listens."""
        if not index.isValid():
            return None
        line, column = self.lines[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                is_short = not column and role == Qt.ItemDataRole.DisplayRole
                return self.words_of(line) if is_short else line.cells[column]
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(line, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.ForegroundRole if line.is_trouble:
                return QBrush(QColor(self._looks.look.colours.area))
            case _:
                return None

    def _spoken(self, line: Line, column: int) -> str:
        if column:
            return f"{self._heads[column]}: {line.cells[column]}"
        rest = (f"{head}: {cell}" for head, cell in zip(self._heads, line.cells, strict=True))
        return ", ".join(rest)


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
        self.grid.show_lines(tuple(lines))
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
        for row, line in enumerate(self.grid.lines):
            self.setRowHeight(row, self._height_of(line))
        rows = sum(self.rowHeight(row) for row in range(len(self.grid.lines)))
        height = rows + self.horizontalHeader().sizeHint().height() + 4
        if height != self.height():
            self.setFixedHeight(height)

    def _height_of(self, line: Line) -> int:
        """How high the words of a line are; Qt's own hint leaves out what the style puts around."""
        room = QRect(0, 0, max(1, self.columnWidth(0) - 6 * STEP), 10_000)
        words = self.fontMetrics().boundingRect(room, int(_WRAPPED), self.grid.words_of(line))
        return max(words.height() + 2 * STEP, self._looks.look.px(TARGET))


def _alignment(column: int) -> int:
    left = Qt.AlignmentFlag.AlignLeft
    side = Qt.AlignmentFlag.AlignRight if column else left
    return int(Qt.AlignmentFlag.AlignVCenter | side)
