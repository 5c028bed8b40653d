"""Doing again what was last taken back, and what taking back or doing again would be about.

Both are read from the journal, so they are the same after the program was closed.
"""

from dataclasses import dataclass
from datetime import datetime

from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.journal.change import ChangeSet
from peeraudit.core.journal.heads import Field
from peeraudit.core.journal.undo import take_back
from peeraudit.core.taken_row import TakenRow
from peeraudit.operations.clock import Clock
from peeraudit.operations.deed_in_words import deed_in_words
from peeraudit.operations.deeds import REDO
from peeraudit.operations.in_words import field_of
from peeraudit.operations.keeping import speaking
from peeraudit.operations.naming_one import name_of
from peeraudit.operations.undo import last_to_take_back, refuse_unseen
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace


class NothingToRedo(ChallengeError):
    """This person has taken nothing back here, or has done something else since."""

    exit_code = ExitCode.NOTHING_TO_UNDO


@dataclass(frozen=True, slots=True)
class Redone:
    """What was done again, when it had been done, and the fields that had changed since."""

    deed: str
    done_at: datetime
    done_again: int
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ahead:
    """What the next undo, or redo, is about: the deed's id, and what it did in words."""

    deed: str = ""
    words: str = ""


NOTHING = Ahead()
"""There is nothing to take back, or to do again."""


def redo(workspace: Workspace, *, clock: Clock, named: str, told: str | None = None) -> Redone:
    """Do again what the person speaking took back last on this laptop.

    It is done by taking the undo back, so that a conflict that was settled is settled again.
    Fields changed since are left as they are. `told` is as `undo` has it. Raises `NothingToRedo`,
    `DoneElsewhere`, `WhoIsSpeaking`.
    """
    with workspace.view() as view:
        peer = speaking(view, named=named)
        last = view.last_undone(laptop=clock.laptop, peer=peer.id)
        if last is None:
            raise NothingToRedo(f"{peer.name} has nothing to do again on this laptop.")
        refuse_unseen(workspace, last, told=told)
        undoing = last.change_set
        done = view.deed(undoing.undoes).change_set
        history = view.history(dict.fromkeys(change.key for change in undoing.changes))
        new_id = clock.new_id()
        back = take_back(undoing, history, change_set_id=new_id)
        left = tuple(_named(view, field) for field in back.left if field[0] != TakenRow.ENTITY)
    workspace.keep(ChangeSet(new_id, REDO, peer.id, clock.stamp(), back.changes, undoes=undoing.id))
    return Redone(done.deed, datetime.fromisoformat(done.at), len(back.changes), left)


def undoable(workspace: Workspace, *, clock: Clock, named: str) -> Ahead:
    """What the next undo would take back.

    Raises `WhoIsSpeaking`.
    """
    with workspace.view() as view:
        peer = speaking(view, named=named)
        last = last_to_take_back(view, laptop=clock.laptop, peer=peer.id)
        return NOTHING if last is None else Ahead(last.change_set.id, deed_in_words(view, last))


def redoable(workspace: Workspace, *, clock: Clock, named: str) -> Ahead:
    """What the next redo would do again, the undo's id with it.

    Raises `WhoIsSpeaking`.
    """
    with workspace.view() as view:
        peer = speaking(view, named=named)
        last = view.last_undone(laptop=clock.laptop, peer=peer.id)
        if last is None:
            return NOTHING
        words = deed_in_words(view, view.deed(last.change_set.undoes))
        return Ahead(last.change_set.id, words)


def _named(view: View, field: Field) -> str:
    """A field left alone, as people call it."""
    entity, entity_id, name = field
    return field_of(name_of(view, entity, entity_id), name)
