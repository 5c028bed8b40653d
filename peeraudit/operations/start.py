"""Starting a challenge: a new store, made whole or not at all."""

from collections.abc import Callable, Collection, Generator
from contextlib import contextmanager
from dataclasses import fields, replace
from pathlib import Path

from peeraudit.core.challenge import Challenge, Peer
from peeraudit.core.journal.draft import Draft
from peeraudit.core.journal.kept import Kept
from peeraudit.core.journal.order import place_of
from peeraudit.operations.checked import check_days, plain
from peeraudit.operations.clock import Clock
from peeraudit.operations.deeds import FOUNDING
from peeraudit.operations.export import read_export
from peeraudit.operations.places import claim
from peeraudit.operations.written_value import NotAValue
from peeraudit.store.errors import AlreadyThere, CannotWrite, DiskFull
from peeraudit.store.exchange import receive_export
from peeraudit.store.pages import is_there
from peeraudit.store.workspace import Sitting, Workspace, create

FIRST_LETTER = "a"
"""The letter of whoever starts a challenge; the rest of the team get the next ones."""


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
    """Keep the first deed: that there is a challenge, and who started it. Raises `NotAValue`."""
    check_days(challenge)
    draft = Draft(clock.new_id())
    draft.begin(challenge, "sample", *_said(challenge, but={"sample"}))
    begun = ("name", "role", "letter")
    draft.begin(founder, *begun, *_said(founder, but={*begun}))
    workspace.keep(draft.change_set(FOUNDING, peer=founder.id, at=clock.stamp()))


def start_challenge(
    path: Path,
    passphrase: Callable[[], str],
    *,
    challenge: Challenge,
    founder: Peer,
    clock: Clock,
) -> None:
    """Start a challenge with what is known of it, and whoever starts it.

    The founder has the first letter and the first place on the team. Raises `NotAValue` where the
    founder has no name, `AlreadyThere`, `CannotWrite`, `DiskFull`.
    """
    first = as_founder(founder)
    with new_store(path, passphrase, clock=clock) as workspace:
        found(workspace, challenge, first, clock=clock)


def as_founder(peer: Peer) -> Peer:
    """Whoever starts a challenge: the first letter, the first place. Raises `NotAValue`."""
    name = plain(peer.name)
    if not name:
        raise NotAValue("Whoever starts a challenge has a name.", advice="Type yours.")
    return replace(peer, name=name, letter=FIRST_LETTER, place=place_of(1))


def _said(thing: Kept, *, but: Collection[str]) -> tuple[str, ...]:
    """The fields of a thing that say something more than every thing begins with."""
    begun = type(thing)(id=thing.id)
    return tuple(
        item.name
        for item in fields(thing)
        if item.compare
        and item.name not in {"id", *but}
        and getattr(thing, item.name) != getattr(begun, item.name)
    )


def start_from_export(
    path: Path, passphrase: Callable[[], str], *, folder: Path, clock: Clock
) -> None:
    """Bring an exported challenge back, equal to what it was. Raises `NotAnExport`."""
    brought = read_export(folder)
    with new_store(path, passphrase, clock=clock) as workspace:
        receive_export(workspace, brought.entries, pieces=brought.pieces)
