"""Who sits here: asked once for each challenge on a laptop; one is on the team, or joins it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from peeraudit.ui.look.roles import Role
from peeraudit.ui.look.tokens import STEP, TARGET
from peeraudit.ui.room import Room
from peeraudit.ui.start.panel import Panel, heading
from peeraudit.ui.start.words import ROLES, USUAL_ROLE
from peeraudit.ui.widgets.choice import ChoiceRow
from peeraudit.ui.widgets.pieces import button, card, column, fill, key, row
from peeraudit.ui.widgets.problem import ProblemBox
from peeraudit.ui.widgets.sent import empty_line
from peeraudit.ui.widgets.typed import field_label
from peeraudit.ui.widgets.way import Way, WayButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from peeraudit.core.challenge import Peer
    from peeraudit.core.errors import ChallengeError
    from peeraudit.operations.clock import Clock
    from peeraudit.store.workspace import Workspace

KEYS = "123456789"
"""The first nine of the team can be chosen by a figure; those after them by Tab and Space."""


class SittingPanel(Panel):
    """The team as cards to press, and beneath it a way to join; `sat` tells the peer by id."""

    sat = Signal(str)

    def __init__(self, room: Room) -> None:
        super().__init__(
            room,
            "Who are you?",
            "Your notes and grades are kept under your name. This laptop remembers it.",
        )
        self._cards: list[QWidget] = []
        self._team = QVBoxLayout()
        self._team.setSpacing(2 * STEP)
        self.column.addLayout(self._team)
        self.other = button("I am not on the list", self._ask_name, role=Role.LINK)
        self.add(self.other)
        self.name, self.job_title, self.council = QLineEdit(), QLineEdit(), QLineEdit()
        self.role = ChoiceRow("Your role", ROLES)
        self.problem = ProblemBox()
        self.new = self._new()
        self.add(self.new, row(None, button("Back", self.left.emit), key("Esc")))
        self.finish()

    def show_team(self, team: "Sequence[Peer]") -> None:
        """Ask which of these one is."""
        self._cards = [self._card(peer, at) for at, peer in enumerate(team)]
        fill(self._team, self._cards)
        self.new.setHidden(bool(team))
        self.other.setVisible(bool(team))
        self.problem.clear()
        for field in (self.name, self.job_title, self.council):
            empty_line(field)
        self.role.show_chosen(USUAL_ROLE)

    def focus_first(self) -> None:
        """The first of the team, or the name where there is none."""
        (self._cards[0] if self._cards else self.name).setFocus()

    def add_oneself(self) -> None:
        """Join the team under the name typed."""
        self.problem.clear()
        self.room.desk.do(
            partial(
                _join_team,
                name=self.name.text(),
                job_title=self.job_title.text().strip(),
                organisation=self.council.text().strip(),
                role=self.role.value or USUAL_ROLE,
            ),
            then=self.sat.emit,
            on_error=self._refused,
        )

    def _refused(self, error: "ChallengeError") -> None:
        self.problem.show_problem(error.what, error.advice)
        self.name.setFocus()

    def _ask_name(self) -> None:
        self.new.show()
        self.other.hide()
        self.name.setFocus()

    def _card(self, peer: "Peer", at: int) -> QWidget:
        says = ", ".join(part for part in (peer.job_title, peer.organisation) if part)
        keys = KEYS[at] if at < len(KEYS) else ""
        way = Way(peer.name, says, mark=str(peer.role), keys=keys)
        return WayButton(way, partial(self.sat.emit, peer.id))

    def _new(self) -> QWidget:
        fields = (
            ("Your name", self.name),
            ("Job title", self.job_title),
            ("Council", self.council),
        )
        for _, field in fields:
            field.setMinimumHeight(TARGET)
            field.returnPressed.connect(self.add_oneself)
        typed = (column(field_label(words, field), field, gap=2) for words, field in fields)
        return card(
            heading("Join the team"),
            *typed,
            self.role,
            self.problem,
            row(button("Join the team", self.add_oneself, role=Role.GO), key("Enter")),
            gap=2 * STEP,
        )


def _join_team(workspace: "Workspace", *, clock: "Clock", named: str, **typed: str) -> str:
    """Whoever joins does so in their own name; there is no other yet."""
    del named
    from peeraudit.core.challenge import Role as OnTeam
    from peeraudit.operations.adding import add_oneself

    role = OnTeam(typed.pop("role"))
    return add_oneself(workspace, clock=clock, role=role, **typed)
