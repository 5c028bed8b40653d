"""The evidence behind a finding: what was seen, heard and read, where, by whom, and its words."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.finding import Bearing
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room, Stage, Target
from peeraudit.ui.widgets.elided_button import ElidedButton
from peeraudit.ui.widgets.pieces import clear
from peeraudit.ui.widgets.slots import just

if TYPE_CHECKING:
    from collections.abc import Sequence

    from peeraudit.core.behind import NoteBehind

MOST = 6
"""Notes that are shown at once; the others when they are asked for."""


class EvidenceRows(QWidget):
    """A line that leads to the note, and beneath it what the note says."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.setAccessibleName("Evidence")
        self._room = room
        self._notes: tuple[NoteBehind, ...] | None = None
        self._most = MOST
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    def show_notes(self, notes: "Sequence[NoteBehind]") -> None:
        """Show other notes; the same ones stay as they are."""
        if tuple(notes) != self._notes:
            self._notes = tuple(notes)
            self._draw()

    def show_all(self) -> None:
        """Show those left out as well."""
        self._most = len(self._notes or ())
        self._draw()

    def _draw(self) -> None:
        clear(self._layout)
        notes = self._notes or ()
        if not notes:
            self._layout.addWidget(text("No note is filed under it.", Role.MUTED))
        for item in notes[: self._most]:
            self._layout.addWidget(self._way_to(item))
            words = text(item.note.text, Role.NOTE)
            words.setContentsMargins(STEP + 2, 0, 0, 2 * STEP)
            self._layout.addWidget(words)
        more = len(notes) - self._most
        if more > 0:
            rest = ElidedButton(Role.LINK)
            rest.show_words(f"{more} more")
            rest.clicked.connect(just(self.show_all))
            self._layout.addWidget(rest)

    def _way_to(self, item: "NoteBehind") -> ElidedButton:
        way = ElidedButton(Role.LINK)
        names = {peer.id: peer.name for peer in self._room.desk.seen.shown.team}
        bears = "" if item.bearing is Bearing.FOR else f"{item.bearing} · "
        parts = (item.kind, item.source or "no source named", names.get(item.note.peer, ""))
        words = bears + " · ".join(filter(None, parts))
        way.show_words(words, name=f"{words}. Open note {item.note.reference}")
        way.clicked.connect(just(partial(self._room.go, Target(Stage.EVIDENCE, item.note.id))))
        return way
