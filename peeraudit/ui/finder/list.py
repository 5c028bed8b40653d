"""The list of what was found: painted with the words marked; headings cannot be chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from peeraudit.ui.finder.findable import Row
from peeraudit.ui.look.tokens import BODY, SMALL, STEP, TARGET
from peeraudit.ui.widgets.list_model import ROW, ToldModel
from peeraudit.ui.widgets.painted import Index, RowPainter, is_selected, rect_of, write

HEADING_HEIGHT = 26
"""Pixels at 100 %."""


class FoundModel(ToldModel[Row]):
    """Rows as they were found; nothing is worked out when they are looked at."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        if not index.isValid() or self.rows[index.row()].do is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class FoundDelegate(RowPainter):
    """Paints a row: words with what was asked for set strong, then detail, then the key."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line each."""
        del option
        look = self._looks.look
        height = HEADING_HEIGHT if _row(index).do is None else TARGET
        return QSize(0, look.px(height))

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row, rect, look = _row(index), rect_of(option), self._looks.look
        inner = rect.adjusted(look.px(3 * STEP), 0, -look.px(3 * STEP), 0)
        if row.do is None:
            write(painter, inner, row.words, font=look.font(SMALL), colour=look.colours.muted)
            return
        if is_selected(option):
            self.ground(painter, rect.adjusted(1, 1, -2, -2), marked=True)
        inner = self._at_right(painter, inner, row.keys, most=inner.width())
        inner = self._at_right(painter, inner, row.detail, most=inner.width() * 2 // 5)
        self._paint_parts(painter, inner, row.parts)

    def _at_right(self, painter: QPainter, room: QRect, words: str, *, most: int) -> QRect:
        """Write small words at the right, `most` pixels wide at most; the room that is left."""
        if not words:
            return room
        look = self._looks.look
        small = look.font(SMALL)
        width = min(QFontMetrics(small).horizontalAdvance(words) + 1, most)
        at = QRect(room.right() - width + 1, room.top(), width, room.height())
        write(painter, at, words, font=small, colour=look.colours.muted)
        return room.adjusted(0, 0, -width - look.px(3 * STEP), 0)

    def _paint_parts(self, painter: QPainter, rect: QRect, parts: Sequence[str]) -> None:
        """Words from left to right as far as there is room, every second part set strong."""
        colours = self._looks.look.colours
        left = rect.left()
        for place, part in enumerate(parts):
            font = self._looks.look.font(BODY)
            font.setWeight(QFont.Weight.DemiBold if place % 2 else QFont.Weight.Normal)
            room = QRect(left, rect.top(), rect.right() - left, rect.height())
            colour = colours.accent if place % 2 else colours.ink
            words = write(painter, room, part, font=font, colour=colour)
            left += QFontMetrics(font).horizontalAdvance(words)
            if words != part:
                return


def _row(index: Index) -> Row:
    row: object = index.data(ROW)
    return row if isinstance(row, Row) else Row("", ("",))
