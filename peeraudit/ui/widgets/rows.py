"""A list of rows with a title, words about it, and its state, painted; one is always current."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.roles import Role, give
from peeraudit.ui.look.tokens import BODY, SMALL, STEP
from peeraudit.ui.widgets.list_model import ROW, ToldModel
from peeraudit.ui.widgets.painted import (
    Index,
    RowPainter,
    has_focus,
    is_selected,
    rect_of,
    write,
)

HEIGHT = 52
"""Pixels at 100 % a row is high."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what it is, words about it, and its state, by an id."""

    id: str
    title: str
    about: str
    state: str = ""

    @property
    def in_words(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(filter(None, (self.title, self.about, self.state)))

    @property
    def words(self) -> str:
        """The same for the eye, where there is no room for all of it."""
        return self.in_words


class RowList(QListView):
    """The list. `chosen` tells the id of a row that was clicked, or on which Enter was pressed."""

    chosen = Signal(str)

    def __init__(self, name: str, *, looks: Looks) -> None:
        super().__init__()
        give(self, Role.BARE)
        self.setAccessibleName(name)
        self._model = ToldModel[Row](self)
        self.setModel(self._model)
        self.setItemDelegate(_Painter(looks, self))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.activated.connect(self._activate)
        self.clicked.connect(self._activate)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the current one stays so where it is still there."""
        current = self.current()
        self._model.show_rows(rows)
        is_there = self.make_current(current) or self.currentIndex().isValid()
        if rows and not is_there:
            self.setCurrentIndex(self._model.index(0))

    def current(self) -> str:
        """The id of the current row; empty where there is none."""
        at = self.currentIndex()
        return self._model.rows[at.row()].id if at.isValid() else ""

    def make_current(self, name: str) -> bool:
        """Make a row the current one; whether it is there."""
        place = self._model.row_of(name)
        if place >= 0:
            self.setCurrentIndex(self._model.index(place))
        return place >= 0

    def _activate(self, index: QModelIndex) -> None:
        self.chosen.emit(self._model.rows[index.row()].id)


class _Painter(RowPainter):
    """Draws a row: title and state in one line, the words about it beneath."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are of one height."""
        del option, index
        return QSize(0, self._looks.look.px(HEIGHT))

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: object = index.data(ROW)
        if isinstance(row, Row):
            box = rect_of(option).adjusted(2, 2, -2, -2)
            self.ground(painter, box, marked=is_selected(option), focused=has_focus(option))
            self._words(painter, box, row)

    def _words(self, painter: QPainter, box: QRect, row: Row) -> None:
        look, colours = self._looks.look, self._looks.look.colours
        inner = box.adjusted(3 * STEP, STEP, -3 * STEP, -STEP)
        upper = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
        lower = QRect(inner.left(), inner.center().y(), inner.width(), inner.height() // 2)
        bold, small = look.font(BODY), look.font(SMALL)
        bold.setWeight(QFont.Weight.DemiBold)
        write(painter, lower, row.about, font=small, colour=colours.muted)
        state = QFontMetrics(small).horizontalAdvance(row.state) + bool(row.state)
        at = upper.adjusted(upper.width() - state, 0, 0, 0)
        write(painter, at, row.state, font=small, colour=colours.muted)
        title = upper.adjusted(0, 0, -state - 2 * STEP * bool(state), 0)
        write(painter, title, row.title, font=bold, colour=colours.ink)
