"""How the team's laptops stand to each other, looked up at once on the worker."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peeraudit.core.clash import Clash, clashes
from peeraudit.core.gathered import Gathered
from peeraudit.operations.disagreements import ConflictInWords, LooseName, disagreements

if TYPE_CHECKING:
    from peeraudit.operations.clock import Clock
    from peeraudit.operations.last_joining import LastJoining
    from peeraudit.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Standing:
    """What wants settling, and what came last. `laptop` is what this one is called.

    `left_out` says what a blind second audit keeps from whoever looks, if anything.
    """

    conflicts: tuple[ConflictInWords, ...]
    loose: tuple[LooseName, ...]
    clashes: tuple[Clash, ...]
    joining: "LastJoining | None"
    laptop: str
    left_out: str = ""


def how_it_stands(
    workspace: "Workspace", /, *, clock: "Clock", named: str, shown: Gathered
) -> Standing:
    """Look it all up; `shown` is what the page shows, which has what may be one thing twice."""
    from peeraudit.operations.last_joining import last_joining

    found = disagreements(workspace, named=named)
    return Standing(
        conflicts=found.conflicts,
        loose=found.loose,
        clashes=clashes(shown),
        joining=last_joining(workspace),
        laptop=clock.laptop,
        left_out=found.left_out,
    )


def take_back_joining(workspace: "Workspace", /, *, clock: "Clock", named: str) -> int:
    """Take back the last joining; it goes from the journal whoever asks. Answers with the deeds."""
    del clock, named
    from peeraudit.operations.joining import unjoin

    return unjoin(workspace)
