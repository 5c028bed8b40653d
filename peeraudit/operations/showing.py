"""The state of a challenge, as `show` prints it."""

from peeraudit.core.state import State, state_of
from peeraudit.operations.disagreements import open_conflicts, subject
from peeraudit.operations.gathering import gather
from peeraudit.operations.referring import directory_of
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace


def state(workspace: Workspace) -> State:
    """Counts, coverage, grades, what is thin, what is untested, what is open."""
    with workspace.view() as view:
        return state_of(gather(view), conflicts=_conflicts(view))


def _conflicts(view: View) -> tuple[str, ...]:
    """What laptops disagree on, a line each."""
    conflicts = open_conflicts(view)
    if not conflicts:
        return ()
    names = directory_of(view, {conflict.entity for conflict in conflicts})
    return tuple(subject(conflict, names=names) for conflict in conflicts)
