"""Opening a challenge, and loading what shows it: on the worker, so that no window waits for it."""

from collections.abc import Iterable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from peeraudit.ui.jobs import Opened

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from peeraudit.operations.seeing import Seen

NEEDED = (
    "peeraudit.operations.opening",
    "peeraudit.operations.seeing",
    "peeraudit.ui.everywhere",
    "peeraudit.ui.challenge_view",
    "peeraudit.ui.pages.challenge",
)
"""What a challenge is opened by, and first shown by."""


def import_all(modules: Iterable[str]) -> None:
    """Import what will be needed."""
    for name in modules:
        import_module(name)


def import_in_turn(modules: Iterable[str], *, worker: "Executor") -> None:
    """Import modules one by one: what is asked of the worker meanwhile waits for one at most."""
    name, *others = modules

    def import_one() -> None:
        import_all((name,))
        if others:
            with suppress(RuntimeError):  # the worker was let go meanwhile
                import_in_turn(others, worker=worker)

    worker.submit(import_one)


def open_challenge(path: Path, passphrase: str, *, peer: str) -> "tuple[Opened, Seen]":
    """Open a challenge's file, and look at all of it as somebody does, by id.

    Raises what `open_file` raises.
    """
    import_all(NEEDED)
    from peeraudit.operations.clock import this_laptop
    from peeraudit.operations.opening import open_file
    from peeraudit.operations.seeing import look

    clock = this_laptop()
    workspace = open_file(path, passphrase, clock=clock)
    try:
        return Opened(workspace, clock), look(workspace, peer=peer)
    except BaseException:
        workspace.close()
        raise
