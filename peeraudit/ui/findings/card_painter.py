"""One card of the wall, painted: edge, text, lamps, what it is about, and its trouble in words.

Texts are laid out once and kept, so that scrolling only draws.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from peeraudit.core.evidence import SourceKind
from peeraudit.core.finding import FindingLeaning, Headline
from peeraudit.ui.findings.cards import Card
from peeraudit.ui.findings.carried_list import CarriedPainter
from peeraudit.ui.look.look import Look, Looks
from peeraudit.ui.look.tokens import BODY, RADIUS, SMALL, STEP
from peeraudit.ui.widgets.list_model import ROW
from peeraudit.ui.widgets.painted import (
    LEFT,
    RIGHT,
    Index,
    has_focus,
    rect_of,
    to_be_wrapped,
    write,
)

MOST_LINES = 6
"""Lines of text on a card; the card at the side has all of it."""

EDGE = 4
"""Pixels at 100 % the edge in the colour of the leaning is wide."""

STARS = {Headline.NO: "", Headline.ALSO: " \N{BLACK STAR}", Headline.ONLY: " \N{BLACK STAR} only"}

_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


@dataclass(frozen=True, slots=True)
class _Laid:
    """A text as it was laid out for one width and one look."""

    text: str
    width: int
    look: Look
    layout: QTextLayout
    height: int


class CardPainter(CarriedPainter):
    """Paints cards for one list. `open_card` is the finding whose card stands open at the side."""

    def __init__(self, looks: Looks, parent: QWidget) -> None:
        super().__init__(looks, parent)
        self._laid: dict[str, _Laid] = {}
        self.open_card = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its text, its lamps and its trouble need at the width of the column."""
        del option
        card: object = index.data(ROW)
        if not isinstance(card, Card) or not self.width:
            return QSize(self.width, 0)
        look = self._looks.look
        text = self._lay(card, self._text_width(look)).height
        lines = (2 + len(card.trouble)) * self._line(look)
        return QSize(self.width, text + lines + look.px(6.5 * STEP))

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one card."""
        card: object = index.data(ROW)
        if not isinstance(card, Card):
            return
        look = self._looks.look
        box = rect_of(option).adjusted(2, 2, -2, -look.px(1.5 * STEP))
        is_open = card.id == self.open_card
        self.ground(painter, box, marked=is_open, focused=has_focus(option))
        edge = box.adjusted(2, look.px(RADIUS), 0, -look.px(RADIUS))
        edge.setWidth(look.px(EDGE))
        painter.fillRect(edge, QColor(_colour(card, look)))
        inner = box.adjusted(look.px(3 * STEP), look.px(2 * STEP), -look.px(2 * STEP), 0)
        laid = self._lay(card, self._text_width(look))
        painter.setPen(QColor(look.colours.ink))
        laid.layout.draw(painter, QPointF(inner.topLeft()))
        top = inner.top() + laid.height + look.px(STEP)
        line = QRect(inner.left(), top, inner.width(), self._line(look))
        self._paint_lamps(painter, line, card, look)
        line.translate(0, line.height())
        self._paint_about(painter, line, card, look)
        for words in card.trouble:
            line.translate(0, line.height())
            write(painter, line, words, font=look.font(SMALL), colour=look.colours.area)

    def _paint_lamps(self, painter: QPainter, line: QRect, card: Card, look: Look) -> None:
        """Saw, heard, read, each lit where a note of its kind speaks for the finding."""
        painter.setFont(look.font(SMALL))
        metrics, pad = painter.fontMetrics(), look.px(1.5 * STEP)
        lamp = QRect(line.left(), line.top() + 2, 0, line.height() - 4)
        for kind in SourceKind:
            lamp.setWidth(metrics.horizontalAdvance(kind) + 2 * pad)
            is_lit = kind in card.kinds
            painter.setPen(QPen(QColor(look.colours.accent if is_lit else look.colours.edge), 1))
            painter.setBrush(
                QColor(look.colours.accent) if is_lit else QColor(Qt.GlobalColor.transparent)
            )
            painter.drawRoundedRect(lamp, lamp.height() / 2, lamp.height() / 2)
            painter.setPen(QColor(look.colours.on_accent if is_lit else look.colours.muted))
            painter.drawText(lamp, _CENTRE, kind)
            lamp.translate(lamp.width() + look.px(STEP), 0)
        painter.setPen(QColor(look.colours.muted))
        words = f"{card.finding.reference}{STARS[card.finding.headline]}"
        painter.drawText(line, RIGHT, words)

    @staticmethod
    def _paint_about(painter: QPainter, line: QRect, card: Card, look: Look) -> None:
        first, *others = card.about
        painter.setPen(QColor(_colour(card, look)))
        painter.drawText(line, LEFT, first)
        rest = line.adjusted(painter.fontMetrics().horizontalAdvance(first), 0, 0, 0)
        words = "".join(f" \N{MIDDLE DOT} {words}" for words in others)
        write(painter, rest, words, font=look.font(SMALL), colour=look.colours.muted)

    def _lay(self, card: Card, width: int) -> _Laid:
        """The text of a card, laid out; what was laid out before for the same is taken again."""
        look, words = self._looks.look, card.finding.text or "No words yet"
        laid = self._laid.get(card.id)
        if laid is None or (laid.text, laid.width, laid.look) != (words, width, look):
            layout, height = lay_out(words, font=look.font(BODY), width=width, most=MOST_LINES)
            laid = self._laid[card.id] = _Laid(words, width, look, layout, height)
        return laid

    def _text_width(self, look: Look) -> int:
        return max(1, self.width - 4 - look.px(5 * STEP))

    def _line(self, look: Look) -> int:
        return QFontMetrics(look.font(SMALL)).height() + look.px(1.5 * STEP)


def lay_out(text: str, *, font: QFont, width: int, most: int) -> tuple[QTextLayout, int]:
    """A text in lines of a width, and how high they are; of more than `most` the last has dots."""
    words = " ".join(text.split())
    metrics = QFontMetrics(font)
    layout = _in_lines(words, font, width, most)
    last = layout.lineAt(layout.lineCount() - 1) if layout.lineCount() else None
    end = last.textStart() + last.textLength() if last is not None else 0
    if last is not None and end < len(words):
        start = last.textStart()
        cut = metrics.elidedText(words[start:], Qt.TextElideMode.ElideRight, width)
        layout = _in_lines(words[:start] + cut, font, width, most)
    return layout, layout.lineCount() * metrics.lineSpacing()


def _in_lines(words: str, font: QFont, width: int, most: int) -> QTextLayout:
    spacing = QFontMetrics(font).lineSpacing()
    layout = to_be_wrapped(words, font)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    for at in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, at * spacing))
    layout.endLayout()
    return layout


def _colour(card: Card, look: Look) -> str:
    is_strength = card.finding.leaning is FindingLeaning.STRENGTH
    return look.colours.strength if is_strength else look.colours.area
