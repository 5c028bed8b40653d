"""A copy that arrives: of a challenge that is here already, or the first of one that is not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from peeraudit.core.errors import ChallengeError
from peeraudit.operations.places import SUFFIX, claim, free_name, own_folder
from peeraudit.store.errors import ItselfAgain
from peeraudit.store.files import telling
from peeraudit.store.first_copy import (
    challenge_of,
    copy_first,
    fits_passphrase,
    is_same_file_once,
)
from peeraudit.store.pages import check_outside


@dataclass(frozen=True, slots=True)
class Arrival:
    """What is known of a copy: the challenge it is of, and the file here that is of the same.

    `unsure` are the files here that another passphrase opens: one of them may be the one.
    """

    challenge: str
    own: Path | None
    unsure: tuple[Path, ...] = ()


def challenges_in_own_folder() -> tuple[Path, ...]:
    """The challenges in the person's own folder, and in the folders directly in it."""
    here = own_folder()
    return tuple(
        path
        for pattern in (f"*{SUFFIX}", f"*/*{SUFFIX}")
        for path in sorted(here.glob(pattern))
        if not path.name.startswith(".")
    )


def arrival(other: Path, passphrase: str, *, among: Iterable[Path]) -> Arrival:
    """Whether a copy is of a challenge that some file here is of; the likeliest comes first.

    Both are only read. Raises `ItselfAgain` where it is one of those files, and what is wrong with
    the copy, one class per cause.
    """
    check_outside(other)
    here = tuple(_others(other, among))
    challenge = challenge_of(other, passphrase, beside=_folder() / other.name)
    twins = [path for path in here if is_same_file_once(path, other)]
    unsure: list[Path] = []
    for path in dict.fromkeys((*twins, *here)):
        if not fits_passphrase(path, passphrase):
            unsure.append(path)
        elif _is_of(path, passphrase, challenge=challenge):
            return Arrival(challenge, path)
    return Arrival(challenge, None, tuple(unsure))


def take_copy(other: Path, passphrase: str) -> Path:
    """Copy a challenge into the person's own folder, checked whole; answers where it lies.

    It keeps its name, with a figure after it where another challenge has that already. Raises what
    is wrong with the copy, one class per cause, and `CannotWrite`, `DiskFull`.
    """
    to = free_name(_folder(), other.stem)
    copy_first(other, passphrase, to=to, claim=lambda part: claim(to, part=part))
    return to


def _folder() -> Path:
    """The person's own folder, there by now."""
    folder = own_folder()
    with telling(folder):
        folder.mkdir(parents=True, exist_ok=True)
    return folder


def _others(other: Path, among: Iterable[Path]) -> Iterator[Path]:
    """The files that are there and whole enough to look into, each once."""
    for path in dict.fromkeys(item.absolute() for item in among):
        try:
            check_outside(path)
        except ChallengeError:
            continue
        if path.samefile(other):
            raise ItselfAgain(
                f"{other} is the file on this laptop itself.", advice="Open it from the list."
            )
        yield path


def _is_of(path: Path, passphrase: str, *, challenge: str) -> bool:
    """Whether a file here is of that challenge; one that is damaged cannot be joined anyway."""
    try:
        return challenge_of(path, passphrase, beside=path) == challenge
    except ChallengeError:
        return False
