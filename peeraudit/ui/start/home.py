"""The first thing seen: the challenges of this laptop, and the ways to one that is not here yet."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.settings import MOST_RECENT
from peeraudit.ui.start.panel import Panel, heading
from peeraudit.ui.start.recent import Recent, recent
from peeraudit.ui.widgets.pieces import button, fill
from peeraudit.ui.widgets.way import Way, WayButton

SAYS = "Audit, evidence, findings and the letter of a peer challenge. It all stays on this laptop."

SAMPLE = Way(
    "Try the sample challenge",
    "A whole challenge to look around in. Everybody in it is invented.",
    keys="Ctrl+T",
)
START = Way(
    "Start a challenge",
    "Four short steps; only a passphrase is needed, the rest can wait.",
    keys="Ctrl+N",
)
RECEIVE = Way(
    "Receive a colleague's copy",
    "From a stick or a folder. You see what it would bring before it is joined.",
    keys="Ctrl+R",
)
OPEN = Way(
    "Open a file",
    "A challenge that lies somewhere else. A checked copy of it is opened on this laptop.",
    keys="Ctrl+O",
)


class Home(Panel):
    """Recent challenges first; each thing to do is a card with its key on it."""

    chosen = Signal(Path)
    sample_asked = Signal()
    start_asked = Signal()
    receive_asked = Signal()
    open_asked = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__(room, "peeraudit", SAYS)
        self._shown: tuple[Recent, ...] | None = None
        self._first: QWidget | None = None
        self._heading = heading("Your challenges")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2 * STEP)
        self._ways_heading = heading("Or begin with another")
        self.add_apart(self._heading)
        self.column.addLayout(self._recent)
        self.add_apart(self._ways_heading)
        self.ways = (
            WayButton(START, self.start_asked.emit),
            WayButton(RECEIVE, self.receive_asked.emit),
            WayButton(OPEN, self.open_asked.emit),
            WayButton(SAMPLE, self.sample_asked.emit),
        )
        ways = QVBoxLayout()
        ways.setSpacing(2 * STEP)
        for way in self.ways:
            ways.addWidget(way)
        self.column.addLayout(ways)
        self.finish()
        self.refresh()

    def refresh(self) -> None:
        """Show the recent challenges as they are on the disk now."""
        found = recent(self.room.settings.choices)
        if found == self._shown:
            return
        self._shown = found
        cards = self._cards(found)
        self._first = cards[0] if cards else None
        fill(self._recent, cards)
        for each in cards:
            each.show()  # by itself it comes later than the focus that is given to it
        self._heading.setVisible(bool(found))
        self._ways_heading.setText(
            "Or begin with another" if found else "How would you like to begin?"
        )

    def focus_first(self) -> None:
        """The challenge opened last, or the first way to one."""
        self.refresh()
        (self._first or self.ways[0]).setFocus()

    def _cards(self, found: Sequence[Recent]) -> list[QWidget]:
        return [self._card(item, number) for number, item in enumerate(found[:MOST_RECENT], 1)]

    def _card(self, item: Recent, number: int) -> QWidget:
        if not item.is_there:
            return self._gone(item)
        way = Way(item.name, item.folder, mark=item.when, keys=str(number))
        return WayButton(way, partial(self.chosen.emit, item.path))

    def _gone(self, item: Recent) -> QWidget:
        forget = button("Leave out", partial(self._forget, item.path), role=Role.LINK)
        forget.setAccessibleName(f"Leave {item.name} out of the list")
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(text(item.name, Role.STRONG))
        told.addWidget(text(f"It is not in {item.folder} any more.", Role.SMALL))
        gone = give(QFrame(), Role.SUNKEN)
        layout = QHBoxLayout(gone)
        layout.setContentsMargins(4 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        layout.addLayout(told, 1)
        layout.addWidget(forget)
        gone.setFocusProxy(forget)
        return gone

    def _forget(self, path: Path) -> None:
        self.room.settings.forget(path)
        self.focus_first()
