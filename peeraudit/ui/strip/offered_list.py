"""The small list of what is offered above a line. It is looked at and clicked, never focused."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyleOptionViewItem,
    QWidget,
)

from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.tokens import BODY, STEP, TARGET
from peeraudit.ui.strip.offers import Offer
from peeraudit.ui.widgets.painted import Index, RowPainter, is_selected, rect_of, write

WIDEST = 460
"""Pixels at 100 %."""

MEANING = Qt.ItemDataRole.UserRole + 1
"""The role under which the meaning of an offer stands."""


class OfferedList(QListWidget):
    """Stands above its line while there is something to offer."""

    def __init__(self, line: QLineEdit, looks: Looks) -> None:
        super().__init__(line)
        self._line = line
        self._looks = looks
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("What may be meant")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setItemDelegate(OfferDelegate(looks, self))
        self.hide()

    def show_offers(self, items: Sequence[Offer], *, at: int) -> None:
        """Offer these, the one at a place as chosen; none of them where it is below 0."""
        self.clear()
        for item in items:
            row = QListWidgetItem(item.words, self)
            row.setData(MEANING, item.meaning)
            spoken = f"{item.words}, {item.meaning}"
            row.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        self.setCurrentRow(at)
        self._place()
        self.show()
        if not self.isWindow():
            self.raise_()

    def _place(self) -> None:
        """Above the line, in its window where there is room, else in a window of its own."""
        look, line = self._looks.look, self._line
        height = self.count() * look.px(TARGET) + 2 * self.frameWidth() + 2
        width = min(look.px(WIDEST), max(line.width(), look.px(WIDEST) // 2))
        window = line.window()
        top = line.mapTo(window, QPoint(0, 0))
        if top.y() >= height:
            self._be_in(window, Qt.WindowType.Widget)
            corner = top
        else:
            self._be_in(line, Qt.WindowType.ToolTip)
            corner = line.mapToGlobal(QPoint(0, 0))
        above = corner.y() - height - look.px(STEP)
        room = self.screen().availableGeometry()
        if self.isWindow() and above < room.top():
            above = corner.y() + line.height() + look.px(STEP)
        right = room.right() if self.isWindow() else window.width() - look.px(2 * STEP)
        left = max(0, min(corner.x(), right - width))
        self.setGeometry(QRect(left, above, width, height))

    def _be_in(self, parent: QWidget, kind: Qt.WindowType) -> None:
        if self.parentWidget() is not parent or self.windowType() is not kind:
            self.setParent(parent, kind)
            self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


class OfferDelegate(RowPainter):
    """Paints what to type in the accent, and what it means beside it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line, high enough to be clicked."""
        del option, index
        return QSize(0, self._looks.look.px(TARGET))

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one offer."""
        look, colours, rect = self._looks.look, self._looks.look.colours, rect_of(option)
        if is_selected(option):
            self.ground(painter, rect.adjusted(1, 1, -2, -2), marked=True)
        inner = rect.adjusted(look.px(2 * STEP), 0, -look.px(2 * STEP), 0)
        strong = look.font(BODY)
        strong.setWeight(QFont.Weight.DemiBold)
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        used = QFontMetrics(strong).horizontalAdvance(words)
        write(painter, inner, words, font=strong, colour=colours.accent)
        rest = inner.adjusted(used + look.px(3 * STEP), 0, 0, 0)
        write(painter, rest, str(index.data(MEANING)), font=look.font(BODY), colour=colours.muted)
