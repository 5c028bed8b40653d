"""The list of what was found: rows replaced in one go, painted with the words marked."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from peeraudit.ui.finder.findable import Row
from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.tokens import BODY, RADIUS, SMALL, STEP, TARGET

Index = QModelIndex | QPersistentModelIndex

ROLE = Qt.ItemDataRole.UserRole
"""The role under which a row is had whole."""

HEADING_HEIGHT = 26
"""Pixels at 100 %."""


class FoundModel(QAbstractListModel):
    """Rows as they were found; nothing is worked out when they are looked at."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show others in one go."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are, headings among them."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row, or its words."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.words
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.UserRole:
                return row
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        if not index.isValid() or self.rows[index.row()].do is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class FoundDelegate(QStyledItemDelegate):
    """Paints a row: words with what was asked for set strong, then detail, then the key."""

    def __init__(self, looks: Looks, parent: QWidget) -> None:
        super().__init__(parent)
        self._looks = looks

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line each."""
        del option
        look = self._looks.look
        height = HEADING_HEIGHT if self._row(index).do is None else TARGET
        return QSize(0, look.px(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row, rect = self._row(index), self._rect(option)
        colours, look = self._looks.look.colours, self._looks.look
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = rect.adjusted(look.px(3 * STEP), 0, -look.px(3 * STEP), 0)
        if row.do is None:
            self._write(painter, inner, row.words, look.font(SMALL), colours.muted)
        else:
            if self._is_current(option):
                painter.setBrush(QColor(colours.accent_soft))
                painter.setPen(QColor(colours.accent))
                radius = look.px(RADIUS)
                painter.drawRoundedRect(rect.adjusted(1, 1, -2, -2), radius, radius)
            self._paint_row(painter, inner, row)
        painter.restore()

    def _paint_row(self, painter: QPainter, rect: QRect, row: Row) -> None:
        look, colours = self._looks.look, self._looks.look.colours
        small, gap = look.font(SMALL), look.px(3 * STEP)
        if row.keys:
            width = QFontMetrics(small).horizontalAdvance(row.keys)
            at = QRect(rect.right() - width, rect.top(), width + 1, rect.height())
            self._write(painter, at, row.keys, small, colours.muted)
            rect = rect.adjusted(0, 0, -width - gap, 0)
        if row.detail:
            metrics = QFontMetrics(small)
            words = metrics.elidedText(
                row.detail, Qt.TextElideMode.ElideRight, rect.width() * 2 // 5
            )
            width = metrics.horizontalAdvance(words)
            at = QRect(rect.right() - width, rect.top(), width + 1, rect.height())
            self._write(painter, at, words, small, colours.muted)
            rect = rect.adjusted(0, 0, -width - gap, 0)
        self._paint_parts(painter, rect, row.parts)

    def _paint_parts(self, painter: QPainter, rect: QRect, parts: Sequence[str]) -> None:
        """Words from left to right as far as there is room, every second part set strong."""
        colours = self._looks.look.colours
        left = rect.left()
        for place, part in enumerate(parts):
            font = self._looks.look.font(BODY)
            font.setWeight(QFont.Weight.DemiBold if place % 2 else QFont.Weight.Normal)
            metrics = QFontMetrics(font)
            room = rect.right() - left
            words = metrics.elidedText(part, Qt.TextElideMode.ElideRight, room)
            at = QRect(left, rect.top(), room, rect.height())
            self._write(painter, at, words, font, colours.accent if place % 2 else colours.ink)
            left += metrics.horizontalAdvance(words)
            if words != part:
                return

    @staticmethod
    def _write(painter: QPainter, rect: QRect, words: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(rect, int(flags), words)

    @staticmethod
    def _row(index: Index) -> Row:
        row: object = index.data(ROLE)
        return row if isinstance(row, Row) else Row("", ("",))

    @staticmethod
    def _rect(option: QStyleOptionViewItem) -> QRect:
        return option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType] - Qt's stubs leave it out

    @staticmethod
    def _is_current(option: QStyleOptionViewItem) -> bool:
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType] - as above
        return bool(state & QStyle.StateFlag.State_Selected)
