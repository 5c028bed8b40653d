"""The state of a challenge, as `show` prints it."""

from peeraudit.core.blind import Veil
from peeraudit.core.state import State, state_of
from peeraudit.operations.disagreements import open_conflicts, subject
from peeraudit.operations.gathering import gather
from peeraudit.operations.referring import directory_of
from peeraudit.operations.veiling import veil_over_all
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace


def state(workspace: Workspace, *, named: str = "") -> State:
    """Counts, coverage, grades, what is thin, what is untested, what is open.

    What a blind second audit of whoever looks must not know is left out. Raises `WhoIsSpeaking` as
    `veil_over_all` does.
    """
    with workspace.view() as view:
        gathered = gather(view)
        veil = veil_over_all(view, gathered, named=named)
        return state_of(gathered, conflicts=_conflicts(view, veil), veil=veil)


def _conflicts(view: View, veil: Veil) -> tuple[str, ...]:
    """What laptops disagree on, a line each."""
    conflicts = open_conflicts(view, veil=veil)
    if not conflicts:
        return ()
    names = directory_of(view, {conflict.entity for conflict in conflicts})
    return tuple(subject(conflict, names=names) for conflict in conflicts)
