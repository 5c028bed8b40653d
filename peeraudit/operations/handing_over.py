"""Handing over: a checked copy of the challenge, for a colleague to receive or join."""

from dataclasses import dataclass
from pathlib import Path

from peeraudit.operations.places import claim, own_folder
from peeraudit.store.errors import AFolder, AlreadyThere, CannotWrite
from peeraudit.store.files import telling
from peeraudit.store.handing_over import copy_out
from peeraudit.store.pages import is_there
from peeraudit.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class HandedOver:
    """Where the copy lies, and how many entries of the journal are in it."""

    path: Path
    entries: int


def hand_over(workspace: Workspace, to: Path) -> HandedOver:
    """Write a copy, read it again, check all of it, count it, and only then give it its name.

    A file that is there is never written over, and none is made in the person's own folder: there
    it would be taken for a challenge to work in. Raises `AFolder`, `AlreadyThere`, `CannotWrite`,
    `DiskFull`, `InUse`, `Cancelled`, and what is wrong with one's own file, as `copy_out` does.
    """
    with telling(to):
        _check_place(to)
    entries = copy_out(workspace.file, to=to, claim=lambda part: claim(to, part=part))
    return HandedOver(to, entries)


def _check_place(to: Path) -> None:
    """Refuse what cannot be a new file for somebody else."""
    if to.is_dir():
        raise AFolder(f"{to} is a folder.", advice="Name a file to write.")
    if is_there(to):
        raise AlreadyThere(f"{to} is there already.")
    if not to.parent.is_dir():
        raise CannotWrite(
            f"The folder of {to} is not there.", advice="Make the folder, or name another."
        )
    if to.resolve().is_relative_to(own_folder().resolve()):
        raise CannotWrite(
            f"{to.parent} is your own folder. A copy in it would be a second file to work in.",
            advice="Name another folder, or a stick. Nothing was handed over.",
        )
