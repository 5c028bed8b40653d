"""The last joining as it stands here: who did how much of it, and may it be taken back."""

from dataclasses import dataclass

from peeraudit.core.challenge import Peer
from peeraudit.operations.joining import DoneBy
from peeraudit.store.last_received import last_received
from peeraudit.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class LastJoining:
    """What the last joining brought. It can be taken back until something is kept here after it."""

    done_by: tuple[DoneBy, ...]
    can_be_taken_back: bool


def last_joining(workspace: Workspace) -> LastJoining | None:
    """Tell of the last joining; None where there was none, or it was taken back.

    A joining that brought a strike leaves no copy from before, so that none is told either.
    """
    found = last_received(workspace.file)
    if found is None:
        return None
    with workspace.view() as view:
        names = {peer.id: peer.name for peer in view.fetch(Peer)}
    done_by = (DoneBy(names.get(peer, "somebody"), at, count) for peer, at, count in found.deeds)
    return LastJoining(tuple(done_by), can_be_taken_back=found.is_last)
