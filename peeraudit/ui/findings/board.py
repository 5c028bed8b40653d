"""The columns side by side: as many as there is room for, and a strip to choose which.

There is no scrolling across: where a card goes, its column comes into sight.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from peeraudit.ui.findings.cards import Column
from peeraudit.ui.findings.carried import Dropped, carried_in
from peeraudit.ui.findings.column_list import Act
from peeraudit.ui.findings.column_view import ColumnView
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room

LEAST = 240
"""Pixels at 100 % a column is wide at least, the gap beside it included."""

LEAST_OF_TITLE = 16
"""Letters of a column's title that must have room to be shown at all."""

NO_LETTER = "None"
"""In place of a letter, for findings in no theme."""


class Way(QPushButton):
    """A column in the strip: brings it into sight, and takes what is let go on it."""

    dropped = Signal(object)
    hovered = Signal()

    def __init__(self, column: Column) -> None:
        super().__init__()
        self.column = column
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._words = f"{column.letter}  {column.title}".strip()
        self.setAccessibleName(f"Show {self._words}")
        self.setToolTip(self._words)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._cut()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Bring the column into sight for what is carried here."""
        if carried_in(event.mimeData()) is not None:
            event.acceptProposedAction()
            self.hovered.emit()

    def dropEvent(self, event: QDropEvent) -> None:
        """What is let go here goes to the end of the column."""
        carried = carried_in(event.mimeData())
        if carried is not None:
            last = self.column.cards[-1].id if self.column.cards else ""
            self.dropped.emit(Dropped(carried, self.column.id, after=last))
            event.setDropAction(Qt.DropAction.IgnoreAction)
            event.accept()

    def _cut(self) -> None:
        """As much of the title as there is room for; where that tells nothing, the letter alone."""
        room = max(0, self.width() - 9 * STEP)
        metrics = self.fontMetrics()
        words = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        if words != self._words and room < LEAST_OF_TITLE * metrics.averageCharWidth():
            words = self.column.letter or NO_LETTER
        if words != self.text():
            self.setText(words)


class Board(QWidget):
    """`asked`, `dropped` and `written` are those of its columns, with the column's id at first."""

    asked = Signal(str, str, str)
    lettered = Signal(str)
    dropped = Signal(object)
    written = Signal(str, str, str)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.setMinimumWidth(1)
        self.views: list[ColumnView] = []
        self._ways: list[Way] = []
        self._at: ColumnView | None = None
        self._gone: list[str] = []
        self._first = 0
        self._strip = QWidget()
        self._strip_row = QHBoxLayout(self._strip)
        self._strip_row.setContentsMargins(0, 0, 0, 0)
        self._strip_row.setSpacing(STEP)
        self._row = QHBoxLayout()
        self._row.setSpacing(3 * STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(self._strip)
        column.addLayout(self._row, 1)

    def show_columns(self, columns: Sequence[Column]) -> None:
        """Show these columns; each stays where it is as long as the themes do.

        Where the card one is at went to another of them, one goes along with it; where it went
        altogether and is back, one goes back to it.
        """
        at = self._card_to_go_with(columns)
        while len(self.views) < len(columns):
            self._add_view()
        for view in self.views[len(columns) :]:
            self._at = None if view is self._at else self._at
            view.hide()
            self._row.removeWidget(view)
            view.deleteLater()
        del self.views[len(columns) :]
        for view, column in zip(self.views, columns, strict=True):
            view.show_column(column)
        self._show_strip(columns)
        self._show_those_in_sight()
        if at:
            self._go_with(at)

    def fill(self) -> bool:
        """Show all cards of the next column that lacks some; answers whether there was one."""
        for view in self.views:
            if len(view.list.rows) < len(view.list.column.cards):
                view.list.be_whole()
                return True
        return False

    @property
    def columns(self) -> tuple[Column, ...]:
        """What is shown, out of sight as well."""
        return tuple(view.list.column for view in self.views)

    @property
    def in_sight(self) -> int:
        """How many columns there is room for."""
        least = self._room.looks.look.px(LEAST)
        most = 1 if self.width() < 2.5 * least else self.width() // least
        return min(most, max(1, len(self.views)))

    @property
    def current(self) -> ColumnView | None:
        """The column one is in, or the first in sight."""
        in_sight = self.views[self._first : self._first + self.in_sight]
        return self._at if self._at in in_sight else next(iter(in_sight), None)

    def go_to(self, finding: str) -> bool:
        """Bring the card of a finding into sight and be at it; whether it is on the wall."""
        for at, view in enumerate(self.views):
            view.list.be_whole()
            if view.list.go_to(finding):
                self._bring(at)
                self._at = view
                return True
        return False

    def go_to_column(self, column: str) -> bool:
        """Bring a column into sight, and the focus into it; whether there is one."""
        for at, view in enumerate(self.views):
            if view.list.column.id == column:
                self._go_way(at)
                return True
        return False

    @property
    def has_focus(self) -> bool:
        """Whether the keys act on a card, or will once somebody comes back to the window."""
        focused = self.window().focusWidget()
        return any(view.list is focused for view in self.views)

    def focus(self) -> None:
        """Put the focus on the card one was at."""
        if self.current is not None:
            self.current.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def beside(self, column: str, step: int) -> Column | None:
        """The column so many to the right of one, if there is any."""
        at = next((at for at, each in enumerate(self.columns) if each.id == column), -1) + step
        return self.columns[at] if 0 <= at < len(self.views) else None

    def show_open(self, finding: str) -> None:
        """Mark the card that stands open at the side."""
        for view in self.views:
            view.list.show_open(finding)

    def let_letters_go(self, letters: frozenset[str]) -> None:
        """Let these letters lead to their columns; they mean something else otherwise."""
        for view in self.views:
            view.list.letters = letters

    def step(self, column: str, step: int) -> None:
        """Go to the card beside the one one is at."""
        there = self.beside(column, step)
        here = next((view for view in self.views if view.list.column.id == column), None)
        if there is None or here is None:
            return
        height = here.list.visualRect(here.list.currentIndex()).center().y()
        self.go_to_column(there.id)
        if self.current is not None:
            self.current.list.go_row_at(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as there is room for."""
        super().resizeEvent(event)
        self._show_those_in_sight()

    def _add_view(self) -> None:
        view = ColumnView(self._room)
        view.list.asked.connect(partial(self._tell_asked, view))
        view.list.lettered.connect(self.lettered)
        view.list.entered.connect(partial(self._be_in, view))
        view.list.dropped.connect(self.dropped)
        view.written.connect(self.written)
        self.views.append(view)
        self._row.addWidget(view, 1)

    def _be_in(self, view: ColumnView) -> None:
        self._at = view

    def _card_to_go_with(self, columns: Sequence[Column]) -> str:
        """The card one is at, where other columns than these do not take the place of all."""
        known = {column.id for column in self.columns}
        if self._at is None or not any(column.id in known for column in columns):
            self._gone.clear()
            return ""
        there = {card.id for column in columns for card in column.cards}
        at = self._at.list.current
        back = [name for name in self._gone if name in there]
        if at and at not in there:
            self._gone.append(at)
        elif back:
            at = back[-1]
            self._gone.remove(at)
        return at

    def _go_with(self, finding: str) -> None:
        """Be at a card in the column it is in now, if it is no longer in the one one is in."""
        is_here = self._at is not None and self._at.list.current == finding
        had_focus = self.has_focus
        if not is_here and self.go_to(finding) and had_focus:
            self.focus()

    def _tell_asked(self, view: ColumnView, act: str, finding: str) -> None:
        match act:
            case Act.LEFT:
                self.step(view.list.column.id, -1)
            case Act.RIGHT:
                self.step(view.list.column.id, 1)
            case _:
                self.asked.emit(view.list.column.id, act, finding)

    def _show_strip(self, columns: Sequence[Column]) -> None:
        if [(way.column.id, way.column.title) for way in self._ways] != [
            (column.id, column.title) for column in columns
        ]:
            for way in self._ways:
                way.hide()
                way.deleteLater()
            self._ways = [self._way(at, column) for at, column in enumerate(columns)]
        for way, column in zip(self._ways, columns, strict=True):
            way.column = column

    def _way(self, at: int, column: Column) -> Way:
        way = Way(column)
        way.clicked.connect(partial(self._go_way, at))
        way.hovered.connect(partial(self._bring, at))
        way.dropped.connect(self.dropped)
        self._strip_row.addWidget(way, 1)
        return way

    def _go_way(self, at: int, *_: object) -> None:
        self._bring(at)
        self._at = self.views[at]
        self._at.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring(self, at: int) -> None:
        """Have a column among those in sight, moving as little as can be."""
        most = self.in_sight
        if not self._first <= at < self._first + most:
            self._first = at if at < self._first else at - most + 1
        self._show_those_in_sight()

    def _show_those_in_sight(self) -> None:
        most = self.in_sight
        self._first = max(0, min(self._first, len(self.views) - most))
        seen = range(self._first, self._first + most)
        for at, view in enumerate(self.views):
            view.setVisible(at in seen)
        for at, way in enumerate(self._ways):
            way.setChecked(at in seen)
        self._strip.setVisible(most < len(self.views))
