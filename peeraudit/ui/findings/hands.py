"""What is pressed, typed and let go on the wall, as deeds; and what is taken up in between."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from peeraudit.core.errors import ChallengeError
from peeraudit.core.evidence import Evidence, Leaning
from peeraudit.core.finding import Bearing, Finding, FindingLeaning
from peeraudit.operations.filing import NewFinding
from peeraudit.operations.moving import Among
from peeraudit.ui.findings.board import Board
from peeraudit.ui.findings.cards import NO_THEME, Column
from peeraudit.ui.findings.carried import Dropped, Kind
from peeraudit.ui.findings.column_list import Act
from peeraudit.ui.findings.column_view import ColumnView
from peeraudit.ui.findings.deeds import Deeds
from peeraudit.ui.findings.leanings import likely_bearing
from peeraudit.ui.findings.suggesting import Home
from peeraudit.ui.findings.taking_up import NOTHING, TakenUp
from peeraudit.ui.room import Notice, Room

SIGNS = {Leaning.STRENGTH: "+", Leaning.AREA: "-"}

BEARINGS: Mapping[str, Bearing] = {
    Act.OPEN: Bearing.FOR,
    Act.CLICK: Bearing.FOR,
    Act.FOR: Bearing.FOR,
    Act.AGAINST: Bearing.AGAINST,
    Act.CONTEXT: Bearing.CONTEXT,
}
"""How a note that was taken up bears on the card at which a key is pressed."""

NOT_LIKE = "No finding is like this note. Press Enter, then the letter of a theme."


@dataclass(frozen=True, slots=True)
class Awaited:
    """A card that is to be gone to once it stands where it was sent."""

    finding: str
    column: str


class Hands(QObject):
    """`took` tells that something was taken up or put down.

    `opened` asks for a card at the side, with the focus where the flag says so; `compared` for two,
    to be merged; `left` for none.
    """

    took = Signal()
    opened = Signal(str, bool)
    compared = Signal(str, str)
    left = Signal()

    def __init__(self, room: Room, board: Board, parent: QObject) -> None:
        super().__init__(parent)
        self._room, self._board = room, board
        self.deeds = Deeds(room)
        self.among = Among.ITS_LIKE
        self.taken: TakenUp = NOTHING
        self.awaited: Awaited | None = None
        board.asked.connect(self._asked)
        board.dropped.connect(self._dropped)
        board.written.connect(self._written)

    def take(self, taken: TakenUp) -> None:
        """Take something up, or put down what was."""
        if taken != self.taken:
            self.taken = taken
            self.took.emit()

    def take_note(self, name: str) -> None:
        """Take up a note, to be filed."""
        self.take(TakenUp(note=self.deeds.note(name)))

    def take_finding(self, name: str) -> None:
        """Take up a finding, to be merged with another."""
        self.take(TakenUp(finding=self.deeds.finding(name)))
        self._board.go_to(name)
        self._board.focus()

    def go_to_letter(self, letter: str) -> None:
        """Go to the column of a letter."""
        for column in self._board.columns:
            if column.letter == letter:
                self._board.go_to_column(column.id)

    def file_where_likely(self, name: str, home: Home, *, is_against: bool) -> None:
        """File a note under the finding that is suggested for it."""
        note, finding = self.deeds.note(name), self.deeds.finding(home.finding)
        if note is not None and finding is not None:
            bearing = Bearing.AGAINST if is_against else likely_bearing(note, finding)
            self.deeds.file(note, finding, bearing)
        else:
            self._room.say(Notice(NOT_LIKE))

    def move_to(self, name: str, theme: str) -> None:
        """Put a finding at the end of a theme, or in none."""
        column = next((each for each in self._board.columns if each.id == theme), None)
        last = column.cards[-1].finding if column is not None and column.cards else None
        self._place(self.deeds.finding(name), theme, last)

    def _asked(self, column: str, act: str, name: str) -> None:
        finding = self.deeds.finding(name)
        match act:
            case Act.NEW:
                self._ask_new(column, self.taken.note)
            case Act.LEAVE:
                self._leave()
            case _ if finding is None:
                return
            case _ if self.taken != NOTHING and act in BEARINGS:
                self._put_down(finding, BEARINGS[act])
            case Act.OPEN | Act.CLICK:
                self.opened.emit(name, act == Act.OPEN)
            case Act.STAR:
                self.deeds.star(finding)
            case Act.DELETE:
                self.deeds.delete(finding)
            case Act.MERGE:
                self.take_finding(name)
            case _:
                self._move(column, act, finding)

    def _leave(self) -> None:
        if self.taken == NOTHING:
            self.left.emit()
        self.take(NOTHING)

    def _put_down(self, finding: Finding, bearing: Bearing) -> None:
        """Put what was taken up on a card."""
        taken = self.taken
        if taken.note is not None:
            self.deeds.file(taken.note, finding, bearing)
            self.take(NOTHING)
        elif taken.finding is not None and taken.finding.id != finding.id:
            self.take(NOTHING)
            self.compared.emit(taken.finding.id, finding.id)

    def _move(self, column: str, act: str, finding: Finding) -> None:
        cards = next(each.cards for each in self._board.columns if each.id == column)
        order = [card.finding for card in cards]
        at = next(at for at, item in enumerate(order) if item.id == finding.id)
        match act:
            case Act.UP if at > 0:
                self._place(finding, column, order[at - 2] if at > 1 else None)
            case Act.DOWN if at + 1 < len(order):
                self._place(finding, column, order[at + 1])
            case Act.BACK | Act.ON if self.among is Among.ITS_LIKE:
                there = self._board.beside(column, 1 if act == Act.ON else -1)
                if there is not None:
                    last = there.cards[-1].finding if there.cards else None
                    self._place(finding, there.id, last)
            case _:
                return

    def _place(self, finding: Finding | None, column: str, after: Finding | None) -> None:
        """Put a finding after another of a column, and be at it once it stands there."""
        if finding is None or (after is not None and after.id == finding.id):
            return
        self.awaited = Awaited(finding.id, column)
        if self.among is Among.HEADLINES:
            self.deeds.move(finding, after=after, theme="", among=self.among)
        elif column == NO_THEME and finding.theme:
            self.deeds.take_out_of_theme(finding)
        else:
            self.deeds.move(finding, after=after, theme=column)

    def _ask_new(self, column: str, note: Evidence | None) -> None:
        sign = SIGNS.get(note.leaning, "") if note is not None else ""
        for view in self._board.views:
            if view.list.column.id == column:
                view.ask_new(sign)

    def _dropped(self, dropped: Dropped) -> None:
        if dropped.carried.kind is Kind.NOTE:
            self._drop_note(dropped)
            return
        finding, onto = self.deeds.finding(dropped.carried.id), dropped.onto
        if finding is None:
            return
        if dropped.with_shift and onto and onto != finding.id:
            self.compared.emit(finding.id, onto)
        elif self.among is Among.ITS_LIKE or finding.leaning == dropped.column:
            self._place(finding, dropped.column, self.deeds.finding(dropped.after))

    def _drop_note(self, dropped: Dropped) -> None:
        note, onto = self.deeds.note(dropped.carried.id), self.deeds.finding(dropped.onto)
        if note is not None and onto is not None:
            bearing = Bearing.AGAINST if dropped.with_shift else likely_bearing(note, onto)
            self.deeds.file(note, onto, bearing)
        elif note is not None:
            self.take(TakenUp(note=note))
            self._ask_new(dropped.column, note)

    def _written(self, column: str, leaning: str, words: str) -> None:
        """Make a finding of what was typed, right after the card one was at in that column."""
        view = next(each for each in self._board.views if each.list.column.id == column)
        note = self.taken.note
        after = self.deeds.finding(view.list.current)
        new = NewFinding(
            words,
            FindingLeaning(leaning),
            column,
            (note,) if note is not None else (),
            after if after is not None and after.theme == column else None,
            note.key_lines if note is not None else (),
        )
        self.take(NOTHING)
        self.deeds.make(new, self._made, partial(self._not_made, view, leaning, words))

    def _not_made(self, view: ColumnView, leaning: str, words: str, error: ChallengeError) -> None:
        """Give the words back where they were typed, and say why."""
        if isValid(view):
            view.new.come_back(leaning, words)
        self._room.say(Notice(str(error), is_trouble=True))

    def _made(self, name: str) -> None:
        """Be at the new card, unless somebody works elsewhere already."""
        had_focus = self._board.has_focus
        column = next((each for each in self._board.columns if _holds(each, name)), None)
        if self._board.go_to(name) and had_focus and column is not None:
            self._board.go_to_column(column.id)


def _holds(column: Column, finding: str) -> bool:
    return any(card.id == finding for card in column.cards)
