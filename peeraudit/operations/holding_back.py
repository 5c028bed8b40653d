"""What holds a document back: words of the team's whose standard has changed beneath them.

The other cause is what laptops disagree on (`core.letter.printed`). Told here without the means to
draw a document, because whoever opens a challenge is told at once whether its letter is a draft.
"""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from peeraudit.core.blocks import Composition
from peeraudit.core.gathered import Gathered
from peeraudit.core.journal.conflict import Conflict
from peeraudit.core.letter import compose_letter
from peeraudit.core.letter.printed import LETTER, hindering
from peeraudit.core.passage import DocumentKind
from peeraudit.core.passages import PassageShown, passages_of
from peeraudit.core.synthesis import Synthesis, synthesise
from peeraudit.core.wording import NothingToCompose, Wording, read_wording
from peeraudit.operations.places import read_whole
from peeraudit.paths import WORDING


class Compose(Protocol):
    """How a document is made of a synthesis."""

    def __call__(self, synthesis: Synthesis, *, wording: Wording) -> Composition:
        """Compose it; `NothingToCompose` where it has nothing to say."""
        ...


def wording_in(path: Path | None) -> Wording:
    """The wording a person named, else ours. Raises `FaultyWording`."""
    path = path or WORDING / "en-GB.toml"
    return read_wording(read_whole(path).decode("utf-8", "replace"), name=str(path))


def passages_beside(
    synthesis: Synthesis, *, document: DocumentKind, compose: Compose, wording: Wording
) -> tuple[PassageShown, ...]:
    """Every paragraph of standard wording beside what the team made of it.

    Raises `NothingToCompose`.
    """
    standard = compose(replace(synthesis, passages=()), wording=wording)
    return passages_of(standard, document=document, kept=synthesis.passages)


def letter_waits(gathered: Gathered, conflicts: Collection[Conflict]) -> bool:
    """Whether something keeps the letter a draft, of what was gathered under its faces.

    A letter that cannot be composed yet is no draft.
    """
    if conflicts and hindering(conflicts, printed=LETTER, gathered=gathered):
        return True
    if not any(
        item.document is LETTER.document and item.text.strip() for item in gathered.passages
    ):
        return False
    try:
        passages = passages_beside(
            synthesise(gathered),
            document=LETTER.document,
            compose=compose_letter,
            wording=wording_in(None),
        )
    except NothingToCompose:
        return False
    return any(item.wants_looking for item in passages)
