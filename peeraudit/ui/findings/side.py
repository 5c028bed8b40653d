"""The side of the wall: the notes not filed yet, or one pane in their place.

A card that is left keeps what was typed in it. One that cannot be kept comes back with its words.
A split that is left half-done is put by, until somebody comes back to it.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget
from shiboken6 import isValid

from peeraudit.core.finding import Finding
from peeraudit.ui.findings.card_pane import CardPane
from peeraudit.ui.findings.merge_pane import MergePane
from peeraudit.ui.findings.notes_pane import NotesPane
from peeraudit.ui.findings.split_pane import Half, SplitPane
from peeraudit.ui.room import Notice, Room

Pane = CardPane | SplitPane | MergePane
"""What may stand in place of the notes."""

PUT_BY = "{} is not split yet. What you began is there again when you press Split on its card."

NOT_KEPT = "What you typed in {} is not kept yet: it is open again, and says why."


class Side(QWidget):
    """`left` tells that Esc was pressed in a pane; `changed` that another stands there."""

    left = Signal()
    changed = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.notes = NotesPane(room.looks)
        self.pane: Pane | None = None
        self._left: list[CardPane] = []
        self._put_by: dict[str, Half] = {}
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.notes)

    def show_pane(self, pane: Pane) -> None:
        """Show a pane in place of what stands there."""
        self._leave()
        self._show(pane)

    def show_notes(self) -> None:
        """Show the notes again."""
        self._leave()
        self._stack.setCurrentWidget(self.notes)
        self.changed.emit()

    @property
    def unfinished(self) -> str:
        """The first split that was left half-typed, in a sentence; nothing where none was."""
        finding = self.first_put_by
        return PUT_BY.format(finding.reference) if finding is not None else ""

    @property
    def first_put_by(self) -> Finding | None:
        """The first finding whose split was left half-typed."""
        findings = self._room.desk.seen.shown.findings if self._put_by else ()
        return next((each for each in findings if each.id in self._put_by), None)

    def half_of(self, finding: str) -> Half:
        """What was typed and ticked for the split of a finding, and put by."""
        return self._put_by.get(finding, Half())

    def forget_half(self, finding: str) -> None:
        """The split of a finding is done, or given up."""
        self._put_by.pop(finding, None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the wall."""
        if event.key() == Qt.Key.Key_Escape and self.pane is not None:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, pane: Pane) -> None:
        self.pane = pane
        if self._stack.indexOf(pane) < 0:
            self._stack.addWidget(pane)
        self._stack.setCurrentWidget(pane)
        self.changed.emit()

    def _leave(self) -> None:
        """Keep what was typed in the pane, and let it go once that is done."""
        pane, self.pane = self.pane, None
        if isinstance(pane, SplitPane):
            self._put_aside(pane)
        if not isinstance(pane, CardPane):
            self._forget(pane)
            return
        pane.keep_now()
        self._left.append(pane)
        self._room.desk.work(int, then=lambda _: self._let_go())

    def _put_aside(self, pane: SplitPane) -> None:
        """Put what was typed and ticked for a split by, and say where it is."""
        self.forget_half(pane.finding)
        if pane.half.is_begun:
            self._put_by[pane.finding] = pane.half
            self._room.say(Notice(PUT_BY.format(pane.reference)))

    def _let_go(self) -> None:
        """Forget the cards with nothing in them that waits; one of the others comes back.

        One at a time, so that two which cannot be kept do not take turns for ever.
        """
        if not isValid(self):
            return
        for pane in tuple(self._left):
            if not pane.is_unkept:
                self._left.remove(pane)
                self._forget(pane)
        is_waiting = isinstance(self.pane, CardPane) and self.pane.is_unkept
        if self._left and not is_waiting:
            self._open_again(self._left[0])

    def _open_again(self, pane: CardPane) -> None:
        had_focus = (self.focusWidget() or self).hasFocus()
        self._left.remove(pane)
        self._leave()
        self._show(pane)
        if had_focus:
            pane.focus_text()
        self._room.say(Notice(NOT_KEPT.format(pane.reference), is_trouble=True))

    def _forget(self, pane: Pane | None) -> None:
        if pane is not None:
            self._stack.removeWidget(pane)
            pane.hide()
            pane.deleteLater()
