"""What the strip says where a line could not be kept, and the words until they are taken up."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.pieces import button


class Trouble(QFrame):
    """The reason, and a way to the words where the line holds others by now."""

    take_up_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._why = text("", Role.STOP)
        self.take_up = button("", self.take_up_asked.emit, role=Role.LINK)
        row = QHBoxLayout(self)
        row.setContentsMargins(STEP, 0, STEP, 0)
        row.addWidget(self._why, 1)
        row.addWidget(self.take_up)
        self._show()

    @property
    def why(self) -> str:
        """The reason that is shown."""
        return self._why.text()

    def show_trouble(self, why: str) -> None:
        """Say why the last line was not kept; nothing where it is empty."""
        self._why.setText(why)
        self._show()

    def hold(self, words: str) -> None:
        """Keep words at hand that are on no disk."""
        self.words.append(words)
        self._show()

    def take(self) -> str:
        """The words that wait the longest; they are the line's again."""
        words = self.words.pop(0)
        self._show()
        return words

    def _show(self) -> None:
        waiting = f"Not kept yet: take up “{self.words[0]}”" if self.words else ""
        self.take_up.setText(waiting)
        self.take_up.setAccessibleName(waiting or "Nothing waits")
        self.take_up.setVisible(bool(waiting))
        self.setVisible(bool(waiting or self.why))
