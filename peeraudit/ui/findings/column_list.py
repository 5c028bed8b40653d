"""The cards of one column: arrows move, letters act, and what is dragged can be let go here."""

from enum import StrEnum

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)

from peeraudit.ui.findings.card_painter import CardPainter
from peeraudit.ui.findings.cards import Card, Column
from peeraudit.ui.findings.carried import Dropped, Kind, carried_in
from peeraudit.ui.findings.carried_list import CarriedList
from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.tokens import RADIUS


class Act(StrEnum):
    """What a key asks to do, with the card one is at or, where there is none, with the column."""

    OPEN = "open"
    CLICK = "click"
    FOR = "file for"
    AGAINST = "file against"
    CONTEXT = "file as context"
    STAR = "star"
    DELETE = "delete"
    UP = "move up"
    DOWN = "move down"
    BACK = "move to the theme before"
    ON = "move to the next theme"
    NEW = "new"
    MERGE = "merge"
    LEAVE = "leave"
    LEFT = "go to the column before"
    RIGHT = "go to the next column"


_PLAIN, _SHIFT, _ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)

ACTS = {
    (Qt.Key.Key_Return, _PLAIN): Act.OPEN,
    (Qt.Key.Key_Enter, _PLAIN): Act.OPEN,
    (Qt.Key.Key_F, _PLAIN): Act.FOR,
    (Qt.Key.Key_F, _SHIFT): Act.AGAINST,
    (Qt.Key.Key_Return, _SHIFT): Act.AGAINST,
    (Qt.Key.Key_C, _PLAIN): Act.CONTEXT,
    (Qt.Key.Key_S, _PLAIN): Act.STAR,
    (Qt.Key.Key_Delete, _PLAIN): Act.DELETE,
    (Qt.Key.Key_Up, _ALT): Act.UP,
    (Qt.Key.Key_Down, _ALT): Act.DOWN,
    (Qt.Key.Key_Left, _ALT): Act.BACK,
    (Qt.Key.Key_Right, _ALT): Act.ON,
    (Qt.Key.Key_N, _PLAIN): Act.NEW,
    (Qt.Key.Key_M, _PLAIN): Act.MERGE,
    (Qt.Key.Key_Escape, _PLAIN): Act.LEAVE,
    (Qt.Key.Key_Left, _PLAIN): Act.LEFT,
    (Qt.Key.Key_Right, _PLAIN): Act.RIGHT,
}
"""What the keys on the wall ask for."""

_GO = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)
"""Keys by which a list moves by itself."""

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class ColumnList(CarriedList[Card]):
    """`asked` tells an `Act` and the id of the card one is at; `dropped` what was let go here.

    `entered` tells that the keys act here now, `lettered` that one of `letters` was pressed: they
    stand for a column while something is on its way, and come before what a letter asks for.
    """

    asked = Signal(str, str)
    lettered = Signal(str)
    dropped = Signal(object)
    entered = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__(Kind.FINDING)
        self._looks = looks
        self.column = Column("", "", "", ())
        self.painter = CardPainter(looks, self)
        self.letters = frozenset[str]()
        self._gap: int | None = None
        self.setItemDelegate(self.painter)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.clicked.connect(self._clicked)

    def show_column(self, column: Column) -> None:
        """Show the cards of a column; one stays at the card one was at, or next to where it was.

        An empty list shows them when it is asked to `be_whole`.
        """
        at, row = self.current, self.currentIndex().row()
        self.column = column
        self.setAccessibleName(column.title)
        self.held.show_rows(column.cards if self.rows else ())
        if at and at != self.current and not self.go_to(at):
            self.go_row(min(max(row, 0), len(column.cards) - 1))
        self.have_current()
        self.viewport().update()

    def be_whole(self) -> None:
        """Show all cards of the column, and be at one of them."""
        self.held.show_rows(self.column.cards)
        self.have_current()

    def go_row_at(self, height: int) -> None:
        """Be at the card that stands nearest to a height, coming from another column."""
        index = self.indexAt(QPoint(10, height))
        self.go_row(index.row() if index.isValid() else len(self.rows) - 1)

    def show_open(self, finding: str) -> None:
        """Mark the card that stands open at the side."""
        if self.painter.open_card != finding:
            self.painter.open_card = finding
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key asks for; other letters are nobody's."""
        held = event.modifiers() & ~_KEYPAD
        act = ACTS.get((Qt.Key(event.key()), held))
        letter = QKeySequence(event.key()).toString()
        if held == _PLAIN and letter in self.letters:
            self.lettered.emit(letter)
        elif act is not None:
            self.asked.emit(act.value, self.current)
        elif event.key() in _GO:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that one is in this column now."""
        super().focusInEvent(event)
        self.entered.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let in what is ours."""
        if carried_in(event.mimeData()) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would land, and scroll where it comes near an end."""
        if carried_in(event.mimeData()) is None:
            event.ignore()
            return
        self._show_gap(self._row_beneath(event.position().toPoint()))
        bar, height = self.verticalScrollBar(), event.position().y()
        if height < _NEAR:
            bar.setValue(bar.value() - _NEAR)
        elif height > self.viewport().height() - _NEAR:
            bar.setValue(bar.value() + _NEAR)
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It goes elsewhere."""
        event.accept()
        self._show_gap(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was let go, and where."""
        self._show_gap(None)
        carried = carried_in(event.mimeData())
        if carried is None:
            event.ignore()
            return
        point = event.position().toPoint()
        onto, row = self.indexAt(point), self._row_beneath(point)
        self.dropped.emit(
            Dropped(
                carried,
                self.column.id,
                onto=self.rows[onto.row()].id if onto.isValid() else "",
                after=self.rows[row - 1].id if row > 0 else "",
                with_shift=bool(event.modifiers() & _SHIFT),
            )
        )
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()

    def paintEvent(self, e: QPaintEvent) -> None:
        """Draw the cards, where something would land, and what an empty column says."""
        super().paintEvent(e)
        painter, colours = QPainter(self.viewport()), self._looks.look.colours
        if not self.column.cards:
            self._paint_empty(painter)
        if self._gap is not None:
            painter.setPen(QPen(QColor(colours.accent), 3))
            height = self._height_of(self._gap)
            painter.drawLine(2, height, self.viewport().width() - 2, height)
        painter.end()

    def _paint_empty(self, painter: QPainter) -> None:
        colours, room = self._looks.look.colours, self.viewport().rect().adjusted(2, 2, -2, -2)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRoundedRect(QRect(room.topLeft(), room.size()), RADIUS, RADIUS)
        painter.setPen(QColor(colours.muted))
        flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        inner = room.adjusted(8, 8, -8, -8)
        painter.drawText(inner, int(flags), "No finding here yet. Press N to make one.")

    def _clicked(self, index: QModelIndex) -> None:
        self.asked.emit(Act.CLICK.value, self.rows[index.row()].id)

    def _row_beneath(self, point: QPoint) -> int:
        """The row before which something would land that is let go at a point."""
        index = self.indexAt(point)
        if not index.isValid():
            return len(self.rows)
        is_lower = point.y() > self.visualRect(index).center().y()
        return index.row() + int(is_lower)

    def _height_of(self, row: int) -> int:
        """Where the gap before a row is."""
        if row < len(self.rows):
            return max(1, self.visualRect(self.held.index(row)).top())
        last = self.visualRect(self.held.index(row - 1)) if row else QRect(0, 2, 1, 1)
        return min(last.bottom(), self.viewport().height() - 2)

    def _show_gap(self, row: int | None) -> None:
        if row != self._gap:
            self._gap = row
            self.viewport().update()


_NEAR = 24
"""Pixels from an end of the list within which a drag scrolls it, and by how many."""
