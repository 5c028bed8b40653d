"""One answer to choose, on a button that says number, word and key; colour never stands alone."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QPainter, QPaintEvent, QPen

from peeraudit.ui.look.look import Look, Looks
from peeraudit.ui.look.tokens import BODY, RADIUS, SMALL, STEP
from peeraudit.ui.widgets.choice import RowButton

NUMBER = 18
"""Pixels at 100 % a grade's number is high."""

MARGIN = 3
"""Pixels around a button in which its focus ring is drawn."""

WIDE_WORDS = 150
"""Pixels at 100 % at which the words of an answer go on in the next line."""

LEAST = 40
"""Pixels at 100 % a button is high at least, its ring not counted."""

_WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class Mark:
    """One answer: what is kept of it, its words, the key that gives it, and a grade's number.

    `colour` is the name a scale gives the colour; blank where the answer is no grade.
    """

    value: str
    words: str
    key: str = ""
    number: str = ""
    colour: str = ""

    @property
    def in_words(self) -> str:
        """The answer read back, such as "Grade 2, Good"."""
        if not self.number:
            return self.words
        return f"Grade {self.number}" + (f", {self.words}" if self.words != self.number else "")


class MarkButton(RowButton):
    """Draws one answer. Digits are for the row it stands in as well.

    `looked` tells that the focus or the cursor came to it, or, with an empty text, went away.
    """

    looked = Signal(str)

    def __init__(self, mark: Mark, *, looks: Looks) -> None:
        super().__init__()
        self.mark = mark
        self._looks = looks
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(mark.in_words)
        self.setToolTip(f"{mark.in_words}  ({mark.key})" if mark.key else mark.in_words)

    def least_width(self) -> int:
        """The least width at which its longest word is whole and its words take few lines."""
        metrics = self.fontMetrics()
        longest = max(map(metrics.horizontalAdvance, self._words.split()), default=0)
        whole = metrics.horizontalAdvance(self._words)
        wanted = max(longest, min(whole, self._px(WIDE_WORDS)))
        return self._before_words() + wanted + self._px(3 * STEP) + 2 * MARGIN

    def height_at(self, width: int) -> int:
        """How high it is where it is so wide."""
        room = width - self._before_words() - self._px(3 * STEP) - 2 * MARGIN
        words = self.fontMetrics().boundingRect(QRect(0, 0, room, 10_000), _WRAPPED, self._words)
        return max(words.height() + self._px(4 * STEP), self._px(LEAST)) + 2 * MARGIN

    def sizeHint(self) -> QSize:
        """As narrow as it may be."""
        width = self.least_width()
        return QSize(width, self.height_at(width))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell that the cursor came."""
        super().enterEvent(event)
        self.looked.emit(self.mark.value)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that it went."""
        super().leaveEvent(event)
        self.looked.emit("")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw frame, number, words and key; the chosen one has a thicker frame and a ground."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._looks.look
        box = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        self._draw_frame(painter, box, look)
        left = box.left() + self._px(3 * STEP)
        painter.setPen(QColor(self._ink(look)))
        if self.mark.number:
            painter.setFont(_bold(look, NUMBER))
            painter.drawText(box.adjusted(self._px(3 * STEP), 0, 0, 0), _MIDDLE, self.mark.number)
        if self._key_shown:
            self._draw_key(painter, box, look)
        words = QRect(box)
        words.setLeft(left + self._before_words() - self._px(3 * STEP))
        words.setRight(box.right() - self._px(2 * STEP))
        painter.setFont(_bold(look, BODY) if self.isChecked() else self.font())
        painter.setPen(QColor(look.colours.ink if self.isEnabled() else look.colours.muted))
        painter.drawText(words, int(_WRAPPED), self._words)
        painter.end()

    @property
    def _words(self) -> str:
        return "" if self.mark.words == self.mark.number else self.mark.words

    @property
    def _key_shown(self) -> str:
        """The key, where the number does not say it."""
        return "" if self.mark.key == self.mark.number else self.mark.key

    def _before_words(self) -> int:
        look = self._looks.look
        wide = self._px(3 * STEP)
        if self.mark.number:
            wide += self._px(NUMBER) + self._px(2 * STEP)
        if self._key_shown:
            wide += look.px(SMALL) + self._px(3 * STEP)
        return wide

    def _ink(self, look: Look) -> str:
        if not self.isEnabled():
            return look.colours.muted
        return look.colours.grades.get(self.mark.colour, look.colours.accent)

    def _draw_frame(self, painter: QPainter, box: QRect, look: Look) -> None:
        colours = look.colours
        radius = look.px(RADIUS)
        is_ground = self.isChecked() or self.underMouse()
        painter.setBrush(QColor(colours.sunken if is_ground else colours.surface))
        width = 2 if self.isChecked() else 1
        painter.setPen(QPen(QColor(self._ink(look) if self.isChecked() else colours.edge), width))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            ring = self.rect().adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, radius + MARGIN, radius + MARGIN)

    def _draw_key(self, painter: QPainter, box: QRect, look: Look) -> None:
        """The key in a small frame; at the right of a number, else where the number would be."""
        size = look.px(SMALL)
        left = box.left() + self._px(3 * STEP)
        if self.mark.number:
            left += self._px(NUMBER) + self._px(2 * STEP)
        cap = QRect(left, box.center().y() - size // 2 - 2, size + self._px(STEP), size + 6)
        painter.setPen(QPen(QColor(look.colours.edge), 1))
        painter.drawRoundedRect(cap, 3, 3)
        painter.setFont(_bold(look, SMALL))
        painter.setPen(QColor(look.colours.muted))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), self._key_shown)

    def _px(self, size: float) -> int:
        return self._looks.look.px(size)


_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


def _bold(look: Look, size: int) -> QFont:
    font = look.font(size)
    font.setWeight(QFont.Weight.DemiBold)
    return font
