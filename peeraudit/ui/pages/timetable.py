"""The timetable: what is next, what was held, whom the team met, and the documents it read."""

from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from peeraudit.core.agenda import next_for
from peeraudit.core.challenge import Challenge
from peeraudit.core.evidence import ReadDocument
from peeraudit.core.timetable import Session, when
from peeraudit.operations.adding import add_document, add_session
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.page import Page
from peeraudit.ui.room import Room
from peeraudit.ui.timetable.document_card import DocumentCard
from peeraudit.ui.timetable.session_card import SessionCard, peers_to_choose
from peeraudit.ui.timetable.slot_card import OnTop, SlotCard, on_top
from peeraudit.ui.timetable.words import people_in_words
from peeraudit.ui.widgets.adding_line import AddingLine
from peeraudit.ui.widgets.card_list import CardList
from peeraudit.ui.widgets.choice import Choice, ChoiceRow
from peeraudit.ui.widgets.details import Others
from peeraudit.ui.widgets.in_view import bring_into_view
from peeraudit.ui.widgets.pieces import column, empty, row, scrolled
from peeraudit.ui.widgets.slots import just

if TYPE_CHECKING:
    from peeraudit.operations.seeing import Seen

MINE, EVERYONE = "mine", "everyone"

WHOSE = (Choice(MINE, "Mine"), Choice(EVERYONE, "Everyone's"))
"""Whose sessions are listed."""

WIDEST = 760
"""Pixels at 100 % beyond which a line of the timetable is hard to follow."""

AT_ONCE = 6
"""Cards that are made at a time: as many as are seen first."""

MINUTE = 60_000
"""Milliseconds after which what is on, and what is next, may be others."""


class TimetablePage(Page):
    """What is on top first, then every session by day, then the documents."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._tops: dict[str, OnTop] = {}
        self._people = text("", Role.MUTED)
        self.top = CardList[Session](self._slot, gap=2 * STEP)
        self._nothing = text("Nothing of yours is left to hold.", Role.MUTED)
        self.whose = ChoiceRow("Whose sessions are listed", WHOSE)
        self.whose.show_chosen(MINE)
        self.whose.chosen.connect(just(self._draw_sessions))
        self.sessions = CardList[Session](self._session, gap=2 * STEP)
        self._empty = empty(
            "No session is here yet.",
            "Type the first one's title above; its day, hour and group are asked for next.",
        )
        self.adding = AddingLine(room, "Add a session by its title", deed=self._new_session)
        self.adding.added.connect(self._open_session)
        self.documents = CardList[ReadDocument](self._document, gap=2 * STEP)
        self.adding_document = AddingLine(room, "Add a document by its title", deed=_new_document)
        self.adding_document.added.connect(self._open_document)
        self._minutes = QTimer(self, interval=MINUTE)
        self._minutes.timeout.connect(self._draw_top)
        self._lay_out()

    def show_seen(self, seen: "Seen") -> None:
        """Draw the sessions and documents as they are kept."""
        shown = seen.shown
        self._people.setText(people_in_words(shown.sessions, challenge=shown.challenge))
        self._draw_top()
        self._draw_sessions()
        if self.documents.cards:
            self._draw_documents()
        else:
            self.follow(self._draw_documents)

    def go_to(self, thing: str) -> None:
        """Show a session or a document by its id."""
        if thing:
            self.be_whole()
        if any(item.id == thing for item in self.room.desk.seen.shown.sessions):
            self._draw_if_new()
            if thing not in self.sessions.cards:
                self.whose.show_chosen(EVERYONE)
                self._draw_sessions()
                self.be_whole()
        for cards in (self.sessions, self.documents):
            if thing in cards.cards:
                bring_into_view(cards.cards[thing].widget)

    def focus_first(self) -> None:
        """The count of what is on, or whose sessions are listed: a stray key adds none there."""
        slots = [each for each in self._slots() if not each.closing.isHidden()]
        if slots:
            slots[0].closing.focus_first()
        elif self.room.desk.seen.shown.sessions:
            self.whose.focus_first()
        else:
            self.adding.field.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """What is next changes with the hour, while somebody looks."""
        super().showEvent(event)
        self._minutes.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._minutes.stop()

    def _draw_documents(self) -> None:
        for each in self.documents.cards.values():
            if isinstance(each, DocumentCard):
                each.others = self._others()
        if not self.documents.show_some(self.room.desk.seen.shown.documents, most=AT_ONCE):
            self.follow(self._draw_documents)

    def _draw_top(self) -> None:
        """Draw what is on, waits, and comes, of whoever sits here."""
        seen = self.room.desk.seen
        now = datetime.now().astimezone().replace(tzinfo=None)
        agenda = next_for(seen.shown.sessions, peer=seen.peer, now=now)
        tops = on_top(agenda, today=now.date())
        self._tops = {top.session.id: top for top in tops}
        for each in self._slots():
            each.slots = self._tops
        self.top.show_things(top.session for top in tops)
        self._nothing.setVisible(not tops and bool(seen.shown.sessions))
        slots = [each for each in self._slots() if not each.closing.isHidden()]
        for each in slots:
            each.be_first(role=Role.GO if each is slots[0] else Role.PLAIN)

    def _draw_sessions(self) -> None:
        seen = self.room.desk.seen
        listed = sorted(
            (item for item in seen.shown.sessions if self._is_listed(item, me=seen.peer)), key=when
        )
        for each in self._session_cards():
            each.me, each.others = seen.peer, self._others()
        if not self.sessions.show_some(listed, most=AT_ONCE):
            self.follow(self._draw_sessions)
        days: list[date | None] = []
        for item in listed:
            each = self.sessions.cards.get(item.id)
            if isinstance(each, SessionCard):
                is_first = not days or days[-1] != item.day
                each.head_day(item, challenge=seen.shown.challenge, is_first=is_first)
                days.append(item.day)
        self._empty.setVisible(not seen.shown.sessions)

    def _is_listed(self, session: Session, *, me: str) -> bool:
        """Everybody's, one's own, or one that is open to be changed."""
        card = self.sessions.cards.get(session.id)
        is_open = isinstance(card, SessionCard) and card.is_open
        return self.whose.value == EVERYONE or me in session.peers or is_open

    def _draw_if_new(self) -> None:
        if self.room.desk.seen is not self._shown:
            self._draw(self.room.desk.seen)

    def _others(self) -> Others:
        shown = self.room.desk.seen.shown
        peers = peers_to_choose(shown.team)
        lines = tuple(Choice(item.id, item.code, item.wording) for item in shown.key_lines)
        return {"key_lines": lines, "peers": peers, "read_by": peers}

    def _slot(self, _: Session) -> SlotCard:
        made = SlotCard(self.room, capture=self._capture)
        made.slots = self._tops
        return made

    def _session(self, _: Session) -> SessionCard:
        made = SessionCard(self.room, capture=self._capture)
        made.me, made.others = self.room.desk.seen.peer, self._others()
        return made

    def _document(self, _: ReadDocument) -> DocumentCard:
        made = DocumentCard(self.room)
        made.others = self._others()
        return made

    def _slots(self) -> list[SlotCard]:
        found = self.top.cards
        return [each for name in self._tops if isinstance(each := found.get(name), SlotCard)]

    def _session_cards(self) -> list[SessionCard]:
        found = self.sessions.cards.values()
        return [each for each in found if isinstance(each, SessionCard)]

    def _new_session(self, words: str) -> "partial[str]":
        """It is today's while the visit is on, else of the first day; one's own."""
        seen = self.room.desk.seen
        today = datetime.now().astimezone().date()
        day = _day_for(seen.shown.challenge, today=today)
        peers = (seen.peer,) if seen.peer else ()
        return partial(add_session, title=words, day=day, peers=peers)

    def _open_session(self, session: str) -> None:
        self.go_to(session)
        card = self.sessions.cards.get(session)
        if isinstance(card, SessionCard):
            card.open()

    def _open_document(self, document: str) -> None:
        self.be_whole()
        card = self.documents.cards.get(document)
        if isinstance(card, DocumentCard):
            card.open()

    def _capture(self, session: str) -> None:
        """Let the next note come from a session."""
        for item in self.room.desk.seen.shown.sessions:
            if item.id == session:
                self.open_source(session, item.reference)
                self.capture_asked.emit()

    def _lay_out(self) -> None:
        inner = column(
            text("Timetable", Role.TITLE),
            self._people,
            self.top,
            self._nothing,
            row(text("Sessions", Role.HEADING, wraps=False), None, self.whose),
            self.adding,
            self._empty,
            self.sessions,
            text("Documents read", Role.HEADING),
            self.adding_document,
            self.documents,
            gap=3 * STEP,
        )
        inner.setMaximumWidth(self.room.looks.look.px(WIDEST))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 0)
        layout.addWidget(scrolled(inner, name="Timetable"))


def _day_for(challenge: Challenge, *, today: date) -> date | None:
    """The day a session is added on: today while the visit lasts, else its first day."""
    first = challenge.first_day
    if first is None:
        return None
    return today if 0 <= (today - first).days < challenge.days else first


def _new_document(words: str) -> "partial[str]":
    return partial(add_document, title=words)
