"""What receiving shows beneath: what a copy would bring, which file it is of, what came of it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Notice, Room
from peeraudit.ui.start.coming import came_in_words, what_comes
from peeraudit.ui.start.looking_in import take_back
from peeraudit.ui.start.panel import heading
from peeraudit.ui.widgets.pieces import button, card, row
from peeraudit.ui.widgets.secret import SecretField
from peeraudit.ui.widgets.way import Way, WayButton

if TYPE_CHECKING:
    from peeraudit.operations.joining import Joined


class WhichCard(QWidget):
    """Files here that another passphrase opens: `chosen` tells one and its passphrase."""

    chosen = Signal(Path, str)
    is_new = Signal()

    def __init__(self, unsure: Sequence[Path]) -> None:
        super().__init__()
        self.secret = SecretField("The passphrase of yours")
        ways = [
            WayButton(Way(path.stem, f"In {path.parent}"), partial(self._choose, path))
            for path in unsure
        ]
        lead_on = partial(QTimer.singleShot, 0, ways[0], ways[0].setFocus)  # not by the same Enter
        self.secret.entered.connect(lead_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(
            card(
                heading("Is it a copy of one of these?"),
                text("Another passphrase opens them. Type it, then press the one it is of."),
                self.secret,
                *ways,
                row(button("No, it is new on this laptop", self.is_new.emit)),
                gap=2 * STEP,
            )
        )

    def _choose(self, path: Path) -> None:
        self.chosen.emit(path, self.secret.typed)


def coming_card(joined: "Joined") -> QWidget:
    """What comes in all, and beneath it of what and by whom."""
    first, *others = what_comes(joined)
    return card(text(first, Role.STRONG), *map(text, others))


def told_joined(joined: "Joined", room: Room) -> Notice:
    """What came of it, and the way back where there is one."""
    words = came_in_words(joined)
    if joined.strikes or not joined.done_by:
        return Notice(words)
    return Notice(words, act="Take it back", do=partial(_take_back, room))


def _take_back(room: Room) -> None:
    def say(deeds: int) -> None:
        count = "1 deed" if deeds == 1 else f"{deeds:,} deeds"
        room.say(Notice(f"Taken back: {count} of the copy."))

    room.desk.do(take_back, then=say, words="Taking the copy back")
