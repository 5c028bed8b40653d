"""What painted rows share: their ground, a line of words, and what Qt's stubs leave out."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.tokens import RADIUS

Index = QModelIndex | QPersistentModelIndex
"""Where a row is, as models are asked."""

LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
"""Where words stand in the room they have."""


class RowPainter(QStyledItemDelegate):
    """Paints the rows of one list, in the look of that moment."""

    def __init__(self, looks: Looks, parent: QWidget) -> None:
        super().__init__(parent)
        self._looks = looks

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row, and leave the painter as it was, whatever becomes of it."""
        try:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint_row(painter, option, index)
        finally:
            painter.restore()

    def paint_row(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        raise NotImplementedError

    def ground(
        self,
        painter: QPainter,
        box: QRect,
        *,
        marked: bool,
        focused: bool = False,
        radius: int = RADIUS,
    ) -> None:
        """The ground of a row; its edge has the accent where it is marked, strong at the keys."""
        look, colours = self._looks.look, self._looks.look.colours
        edge = colours.accent if marked or focused else colours.line
        painter.setPen(QPen(QColor(edge), 2 if focused else 1))
        painter.setBrush(QColor(colours.accent_soft if marked else colours.surface))
        painter.drawRoundedRect(box, look.px(radius), look.px(radius))


def rect_of(option: QStyleOptionViewItem) -> QRect:
    """The room a row has."""
    return option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType] - Qt's stubs leave it out


def state_of(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    """Whether a row is selected, and more of its kind."""
    return option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType] - as above


def is_selected(option: QStyleOptionViewItem) -> bool:
    """Whether a row is selected."""
    return bool(state_of(option) & QStyle.StateFlag.State_Selected)


def has_focus(option: QStyleOptionViewItem) -> bool:
    """Whether the keys act on a row."""
    return bool(state_of(option) & QStyle.StateFlag.State_HasFocus)


def to_be_wrapped(words: str, font: QFont) -> QTextLayout:
    """Words to lay out in lines; one that is wider than a line is parted, and stays within it."""
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    return layout


def write(painter: QPainter, room: QRect, words: str, *, font: QFont, colour: str) -> str:
    """One line of words, cut where there is no more room; those that are drawn."""
    fits = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(room, LEFT | int(Qt.TextFlag.TextSingleLine), fits)
    return fits
