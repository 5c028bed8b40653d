"""The capture strip at the foot of the window."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from peeraudit.ui.look.roles import Role, give
from peeraudit.ui.room import Room


class CaptureStrip(QFrame):
    """One line to type a note in, always there."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        give(self, Role.BAR)
        self._room = room
        self.field = QLineEdit()
        self.field.setAccessibleName("Capture a note")
        layout = QHBoxLayout(self)
        layout.addWidget(self.field)
