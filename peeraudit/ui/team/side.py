"""One side of a disagreement: who said it, when and where, and what stands if it is taken."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from peeraudit.core.journal.conflict import Disagreement
from peeraudit.operations.disagreements import ConflictInWords, Saying, SideInWords
from peeraudit.operations.history import Doing
from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.team.difference import Run, differing
from peeraudit.ui.widgets.marked_words import Marked, MarkedWords
from peeraudit.ui.widgets.pieces import button, key, row


@dataclass(frozen=True, slots=True)
class Sitting:
    """Who sits here, and what this laptop is called."""

    me: str
    laptop: str


class SideCard(QFrame):
    """The side, and the button that lets it stand; the key that does so is printed beside it."""

    def __init__(self, side: SideInWords, *, words: Marked, at: Sitting, looks: Looks) -> None:
        super().__init__()
        give(self, Role.SUNKEN)
        self._side = side
        self._at = at
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        self._layout.setSpacing(2 * STEP)
        self.words = MarkedWords(looks)
        self.words.show_marked(words)
        self.said = tuple(_said(saying, at) for saying in side.sayings)
        for line in self.said:
            self._layout.addWidget(text(line, Role.SMALL))
        self._layout.addWidget(self.words)
        self._layout.addStretch(1)

    def offer(self, take: Callable[[], None], *, keys: str) -> QPushButton:
        """Add the button that takes this side."""
        made = button("Keep this", take, tip=f"Let this side stand  ({keys})")
        made.setAccessibleName(f"Keep this: {self._side.stands}")
        made.setAccessibleDescription("; ".join(self.said))
        parts = (made, key(keys))
        shown = (text("Shown until it is settled", Role.SMALL, wraps=False),)
        self._layout.addWidget(row(*parts, *(shown if self._side.is_shown else ())))
        return made


def marked_sides(conflict: ConflictInWords) -> tuple[Marked, ...]:
    """What stands on each side, marked alike where it differs: no side looks like the wrong one."""
    stands = [side.stands for side in conflict.sides]
    first, others = stands[0], stands[1:]
    if conflict.kind is not Disagreement.VALUES or not others:
        return tuple(Marked(_capital(words)) for words in stands)
    return (
        _marked(differing(first, others[0])[0]),
        *(_marked(differing(first, other)[1]) for other in others),
    )


def _marked(runs: tuple[Run, ...]) -> Marked:
    return Marked("".join(run.words for run in runs), tuple(_places(runs)))


def _places(runs: tuple[Run, ...]) -> Iterator[tuple[int, int]]:
    at = 0
    for run in runs:
        if run.is_alone:
            yield at, len(run.words)
        at += len(run.words)


def _said(saying: Saying, at: Sitting) -> str:
    """Who said it, when and where, and what, if the side does not tell."""
    says = f": {saying.what}" if saying.what else ""
    return f"{doing_words(saying.doing, at)}{says}"


def doing_words(doing: Doing, at: Sitting) -> str:
    """Who did it, when by that laptop's clock, and on which."""
    who = "You" if doing.who == at.me and at.me else doing.who
    where = "this laptop" if doing.laptop == at.laptop else doing.laptop
    return ", ".join(part for part in (who, _when(doing.at), where) if part)


def _when(at: datetime | None) -> str:
    if at is None:
        return ""
    here = at.astimezone()
    return f"{here.day} {here:%B} {here:%H:%M}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
