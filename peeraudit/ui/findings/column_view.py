"""One column of the wall: its head with letter and counts, the cards, and a line for a new one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from peeraudit.ui.findings.cards import Column
from peeraudit.ui.findings.column_list import ColumnList
from peeraudit.ui.findings.new_line import NewLine
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import CARD_RADIUS, STEP
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.pieces import button

ROOM_BESIDE_TITLE = 300
"""Pixels at 100 % a column is wide where its counts have room beside its title."""


class ColumnView(QFrame):
    """`written` tells what was typed for a new finding here: the column, leaning and words."""

    written = Signal(str, str, str)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._looks = room.looks
        self.list = ColumnList(room.looks)
        self.new = NewLine(room.unkept)
        self._letter = text("", Role.KEY, wraps=False)
        self._letter.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self._title = text("", Role.HEADING)
        self._counts, self._counts_beside = (text("", Role.SMALL, wraps=False) for _ in range(2))
        self._counts.setContentsMargins(2, 0, 0, 0)
        self._add = button("New", self.ask_new, role=Role.LINK, tip="New finding here (N)")
        self._lay_out()
        self.new.written.connect(self._tell)
        self.new.left.connect(self._focus_list)

    def show_column(self, column: Column) -> None:
        """Show head and cards."""
        self._letter.setText(column.letter)
        self._letter.setVisible(bool(column.letter))
        self._title.setText(column.title)
        for each in (self._counts, self._counts_beside):
            each.setText(column.counts)
        self._add.setAccessibleName(f"New finding in {column.title}")
        self._add.setVisible(column.takes_new)
        give(self, Role.SUNKEN if column.letter or column.id else Role.PLAIN)
        self.list.show_column(column)

    def ask_new(self, sign: str = "") -> None:
        """Let a new finding be typed at the head of the column."""
        if self.list.column.takes_new:
            self.new.ask(sign)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say beside the title how many there are, where there is room: cards need the height."""
        super().resizeEvent(event)
        has_room = event.size().width() >= self._looks.look.px(ROOM_BESIDE_TITLE)
        self._counts_beside.setVisible(has_room)
        self._counts.setVisible(not has_room)

    def paintEvent(self, arg__1: QPaintEvent) -> None:
        """The column of what has no theme yet has a dashed frame and no ground."""
        super().paintEvent(arg__1)
        if self.list.column.id or self.list.column.letter:
            return
        look = self._looks.look
        painter = QPainter(self)
        painter.setPen(QPen(QColor(look.colours.edge), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(
            self.rect().adjusted(0, 0, -1, -1), look.px(CARD_RADIUS), look.px(CARD_RADIUS)
        )
        painter.end()

    def _tell(self, leaning: str, words: str) -> None:
        self.written.emit(self.list.column.id, leaning, words)

    def _focus_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(2, 0, 0, 0)
        head.setSpacing(STEP)
        head.addWidget(self._letter)
        head.addWidget(self._title, 1)
        head.addWidget(self._counts_beside)
        head.addWidget(self._add)
        self._title.ensurePolished()
        self._title.setMinimumHeight(2 * self._title.fontMetrics().lineSpacing())
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * STEP, STEP, 2 * STEP, STEP)
        column.setSpacing(STEP)
        column.addLayout(head)
        column.addWidget(self._counts)
        column.addWidget(self.new)
        column.addWidget(self.list, 1)
