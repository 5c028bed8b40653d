"""Closing a session as it ends: how many were met, and whether it was held, moved or cancelled."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.errors import ChallengeError
from peeraudit.core.journal.draft import Value
from peeraudit.core.timetable import MEND_A_FIGURE, Session, SessionState, wrong_with_figures
from peeraudit.core.workbook.reading import Unreadable, read_whole_number
from peeraudit.operations.changing import change
from peeraudit.operations.written_value import NotAValue
from peeraudit.ui.desk import OnError
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Notice, Room
from peeraudit.ui.timetable.moving import Moving
from peeraudit.ui.widgets.flow import FlowLayout
from peeraudit.ui.widgets.pieces import button, column, row
from peeraudit.ui.widgets.typed import Asked, TypedLine


class Closing(QWidget):
    """Two figures and "Held"; beside it the ways for a session that went another way."""

    def __init__(self, room: Room, *, role: Role = Role.PLAIN) -> None:
        super().__init__()
        self._room = room
        self._session: Session | None = None
        self.met = self._figure("head_count", "How many were met", "Without the team")
        self.before = self._figure("met_before", "How many of them before", "0")
        self.held = button("Held", self._hold, role=role, tip="Enter, from the second figure")
        self.moved = button("Moved", self._ask_when, role=Role.LINK)
        self.cancelled = button("Cancelled", self._cancel, role=Role.LINK)
        self.met.field.returnPressed.connect(self.before.setFocus)
        self.before.field.returnPressed.connect(self._hold)
        self.moving = Moving(room, go_on=self.focus_first)
        ways = row(self.held, self.moved, self.cancelled)
        across = QWidget()
        flow = FlowLayout(across, gap=3 * STEP)
        flow.addWidget(row(self.met, self.before, gap=3 * STEP))
        flow.addWidget(column(text(" ", Role.SMALL), ways, gap=2))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, STEP, 2 * STEP, STEP)
        layout.setSpacing(2 * STEP)
        layout.addWidget(across)
        layout.addWidget(self.moving)

    def show_session(self, session: Session) -> None:
        """Show what is kept of a session that is not closed yet.

        A figure that was refused is asked for again where the other one changed.
        """
        before, self._session = self._session, session
        self.moving.show_session(session)
        self.met.show_kept(_figure(session.head_count))
        self.before.show_kept(_figure(session.met_before))
        for made in (self.held, self.moved, self.cancelled):
            made.setAccessibleDescription(session.title)
        if before is not None and before.id == session.id and before != session:
            self.met.try_again()
            self.before.try_again()

    def focus_first(self) -> None:
        """Where the count is typed."""
        self.met.setFocus()

    def _figure(self, name: str, words: str, hint: str) -> TypedLine:
        asked = Asked(words, hint)
        return TypedLine(asked, unkept=self._room.unkept, keep=partial(self._keep, name))

    def _keep(self, name: str, words: str, on_error: OnError) -> None:
        figure = _read(words, on_error)
        if figure is not None and self._session is not None:
            deed = partial(change, thing=self._session, **{name: figure})
            self._room.desk.do(deed, on_error=on_error)

    def _hold(self) -> None:
        """It was held, and so many were met: one deed with what is typed and not kept yet."""
        met = _read(self.met.typed(), self.met.show_problem)
        before = _read(self.before.typed(), self.before.show_problem)
        if met is None or before is None or self._session is None:
            (self.met if met is None else self.before).setFocus()
            return
        wrong = wrong_with_figures(met, met_before=before)
        if wrong:
            self.before.show_problem(NotAValue(wrong, advice=MEND_A_FIGURE))
            self.before.setFocus()
            return
        self._close(SessionState.HELD, "is held", head_count=met, met_before=before)

    def _cancel(self) -> None:
        self._close(SessionState.CANCELLED, "is cancelled")

    def _close(self, state: SessionState, words: str, **values: Value) -> None:
        session = self._session
        if session is None:
            return
        deed = partial(change, thing=session, state=state, **values)
        undo = partial(self._reopen, session.id)
        said = Notice(f"{session.title or session.reference} {words}.", act="Undo", do=undo)
        self._room.desk.do(deed, then=lambda _: self._room.say(said), on_error=self._refused)

    def _reopen(self, session: str) -> None:
        """Let it be planned again, whatever else was kept since."""
        found = [item for item in self._room.desk.seen.shown.sessions if item.id == session]
        for item in found:
            self._room.desk.do(partial(change, thing=item, state=SessionState.PLANNED))

    def _ask_when(self) -> None:
        self.moving.ask()

    def _refused(self, error: ChallengeError) -> None:
        self._room.say(Notice(str(error), is_trouble=True))


def _read(words: str, on_error: OnError) -> int | None:
    """A figure; nothing typed is nobody. None where it cannot be read, which is told."""
    try:
        return read_whole_number(words.strip()) if words.strip() else 0
    except Unreadable as fault:
        on_error(NotAValue(fault.what, advice=fault.right))
        return None


def _figure(count: int) -> str:
    return str(count) if count else ""
