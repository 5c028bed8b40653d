"""A line to add one more: type what it is, Enter, and it stands with the others."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from peeraudit.core.errors import ChallengeError
from peeraudit.ui.desk import Deed
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.pieces import button
from peeraudit.ui.widgets.sent import empty_line, let_words_go


class AddingLine(QWidget):
    """The line empties once what was typed is kept; what cannot be kept stays, and why is said.

    Whoever goes elsewhere with something typed has it added. `added` tells what the deed answered.
    """

    added = Signal(object)

    def __init__(self, room: Room, words: str, *, deed: Callable[[str], Deed[object]]) -> None:
        super().__init__()
        self._room = room
        self._deed = deed
        self._asked_for = ""
        self.field = QLineEdit()
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(words)
        self.field.returnPressed.connect(self._add)
        self._trouble = text("", Role.STOP)
        self._trouble.hide()
        across = QHBoxLayout()
        across.setSpacing(2 * STEP)
        across.addWidget(self.field, 1)
        across.addWidget(button("Add", self._add, tip=f"{words}  (Enter)"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(STEP)
        layout.addLayout(across)
        layout.addWidget(self._trouble)
        room.unkept.add(self)
        self.destroyed.connect(lambda: room.unkept.leave(self))

    @property
    def is_unkept(self) -> bool:
        """Whether something typed is not added."""
        return bool(self.field.text().strip())

    def keep_now(self) -> None:
        """Add what is typed."""
        self._add()

    def _add(self) -> None:
        """Add it once: until it is answered, asking again is the same asking."""
        words = self.field.text().strip()
        if words and words != self._asked_for:
            self._asked_for = words
            let_words_go(self.field)
            self._room.desk.do(self._deed(words), then=self._added, on_error=self._refused)

    def _added(self, thing: object) -> None:
        if self.field.text().strip() == self._asked_for:
            empty_line(self.field)
        self._asked_for = ""
        self._trouble.hide()
        self.added.emit(thing)

    def _refused(self, error: ChallengeError) -> None:
        self._asked_for = ""
        self._trouble.setText(str(error))
        self._trouble.show()
