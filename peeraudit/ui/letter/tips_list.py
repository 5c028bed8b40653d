"""The top tips as a list: written, put in order and deleted beside their page."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.tip import FEWEST, MOST, TopTip
from peeraudit.operations.adding import add_tip
from peeraudit.ui.letter.taking_back import delete_with_undo
from peeraudit.ui.letter.tip_row import TipRow
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Notice, Room
from peeraudit.ui.widgets.adding_line import AddingLine
from peeraudit.ui.widgets.pieces import show_in_order
from peeraudit.ui.widgets.typed import field_label

if TYPE_CHECKING:
    from peeraudit.core.journal.change import Entry
    from peeraudit.operations.clock import Clock
    from peeraudit.operations.seeing import Seen
    from peeraudit.store.workspace import Workspace


class TipsList(QWidget):
    """Every tip in its order, and a line for the next, which leaving it adds as Enter does."""

    reached = Signal(str)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.setAccessibleName("Top tips")
        self._room = room
        self._tips: tuple[TopTip, ...] = ()
        self.rows: dict[str, TipRow] = {}
        self.count = text("", Role.NOTE)
        self.new = AddingLine(room, "Add a tip", deed=_new_tip)
        self.new.field.setPlaceholderText("Begin with what to do")
        self.new.field.editingFinished.connect(self.new.keep_now)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * STEP)
        label = field_label("Add a tip", self.new.field)
        for part in (text("Tips", Role.HEADING), self.count, label, self.new):
            self._column.addWidget(part)

    def show_seen(self, seen: "Seen") -> None:
        """Show the tips there are; a row stays the same row wherever it goes."""
        tips = seen.shown.tips
        self.count.setText(counted(len(tips)))
        give(self.count, Role.OK if FEWEST <= len(tips) <= MOST else Role.AREA)
        if [tip.id for tip in tips] != [tip.id for tip in self._tips]:
            self._set_rows(tips)
        self._tips = tips
        for number, tip in enumerate(tips, start=1):
            self.rows[tip.id].show_tip(tip, number=number, of=len(tips))

    def holds(self, about: str) -> bool:
        """Whether that is one of the tips."""
        return any(tip.id == about for tip in self._tips)

    def focus_tip(self, tip: str) -> bool:
        """Put the focus into a tip's words; whether there is such a tip."""
        found = self.rows.get(tip)
        if found is not None:
            found.focus_text()
        return found is not None

    def _set_rows(self, tips: Sequence[TopTip]) -> None:
        before = self.rows
        self.rows = {tip.id: before.get(tip.id) or self._row() for tip in tips}
        above = self._column.indexOf(self.count) + 1
        show_in_order(self._column, tuple(self.rows.values()), instead_of=before.values(), at=above)

    def _row(self) -> TipRow:
        made = TipRow(self._room)
        made.moved.connect(self._move)
        made.deleted.connect(self._delete)
        made.reached.connect(self.reached)
        return made

    def _move(self, name: str, step: int) -> None:
        """Put a tip one place on or back."""
        ids = [tip.id for tip in self._tips]
        to = ids.index(name) + step
        if name not in ids or not 0 <= to < len(ids):
            return
        tip = self._tips[ids.index(name)]
        others = [item for item in self._tips if item.id != name]
        after = others[to - 1] if to else None

        def move(workspace: "Workspace", /, *, clock: "Clock", named: str) -> "Entry | None":
            from peeraudit.operations.moving import Beside, move_thing

            return move_thing(workspace, tip, Beside(after), clock=clock, named=named)

        self._room.desk.do(
            move, on_error=lambda error: self._room.say(Notice(str(error), is_trouble=True))
        )

    def _delete(self, name: str) -> None:
        tip = next(item for item in self._tips if item.id == name)
        number = self._tips.index(tip) + 1
        delete_with_undo(self._room, tip, called=f"Tip {number}")


def counted(count: int) -> str:
    """How many tips there are, and what a page of them has."""
    if count < FEWEST:
        return f"{count} so far. A page of tips has {FEWEST} to {MOST}."
    if count > MOST:
        return f"{count}: more than the {FEWEST} to {MOST} that a page of tips has."
    return f"{count}, as a page of tips has {FEWEST} to {MOST}."


def _new_tip(words: str) -> "partial[str]":
    return partial(add_tip, text=words)
