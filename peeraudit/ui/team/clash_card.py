"""Things that go by one name: they may be one and the same, and only the team can say."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout

from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import KeyLine, Peer, Theme
from peeraudit.core.clash import Clash, ClashKind
from peeraudit.core.evidence import Evidence, ReadDocument
from peeraudit.core.finding import Finding
from peeraudit.core.gathered import Gathered
from peeraudit.core.journal.kept import Joinable, Kept
from peeraudit.core.timetable import Session
from peeraudit.operations.merging import merge_things
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Notice, Room
from peeraudit.ui.widgets.pieces import button, column, row

SAYS = {
    ClashKind.LETTER: "Give each a letter of their own, so that references can be told apart.",
    ClashKind.NOTE: "They are two notes. Each should have a reference of its own.",
    ClashKind.FORM: "Their texts differ. Find out which was meant; the other is another version.",
}
"""What can be done about what is never joined."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A clash, and the things in it as they are seen, in its order."""

    clash: Clash
    things: tuple[Kept, ...]


def alike_in(clashes: Sequence[Clash], shown: Gathered) -> tuple[Alike, ...]:
    """Each clash with its things; one that is hidden from whoever looks, or gone, is left out."""
    every = (*shown.joinable, shown.evidence, shown.forms)
    things: dict[str, Kept] = {item.id: item for kind in every for item in kind}
    found = (
        Alike(clash, tuple(things[name] for name in clash.ids if name in things))
        for clash in clashes
    )
    return tuple(alike for alike in found if len(alike.things) > 1)


class ClashCard(QFrame):
    """Each of the things in a line, with a way to let it stand for all of them."""

    def __init__(self, room: Room, alike: Alike, *, leave: Callable[[], None]) -> None:
        super().__init__()
        give(self, Role.CARD)
        self._room = room
        self.alike = alike
        clash = alike.clash
        count = len(alike.things)
        title = f"{count} {clash.kind} are called {clash.words}"
        if clash.kind is ClashKind.LETTER:
            title = f"{count} peers give the letter {clash.words}"
        self.setAccessibleName(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        layout.setSpacing(2 * STEP)
        layout.addWidget(text(title, Role.STRONG))
        says = SAYS.get(clash.kind, "Are they one and the same? Joining keeps all of both.")
        layout.addWidget(text(says, Role.MUTED))
        for thing in alike.things:
            layout.addWidget(self._line(thing))
        if clash.kind not in SAYS:
            layout.addWidget(row(button("They are not the same: leave them for now", leave)))

    def _line(self, thing: Kept) -> QFrame:
        words = described(thing)
        parts = [text(words)]
        if isinstance(thing, Joinable) and self.alike.clash.kind not in SAYS:
            keep = button("They are one: keep these words", partial(self._join, thing))
            keep.setAccessibleDescription(words)
            parts = [text(words), row(keep)]
        line = give(QFrame(), Role.SUNKEN)
        layout = QVBoxLayout(line)
        layout.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        layout.addWidget(column(*parts, gap=STEP))
        return line

    def _join(self, kept: Joinable) -> None:
        """Join all the others into one, a deed each."""
        others = [
            thing
            for thing in self.alike.things
            if isinstance(thing, Joinable) and thing.id != kept.id
        ]
        said = f"Joined: {self.alike.clash.words}. Ctrl+Z takes them apart again."
        for other in others:
            self._room.desk.do(
                partial(merge_things, kept=kept, other=other),
                then=lambda _: self._room.say(Notice(said)),
                on_error=lambda error: self._room.say(Notice(str(error), is_trouble=True)),
            )


def described(thing: Kept) -> str:
    """What tells a thing from others of its name, in its own words."""
    match thing:
        case Peer():
            parts = (thing.name, thing.job_title, thing.organisation)
        case KeyLine():
            parts = (thing.code, thing.wording)
        case Theme():
            parts = (thing.title,)
        case Session():
            when = f"{thing.day.day} {thing.day:%B}" if thing.day else ""
            hour = f"{thing.start:%H:%M}" if thing.start else ""
            parts = (thing.reference, when, hour, thing.title)
        case ReadDocument():
            parts = (thing.reference, thing.title)
        case CaseFile():
            parts = (thing.reference, thing.age_band, thing.status, thing.team, thing.how_chosen)
        case Finding() | Evidence():
            parts = (thing.reference, thing.text)
        case _:
            parts = ()
    return ", ".join(part.strip() for part in parts if part.strip()) or "Nothing more is said"
