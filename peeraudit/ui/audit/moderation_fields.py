"""The fields of a moderation: the grade it came to, who decided, how, and why."""

from typing import Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.challenge import Peer
from peeraudit.core.errors import ChallengeError
from peeraudit.core.moderation import Method
from peeraudit.ui.audit.moderated import GradeLine
from peeraudit.ui.jobs import OnError
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.spelling.checked_text import check_spelling
from peeraudit.ui.widgets.choice import Choice, ChoiceRow, TickRow
from peeraudit.ui.widgets.grades import GradeRow
from peeraudit.ui.widgets.typed import Asked, TypedText

HOW = {
    Method.BLIND_SECOND_AUDIT: "Blind second audit",
    Method.TABLE_READ: "Read at the table",
    Method.TEAM: "Whole team",
}
"""How a grade is moderated, in words."""


class Keep(Protocol):
    """Keeps a moderation, if it is whole; tells the last if it cannot be kept."""

    def __call__(self, fields: "ModerationFields", refused: OnError, /) -> None:
        """Keep it."""
        ...


class ModerationFields(QWidget):
    """What is chosen and typed; everything is kept together as soon as it is whole."""

    def __init__(self, line: GradeLine, *, room: Room, keep: Keep) -> None:
        super().__init__()
        self._keep = keep
        self._line = line
        self.chosen, self.how = "", Method.TEAM
        self.ticked: tuple[str, ...] = ()
        self.after = GradeRow(f"Agreed grade: {line.text}", line.marks, looks=room.looks)
        self.who = TickRow("Who decided")
        self.way = ChoiceRow("How", [Choice(str(how), words) for how, words in HOW.items()])
        asked = Asked("Why", lines=2)
        self.why = TypedText(asked, unkept=room.unkept, keep=self._keep_why)
        check_spelling(self.why, room)
        self._wants = text("", Role.AREA)
        self.after.chosen.connect(self._choose)
        self.who.ticked.connect(self._tick)
        self.way.chosen.connect(self._choose_way)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(STEP)
        parts = (
            text("After", Role.SMALL),
            self.after,
            text("Who decided (nobody ticked: you)", Role.SMALL),
            self.who,
            text("How", Role.SMALL),
            self.way,
            self.why,
            self._wants,
        )
        for part in parts:
            layout.addWidget(part)

    def show_line(self, line: GradeLine, team: tuple[Peer, ...]) -> None:
        """Show what is kept; what waits for its reason stays."""
        kept = line.moderation
        if kept is not None:
            self.chosen, self.how, self.ticked = kept.after, kept.how, kept.who
            self.why.show_kept(kept.why)
        self.after.show_chosen((self.chosen,) if self.chosen else ())
        self.way.show_chosen(str(self.how))
        choices = [Choice(peer.id, peer.name) for peer in team]
        self.who.show_choices(choices, ticked=self.ticked)
        self._say_wanted()

    def _choose(self, value: str) -> None:
        self.chosen = value
        self._try()

    def _tick(self, names: tuple[str, ...]) -> None:
        self.ticked = names
        self._try()

    def _choose_way(self, value: str) -> None:
        self.how = Method(value)
        self._try()

    def _try(self) -> None:
        self._say_wanted()
        self._keep(self, self._refused)

    def _keep_why(self, typed: str, refused: OnError) -> None:
        del typed
        self._say_wanted()
        self._keep(self, refused)

    def _refused(self, error: ChallengeError) -> None:
        self.why.show_problem(error)

    def _say_wanted(self) -> None:
        """Say what is missing before anything is kept."""
        words = ""
        if self.chosen and not self.why.typed().strip():
            words = "It is kept once you say why."
        elif not self.chosen and self.why.typed().strip():
            words = "It is kept once you choose the agreed grade."
        self._wants.setText(words)
        self._wants.setVisible(bool(words))
