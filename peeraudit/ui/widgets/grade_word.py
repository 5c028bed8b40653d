"""A grade in a line of text: its number and its word, in its colour."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from peeraudit.ui.look.roles import Role, give
from peeraudit.ui.widgets.marks import Mark

GRADE = "grade"
"""The property by which the style sheet knows a grade's colour."""


class GradeWord(QLabel):
    """Number and word of a grade, or other words where there is no grade."""

    def __init__(self, *, wraps: bool = True) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._wraps = wraps

    def show_mark(self, mark: Mark) -> None:
        """Show a grade, its word in full."""
        self.setWordWrap(self._wraps)
        self.setText(f"{mark.number} {mark.words}" if mark.number != mark.words else mark.number)
        self._colour(mark.colour)

    def show_words(self, words: str) -> None:
        """Show words that are no grade."""
        self.setWordWrap(False)
        self.setText(words)
        self._colour("")

    def _colour(self, colour: str) -> None:
        if self.property(GRADE) != colour:
            self.setProperty(GRADE, colour)
            give(self, Role.NOTE if colour else Role.SMALL)
            self.style().unpolish(self)
            self.style().polish(self)
