"""One note that waits to be filed, painted: sign and text, where it is from, and what is likely."""

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from peeraudit.core.evidence import Leaning
from peeraudit.ui.evidence.delegate import SIGNS
from peeraudit.ui.findings.card_painter import lay_out
from peeraudit.ui.findings.carried_list import CarriedPainter
from peeraudit.ui.findings.note_rows import NoteRow
from peeraudit.ui.look.look import Look, Looks
from peeraudit.ui.look.tokens import BODY, SMALL, STEP
from peeraudit.ui.widgets.list_model import ROW
from peeraudit.ui.widgets.painted import Index, has_focus, rect_of, write
from peeraudit.ui.widgets.quoted import in_quotes

LINES = 2
"""Lines of text shown of a note, one where the list is wide; the tip has all of it. Every note is
as high as every other."""

ROOM_FOR_ONE_LINE = 560
"""Pixels at 100 % from which on one line says as much as two beside the wall."""


class NotePainter(CarriedPainter):
    """Paints the notes of one list. `carried` is the note that is on its way to a finding."""

    def __init__(self, looks: Looks, parent: QWidget) -> None:
        super().__init__(looks, parent)
        self.carried = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as every other: text, where it is from, and what is suggested."""
        del option, index
        look = self._looks.look
        text = self._lines(look) * QFontMetrics(look.font(BODY)).lineSpacing()
        return QSize(self.width, text + 2 * self._line(look) + look.px(6 * STEP))

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one note."""
        row: object = index.data(ROW)
        if not isinstance(row, NoteRow):
            return
        look = self._looks.look
        box = rect_of(option).adjusted(2, 2, -2, -look.px(1.5 * STEP))
        self.ground(painter, box, marked=row.id == self.carried, focused=has_focus(option))
        inner = box.adjusted(look.px(2.5 * STEP), look.px(2 * STEP), -look.px(2 * STEP), 0)
        self._paint_words(painter, inner, row, look)

    def _paint_words(self, painter: QPainter, inner: QRect, row: NoteRow, look: Look) -> None:
        colours = look.colours
        by_leaning = {Leaning.STRENGTH: colours.strength, Leaning.AREA: colours.area}
        strong = look.font(BODY)
        strong.setWeight(QFont.Weight.Bold)
        painter.setFont(strong)
        painter.setPen(QColor(by_leaning.get(row.note.leaning, colours.muted)))
        ascent = QFontMetrics(strong).ascent()
        painter.drawText(inner.left(), inner.top() + ascent, SIGNS[row.note.leaning])
        layout, height = self._laid(row, look)
        painter.setPen(QColor(colours.ink))
        layout.draw(painter, QPointF(inner.left() + look.px(4 * STEP), inner.top()))
        line = QRect(inner.left(), inner.top() + height, inner.width(), self._line(look))
        small = look.font(SMALL)
        about = " \N{MIDDLE DOT} ".join((row.note.reference, *row.about))
        write(painter, line, about, font=small, colour=colours.muted)
        line.translate(0, line.height())
        write(painter, line, row.suggestion, font=small, colour=colours.accent)

    def _laid(self, row: NoteRow, look: Look) -> tuple[QTextLayout, int]:
        words = in_quotes(row.note)
        width = max(1, self.width - 4 - look.px(8.5 * STEP))
        return lay_out(words, font=look.font(BODY), width=width, most=self._lines(look))

    def _lines(self, look: Look) -> int:
        return 1 if self.width >= look.px(ROOM_FOR_ONE_LINE) else LINES

    def _line(self, look: Look) -> int:
        return QFontMetrics(look.font(SMALL)).height() + look.px(STEP)
