"""Stopping what takes long: what was being kept is taken back whole, as if it had not begun."""

from peeraudit.store.workspace import Workspace


def cancel(workspace: Workspace) -> None:
    """Stop what the store is doing for another thread; that ends with `Cancelled`.

    So does everything it is asked for until `go_on`.
    """
    workspace.file.cancel()


def go_on(workspace: Workspace) -> None:
    """Let the store do what it is asked for again."""
    workspace.file.go_on()
