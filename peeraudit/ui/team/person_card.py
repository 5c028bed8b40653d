"""One member of the team: who they are, the undertaking they gave, and the ties they declared."""

from collections.abc import Callable

from peeraudit.core.challenge import Peer
from peeraudit.core.challenge import Role as OnTeam
from peeraudit.core.journal.kept import Kept
from peeraudit.ui.look.roles import Role
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.details import Day, Line, OneOf, Part, Text
from peeraudit.ui.widgets.folding_card import FoldingCard
from peeraudit.ui.widgets.pieces import button
from peeraudit.ui.widgets.typed import Asked

PERSON: tuple[tuple[Part, ...], ...] = (
    (
        Line("name", Asked("Name", "As the letter prints it")),
        Line("job_title", Asked("Job title", "such as Head of Safeguarding")),
    ),
    (
        Line("organisation", Asked("Council", "such as Lowfield Council")),
        Line("letter", Asked("Letter after their references", "One that nobody else has")),
    ),
    (OneOf("role", "Role in the team", OnTeam),),
    (Day("undertaking_on", "Undertaking given on"),),
    (
        Text(
            "conflicts_declared",
            Asked("Ties to the host they declared", "None, or which", lines=1),
        ),
    ),
)
"""What is asked of each of the team."""

NOT_GIVEN = "Undertaking not given yet"


class PersonCard(FoldingCard):
    """`me` is the id of who sits here; anybody else's card has a way to sit down in their place."""

    def __init__(self, room: Room, *, sit: Callable[[str], None]) -> None:
        super().__init__(room, PERSON)
        self._sit = sit
        self.me = ""
        self.here = button("I sit here", self._sit_here, role=Role.LINK)
        self.head.insertWidget(self.head.indexOf(self.toggle), self.here)

    def show_thing(self, thing: Kept) -> None:
        """Show somebody of the team."""
        super().show_thing(thing)
        if not isinstance(thing, Peer):
            return
        is_me = thing.id == self.me
        about = ", ".join(part for part in (thing.job_title, thing.organisation) if part)
        tags = ("you", str(thing.role)) if is_me else (str(thing.role),)
        self.say(thing.name or "Somebody without a name", tags=tags, about=about)
        self.say_state(standing_of(thing))
        self.here.setVisible(not is_me)
        self.here.setAccessibleName(f"I sit here: {thing.name}")

    def _sit_here(self) -> None:
        if self.thing is not None:
            self._sit(self.thing.id)


def standing_of(peer: Peer) -> str:
    """The undertaking and what was declared, in words."""
    day = peer.undertaking_on
    given = f"Undertaking given {day.day} {day:%B %Y}" if day else NOT_GIVEN
    declared = " ".join(peer.conflicts_declared.split()) or "not asked yet"
    return f"{given}. Ties to the host: {declared}."
