"""The two ways between laptops: receiving a colleague's copy, and handing one over."""

from functools import partial

from PySide6.QtWidgets import QWidget

from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.flow import FlowLayout
from peeraudit.ui.widgets.pieces import button, key, row

WAYS = (
    ("receive", "Receive a colleague's copy", "Ctrl+Shift+R"),
    ("hand-over", "Hand a copy to a colleague", "Ctrl+Shift+H"),
)
"""The commands, in the words and with the keys that they have in the menu."""


class Copies(QWidget):
    """A button for each way. Receiving leaves the challenge, as closing it does."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        flow = FlowLayout(self, gap=3 * STEP)
        for name, words, keys in WAYS:
            flow.addWidget(row(button(words, partial(room.do, name)), key(keys)))
