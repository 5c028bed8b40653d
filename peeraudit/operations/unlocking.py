"""Unlocking a challenge that is open: only its passphrase brings it back on the screen."""

from peeraudit.store.errors import NotThisPassphrase
from peeraudit.store.workspace import Workspace


def unlock(workspace: Workspace, passphrase: str) -> None:
    """Check the passphrase of an open challenge. Raises `NotThisPassphrase`."""
    if not workspace.is_opened_by(passphrase):
        raise NotThisPassphrase(
            "This is not the passphrase of the challenge.",
            advice="Type it again; capital letters count. What you typed before is kept.",
        )
