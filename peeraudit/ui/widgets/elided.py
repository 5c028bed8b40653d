"""A line of text that is cut short with an ellipsis where there is no room for all of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from peeraudit.ui.look.roles import Role, give

LEAST = 40
"""Pixels that it may shrink to."""


class Elided(QLabel):
    """Takes the room its words need where it is there; screen readers hear all of them."""

    def __init__(self, role: Role) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        give(self, role)

    def show_words(self, words: str) -> None:
        """Show other words, all of them in the tip as well."""
        if words != self.text():
            self.setText(words)
            self.setToolTip(words)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(min(LEAST, self.sizeHint().width()), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        del event
        painter = QPainter(self)
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.contentsRect(), int(flags), words)
        painter.end()
