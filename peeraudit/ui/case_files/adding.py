"""Adding a case file: its reference typed, and Enter."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peeraudit.operations.adding import AddedCaseFile, add_case_file
from peeraudit.ui.jobs import Deed
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Notice, Room
from peeraudit.ui.widgets.adding_line import AddingLine
from peeraudit.ui.widgets.pieces import key
from peeraudit.ui.widgets.typed import field_label

ASKS = "Add a case file by its reference"

WIDE = 340
"""Pixels at 100 % the line is wide, its button included."""


class AddCaseFile(QWidget):
    """The line to add by. `added` tells the id of what was added; the focus stays here."""

    added = Signal(str)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        line = AddingLine(room, ASKS, deed=_deed)
        line.setMaximumWidth(room.looks.look.px(WIDE))
        line.added.connect(self._added)
        self.field = line.field
        self.field.setPlaceholderText("such as C07")
        across = QHBoxLayout()
        across.setSpacing(2 * STEP)
        across.addWidget(line, 1)
        across.addWidget(key("Enter"))
        across.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(STEP)
        layout.addWidget(field_label(ASKS, self.field))
        layout.addLayout(across)

    def _added(self, added: AddedCaseFile) -> None:
        if added.also_called:
            words = f"{added.also_called} Both stand until the team says whether they are one."
            self._room.say(Notice(words))
        self.added.emit(added.id)


def _deed(typed: str) -> Deed[object]:
    return partial(add_case_file, reference=typed.upper())
