"""Taking back the last deed, by a deed that can be seen as one."""

from dataclasses import dataclass
from datetime import datetime

from peeraudit.core.challenge import Peer
from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.journal.change import ChangeSet
from peeraudit.core.journal.undo import take_back
from peeraudit.operations.clock import Clock
from peeraudit.operations.deeds import FOUNDING, UNDO
from peeraudit.operations.opening import speaker
from peeraudit.store.workspace import Workspace


class NothingToUndo(ChallengeError):
    """This person has done nothing on this laptop that could be taken back."""

    exit_code = ExitCode.NOTHING_TO_UNDO


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back, when it had been done, and how many fields had changed since."""

    deed: str
    done_at: datetime
    taken_back: int
    left: int


def undo(workspace: Workspace, *, clock: Clock, named: str) -> Undone:
    """Take back the last deed of the person speaking, on this laptop.

    Fields changed since are left as they are; where all were, the undo is kept all the same, so
    that the next one goes on to the deed before. Raises `NothingToUndo`.
    """
    with workspace.view() as view:
        peer = speaker(view.fetch(Peer), named=named)
        last = view.last_deed(laptop=clock.laptop, peer=peer.id)
        if last is None or last.change_set.deed == FOUNDING:
            raise NothingToUndo(
                f"{peer.name} has done nothing on {clock.laptop} that can be taken back."
            )
        deed = last.change_set
        history = view.history(dict.fromkeys(change.key for change in deed.changes))
    change_set_id = clock.new_id()
    back = take_back(deed, history, change_set_id=change_set_id)
    workspace.keep(
        ChangeSet(change_set_id, UNDO, peer.id, clock.stamp(), back.changes, undoes=deed.id)
    )
    return Undone(
        deed=deed.deed,
        done_at=datetime.fromisoformat(deed.at),
        taken_back=len(back.changes),
        left=len(back.left),
    )
