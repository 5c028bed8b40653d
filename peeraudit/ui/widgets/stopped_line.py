"""What is said where something would be shown that was stopped, and the way to it after all."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.announce import announce
from peeraudit.ui.widgets.pieces import button


class StoppedLine(QWidget):
    """A sentence, and a button that asks again. It goes with the press, and stands nowhere else."""

    def __init__(self, words: str, again: Callable[[], object]) -> None:
        super().__init__()
        self._again = again
        self.said = text("", Role.STOP)
        self.again = button(words, self._ask)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 3 * STEP, 0)
        layout.setSpacing(2 * STEP)
        layout.addWidget(self.said, 1)
        layout.addWidget(self.again)
        self.hide()

    def say(self, words: str) -> None:
        """Say what was stopped, and what stands here now."""
        self.said.setText(words)
        self.show()
        announce(self, words)

    def _ask(self) -> None:
        self.focusNextChild()
        self.hide()
        self._again()
