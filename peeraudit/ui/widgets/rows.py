"""A list of rows with a title, words about it, and its state, painted; one is always current."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.roles import Role, give
from peeraudit.ui.look.tokens import BODY, RADIUS, SMALL, STEP
from peeraudit.ui.widgets.painted import Index, rect_of, state_of

HEIGHT = 52
"""Pixels at 100 % a row is high."""

_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


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


class RowModel(QAbstractListModel):
    """Rows as they were shown last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; where only what they say is new, every row stays where it is."""
        new = tuple(rows)
        if [row.id for row in new] == [row.id for row in self.rows]:
            if new != self.rows:
                self.rows = new
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self.rows = new
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are; a row has none beneath it."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row itself for whoever paints it, and in words for who listens."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return row.in_words
        return row if role == Qt.ItemDataRole.UserRole else None


class RowList(QListView):
    """The list. `chosen` tells the id of a row that was clicked, or on which Enter was pressed."""

    chosen = Signal(str)

    def __init__(self, name: str, *, looks: Looks) -> None:
        super().__init__()
        give(self, Role.BARE)
        self.setAccessibleName(name)
        self._model = RowModel(self)
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
        is_lost = not self.currentIndex().isValid() and bool(rows)
        if is_lost and not self.make_current(current):
            self.setCurrentIndex(self._model.index(0))

    def current(self) -> str:
        """The id of the current row; empty where there is none."""
        at = self.currentIndex()
        return self._model.rows[at.row()].id if at.isValid() else ""

    def make_current(self, name: str) -> bool:
        """Make a row the current one; whether it is there."""
        for place, row in enumerate(self._model.rows):
            if row.id == name:
                self.setCurrentIndex(self._model.index(place))
                return True
        return False

    def _activate(self, index: QModelIndex) -> None:
        self.chosen.emit(self._model.rows[index.row()].id)


class _Painter(QStyledItemDelegate):
    """Draws a row: title and state in one line, the words about it beneath."""

    def __init__(self, looks: Looks, parent: QWidget) -> None:
        super().__init__(parent)
        self._looks = looks

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are of one height."""
        del option, index
        return QSize(0, self._looks.look.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: object = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(row, Row):
            painter.save()
            box = rect_of(option).adjusted(2, 2, -2, -2)
            self._ground(painter, box, state_of(option))
            self._words(painter, box, row)
            painter.restore()

    def _ground(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        colours = self._looks.look.colours
        is_here = bool(state & QStyle.StateFlag.State_Selected)
        has_focus = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPen(QColor(colours.accent), 2) if has_focus else QPen(QColor(colours.line), 1)
        painter.setPen(edge)
        painter.setBrush(QColor(colours.accent_soft if is_here else colours.surface))
        painter.drawRoundedRect(box, RADIUS, RADIUS)

    def _words(self, painter: QPainter, box: QRect, row: Row) -> None:
        look, colours = self._looks.look, self._looks.look.colours
        inner = box.adjusted(3 * STEP, STEP, -3 * STEP, -STEP)
        upper = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
        lower = QRect(inner.left(), inner.center().y(), inner.width(), inner.height() // 2)
        bold, small = look.font(BODY), look.font(SMALL)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setPen(QColor(colours.muted))
        painter.setFont(small)
        painter.drawText(upper, _RIGHT, row.state)
        state = painter.fontMetrics().horizontalAdvance(row.state)
        about = painter.fontMetrics().elidedText(
            row.about, Qt.TextElideMode.ElideRight, lower.width()
        )
        painter.drawText(lower, _LEFT, about)
        painter.setPen(QColor(colours.ink))
        painter.setFont(bold)
        title = painter.fontMetrics().elidedText(
            row.title, Qt.TextElideMode.ElideRight, upper.width() - state - 2 * STEP * bool(state)
        )
        painter.drawText(upper, _LEFT, title)
