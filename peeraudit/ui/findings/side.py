"""The side of the wall: the notes not filed yet, or one pane in their place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from peeraudit.ui.findings.card_pane import CardPane
from peeraudit.ui.findings.merge_pane import MergePane
from peeraudit.ui.findings.notes_pane import NotesPane
from peeraudit.ui.findings.split_pane import SplitPane
from peeraudit.ui.look.look import Looks

Pane = CardPane | SplitPane | MergePane
"""What may stand in place of the notes."""


class Side(QWidget):
    """`left` tells that Esc was pressed in a pane; `changed` that another stands there."""

    left = Signal()
    changed = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.notes = NotesPane(looks)
        self.pane: Pane | None = None
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.notes)

    def show_pane(self, pane: Pane) -> None:
        """Show a pane in place of what stands there."""
        before, self.pane = self.pane, pane
        self._stack.addWidget(pane)
        self._stack.setCurrentWidget(pane)
        self._forget(before)
        self.changed.emit()

    def show_notes(self) -> None:
        """Show the notes again."""
        before, self.pane = self.pane, None
        self._stack.setCurrentWidget(self.notes)
        self._forget(before)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the wall."""
        if event.key() == Qt.Key.Key_Escape and self.pane is not None:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _forget(self, pane: Pane | None) -> None:
        if pane is not None:
            self._stack.removeWidget(pane)
            pane.hide()
            pane.deleteLater()
