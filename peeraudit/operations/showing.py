"""The state of a challenge, as `show` prints it."""

from peeraudit.core.state import State, state_of
from peeraudit.operations.gathering import gather
from peeraudit.store.workspace import Workspace


def state(workspace: Workspace) -> State:
    """Counts, coverage, grades, what is thin, what is untested, what is open."""
    with workspace.view() as view:
        conflicts = tuple(
            f"{entity} {entity_id}: {field}" for entity, entity_id, field in view.conflicts()
        )
        return state_of(gather(view), conflicts=conflicts)
