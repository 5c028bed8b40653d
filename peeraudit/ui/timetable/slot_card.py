"""A session of one's own that is on, waits to be closed, or comes next: closed as it ends."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peeraudit.core.agenda import Agenda
from peeraudit.core.timetable import Session
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.timetable.closing import Closing
from peeraudit.ui.timetable.words import hour_of
from peeraudit.ui.widgets.pieces import button, row

MOST_TO_CLOSE = 2
"""Sessions that wait to be closed which are on top; the others are in the list."""


class Slot(StrEnum):
    """Why a session is on top."""

    UNDER_WAY = "In progress"
    TO_CLOSE = "Over: was it held?"
    COMING = "Next"


@dataclass(frozen=True, slots=True)
class OnTop:
    """A session on top, and why; `is_closable` where its figures are asked for."""

    session: Session
    slot: Slot
    is_closable: bool


def on_top(agenda: Agenda, *, today: date) -> tuple[OnTop, ...]:
    """What is on first, then what waits, then what comes.

    That is closed if it is all there is of today: nobody has met whom they meet another day.
    """
    under_way = [OnTop(item, Slot.UNDER_WAY, True) for item in agenda.under_way]
    waiting = agenda.to_close[-MOST_TO_CLOSE:]
    to_close = [OnTop(item, Slot.TO_CLOSE, True) for item in reversed(waiting)]
    is_all = not under_way and not to_close
    coming = [OnTop(item, Slot.COMING, is_all and item.day == today) for item in agenda.coming]
    return (*under_way, *to_close, *coming)


class SlotCard(QFrame):
    """The card. `slots` says why each session is on top, by id, and is set before it is shown."""

    def __init__(self, room: Room, *, capture: Callable[[str], None]) -> None:
        super().__init__()
        give(self, Role.CARD)
        self._capture = capture
        self._session: Session | None = None
        self.slots: dict[str, OnTop] = {}
        self.why = text("", Role.SMALL, wraps=False)
        self.title = text("", Role.STRONG)
        self.about = text("", Role.MUTED)
        self.note = button("Note from it", self._note, role=Role.LINK)
        self.closing = Closing(room)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * STEP, 2 * STEP, 2 * STEP, 3 * STEP)
        layout.setSpacing(STEP)
        layout.addWidget(row(self.why, None, self.note))
        layout.addWidget(self.title)
        layout.addWidget(self.about)
        layout.addWidget(self.closing)

    @property
    def widget(self) -> QWidget:
        """The card itself."""
        return self

    def show_thing(self, session: Session) -> None:
        """Show a session, and why it is on top."""
        self._session = session
        top = self.slots[session.id]
        self.why.setText(f"{_when(session)} · {top.slot}")
        self.title.setText(session.title or "A session without a title")
        self.about.setText(session.group_met)
        self.about.setVisible(bool(session.group_met))
        self.setAccessibleName(f"{top.slot}: {self.title.text()}")
        self.note.setAccessibleName(f"Note from {self.title.text()}")
        self.closing.show_session(session)
        self.closing.setVisible(top.is_closable)

    def be_first(self, *, role: Role) -> None:
        """The first of them has the page's one primary button."""
        give(self.closing.held, role)

    def _note(self) -> None:
        if self._session is not None:
            self._capture(self._session.id)


def _when(session: Session) -> str:
    """The hour, and the day where it is another than today."""
    today = datetime.now().astimezone().date()
    day = session.day
    told = f"{day:%A} {day.day} {day:%B}" if day is not None and day != today else ""
    return " ".join(filter(None, (told, hour_of(session)))) or "today"
