"""Starting a challenge: a new store, made whole or not at all."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from peeraudit.core.challenge import Challenge, Peer
from peeraudit.core.journal.draft import Draft
from peeraudit.operations.clock import Clock
from peeraudit.operations.deeds import FOUNDING
from peeraudit.operations.export import read_export
from peeraudit.operations.places import claim
from peeraudit.store.errors import AlreadyThere, CannotWrite, DiskFull
from peeraudit.store.exchange import receive_export
from peeraudit.store.pages import is_there
from peeraudit.store.workspace import Sitting, Workspace, create


@contextmanager
def new_store(path: Path, passphrase: Callable[[], str], *, clock: Clock) -> Generator[Workspace]:
    """A new store under a name of its own, which takes its right name only when the block ends.

    Whatever goes wrong before, nothing is left of it. Raises `AlreadyThere`, `CannotWrite`.
    """
    if is_there(path):
        raise AlreadyThere(f"{path} is there already.")
    part = path.with_name(f".{path.name}.{clock.new_id()}.part")
    try:
        workspace = create(part, passphrase(), sitting=Sitting(clock.new_id(), clock.laptop))
        try:
            yield workspace
        finally:
            workspace.close()
        claim(path, part=part)
    except (CannotWrite, DiskFull) as error:
        raise type(error)(error.what.replace(part.name, path.name)) from error
    finally:
        part.unlink(missing_ok=True)


def found(workspace: Workspace, challenge: Challenge, founder: Peer, *, clock: Clock) -> None:
    """Keep the first deed: that there is a challenge, and who started it."""
    draft = Draft(clock.new_id())
    draft.begin(challenge, "sample")
    draft.begin(founder, "name", "role", "letter")
    workspace.keep(draft.change_set(FOUNDING, peer=founder.id, at=clock.stamp()))


def start_from_export(
    path: Path, passphrase: Callable[[], str], *, folder: Path, clock: Clock
) -> None:
    """Bring an exported challenge back, equal to what it was. Raises `NotAnExport`."""
    brought = read_export(folder)
    with new_store(path, passphrase, clock=clock) as workspace:
        receive_export(workspace, brought.entries, pieces=brought.pieces)
