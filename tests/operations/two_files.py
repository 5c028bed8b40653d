"""Two laptops with a file each, which know nothing of each other's deeds until they meet."""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from secrets import token_hex

from peeraudit.core.challenge import Peer
from peeraudit.core.journal.kept import Kept
from peeraudit.operations.clock import Clock
from peeraudit.operations.joining import Joined, join
from peeraudit.store.verify import verify
from peeraudit.store.workspace import Sitting, Workspace
from tests.operations.apart import CHALLENGE, JONAS, RUTH, Laptop
from tests.store.shelf import Shelf, keep


@contextmanager
def two_files(shelf: Shelf, *things: Kept) -> Generator[tuple[Laptop, Laptop]]:
    """Ruth's laptop and Jonas's, each with a copy of the same challenge."""
    with shelf.store() as store:
        keep(store, CHALLENGE, RUTH, JONAS, *things)
        with another_file(shelf, store, RUTH) as ours, another_file(shelf, store, JONAS) as theirs:
            yield ours, theirs


@contextmanager
def another_file(shelf: Shelf, store: Workspace, peer: Peer) -> Generator[Laptop]:
    """A laptop with a copy of a store as it is now."""
    path = shelf.folder / f"{token_hex(8)}.peeraudit"
    path.write_bytes(store.file.path.read_bytes())
    name = f"{peer.name.split()[0]}'s laptop"
    moment = datetime(2026, 6, 10, 9, 2, tzinfo=UTC)
    try:
        with shelf.window(path) as workspace:
            workspace.sitting = Sitting(workspace.sitting.id, name)
            yield Laptop(workspace, Clock(lambda: moment, lambda: token_hex(10), name), peer)
    finally:
        for beside in path.parent.glob(f"{path.name}*"):
            beside.unlink()


def take_in(ours: Laptop, theirs: Laptop) -> Joined:
    """Ours takes in what theirs has."""
    return join(ours.workspace, theirs.workspace.file.path, passphrases=())


def meet(ours: Laptop, theirs: Laptop) -> None:
    """Each takes in the other's copy; both are whole after it."""
    take_in(ours, theirs)
    take_in(theirs, ours)
    assert verify(ours.workspace.file) == ()
    assert verify(theirs.workspace.file) == ()
