"""Capturing beside a question: one line, kept as a note from the case file that is audited."""

from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from peeraudit.core.captured import read_line
from peeraudit.core.errors import ChallengeError
from peeraudit.core.tags import tags_of
from peeraudit.operations.capturing import Noted, capture
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.strip.strip import SIGNS_IN_FULL
from peeraudit.ui.widgets.announce import announce
from peeraudit.ui.widgets.pieces import column
from peeraudit.ui.widgets.sent import empty_line, let_words_go

KEY = "Ctrl+N"
"""The key that puts the focus into the line, from anywhere on the page of an audit."""


class CaptureHere:
    """The line and what it says beneath; `field` takes the keys, `widget` is shown."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._source = ""
        self._is_sent = False
        self.field = QLineEdit()
        self.field.setPlaceholderText("+ strength  - area  ! child at risk")
        self.field.setAccessibleName("Note something here")
        self.field.setToolTip(SIGNS_IN_FULL)
        self.field.returnPressed.connect(self._keep)
        self._trouble = text("", Role.STOP)
        self._trouble.hide()
        self.widget: QWidget = column(self.field, self._trouble, gap=STEP)
        room.unkept.add(self, at=self.field)
        self.field.destroyed.connect(lambda: room.unkept.leave(self))

    @property
    def is_unkept(self) -> bool:
        """Whether a note stands in it that is not kept."""
        return bool(self.field.text().strip()) and not self._is_sent

    def keep_now(self) -> None:
        """Keep the note that stands in it."""
        self._keep()

    def show_source(self, case_file: str) -> None:
        """Take notes from another case file; what is typed is kept with the last one first."""
        if case_file != self._source:
            if self.is_unkept:
                self._keep()
            self._source = case_file

    def _keep(self) -> None:
        typed = self.field.text()
        if not typed.strip() or self._is_sent:
            return
        seen = self._room.desk.seen
        captured = read_line(typed, tags=tags_of(seen.shown, peer=seen.peer), source=self._source)
        self._is_sent = True
        let_words_go(self.field)
        self._room.desk.do(
            partial(capture, captured=captured),
            then=partial(self._kept, typed),
            on_error=self._refused,
        )

    def _kept(self, typed: str, noted: Noted) -> None:
        self._is_sent = False
        self._trouble.hide()
        if self.field.text() == typed:
            empty_line(self.field)
        announce(self.field, f"Kept as {noted.reference}" if noted.reference else "Kept")

    def _refused(self, error: ChallengeError) -> None:
        self._is_sent = False
        self._trouble.setText(str(error))
        self._trouble.show()
