"""Looking for notes while somebody types: the first few, at once, with the words marked."""

from dataclasses import dataclass

from peeraudit.core.blind import Veil
from peeraudit.core.evidence import Evidence
from peeraudit.store.search import MARKS, Within
from peeraudit.store.workspace import Workspace

SHORTEST = 2
"""Letters a word has at least to be looked for: with one it stands in nearly every note."""

NOTES = Within((Evidence.ENTITY,))
"""Words are looked for in notes alone: all else is at hand already."""


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A note found, by its id; every second part of its text is a word that was looked for."""

    note: str
    parts: tuple[str, ...]


def glance(workspace: Workspace, words: str, *, veil: Veil, most: int) -> tuple[Glimpse, ...]:
    """The first notes that hold all of the words, each as the beginning of one.

    What the veil hides is left out.
    """
    asked = " ".join(word for word in words.split() if len(word) >= SHORTEST)
    if not asked:
        return ()
    hidden = veil.things.get(Evidence.ENTITY, frozenset())
    with workspace.view() as view:
        hits = view.glance(asked, most=most + len(hidden), within=NOTES)
    before, after = MARKS
    return tuple(
        Glimpse(hit.entity_id, tuple(hit.marked.replace(after, before).split(before)))
        for hit in hits
        if hit.entity_id not in hidden
    )[:most]
