"""The two ways between laptops: receiving a colleague's copy, and handing one over."""

from functools import partial

from PySide6.QtWidgets import QWidget

from peeraudit.ui.command_table import HAND_OVER, RECEIVE
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.flow import FlowLayout
from peeraudit.ui.widgets.pieces import button, key, row


class Copies(QWidget):
    """A button for each way. Receiving leaves the challenge, as closing it does."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        flow = FlowLayout(self, gap=3 * STEP)
        for way in (RECEIVE, HAND_OVER):
            flow.addWidget(row(button(way.words, partial(room.do, way.name)), key(way.keys[0])))
