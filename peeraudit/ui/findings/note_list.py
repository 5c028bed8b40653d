"""The list of notes that wait: Enter takes one up, a letter sends it to a theme, F files it."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from peeraudit.ui.findings.carried import Carried, Kind, carry
from peeraudit.ui.findings.note_painter import NotePainter
from peeraudit.ui.findings.note_rows import NoteRow
from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.roles import Role, give
from peeraudit.ui.widgets.painted import Index

_CAN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

_GO = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
_PAGES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class NoteModel(QAbstractListModel):
    """Notes as they were shown last."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[NoteRow, ...] = ()

    def show_rows(self, rows: tuple[NoteRow, ...]) -> None:
        """Show these; where only what they say is new, every row stays where it is."""
        if [row.id for row in rows] != [row.id for row in self.rows]:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
        elif rows != self.rows:
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are; a note has none beneath it."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every note can be dragged."""
        return _CAN if index.isValid() else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The note for whoever paints it, and in words for whoever listens."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.note.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.in_words
            case _:
                return row if role == Qt.ItemDataRole.UserRole else None


class NoteList(QListView):
    """`taken` tells the note that Enter took up, `lettered` a letter typed while it is.

    `filed` tells that F was pressed, and whether with Shift: against. `left` tells of Esc.
    """

    taken = Signal(str)
    lettered = Signal(str)
    filed = Signal(str, bool)
    left = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        give(self, Role.WALL)
        self.setAccessibleName("Notes not filed yet")
        self.notes = NoteModel(self)
        self.painter = NotePainter(looks, self)
        self.setModel(self.notes)
        self.setItemDelegate(self.painter)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.doubleClicked.connect(self._take)

    def show_rows(self, rows: Sequence[NoteRow]) -> None:
        """Show these; one stays at the note one was at, or next to where it was."""
        at, row = self.current, max(self.currentIndex().row(), 0)
        self.notes.show_rows(tuple(rows))
        if not self.go_to(at) and rows:
            self._go_row(min(row, len(rows) - 1))

    @property
    def current(self) -> str:
        """The id of the note one is at; empty where there is none."""
        row = self.currentIndex().row()
        return self.notes.rows[row].id if 0 <= row < len(self.notes.rows) else ""

    def go_to(self, note: str) -> bool:
        """Be at a note; whether it waits here."""
        for row, each in enumerate(self.notes.rows):
            if each.id == note:
                self._go_row(row)
                return True
        return False

    def show_carried(self, note: str) -> None:
        """Mark the note that is on its way to a finding."""
        self.painter.carried = note
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes a note up; then a letter is that of a theme. F files it where likely."""
        key, is_shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        is_letter = Qt.Key.Key_A <= key <= Qt.Key.Key_Z and not event.modifiers() & _WITH
        if key in (*_GO, *_PAGES):
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current:
            self.taken.emit(self.current)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif is_letter and self.painter.carried:
            self.lettered.emit(chr(key))
        elif is_letter and key == Qt.Key.Key_F and self.current:
            self.filed.emit(self.current, is_shift)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be at a note when somebody comes here by key."""
        if not self.currentIndex().isValid():
            self._go_row(0)
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the texts out for the new width."""
        self.painter.width = self.viewport().width()
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803 - Qt's own name
        """Take up the note one is at."""
        del supportedActions
        index = self.currentIndex()
        if index.isValid():
            picture = self.viewport().grab(self.visualRect(index))
            carry(self, Carried(Kind.NOTE, self.current), picture)

    def _take(self, index: QModelIndex) -> None:
        self.taken.emit(self.notes.rows[index.row()].id)

    def _go_row(self, row: int) -> None:
        if 0 <= row < len(self.notes.rows) and row != self.currentIndex().row():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(self.notes.index(row), flag)


_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
