"""A card for one thing that has a place among its like: its fields, moved by keys, deleted."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peeraudit.core.journal.kept import Kept
from peeraudit.operations.moving import Ordered
from peeraudit.ui.look.icons import icon
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.card_deeds import delete_one, move_one, place_among
from peeraudit.ui.widgets.details import Details, Others, Part
from peeraudit.ui.widgets.pieces import button

Call = Callable[[Kept], str]
"""What people call a thing."""


class KeptCard(QFrame):
    """The card. What it stands among is shown with it, so that it can be moved."""

    def __init__(self, room: Room, rows: Sequence[Sequence[Part]], *, call: Call) -> None:
        super().__init__()
        give(self, Role.CARD)
        self._room = room
        self._call = call
        self._thing: Kept | None = None
        self.among: Sequence[Kept] = ()
        self.others: Others = {}
        self.title = text("", Role.STRONG)
        self.details = Details(room, rows)
        self._up = self._small("up", "Move up", partial(self._move, -1), keys="Alt+Up")
        self._down = self._small("down", "Move down", partial(self._move, 1), keys="Alt+Down")
        self._bin = self._small("bin", "Delete", self._delete, keys="")
        across = QHBoxLayout()
        across.setSpacing(STEP)
        across.addWidget(self.title, 1)
        for each in (self._up, self._down, self._bin):
            across.addWidget(each)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(4 * STEP, 2 * STEP, 3 * STEP, 4 * STEP)
        self.column.addLayout(across)
        self.column.addWidget(self.details)

    @property
    def widget(self) -> QWidget:
        """The card itself."""
        return self

    def show_thing(self, thing: Kept) -> None:
        """Show a thing as it is kept, and which ways it can move."""
        self._thing = thing
        called = self._call(thing)
        self.title.setText(called)
        self.setAccessibleName(called)
        self.details.show_thing(thing, self.others)
        at = place_among(thing, self.among)
        self._up.setVisible(isinstance(thing, Ordered))
        self._down.setVisible(isinstance(thing, Ordered))
        self._up.setEnabled(at > 0)
        self._down.setEnabled(at < len(self.among) - 1)
        for each, does in ((self._up, "Move up"), (self._down, "Move down"), (self._bin, "Delete")):
            each.setAccessibleName(f"{does}: {called}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the card among its like."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self._move(step)
            return
        super().keyPressEvent(event)

    def _small(self, name: str, words: str, does: Callable[[], None], *, keys: str) -> QWidget:
        made = button("", does, role=Role.LINK, tip=f"{words}  {keys}".strip())
        made.setIcon(icon(name, self._room.looks.look.colours.muted))
        made.setAccessibleName(words)
        return made

    def _move(self, step: int) -> None:
        move_one(self._room, self._thing, among=self.among, step=step)

    def _delete(self) -> None:
        if self._thing is not None:
            delete_one(self._room, self._thing, called=self._call(self._thing))
