"""One note that waits to be filed, painted: sign and text, where it is from, and what is likely."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from peeraudit.core.evidence import Leaning
from peeraudit.ui.evidence.delegate import SIGNS
from peeraudit.ui.findings.card_painter import lay_out
from peeraudit.ui.findings.note_rows import NoteRow
from peeraudit.ui.look.look import Look, Looks
from peeraudit.ui.look.tokens import BODY, RADIUS, SMALL, STEP
from peeraudit.ui.widgets.painted import Index, rect_of, state_of

LINES = 2
"""Lines of text shown of a note; the tip has all of it. Every note is as high as every other."""

_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class NotePainter(QStyledItemDelegate):
    """Paints the notes of one list. `carried` is the note that is on its way to a finding."""

    def __init__(self, looks: Looks, parent: QWidget) -> None:
        super().__init__(parent)
        self._looks = looks
        self.width = 0
        self.carried = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as every other: text, where it is from, and what is suggested."""
        del option, index
        look = self._looks.look
        text = LINES * QFontMetrics(look.font(BODY)).lineSpacing()
        return QSize(self.width, text + 2 * self._line(look) + look.px(6 * STEP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one note."""
        row: object = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, NoteRow):
            return
        look, colours = self._looks.look, self._looks.look.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = rect_of(option).adjusted(2, 2, -2, -look.px(1.5 * STEP))
        has_focus = bool(state_of(option) & QStyle.StateFlag.State_HasFocus)
        is_carried = row.id == self.carried
        edge = colours.accent if has_focus or is_carried else colours.line
        painter.setPen(QPen(QColor(edge), 2 if has_focus else 1))
        painter.setBrush(QColor(colours.accent_soft if is_carried else colours.surface))
        painter.drawRoundedRect(box, look.px(RADIUS), look.px(RADIUS))
        inner = box.adjusted(look.px(2.5 * STEP), look.px(2 * STEP), -look.px(2 * STEP), 0)
        self._paint_words(painter, inner, row, look)
        painter.restore()

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
        painter.setFont(look.font(SMALL))
        painter.setPen(QColor(colours.muted))
        about = " \N{MIDDLE DOT} ".join((row.note.reference, *row.about))
        elide, metrics = Qt.TextElideMode.ElideRight, painter.fontMetrics()
        painter.drawText(line, _LEFT, metrics.elidedText(about, elide, line.width()))
        line.translate(0, line.height())
        painter.setPen(QColor(colours.accent))
        painter.drawText(line, _LEFT, metrics.elidedText(row.suggestion, elide, line.width()))

    def _laid(self, row: NoteRow, look: Look) -> tuple[QTextLayout, int]:
        words = f"“{row.note.text}”" if row.note.quote else row.note.text
        width = max(1, self.width - 4 - look.px(8.5 * STEP))
        return lay_out(words, font=look.font(BODY), width=width, most=LINES)

    def _line(self, look: Look) -> int:
        return QFontMetrics(look.font(SMALL)).height() + look.px(STEP)
