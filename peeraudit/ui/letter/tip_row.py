"""One tip: its number, its words, and the ways to move and delete it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from peeraudit.core.tip import TopTip
from peeraudit.ui.look.icons import icon
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP, TARGET
from peeraudit.ui.room import Room
from peeraudit.ui.spelling.checked_text import check_spelling
from peeraudit.ui.widgets.alive import while_alive
from peeraudit.ui.widgets.pieces import button
from peeraudit.ui.widgets.typed import Asked, TypedText

if TYPE_CHECKING:
    from peeraudit.core.errors import ChallengeError
    from peeraudit.core.journal.change import Entry
    from peeraudit.operations.clock import Clock
    from peeraudit.store.workspace import Workspace


class TipRow(QFrame):
    """`moved` tells by how many places, `deleted` that it shall go, `reached` that one is there."""

    moved = Signal(str, int)
    deleted = Signal(str)
    reached = Signal(str)

    def __init__(self, room: Room) -> None:
        super().__init__()
        give(self, Role.CARD)
        self._room = room
        self._tip: TopTip | None = None
        self._number = text("", Role.STRONG, wraps=False)
        self.words = TypedText(
            Asked("Tip", lines=2, is_bare=True), unkept=room.unkept, keep=self._keep
        )
        self.words.field.installEventFilter(self)
        self.up = self._button("Up", "Alt+Up", partial(self._move, -1))
        self.down = self._button("Down", "Alt+Down", partial(self._move, 1))
        self.bin = self._button("Delete", "", self._delete)
        room.looks.changed.connect(self._colour)
        self._colour()
        self.checked = check_spelling(self.words, room)
        self._lay_out()

    def show_tip(self, tip: TopTip, *, number: int, of: int) -> None:
        """Show a tip, the so-and-so-many-th of all."""
        if self._tip is None or not self.words.is_unkept:
            self._tip = tip
        self._number.setText(f"{number}.")
        self.words.field.setAccessibleName(f"Tip {number} of {of}")
        for made, words in ((self.up, "up"), (self.down, "down")):
            made.setAccessibleName(f"Move tip {number} {words}")
        self.bin.setAccessibleName(f"Delete tip {number}")
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < of)
        self.words.show_kept(tip.text)

    def focus_text(self) -> None:
        """Put the focus into its words."""
        self.words.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt and an arrow move the tip; whoever comes here is told of."""
        if event.type() is QEvent.Type.FocusIn and self._tip is not None:
            self.reached.emit(self._tip.id)
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if is_alt and step:
                self._move(step)
                return True
        return super().eventFilter(watched, event)

    def _move(self, step: int) -> None:
        if self._tip is not None:
            self.words.keep_now()
            self.moved.emit(self._tip.id, step)

    def _delete(self) -> None:
        if self._tip is not None:
            self.words.keep_now()
            self.deleted.emit(self._tip.id)

    def _keep(self, typed: str, refused: "Callable[[ChallengeError], None]") -> None:
        tip = self._tip
        if tip is None:
            return

        def change(workspace: "Workspace", /, *, clock: "Clock", named: str) -> "Entry | None":
            from peeraudit.operations.changing import change as changed

            return changed(workspace, tip, clock=clock, named=named, text=typed)

        self._room.desk.do(change, on_error=while_alive(self, refused))

    def _button(self, words: str, keys: str, pressed: Callable[[], object]) -> QPushButton:
        made = button("", pressed, role=Role.LINK, tip=f"{words}  ({keys})" if keys else words)
        made.setFixedWidth(self._room.looks.look.px(TARGET))
        return made

    def _colour(self) -> None:
        colour = self._room.looks.look.colours.muted
        for made, name in ((self.up, "up"), (self.down, "down"), (self.bin, "bin")):
            made.setIcon(icon(name, colour))

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(0)
        above.addWidget(self._number)
        above.addStretch(1)
        for made in (self.up, self.down, self.bin):
            above.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, STEP, 3 * STEP, 3 * STEP)
        column.setSpacing(STEP)
        column.addLayout(above)
        column.addWidget(self.words)
