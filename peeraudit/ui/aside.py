"""A page that belongs to no stage, such as settings or the guide: Esc goes back to the work."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.pieces import button, key, row


class Aside(QWidget):
    """A title, the way back, and what stands beneath; `left` tells that somebody goes back."""

    left = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.title = text(title, Role.TITLE, wraps=False)
        self.back = button("Back to the work", self.left.emit)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        self._column.setSpacing(3 * STEP)
        self._column.addWidget(row(self.title, None, self.back, key("Esc")))

    def hold(self, content: QWidget) -> None:
        """Put something beneath the title, in all the room there is."""
        self._column.addWidget(content, 1)

    def come_in(self) -> None:
        """Show what stands now, and put the focus where one begins."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
