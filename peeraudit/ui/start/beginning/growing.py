"""Rows to fill in that become more as they are needed: colleagues, key lines, themes."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from peeraudit.ui.look.roles import Role
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.pieces import button


class Row(QWidget):
    """One row; `first` is where its typing begins, and it is blank while that is."""

    first: QLineEdit

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed in it."""
        return not self.first.text().strip()


R = TypeVar("R", bound=Row)


class Growing(QWidget, Generic[R]):
    """Rows, and a button for one more. Enter at the end of the last one adds one too."""

    def __init__(self, make: Callable[[int], R], *, more: str) -> None:
        super().__init__()
        self._make = make
        self.rows: list[R] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2 * STEP)
        self.more = button(more, self.add_row, role=Role.LINK)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(STEP)
        layout.addLayout(self._rows)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.grow()

    @property
    def filled(self) -> tuple[R, ...]:
        """The rows in which something was typed."""
        return tuple(row for row in self.rows if not row.is_blank)

    def grow(self) -> R:
        """One row more, at the end."""
        row = self._make(len(self.rows))
        self.rows.append(row)
        self._rows.addWidget(row)
        self.put_in_order()
        return row

    def add_row(self) -> None:
        """One row more, unless the last is blank still; typing goes on there."""
        row = self.rows[-1] if self.rows[-1].is_blank else self.grow()
        row.first.setFocus()

    def enter(self, at: QWidget | None) -> bool:
        """Whether Enter was pressed at the end of the last row, which is followed by another."""
        last = self.rows[-1]
        ends = tuple(_fields(last))
        if at is None or last.is_blank or not ends or at is not ends[-1]:
            return False
        self.add_row()
        return True

    def put_in_order(self) -> None:
        """Let Tab go through the rows as they are read."""
        stops = [stop for row in self.rows for stop in _stops(row)]
        for one, other in pairwise((*stops, self.more)):
            QWidget.setTabOrder(one, other)


def _stops(row: QWidget) -> Iterator[QWidget]:
    """What Tab stops at in a row, as it was made: the typing first, then its choices."""
    yield from _fields(row)
    yield from row.findChildren(QPushButton)


def _fields(row: QWidget) -> Iterator[QLineEdit]:
    yield from row.findChildren(QLineEdit)
