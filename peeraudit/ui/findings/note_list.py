"""The list of notes that wait: Enter takes one up, a letter sends it to a theme, F files it."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent

from peeraudit.ui.findings.carried import Kind
from peeraudit.ui.findings.carried_list import CarriedList
from peeraudit.ui.findings.note_painter import NotePainter
from peeraudit.ui.findings.note_rows import NoteRow
from peeraudit.ui.look.look import Looks
from peeraudit.ui.widgets.enter import ENTER

_GO = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
_PAGES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class NoteList(CarriedList[NoteRow]):
    """`taken` tells the note that Enter took up, `lettered` a letter typed while it is.

    `filed` tells that F was pressed, and whether with Shift: against. `left` tells of Esc.
    """

    taken = Signal(str)
    lettered = Signal(str)
    filed = Signal(str, bool)
    left = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__(Kind.NOTE)
        self.setAccessibleName("Notes not filed yet")
        self.painter = NotePainter(looks, self)
        self.setItemDelegate(self.painter)
        self.setUniformItemSizes(True)
        self.doubleClicked.connect(self._take)

    def show_rows(self, rows: Sequence[NoteRow]) -> None:
        """Show these; one stays at the note one was at, or next to where it was."""
        at, row = self.current, max(self.currentIndex().row(), 0)
        self.held.show_rows(rows)
        if not self.go_to(at) and rows:
            self.go_row(min(row, len(rows) - 1))

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
        elif key in ENTER and self.current:
            self.taken.emit(self.current)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif is_letter and self.painter.carried:
            self.lettered.emit(chr(key))
        elif is_letter and key == Qt.Key.Key_F and self.current:
            self.filed.emit(self.current, is_shift)
        else:
            event.ignore()

    def _take(self, index: QModelIndex) -> None:
        self.taken.emit(self.rows[index.row()].id)


_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
