"""What is asked about a copy, on the worker: what it is of, what it would bring, and taking it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from peeraudit.operations.arriving import Arrival
    from peeraudit.operations.clock import Clock
    from peeraudit.operations.joining import Joined
    from peeraudit.store.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Copy:
    """A colleague's copy, and the passphrase that opens it."""

    path: Path
    passphrase: str


def look_in(copy: Copy, *, recent: Sequence[str]) -> "Arrival":
    """Whether it is of a challenge that is on this laptop."""
    from peeraudit.operations.arriving import arrival, challenges_in_own_folder

    here = (*map(Path, recent), *challenges_in_own_folder())
    return arrival(copy.path, copy.passphrase, among=here)


def take(copy: Copy) -> Path:
    """Take it into the own folder, checked."""
    from peeraudit.operations.arriving import take_copy

    return take_copy(copy.path, copy.passphrase)


def preview(workspace: "Workspace", /, *, copy: Copy) -> "Joined":
    """What it would bring."""
    from peeraudit.operations.joining import would_come

    return would_come(workspace, copy.path, passphrases=(lambda: copy.passphrase,))


def join_in(workspace: "Workspace", /, *, clock: "Clock", named: str, copy: Copy) -> "Joined":
    """Join it."""
    del clock, named
    from peeraudit.operations.joining import join

    return join(workspace, copy.path, passphrases=(lambda: copy.passphrase,))


def take_back(workspace: "Workspace", /, *, clock: "Clock", named: str) -> int:
    """Take the last joining back."""
    del clock, named
    from peeraudit.operations.joining import unjoin

    return unjoin(workspace)


def where(path: Path) -> str:
    """Where a file lies that is not on this laptop's own disks; nothing for one that is."""
    from peeraudit.operations.drives import Lies, this_laptops_drives
    from peeraudit.operations.places import where_it_lies

    lies = where_it_lies(path, drives=this_laptops_drives())
    return "" if lies is Lies.HERE else str(lies)


def elsewhere(path: Path, *, worked_in: Sequence[str]) -> str:
    """Where a file lies that is not worked in there; nothing for one that is.

    Worked in where it lies is what lies in the own folder, and on this laptop's own disks what was
    begun there or worked in there before.
    """
    is_own = path in map(Path, worked_in) or path.is_relative_to(own_folder())
    return where(path) or ("" if is_own else "outside the folder that challenges are kept in")


def own_folder() -> Path:
    """Where a checked copy goes."""
    from peeraudit.operations import places

    return places.own_folder()


def free_path(folder: Path, name: str) -> Path:
    """A path in a folder where no challenge lies yet."""
    from peeraudit.operations.places import free_name

    return free_name(folder, name)
