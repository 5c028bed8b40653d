"""Adding a case file: its reference typed, and Enter."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from peeraudit.core.errors import ChallengeError
from peeraudit.operations.adding import AddedCaseFile, add_case_file
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Notice, Room
from peeraudit.ui.widgets.pieces import button, key
from peeraudit.ui.widgets.typed import field_label


class AddCaseFile(QWidget):
    """The line to add by. `added` tells the id of what was added; the focus stays here."""

    added = Signal(str)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.field = QLineEdit()
        self.field.setPlaceholderText("such as C07")
        self.field.setMaximumWidth(room.looks.look.px(180))
        self.field.returnPressed.connect(self.add)
        label = field_label("Add a case file by its reference", self.field)
        self._trouble = text("", Role.STOP)
        self._trouble.hide()
        across = QHBoxLayout()
        across.setSpacing(2 * STEP)
        across.addWidget(self.field)
        across.addWidget(button("Add", self.add))
        across.addWidget(key("Enter"))
        across.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(STEP)
        layout.addWidget(label)
        layout.addLayout(across)
        layout.addWidget(self._trouble)

    def add(self) -> None:
        """Add what is typed."""
        typed = self.field.text().strip()
        if typed:
            self._room.desk.do(
                partial(add_case_file, reference=typed.upper()),
                then=partial(self._added, typed),
                on_error=self._refused,
            )

    def _added(self, typed: str, added: AddedCaseFile) -> None:
        self._trouble.hide()
        if self.field.text().strip() == typed:
            self.field.clear()
        if added.also_called:
            words = f"{added.also_called} Both stand until the team says whether they are one."
            self._room.say(Notice(words))
        self.added.emit(added.id)

    def _refused(self, error: ChallengeError) -> None:
        self._trouble.setText(str(error))
        self._trouble.show()
