"""A line for the next tip: Enter adds it, and so does leaving the line."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.alive import while_alive
from peeraudit.ui.widgets.pieces import button
from peeraudit.ui.widgets.typed import field_label

if TYPE_CHECKING:
    from peeraudit.core.errors import ChallengeError
    from peeraudit.operations.clock import Clock
    from peeraudit.store.workspace import Workspace


class NewTip(QWidget):
    """What is typed is added once; if that cannot be done it stands there again, with why."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.field = QLineEdit()
        self.field.setPlaceholderText("Begin with what to do")
        self.trouble = text("", Role.STOP)
        self.trouble.hide()
        self.add = button("Add the tip", self.keep_now, tip="Enter")
        self.field.editingFinished.connect(self.keep_now)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for part in (field_label("The next tip", self.field), self.field, self.trouble, self.add):
            column.addWidget(part)
        room.unkept.add(self)
        self.destroyed.connect(lambda: room.unkept.leave(self))

    @property
    def is_unkept(self) -> bool:
        """Whether something stands in the line."""
        return bool(self.field.text().strip())

    def keep_now(self) -> None:
        """Add what is typed."""
        typed = self.field.text().strip()
        if not typed:
            return
        self.field.clear()
        self.trouble.hide()

        def add(workspace: "Workspace", /, *, clock: "Clock", named: str) -> str:
            from peeraudit.operations.adding import add_tip

            return add_tip(workspace, clock=clock, named=named, text=typed)

        def put_back(error: "ChallengeError") -> None:
            self.field.setText(typed)
            self.trouble.setText(str(error))
            self.trouble.show()

        self._room.desk.do(add, on_error=while_alive(self, put_back))
