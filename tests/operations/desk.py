"""What the tests of deeds ask of a laptop: who speaks there, how many deeds there are."""

from typing import TypedDict

from peeraudit.operations.clock import Clock
from peeraudit.operations.redo import undoable
from tests.operations.apart import Laptop


class By(TypedDict):
    """Who does a deed, and by whose clock."""

    clock: Clock
    named: str


def by(laptop: Laptop) -> By:
    """Whoever sits at a laptop."""
    return By(clock=laptop.clock, named=laptop.peer.name)


def deeds(laptop: Laptop) -> int:
    """How many deeds the journal has."""
    with laptop.workspace.view() as view:
        return view.count()


def next_undo(laptop: Laptop) -> str:
    """What the menu says would be taken back."""
    return undoable(laptop.workspace, **by(laptop)).words
