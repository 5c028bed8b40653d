"""The palette (Ctrl+K): type a few letters, and go anywhere or do anything, without the mouse."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget
from shiboken6 import isValid

from peeraudit.ui.commands import Command
from peeraudit.ui.finder.findable import Findable, Row, fold, matching, under_headings
from peeraudit.ui.finder.list import FoundDelegate, FoundModel
from peeraudit.ui.finder.seeking import Seeking
from peeraudit.ui.finder.sources import NOTES, NotesAtHand, from_challenge, from_commands
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.announce import announce
from peeraudit.ui.widgets.enter import ENTER
from peeraudit.ui.widgets.sent import empty_line

if TYPE_CHECKING:
    from peeraudit.operations.glancing import Glimpse
    from peeraudit.operations.seeing import Seen

WIDTH, HEIGHT, TOP = 680, 460, 56
"""How wide and high it is at most, and how far from the top, in pixels at 100 %."""

MOST = 6
"""Rows shown of one group; whoever has more types more."""

NOTHING = "Nothing is called so. Type fewer letters, a reference such as C07, or a word of a note."
"""What an empty result says."""

STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}
"""Keys that move among the rows while the focus stays in the field, and how far."""


class Finder(QFrame):
    """Lies over the page until something is chosen, Esc is pressed or the focus goes elsewhere.

    While it is hidden nothing that was typed or found stands in it.
    """

    def __init__(
        self, over: QWidget, room: Room, *, commands: Callable[[], Iterable[Command]]
    ) -> None:
        super().__init__(over)
        give(self, Role.CARD)
        self.setAccessibleName("Find anything")
        self._over, self._room, self._commands = over, room, commands
        self._seen: Seen | None = None
        self._things: tuple[Findable, ...] = ()
        self._always: tuple[Findable, ...] = ()
        self._notes: tuple[Row, ...] = ()
        self._at_hand: NotesAtHand | None = None
        self._back: QWidget | None = None
        self.seeking = Seeking(room.desk, answer=self._land)
        self.field = QLineEdit()
        self.list = QListView()
        self.model = FoundModel(self)
        self._nothing = text(NOTHING, Role.MUTED)
        self._lay_out()
        over.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show it, empty, over the page."""
        self._back = self._over.focusWidget()
        self._fetch()
        empty_line(self.field)
        self._show_for("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_up(self) -> None:
        """Put it away; the focus goes back to where it was."""
        if not self.isVisible():
            return
        self.hide()
        if self._back is not None and isValid(self._back) and self._back.isVisible():
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was typed and found, and stay away: the challenge may be locked now."""
        super().hideEvent(event)
        if event.spontaneous():
            return
        self.hide()
        self.field.blockSignals(True)
        empty_line(self.field)
        self.field.blockSignals(False)
        self.field.setAccessibleDescription("")
        self._notes = ()
        self.model.show_rows(())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size; let arrow keys, Enter and Esc in the field work the list."""
        if watched is self._over:
            if event.type() is QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._pressed(Qt.Key(event.key()))
        if isinstance(event, QFocusEvent) and _is_click_elsewhere(event) and not self.underMouse():
            self.hide()
        return False

    def _pressed(self, pressed: Qt.Key) -> bool:
        """Whether a key was for the list."""
        if pressed in STEPS:
            self._step(STEPS[pressed])
        elif pressed in ENTER:
            self._choose(self.list.currentIndex())
        elif pressed == Qt.Key.Key_Escape:
            self.close_up()
        else:
            return pressed in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def _step(self, step: int) -> None:
        """Move to a row that can be chosen."""
        last = self.model.rowCount() - 1
        at = max(0, min(last, self.list.currentIndex().row() + step))
        one = 1 if step > 0 else -1
        while 0 <= at <= last and self.model.rows[at].do is None:
            at += one
        if 0 <= at <= last:
            self._set_current(at)

    def _set_current(self, at: int) -> None:
        index = self.model.index(at)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(self.model.index(0) if at == 1 else index)
        self.field.setAccessibleDescription(self.model.rows[at].in_words)
        announce(self.field, self.model.rows[at].in_words)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and (do := self.model.rows[index.row()].do) is not None:
            self.close_up()
            do()

    def _fetch(self) -> None:
        """What can be found without the store; things only where something was kept since."""
        self._always = tuple(from_commands(self._commands()))
        seen = self._room.desk.seen
        if seen is not self._seen:
            self._seen = seen
            self._things = tuple(from_challenge(seen.shown, go=self._room.go))
            self._at_hand = NotesAtHand(seen.shown, go=self._room.go)

    def _show_for(self, words: str) -> None:
        self._notes = tuple(row for row in self._notes if _holds(row, words))
        self._show(words)
        self.seeking.ask(words)

    def _land(self, words: str, found: tuple["Glimpse", ...]) -> None:
        if self.isVisible() and self._at_hand is not None:
            self._notes = self._at_hand.rows(found)
            self._show(words)

    def _show(self, words: str) -> None:
        asked = words.strip()
        every = (*self._always, *self._things) if asked else self._always
        rows = under_headings((*matching(every, asked, most=MOST if asked else 9), *self._notes))
        if rows == self.model.rows:
            return
        self.model.show_rows(rows)
        self.list.setVisible(bool(rows))
        self._nothing.setHidden(bool(rows))
        if rows:
            self._set_current(1)

    def _place(self) -> None:
        px = self._room.looks.look.px
        width = min(px(WIDTH), self._over.width() - px(4 * STEP))
        height = min(px(HEIGHT), self._over.height() - px(TOP) - px(4 * STEP))
        self.setGeometry((self._over.width() - width) // 2, px(TOP), width, height)

    def _lay_out(self) -> None:
        self.field.setAccessibleName("Find anything")
        self.field.setPlaceholderText("A command, a case file, a finding, a word of a note")
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._show_for)
        self.list.setAccessibleName("Found")
        self.list.setModel(self.model)
        self.list.setItemDelegate(FoundDelegate(self._room.looks, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setTabKeyNavigation(False)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(False)
        give(self.list, Role.BARE)
        self.list.clicked.connect(self._choose)
        self._nothing.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        layout.setSpacing(2 * STEP)
        layout.addWidget(self.field)
        layout.addWidget(self._nothing)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)


def _is_click_elsewhere(event: QFocusEvent) -> bool:
    is_click = event.reason() is Qt.FocusReason.MouseFocusReason
    return is_click and event.type() is QEvent.Type.FocusOut


def _holds(row: Row, words: str) -> bool:
    """Whether a note found before has the words typed now as well."""
    folded = fold(row.words)
    return (
        bool(words.strip())
        and row.group == NOTES
        and all(word in folded for word in fold(words).split())
    )
