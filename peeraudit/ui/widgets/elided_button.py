"""A button whose words end in dots where there is no room for all of them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton

from peeraudit.ui.look.roles import Role, give
from peeraudit.ui.look.tokens import STEP


class ElidedButton(QPushButton):
    """As narrow as its room; what it says whole is its name, and in its tip."""

    def __init__(self, role: Role) -> None:
        super().__init__()
        give(self, role)
        self.setAutoDefault(False)
        self._words = ""

    @property
    def words(self) -> str:
        """All that it says."""
        return self._words

    def show_words(self, words: str, *, name: str = "") -> None:
        """Say something else; `name` is what screen readers say where that is more."""
        self._words = words
        self.setAccessibleName(name or words)
        self.setToolTip(name or words)
        self._elide()

    def sizeHint(self) -> QSize:
        """As narrow as it must be."""
        return QSize(0, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many of the words as fit."""
        super().resizeEvent(event)
        self._elide()

    def taken(self) -> int:
        """Pixels of its width that are not for its words."""
        return 5 * STEP

    def _elide(self) -> None:
        room = max(0, self.width() - self.taken())
        words = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(words.replace("&", "&&"))
