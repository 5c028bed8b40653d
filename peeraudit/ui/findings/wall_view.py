"""The wall with what stands at its side, side by side or, on a small screen, one beneath it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peeraudit.operations.moving import Among
from peeraudit.ui.findings.board import Board
from peeraudit.ui.findings.card_pane import CardPane, Ways
from peeraudit.ui.findings.cards import Card, Column, Wall
from peeraudit.ui.findings.hands import Hands
from peeraudit.ui.findings.merge_pane import MergePane
from peeraudit.ui.findings.note_rows import NOWHERE
from peeraudit.ui.findings.side import Side
from peeraudit.ui.findings.split_pane import SplitPane
from peeraudit.ui.findings.suggesting import Suggesting
from peeraudit.ui.findings.taking_up import NOTHING
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.announce import announce
from peeraudit.ui.widgets.pieces import button

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from peeraudit.core.gathered import Gathered

ROOM_FOR_SIDE = 760
"""Pixels at 100 % under which the side stands beneath the wall."""

SIDE, WIDE_SIDE, EMPTY_SIDE = 300, 480, 64
"""Pixels at 100 % the side is wide, wide where two wordings are compared, and high when beneath,
with no notes to choose from."""

LOWEST_SIDE, LOW_SIDE, PART_BENEATH = 108, 200, 0.3
"""Pixels at 100 % it is high beneath with notes: between these two, a part of all there is, so
that the wall shows whole cards."""

KEYS = (
    "Enter opens a card \N{MIDDLE DOT} S headline \N{MIDDLE DOT} N new \N{MIDDLE DOT} M merge"
    " \N{MIDDLE DOT} Delete \N{MIDDLE DOT} Alt+arrows move it"
)

MOST = 16_777_215
"""What Qt takes for no limit to a size."""


class WallView(QWidget):
    """Shows the themes, or the headlines, as columns."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.setMinimumWidth(1)
        self._cards: dict[str, Card] = {}
        self.board = Board(room)
        self.side = Side(room)
        self.hands = Hands(room, self.board, self)
        self.suggesting = Suggesting(room, self)
        self._taken = text("", Role.STRONG)
        self._keys = text(KEYS, Role.SMALL)
        self.bar = QFrame()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._left = QWidget()
        self._lay_out()
        self._connect()

    def show_wall(self, wall: Wall, *, among: Among) -> None:
        """Show the themes, or the headlines."""
        self._cards, self.hands.among = wall.cards, among
        columns: Sequence[Column] = wall.headlines if among is Among.HEADLINES else wall.themes
        self.board.show_columns(columns)
        self._show_letters()
        self._go_to_awaited()

    def show_side(self, shown: "Gathered") -> None:
        """Show what is at the side."""
        pane = self.side.pane
        if isinstance(pane, CardPane):
            card = self._cards.get(pane.finding)
            self.side.show_notes() if card is None else pane.show_card(card)
        self.suggesting.follow(shown)
        self.side.notes.show_notes(shown, self.suggesting.homes)
        self._arrange()

    def open_card(self, finding: str, *, focus: bool) -> None:
        """Show the card of a finding at the side."""
        card = self._cards.get(finding)
        if card is None:
            return
        self._room.unkept.keep_now()
        pane = self.side.pane
        if not isinstance(pane, CardPane) or pane.finding != finding:
            ways = Ways(
                self.close_pane,
                self._go_and_open,
                self.split,
                self.hands.take_finding,
                self.hands.move_to,
            )
            pane = CardPane(self._room, card, deeds=self.hands.deeds, ways=ways)
            self.side.show_pane(pane)
            self.suggesting.alike(finding, then=pane.alike.show_alike)
        if focus:
            pane.focus_text()

    def close_pane(self) -> None:
        """Show the notes at the side again; the focus goes back to the wall."""
        self._room.unkept.keep_now()
        had_focus = (self.side.focusWidget() or self.side).hasFocus()
        self.side.show_notes()
        if had_focus:
            self.board.focus()

    def split(self, finding: str) -> None:
        """Let notes be chosen that go over to a new finding."""
        card = self._cards.get(finding)
        if card is not None:
            self._room.unkept.keep_now()
            half, done = self.side.half_of(finding), partial(self._end_split, finding)
            deeds = self.hands.deeds
            pane = SplitPane(self._room, card.finding, half=half, deeds=deeds, done=done)
            self.side.show_pane(pane)
            pane.focus_text()

    def take_up(self) -> None:
        """Go on with the first split that was left half-typed."""
        finding = self.side.first_put_by
        if finding is not None:
            self.board.go_to(finding.id)
            self.split(finding.id)

    def compare(self, one: str, other: str) -> None:
        """Show two wordings, and let somebody choose which stands for both."""
        pair = self._cards.get(one), self._cards.get(other)
        if pair[0] is not None and pair[1] is not None:
            pane = MergePane(
                (pair[0], pair[1]),
                deeds=self.hands.deeds,
                merged=self._go_and_open,
                leave=self.close_pane,
            )
            self.side.show_pane(pane)
            pane.focus_text()

    def go_to(self, thing: str) -> bool:
        """Be at a finding, its card open, or at a note that waits to be filed."""
        if self.board.go_to(thing):
            self.open_card(thing, focus=False)
            return True
        if self.side.notes.list.go_to(thing):
            self.close_pane()
            self.side.notes.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the side beneath the wall where there is no room beside it."""
        super().resizeEvent(event)
        self._arrange()

    def _open(self, finding: str, has_focus: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.open_card(finding, focus=has_focus)

    def _go_and_open(self, finding: str) -> None:
        self.board.go_to(finding)
        self.open_card(finding, focus=True)

    def _end_split(self, finding: str) -> None:
        """Nothing of a split waits any more; back to its card, unless one went elsewhere since."""
        self.side.forget_half(finding)
        pane = self.side.pane
        if isinstance(pane, SplitPane) and pane.finding == finding:
            if finding in self._cards:
                self._go_and_open(finding)
            else:
                self.close_pane()

    def _go_to_awaited(self) -> None:
        awaited = self.hands.awaited
        if awaited is None:
            return
        for column in self.board.columns:
            if column.id == awaited.column and awaited.finding in {c.id for c in column.cards}:
                self.hands.awaited = None
                had_focus = self.board.has_focus
                self.board.go_to(awaited.finding)
                if had_focus:
                    self.board.go_to_column(column.id)

    def _show_taken(self) -> None:
        """Say what is on its way, and with which keys it is put down."""
        taken = self.hands.taken
        self._taken.setText(taken.says)
        self.bar.setVisible(taken != NOTHING)
        self.side.notes.list.show_carried(taken.note.id if taken.note else "")
        self._show_letters()
        self._arrange()
        if taken.says:
            announce(self, taken.says)

    def _show_letters(self) -> None:
        """While a finding is on its way to another, a letter is that of a theme, as for a note."""
        letters = {column.letter for column in self.board.columns if self.hands.taken.finding}
        self.board.let_letters_go(frozenset(letters - {""}))

    def _show_open(self) -> None:
        """Mark the card that is open; one that came back is shown as it is kept now."""
        pane = self.side.pane
        if isinstance(pane, CardPane) and (card := self._cards.get(pane.finding)) is not None:
            pane.show_card(card)
        self.board.show_open(pane.finding if isinstance(pane, CardPane) else "")
        self._arrange()

    def _show_suggested(self) -> None:
        shown = self._room.desk.seen.shown
        self.side.notes.show_notes(shown, self.suggesting.homes)
        if isinstance(self.side.pane, CardPane):
            self.suggesting.alike(self.side.pane.finding, then=self.side.pane.alike.show_alike)

    def _file_likely(self, note: str, is_against: bool) -> None:  # noqa: FBT001 - Qt's signal
        home = self.suggesting.homes.get(note, NOWHERE)
        self.hands.file_where_likely(note, home, is_against=is_against)

    def _arrange(self) -> None:
        px, pane = self._room.looks.look.px, self.side.pane
        is_narrow = self.width() < px(ROOM_FOR_SIDE)
        way = QBoxLayout.Direction
        self._both.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)
        width = px(WIDE_SIDE if isinstance(pane, MergePane) else SIDE)
        self.side.setMinimumWidth(0 if is_narrow else width)
        self.side.setMaximumWidth(MOST if is_narrow else width)
        is_quiet = self.hands.taken != NOTHING or not self.side.notes.list.rows
        low = px(EMPTY_SIDE) if is_quiet else self._low_side(px)
        self._keys.setVisible(not is_narrow)
        self.side.setMaximumHeight(low if is_narrow and pane is None else MOST)
        self._left.setVisible(not is_narrow or pane is None)

    def _low_side(self, px: "Callable[[float], int]") -> int:
        return max(px(LOWEST_SIDE), min(px(LOW_SIDE), round(PART_BENEATH * self.height())))

    def _connect(self) -> None:
        notes = self.side.notes.list
        notes.taken.connect(self.hands.take_note)
        notes.lettered.connect(self.hands.go_to_letter)
        notes.filed.connect(self._file_likely)
        notes.left.connect(partial(self.hands.take, NOTHING))
        self.side.left.connect(self.close_pane)
        self.side.changed.connect(self._show_open)
        self.board.lettered.connect(self.hands.go_to_letter)
        self.hands.took.connect(self._show_taken)
        self.hands.opened.connect(self._open)
        self.hands.compared.connect(self.compare)
        self.hands.left.connect(self.close_pane)
        self.suggesting.told.connect(self._show_suggested)

    def _lay_out(self) -> None:
        give(self.bar, Role.CAUTION)
        across = QHBoxLayout(self.bar)
        across.setContentsMargins(3 * STEP, STEP, 2 * STEP, STEP)
        across.addWidget(self._taken, 1)
        leave = button("Leave it", partial(self.hands.take, NOTHING), role=Role.LINK, tip="Esc")
        across.addWidget(leave)
        self.bar.hide()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(2 * STEP)
        left.addWidget(self.bar)
        left.addWidget(self.board, 1)
        left.addWidget(self._keys)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(4 * STEP)
        self._both.addWidget(self._left, 1)
        self._both.addWidget(self.side)
        self.setLayout(self._both)
