"""The state of a challenge, as `show` prints it."""

from peeraudit.core.journal.heads import Field
from peeraudit.core.state import State, state_of
from peeraudit.core.taken_row import TakenRow
from peeraudit.operations.gathering import gather
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace

NAMES = ("reference", "code", "name", "title", "question")
"""What a thing is known by to people, the first it has."""


def state(workspace: Workspace) -> State:
    """Counts, coverage, grades, what is thin, what is untested, what is open."""
    with workspace.view() as view:
        conflicts = tuple(
            _named(view, field) for field in view.conflicts() if field[0] != TakenRow.ENTITY
        )
        return state_of(gather(view), conflicts=conflicts)


def _named(view: View, field: Field) -> str:
    """Which field of what is disagreed on, in words."""
    entity, entity_id, name = field
    row = view.row(entity, entity_id)
    known_by = next((str(row[key]) for key in NAMES if row.get(key)), "")
    return f"{entity.replace('_', ' ')} {known_by}: {name.replace('_', ' ')}".replace(" :", ":")
