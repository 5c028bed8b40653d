"""Checking that a challenge is as it was kept."""

from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.store.verify import verify as faults_of
from peeraudit.store.workspace import Workspace


class NotWhole(ChallengeError):
    """Something of the store is not as the journal says."""

    exit_code = ExitCode.NOT_WHOLE
    advice = "Keep this file aside, and go on with a backup or a colleague's copy."


def verify(workspace: Workspace) -> int:
    """Check everything; answers how many entries the journal has.

    Raises `NotWhole` with every fault.
    """
    faults = faults_of(workspace.file)
    if faults:
        raise NotWhole("\n".join((f"{workspace.file.path} is not as it was kept:", *faults)))
    with workspace.view() as view:
        return sum(1 for _ in view.entries())
