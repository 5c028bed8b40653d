"""What went wrong, in a box of its own: "There is a problem", what it is, and what to do."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.announce import announce
from peeraudit.ui.widgets.pieces import fill

HEADING = "There is a problem"
"""The same words on every page (GOV.UK's error summary)."""


class ProblemBox(QFrame):
    """Hidden until there is one. It is read out when it comes; the focus stays where it was."""

    def __init__(self) -> None:
        super().__init__()
        give(self, Role.ALARM)
        self.setAccessibleName(HEADING)
        self._ways: tuple[QWidget, ...] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        self._layout.setSpacing(STEP)
        self.hide()

    @property
    def words(self) -> str:
        """What it says; nothing while there is no problem."""
        return self.accessibleDescription()

    def show_problem(self, *lines: str, ways: Sequence[QWidget] = ()) -> None:
        """Say what is wrong, one thing a line, and the ways on."""
        self.setAccessibleDescription("\n".join(lines))
        parts = (text(HEADING, Role.STOP), *(text(line) for line in lines), *ways)
        fill(self._layout, parts)
        self.show()
        announce(self, f"{HEADING}. {self.words}")

    def clear(self) -> None:
        """There is no problem any more."""
        self.setAccessibleDescription("")
        self.hide()
