"""Who sits here, of an open challenge: known from the last time, or asked once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from peeraudit.ui.room import Room
from peeraudit.ui.start.entering import Entering

if TYPE_CHECKING:
    from collections.abc import Callable

    from peeraudit.ui.start.panel import Panel
    from peeraudit.ui.start.sitting import SittingPanel


class Seating(QObject):
    """Remembers on this laptop who sits here; `seated` tells that somebody does."""

    seated = Signal(Entering)

    def __init__(self, room: Room, added: "Callable[[SittingPanel], SittingPanel]") -> None:
        super().__init__()
        self._room = room
        self._added = added
        self._panel: SittingPanel | None = None
        self._entering: Entering | None = None

    def seat(self, entering: Entering) -> "Panel | None":
        """Let whoever sits here sit down; the panel that asks, where nobody knows who it is."""
        self._entering = entering
        shown = self._room.desk.seen.shown
        peer = entering.sits or self._room.settings.choices.people.get(shown.challenge.id, "")
        if any(item.id == peer for item in shown.team):
            self._sit(peer)
            return None
        panel = self._panel or self._make()
        panel.show_team(shown.team)
        return panel

    def _make(self) -> "SittingPanel":
        from peeraudit.ui.start.sitting import SittingPanel

        self._panel = self._added(SittingPanel(self._room))
        self._panel.sat.connect(self._sit)
        return self._panel

    def _sit(self, peer: str) -> None:
        entering, self._entering = self._entering, None
        if entering is None:
            return
        self._room.settings.sits_here(self._room.desk.seen.shown.challenge.id, peer)
        self._room.desk.speak_as(peer)
        self.seated.emit(entering)
