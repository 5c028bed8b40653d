"""The start page."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.room import Notice, Room


class StartPage(QWidget):
    """What is shown before a challenge is open; `opened` tells the file of the one that is."""

    opened = Signal(Path)

    def __init__(self, room: Room) -> None:
        super().__init__()
        give(self, Role.PAGE)
        self.room = room
        self._said = text("")
        layout = QVBoxLayout(self)
        layout.addWidget(self._said)

    def say(self, notice: Notice) -> None:
        """Say something on this page."""
        self._said.setText(notice.words)

    def ask_for_passphrase(self, path: Path) -> None:
        """Ask for the passphrase of a challenge's file, to open it."""
