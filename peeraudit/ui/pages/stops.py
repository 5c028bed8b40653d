"""Stops: every child at risk the team has met, who was told, and whether the host has answered."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout

from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.operations.adding import add_stop
from peeraudit.operations.changing import change
from peeraudit.ui.desk import OnError
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.page import Page
from peeraudit.ui.room import Room
from peeraudit.ui.spelling.checked_text import check_spelling
from peeraudit.ui.stops.stop_card import StopCard
from peeraudit.ui.widgets.card_list import CardList
from peeraudit.ui.widgets.choice import Choice
from peeraudit.ui.widgets.in_view import bring_into_view
from peeraudit.ui.widgets.pieces import (
    button,
    card,
    column,
    empty,
    key,
    reading_column,
    row,
    scrolled,
)
from peeraudit.ui.widgets.slots import just
from peeraudit.ui.widgets.typed import Asked, TypedText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peeraudit.core.errors import ChallengeError
    from peeraudit.operations.seeing import Seen

NEW = "new"
"""Where to go for a stop that nobody has written down yet."""

RULE = "Roles and references, never names."
"""What stands beneath every field about a child."""

MINUTE = 60_000
"""Milliseconds between two ticks of the clocks."""


class StopsPage(Page):
    """Open stops first. Red is used for these alone."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._sources: list[Choice] = []
        self._begun = ""
        self._adding = ""
        self._gone_to = ""
        self._heading = text("Safeguarding stops", Role.TITLE)
        self._count = text("", Role.MUTED)
        self._cards = CardList[SafeguardingStop](self._card)
        self._empty = empty(
            "No stop has been called.",
            "A child at unassessed or unmanaged risk is told to the host at once, not in the"
            " letter. Write it down here as you do.",
        )
        self.clocks = QTimer(self, interval=MINUTE)
        self.clocks.timeout.connect(self._tick)
        new = button("A child is at risk: write it down", self._begin, role=Role.ALARM)
        asked = Asked("What was seen", "One or two sentences. It is kept as you type.")
        self._new = TypedText(asked, unkept=room.unkept, keep=self._add)
        check_spelling(self._new, room)
        self._new.left.connect(self._left_new)
        rule = text(RULE, Role.SMALL)
        self._new_card = card(text("A new stop", Role.STOP), self._new, rule, role=Role.ALARM)
        self._new_card.hide()
        inner = column(
            self._heading,
            self._count,
            row(new, key("Ctrl+Shift+1")),
            self._new_card,
            self._empty,
            self._cards,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        layout.addWidget(scrolled(reading_column(inner), name="Safeguarding stops"))

    def show_seen(self, seen: "Seen") -> None:
        """Draw every stop, the open ones first."""
        shown = seen.shown
        stops = _open_first(shown.stops)
        self._sources = [
            *(Choice(item.id, item.reference, item.status) for item in shown.case_files),
            *(Choice(item.id, item.reference, item.title) for item in shown.sessions),
        ]
        open_ = sum(stop.is_open for stop in stops)
        self._count.setText(f"{open_} open, {len(stops) - open_} answered" if stops else "")
        self._empty.setVisible(not stops)
        for each in self._stop_cards():
            each.sources = self._sources
        if self._cards.cards:
            self._draw_cards()
        else:
            self.follow(self._draw_cards)

    def go_to(self, thing: str) -> None:
        """Show a stop by its id, or begin one."""
        self._gone_to = thing
        if thing == NEW:
            self._begin()
        elif thing:
            self.be_whole()

    def focus_first(self) -> None:
        """Put the focus where the stop one went to goes on; the page itself where there is none."""
        if self._gone_to in self._cards.cards:
            self._focus(self._gone_to)
        elif self._new_card.isHidden():
            super().focus_first()

    def showEvent(self, event: QShowEvent) -> None:
        """Clocks go while they are seen."""
        super().showEvent(event)
        self.clocks.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """And rest while they are not."""
        super().hideEvent(event)
        self.clocks.stop()

    def _draw_cards(self) -> None:
        """Draw what is there already and one stop more, until all are there."""
        stops = _open_first(self.room.desk.seen.shown.stops)
        listed = [stop for stop in stops if stop.id != self._begun]
        if not self._cards.show_some(listed, most=1):
            self.follow(self._draw_cards)

    def _card(self, _: SafeguardingStop) -> StopCard:
        made = StopCard(self.room, tell_now=self._tell_now)
        made.sources = self._sources
        return made

    def _begin(self) -> None:
        self._new_card.show()
        self._new.setFocus()

    def _add(self, words: str, on_error: OnError) -> None:
        """Keep what was seen as a stop of its own; more that is typed is of the same stop."""
        desk = self.room.desk
        found = [stop for stop in desk.seen.shown.stops if stop.id == self._begun]
        for stop in found:
            desk.do(partial(change, thing=stop, what_was_seen=words), on_error=on_error)
        if not found and not self._adding and words.strip():
            self._adding = words
            deed = partial(add_stop, what_was_seen=words)
            desk.do(deed, then=self._added, on_error=partial(self._refused, on_error))

    def _refused(self, on_error: OnError, error: "ChallengeError") -> None:
        self._adding = ""
        on_error(error)

    def _added(self, stop: str) -> None:
        """It is kept; whoever goes on typing goes on in the same place."""
        self._begun, words, self._adding = stop, self._adding, ""
        self.show_seen(self.room.desk.seen)
        if self._new.typed() != words:
            self._add(self._new.typed(), self._new.show_problem)
        if not self._new.field.hasFocus():
            self._finish()

    def _left_new(self) -> None:
        """What was seen is written; who was told is asked for next, where a key leads there."""
        if self._begun:
            begun, is_by_key = self._begun, not QApplication.mouseButtons().value
            self._finish()
            if is_by_key and self.isVisible():
                QTimer.singleShot(0, self, partial(self._focus, begun))

    def _finish(self) -> None:
        """The stop stands among the others from now on."""
        self._begun = ""
        self._new.forget()
        self._new_card.hide()
        self.show_seen(self.room.desk.seen)
        self.be_whole()

    def _focus(self, stop: str) -> None:
        found = self._cards.cards.get(stop)
        if isinstance(found, StopCard):
            found.focus_first()
            self._show(stop)

    def _show(self, stop: str) -> None:
        """Bring it into view: it may stand elsewhere than before."""
        found = self._cards.cards.get(stop)
        if isinstance(found, StopCard):
            bring_into_view(found)

    def _tell_now(self, stop: SafeguardingStop) -> None:
        now = datetime.now().astimezone()
        told = now.time().replace(second=0, microsecond=0, tzinfo=None)
        deed = partial(change, thing=stop, told_on=now.date(), told_at=told)
        self.room.desk.do(deed, then=just(partial(self._show, stop.id)))

    def _tick(self) -> None:
        now = datetime.now().astimezone()
        for each in self._stop_cards():
            each.tick(now)

    def _stop_cards(self) -> list[StopCard]:
        return [each for each in self._cards.cards.values() if isinstance(each, StopCard)]


def _open_first(stops: "Iterable[SafeguardingStop]") -> list[SafeguardingStop]:
    """What nobody was told comes before what the host has still to answer, and that before all."""
    return sorted(stops, key=lambda stop: (not stop.is_open, stop.told_on is not None))
