"""The team, and what its laptops disagree on."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.challenge import Peer
from peeraudit.operations.adding import add_peer
from peeraudit.ui.jobs import was_stopped
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.page import Page
from peeraudit.ui.room import Room
from peeraudit.ui.sitting_here import sit_here
from peeraudit.ui.team.copies import Copies
from peeraudit.ui.team.differences import Differences
from peeraudit.ui.team.person_card import PersonCard
from peeraudit.ui.team.side import Sitting
from peeraudit.ui.team.standing import Standing, how_it_stands
from peeraudit.ui.widgets.adding_line import AddingLine
from peeraudit.ui.widgets.card_list import CardList
from peeraudit.ui.widgets.in_view import bring_into_view
from peeraudit.ui.widgets.pieces import column, scrolled
from peeraudit.ui.widgets.stopped_line import StoppedLine

if TYPE_CHECKING:
    from peeraudit.core.errors import ChallengeError
    from peeraudit.operations.seeing import Seen

LOOKING = "Looking up what differs"
"""What is said while that takes long."""

STOPPED = "Looking up what the laptops disagree on was stopped. What stands here may be old."
"""What stands on the page where somebody stopped that."""

WIDEST = 900
"""Pixels at 100 % beyond which two sides would be hard to read beside each other."""


class TeamPage(Page):
    """What wants settling comes first, then the people."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._is_arriving = False
        self.differences = Differences(room)
        self._people = CardList[Peer](self._person, gap=2 * STEP)
        self._stopped = StoppedLine("Look it up now", self._look_up)
        self.adding = AddingLine(room, "Add somebody by name", deed=_new_peer)
        inner = column(
            text("Team", Role.TITLE),
            Copies(room),
            self._stopped,
            self.differences,
            text("Who is on the team", Role.HEADING),
            self._people,
            self.adding,
            gap=3 * STEP,
        )
        inner.setMaximumWidth(room.looks.look.px(WIDEST))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 0)
        layout.addWidget(scrolled(inner, name="Team"))
        self.differences.settling.done.connect(self._focus_people)

    def show_seen(self, seen: "Seen") -> None:
        """Draw the people, and look up how their laptops stand to each other."""
        team = seen.shown.team
        for each in self._cards():
            each.me, each.among = seen.peer, team
        self._people.show_things(team)
        self._look_up()

    @property
    def unfinished(self) -> str:
        """A third wording that settles nothing yet."""
        return self.differences.settling.unfinished

    def go_to(self, thing: str) -> None:
        """Show somebody of the team by their id."""
        if thing in self._people.cards:
            bring_into_view(self._people.cards[thing].widget)

    def focus_first(self) -> None:
        """What is to settle, or the first of the team."""
        self._is_arriving = not self.differences.focus_first()
        if self._is_arriving:
            self._focus_people()

    def _focus_people(self) -> None:
        self._first().setFocus()

    def _first(self) -> QWidget:
        cards = self._cards()
        return cards[0].toggle if cards else self.adding.field

    def _look_up(self) -> None:
        self.room.desk.ask_as_me(
            partial(how_it_stands, shown=self.room.desk.seen.shown),
            then=self._stand,
            on_error=self._not_known,
            words=LOOKING,
        )

    def _not_known(self, error: "ChallengeError") -> None:
        """What was known before stays."""
        if was_stopped(error):
            self._stopped.say(STOPPED)
        else:
            self.room.desk.failed.emit(str(error))

    def _stand(self, standing: Standing) -> None:
        seen = self.room.desk.seen
        self._stopped.hide()
        at = Sitting(seen.me.name if seen.me else "", standing.laptop)
        self.differences.show_standing(standing, shown=seen.shown, at=at)
        if self._is_arriving and self._first().hasFocus():
            self.differences.focus_first()
        self._is_arriving = False

    def _person(self, _: Peer) -> PersonCard:
        made = PersonCard(self.room, sit=partial(sit_here, self.room))
        seen = self.room.desk.seen
        made.me, made.among = seen.peer, seen.shown.team
        return made

    def _cards(self) -> list[PersonCard]:
        found = self._people.cards.values()
        return [each for each in found if isinstance(each, PersonCard)]


def _new_peer(words: str) -> "partial[str]":
    return partial(add_peer, name=words)
