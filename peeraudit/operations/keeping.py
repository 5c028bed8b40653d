"""What every deed of a screen does alike: it says who speaks, and keeps once or not at all."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TypeVar

from peeraudit.core.challenge import Peer
from peeraudit.core.journal.change import ChangeSet, Entry
from peeraudit.operations.opening import speaker
from peeraudit.store.errors import MovedOn
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace

T = TypeVar("T")

TRIES = 3
"""Times a deed that gives a reference is planned anew beside a window that keeps something too."""


def speaking(view: View, *, named: str) -> Peer:
    """Whose deed it is. Raises `WhoIsSpeaking`."""
    return speaker(view.fetch(Peer), named=named)


def keep_changes(
    workspace: Workspace,
    deed: ChangeSet,
    *,
    pieces: Sequence[bytes] = (),
    planned_at: int | None = None,
) -> Entry | None:
    """Keep a deed; one that changes nothing keeps nothing. Raises as `Workspace.keep` does."""
    if not deed.changes:
        return None
    return workspace.keep(deed, pieces=pieces, planned_at=planned_at)


def planned_again(attempt: Callable[[], T]) -> T:
    """Do what is planned over the journal as it stands, anew where another window was faster.

    Raises `MovedOn` where that window never rests.
    """
    for _ in range(TRIES - 1):
        with suppress(MovedOn):
            return attempt()
    return attempt()
