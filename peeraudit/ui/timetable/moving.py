"""Moving a session to another day or hour: asked for in place, and done at one go."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from peeraudit.core.errors import ChallengeError
from peeraudit.core.timetable import Session
from peeraudit.core.workbook.reading import Unreadable, read_time
from peeraudit.operations.changing import change
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Notice, Room
from peeraudit.ui.widgets.a_day import read_day
from peeraudit.ui.widgets.pieces import button, key, row
from peeraudit.ui.widgets.typed import A_DAY, field_label


class Moving(QWidget):
    """The new day and hour. It is planned anew: what is over by then is asked how it went.

    `go_on` puts the focus where work goes on once this is put away.
    """

    def __init__(self, room: Room, *, go_on: Callable[[], None]) -> None:
        super().__init__()
        self._room, self._go_on = room, go_on
        self._session: Session | None = None
        self._before = ("", "")
        self.day, self.start = QLineEdit(), QLineEdit()
        self._trouble = text("", Role.STOP)
        self._trouble.hide()
        across = QHBoxLayout()
        across.setSpacing(3 * STEP)
        self.day.setPlaceholderText(A_DAY)
        for words, field in (("Moved to which day", self.day), ("At what time", self.start)):
            beneath = QVBoxLayout()
            beneath.setSpacing(2)
            beneath.addWidget(field_label(words, field))
            beneath.addWidget(field)
            across.addLayout(beneath, 1)
            field.returnPressed.connect(self._move)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(STEP)
        layout.addLayout(across)
        layout.addWidget(self._trouble)
        layout.addWidget(row(button("Move it", self._move), key("Enter")))
        self.hide()
        room.unkept.add(self)
        self.destroyed.connect(lambda: room.unkept.leave(self))

    @property
    def is_unkept(self) -> bool:
        """Whether another day or hour is typed that nobody moved it to."""
        return not self.isHidden() and self._typed != self._before

    def keep_now(self) -> None:
        """Move it to what is typed."""
        self._move()

    def show_session(self, session: Session) -> None:
        """Another session is not moved by what was typed for the last."""
        if self._session is not None and self._session.id != session.id:
            self.hide()
        self._session = session

    def ask(self) -> None:
        """Ask for the new day and hour, those that stand shown as they are."""
        if self._session is None:
            return
        day, start = self._session.day, self._session.start
        self.day.setText(f"{day.day} {day:%B %Y}" if day else "")
        self.start.setText(f"{start:%H:%M}" if start else "")
        self._before = self._typed
        self._trouble.hide()
        self.show()
        self.day.setFocus()
        self.day.selectAll()

    @property
    def _typed(self) -> tuple[str, str]:
        return self.day.text().strip(), self.start.text().strip()

    def _move(self) -> None:
        session, (typed_day, typed_start) = self._session, self._typed
        if session is None:
            return
        try:
            day = read_day(typed_day, room=self._room)
            start = read_time(typed_start) if typed_start else None
        except Unreadable as fault:
            self._say(f"{fault.what} {fault.right}")
            return
        if (day, start) == (session.day, session.start):
            self._put_away()
            return
        deed = partial(change, thing=session, day=day, start=start)
        self._before = self._typed
        self._room.desk.do(deed, then=partial(self._moved, session, day), on_error=self._refused)

    def _put_away(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self._go_on()
        self.hide()

    def _moved(self, session: Session, day: date, _: object) -> None:
        self._put_away()
        words = f"{session.title or session.reference} is moved to {day.day} {day:%B %Y}."
        self._room.say(Notice(f"{words} Ctrl+Z moves it back."))

    def _refused(self, error: ChallengeError) -> None:
        self._before = ("", "")
        self._say(str(error))

    def _say(self, words: str) -> None:
        self._trouble.setText(words)
        self._trouble.show()
