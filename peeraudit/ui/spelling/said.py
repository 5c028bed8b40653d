"""A line that says whether spelling is checked, and if not, why not."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.ui.desk import Desk
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.spelling.spelling import spelling_of


class SpellingLine(QWidget):
    """Looks for the dictionary when somebody looks at the line, so that it can tell."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._spelling = spelling_of(desk)
        self.words = text(self._spelling.says, Role.MUTED)
        self._spelling.changed.connect(self._say)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)

    def showEvent(self, event: QShowEvent) -> None:
        """Look for the dictionary now."""
        super().showEvent(event)
        self._spelling.begin()

    def _say(self) -> None:
        self.words.setText(self._spelling.says)
