"""What good looks like: the form's words for the grade under the cursor, with its colour beside."""

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.marks import Mark

BAR = 3
"""Pixels the coloured bar at its left is wide."""


class LooksLike(QFrame):
    """The words for one grade. It is not there where the form has none."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self._colour = ""
        self._words = text("", Role.NOTE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * STEP, STEP, 0, STEP)
        layout.addWidget(self._words)
        self.hide()

    def show_mark(self, mark: Mark | None, words: str) -> None:
        """Show what one grade looks like; nothing where no words are given."""
        if self.isHidden() == bool(words):
            self.setVisible(bool(words))
        if mark is not None and words:
            self._colour = mark.colour
            self._words.setText(f"{mark.number or mark.words} looks like: {words}")
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar; the grade's number says the same in words."""
        super().paintEvent(event)
        colours = self._looks.look.colours
        painter = QPainter(self)
        bar = self.rect()
        bar.setWidth(BAR)
        painter.fillRect(bar, QColor(colours.grades.get(self._colour, colours.accent)))
        painter.end()
