"""One session in the timetable: when, what, whom, and by whom; opened, all that is kept of it."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.challenge import Challenge, Peer
from peeraudit.core.journal.kept import Kept
from peeraudit.core.timetable import Session, SessionKind, SessionState
from peeraudit.core.workbook.reading import read_time, read_whole_number
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.timetable.words import day_of, hour_of, went
from peeraudit.ui.widgets.choice import Choice
from peeraudit.ui.widgets.details import Day, Line, Named, OneOf, Part
from peeraudit.ui.widgets.folding_card import FoldingCard
from peeraudit.ui.widgets.pieces import button
from peeraudit.ui.widgets.typed import Asked

SESSION: tuple[tuple[Part, ...], ...] = (
    (Line("title", Asked("What it is", "such as social workers on plans and time")),),
    (
        Day("day", "Day"),
        Line("start", Asked("Begins at", "such as 09:15"), read=read_time),
    ),
    (OneOf("kind", "Kind", SessionKind),),
    (Line("group_met", Asked("Who is met, by role", "such as social workers")),),
    (Named("key_lines", "Key lines of enquiry"),),
    (Named("peers", "Who of the team"),),
    (
        Line("head_count", Asked("How many were met", "Without the team"), read=read_whole_number),
        Line("met_before", Asked("How many of them before", "0"), read=read_whole_number),
    ),
    (OneOf("state", "How it stands", SessionState),),
)
"""The fields of a session, in the order in which they are known."""

LEAD = 48
"""Pixels at 100 % for the hour, so that titles stand beneath each other."""


class SessionCard(FoldingCard):
    """`others` has key lines and peers to choose from; `me` is the id of who sits here."""

    def __init__(self, room: Room, *, capture: Callable[[str], None]) -> None:
        super().__init__(room, SESSION)
        self.me = ""
        self.heading = text("", Role.HEADING)
        self._capture = capture
        self.lead.setMinimumWidth(room.looks.look.px(LEAD))
        self.note = button("Note", self._note, role=Role.LINK, tip="Capture a note from it")
        self.head.insertWidget(self.head.indexOf(self.toggle), self.note)
        self._outer = QWidget()
        layout = QVBoxLayout(self._outer)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        layout.addWidget(self.heading)
        layout.addWidget(self)
        self.heading.hide()

    @property
    def widget(self) -> QWidget:
        """The card, with the day above it where it is the first of that."""
        return self._outer

    def show_thing(self, thing: Kept) -> None:
        """Show a session as it is kept."""
        super().show_thing(thing)
        if not isinstance(thing, Session):
            return
        kind = str(thing.kind).capitalize()
        about = " · ".join(filter(None, (kind, thing.group_met, *self._named(thing))))
        title = thing.title or "A session without a title"
        self.say(title, lead=hour_of(thing) or "No hour", about=about)
        self.say_state(went(thing).capitalize(), _LOOKS.get(thing.state, Role.NOTE))
        self.note.setAccessibleName(f"Note from {self.called}")

    def head_day(self, session: Session, *, challenge: Challenge, is_first: bool) -> None:
        """Say the day above the first session of it."""
        self.heading.setText(day_of(session.day, challenge=challenge))
        self.heading.setVisible(is_first)

    def _named(self, session: Session) -> tuple[str, ...]:
        """The key lines it tests and the peers who are there, by code and name."""
        return (
            _called(self.others.get("key_lines", ()), session.key_lines),
            _called(self.others.get("peers", ()), session.peers),
        )

    def _note(self) -> None:
        if self.thing is not None:
            self._capture(self.thing.id)


_LOOKS = {SessionState.HELD: Role.KEPT, SessionState.MOVED: Role.KEPT}
"""What was held is told in the colour of what is kept."""


def peers_to_choose(team: Sequence[Peer]) -> tuple[Choice, ...]:
    """Everybody of the team by name."""
    return tuple(Choice(peer.id, peer.name) for peer in team)


def _called(choices: Sequence[Choice], ids: Sequence[str]) -> str:
    return ", ".join(choice.words for choice in choices if choice.value in ids)
