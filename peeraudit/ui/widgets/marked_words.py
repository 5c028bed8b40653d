"""A text in which some words are underlined. The mark is neutral: it says where, not what of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from peeraudit.ui.look.look import Looks
from peeraudit.ui.widgets.painted import to_be_wrapped

LINE = "\u2028"
"""What begins a new line within one text that is drawn."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text, and the places in it, each where it begins and how long it is, that are marked."""

    words: str
    places: tuple[tuple[int, int], ...] = ()

    @property
    def marked(self) -> tuple[str, ...]:
        """The words that are marked."""
        found = (self.words[start : start + length].strip() for start, length in self.places)
        return tuple(words for words in found if words)


class MarkedWords(QWidget):
    """Draws the text as wide as there is room; a screen reader hears which words are marked."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self._marked = Marked("")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        looks.changed.connect(self._look_again)

    @property
    def shown(self) -> Marked:
        """The text as it is shown."""
        return self._marked

    def show_marked(self, marked: Marked) -> None:
        """Show a text."""
        if marked == self._marked:
            return
        self._marked = marked
        self.setAccessibleName(marked.words)
        alone = "; ".join(marked.marked)
        self.setAccessibleDescription(f"Only on this side: {alone}" if alone else "")
        self._look_again()

    def hasHeightForWidth(self) -> bool:
        """A narrower text is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How tall the text is where it is so wide."""
        return self._lay_out(width)[1]

    def sizeHint(self) -> QSize:
        """As wide as there is room for."""
        return QSize(240, self.heightForWidth(240))

    def minimumSizeHint(self) -> QSize:
        """It goes on in the next line as often as it must."""
        return QSize(80, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        del event
        painter = QPainter(self)
        painter.setPen(QColor(self._looks.look.colours.ink))
        self._lay_out(self.width())[0].draw(painter, QPointF(0, 0))
        painter.end()

    def _look_again(self) -> None:
        self.updateGeometry()
        self.update()

    def _lay_out(self, width: int) -> tuple[QTextLayout, int]:
        words = self._marked.words.replace("\n", LINE)
        layout = to_be_wrapped(words, self._looks.look.font())
        layout.setFormats(self._formats(self._marked.places))
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, height))
            height += line.height() + 2
        layout.endLayout()
        return layout, int(height) + 2

    def _formats(self, places: Sequence[tuple[int, int]]) -> list[QTextLayout.FormatRange]:
        return [self._format(start, length) for start, length in places]

    def _format(self, start: int, length: int) -> QTextLayout.FormatRange:
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.DemiBold)
        look.setFontUnderline(True)
        found = QTextLayout.FormatRange()
        found.start, found.length, found.format = start, length, look  # pyright: ignore[reportAttributeAccessIssue] - Qt's stubs leave these out
        return found
