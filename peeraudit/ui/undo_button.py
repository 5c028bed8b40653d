"""The button that takes back the last deed: as many of its words as there is room for."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from peeraudit.ui.look.roles import Role, give
from peeraudit.ui.widgets.slots import just

MOST_OF_UNDO = 34
"""Letters of what undo would take back that its button has room for; the tip has them all."""

LEAST_OF_UNDO = 8
"""Letters that stay where there is next to no room."""


class UndoButton(QPushButton):
    """Says what it would take back: in words, or as an icon with the same name."""

    def __init__(self, pressed: Callable[[], object]) -> None:
        super().__init__()
        give(self, Role.LINK)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(just(pressed))
        self._whole = "Undo"
        self._is_icon = False

    def show_deed(self, words: str) -> None:
        """Say what undo would take back; the button is not there where the words are empty."""
        self._whole = f"Undo {words}" if words else "Undo"
        self.setAccessibleName(self._whole)
        self.setToolTip(f"{self._whole}  (Ctrl+Z)")
        self.setVisible(bool(words))
        self._say()

    def be_words(self) -> None:
        """Say it in words."""
        self._is_icon = False
        self.setIcon(QIcon())
        give(self, Role.LINK)
        self._say()

    def be_icon(self, icon: QIcon) -> None:
        """Say it by an icon alone."""
        self._is_icon = True
        self.setIcon(icon)
        give(self, Role.PLAIN)
        self._say()

    def sizeHint(self) -> QSize:
        """Room for the words, or for as many letters as it has at most."""
        return self._room_for(MOST_OF_UNDO)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return self._room_for(LEAST_OF_UNDO)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as fits."""
        super().resizeEvent(event)
        self._say()

    def _room_for(self, letters: int) -> QSize:
        usual = super().sizeHint()
        if self._is_icon:
            return usual
        wanted = self.fontMetrics().horizontalAdvance(_cut(self._whole, letters))
        return QSize(wanted + self._around(), usual.height())

    def _around(self) -> int:
        """Pixels of its width that are not for words."""
        said = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text()).width()
        return super().sizeHint().width() - said

    def _say(self) -> None:
        self.updateGeometry()
        words = "" if self._is_icon else _cut(self._whole, MOST_OF_UNDO)
        if words and self.width() < self.sizeHint().width():
            room = max(0, self.width() - self._around())
            words = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        said = words.replace("&", "&&")
        if said != self.text():
            self.setText(said)


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
