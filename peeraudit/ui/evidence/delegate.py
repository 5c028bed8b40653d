"""One note in the list: its sign and text; beneath it its kind, what it is about, where filed.

Every row is as high as every other, so that twenty thousand of them need not be measured.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QStyleOptionViewItem

from peeraudit.core.evidence import Evidence, Leaning
from peeraudit.ui.evidence.model import ABOUT, FILED, NOTE, PARTS
from peeraudit.ui.evidence.named import UNFILED
from peeraudit.ui.look.tokens import BODY, CARD_RADIUS, SMALL, STEP
from peeraudit.ui.widgets.painted import (
    LEFT,
    RIGHT,
    Index,
    RowPainter,
    has_focus,
    is_selected,
    rect_of,
    to_be_wrapped,
)
from peeraudit.ui.widgets.quoted import MARKS

if TYPE_CHECKING:
    from peeraudit.ui.look.tokens import Colours

LINES = 2
"""Lines of text shown of a note; the card beside the list has all of it."""

BAR = 4
"""Pixels the stripe of the leaning is wide."""

SIGNS = {Leaning.STRENGTH: "+", Leaning.AREA: "\N{EN DASH}", Leaning.CONTEXT: "\N{MIDDLE DOT}"}


class NoteDelegate(RowPainter):
    """Paints a note as a card."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as every other."""
        del option, index
        return QSize(0, self.height())

    def height(self) -> int:
        """Text, the line beneath it, and the space around both."""
        look = self._looks.look
        text = LINES * QFontMetrics(look.font(BODY)).lineSpacing()
        small = QFontMetrics(look.font(SMALL)).lineSpacing()
        return text + small + look.px(9 * STEP)

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one note."""
        note: object = index.data(NOTE)
        if not isinstance(note, Evidence):
            return
        look, colours = self._looks.look, self._looks.look.colours
        card = rect_of(option).adjusted(3, 3, -3, -look.px(STEP) - 1)
        marked, focused = is_selected(option), has_focus(option)
        self.ground(painter, card, marked=marked, focused=focused, radius=CARD_RADIUS)
        stripe = QRect(card.left() + 1, card.top() + 8, look.px(BAR), card.height() - 16)
        painter.fillRect(stripe, QColor(_colour(note, colours)))
        inner = card.adjusted(look.px(4 * STEP), look.px(2.5 * STEP), -look.px(3 * STEP), 0)
        parts = cast("Sequence[str]", index.data(PARTS))
        self._paint_text(painter, inner, note, parts)
        foot = QFontMetrics(look.font(SMALL)).lineSpacing() + look.px(2.5 * STEP)
        line = QRect(inner.left(), card.bottom() - foot, inner.width(), foot - look.px(STEP))
        about = cast("Sequence[str]", index.data(ABOUT))
        filed = f"{index.data(FILED)}"
        self._paint_foot(painter, line, (note, about, filed))

    def _paint_text(
        self, painter: QPainter, room: QRect, note: Evidence, parts: Sequence[str]
    ) -> None:
        """The sign, then the text in at most two lines, the words looked for marked."""
        look, colours = self._looks.look, self._looks.look.colours
        font = look.font(BODY)
        strong = QFont(font)
        strong.setWeight(QFont.Weight.Bold)
        metrics = QFontMetrics(font)
        painter.setFont(strong)
        painter.setPen(QColor(_colour(note, colours)))
        painter.drawText(room.left(), room.top() + metrics.ascent(), SIGNS[note.leaning])
        left = room.left() + look.px(4 * STEP)
        shown = tuple(part.replace("\n", " ") for part in _quoted(note, parts))
        layout = to_be_wrapped("".join(shown), font)
        layout.setFormats(_formats(shown, colours))
        layout.beginLayout()
        width, top = room.right() - left, 0
        painter.setPen(QColor(colours.ink))
        for at in range(LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width if at < LINES - 1 else 1_000_000)
            line.setPosition(QPointF(0, top))
            top += metrics.lineSpacing()
        layout.endLayout()
        self._draw(painter, layout, QRect(left, room.top(), width, top))

    @staticmethod
    def _draw(painter: QPainter, layout: QTextLayout, room: QRect) -> None:
        """Draw the lines; the last is cut off with dots where it goes on."""
        last = layout.lineAt(layout.lineCount() - 1) if layout.lineCount() else None
        is_cut = last is not None and last.naturalTextWidth() > room.width()
        dots = QFontMetrics(layout.font()).horizontalAdvance("…") if is_cut else 0
        painter.save()
        painter.setClipRect(room.adjusted(0, 0, -dots, 0))
        layout.draw(painter, QPointF(room.topLeft()))
        painter.restore()
        if is_cut and last is not None:
            painter.setFont(layout.font())
            base = room.top() + round(last.position().y() + last.ascent())
            painter.drawText(room.right() - dots, base, "…")

    def _paint_foot(
        self, painter: QPainter, line: QRect, said: tuple[Evidence, Sequence[str], str]
    ) -> None:
        """Kind, then what it is about; at the right where it is filed, and its reference."""
        note, about, filed = said
        look, colours = self._looks.look, self._looks.look.colours
        font = look.font(SMALL)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        gap = look.px(2 * STEP)
        pill = metrics.horizontalAdvance(note.kind) + 2 * gap
        box = QRect(line.left(), line.top(), pill, line.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(QColor(colours.on_accent))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), note.kind)
        painter.setPen(QColor(colours.muted))
        right = QRect(line)
        own = metrics.horizontalAdvance(note.reference)
        painter.drawText(right, RIGHT, note.reference)
        right.setRight(right.right() - own - gap)
        painter.setPen(QColor(colours.area if filed == UNFILED else colours.accent))
        shown = metrics.elidedText(filed, Qt.TextElideMode.ElideRight, line.width() // 4)
        painter.drawText(right, RIGHT, shown)
        right.setRight(right.right() - metrics.horizontalAdvance(shown) - gap)
        right.setLeft(box.right() + gap)
        painter.setPen(QColor(colours.muted))
        words = metrics.elidedText(
            "  \N{MIDDLE DOT}  ".join(about), Qt.TextElideMode.ElideRight, right.width()
        )
        painter.drawText(right, LEFT, words)


def _quoted(note: Evidence, parts: Sequence[str]) -> tuple[str, ...]:
    """The text in quotation marks where it was spoken so, unless it has its own."""
    whole = "".join(parts)
    if not note.quote or whole.startswith(MARKS):
        return tuple(parts)
    first, *middle = parts
    if not middle:
        return (f"“{first}”",)
    *between, last = middle
    return (f"“{first}", *between, f"{last}”")


def _formats(parts: Sequence[str], colours: "Colours") -> list[QTextLayout.FormatRange]:
    """Every second part marked: strong and on a ground of its own."""
    found: list[QTextLayout.FormatRange] = []
    start = 0
    for at, part in enumerate(parts):
        if at % 2:
            mark = QTextLayout.FormatRange()
            drawn = QTextCharFormat()
            drawn.setFontWeight(QFont.Weight.Bold)
            drawn.setForeground(QColor(colours.accent))
            drawn.setFontUnderline(True)
            mark.format = drawn
            mark.start, mark.length = start, len(part)
            found.append(mark)
        start += len(part)
    return found


def _colour(note: Evidence, colours: "Colours") -> str:
    match note.leaning:
        case Leaning.STRENGTH:
            return colours.strength
        case Leaning.AREA:
            return colours.area
        case Leaning.CONTEXT:
            return colours.edge
