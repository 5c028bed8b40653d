"""A first copy: another's file, looked at from outside and in, and copied whole to this laptop."""

from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from peeraudit.store.checked_copy import Source, copy_checked
from peeraudit.store.connection import StoreFile
from peeraudit.store.files import telling
from peeraudit.store.key import Key, derive_key
from peeraudit.store.other_copy import looked_into
from peeraudit.store.pages import check_outside, fits, read_salt
from peeraudit.store.union import challenges_in


def challenge_of(path: Path, passphrase: str, *, beside: Path) -> str:
    """The id of the challenge in a file, which is only read.

    Raises what `open_workspace` raises for each way in which a file can be wrong.
    """
    check_outside(path)
    key = derive_key(passphrase, salt=read_salt(path))
    with looked_into(path, key=key, beside=beside) as file, file.reading() as connection:
        return min(challenges_in(connection), default="")


def is_same_file_once(path: Path, other: Path) -> bool:
    """Whether two files were one when they were made: each new one has a salt of its own."""
    return read_salt(path) == read_salt(other)


def fits_passphrase(path: Path, passphrase: str) -> bool:
    """Whether a passphrase opens a file, so far as its pages tell."""
    return fits(path, key=derive_key(passphrase, salt=read_salt(path)))


def copy_first(path: Path, passphrase: str, *, to: Path, claim: Callable[[Path], None]) -> int:
    """Copy a file that nobody has here, check the copy whole, and let it be claimed.

    Answers how many entries it has. Raises as `challenge_of` and `copy_checked`: what is wrong with
    the copy is told of the file it was made from.
    """
    with telling(path):
        check_outside(path)
        key = derive_key(passphrase, salt=read_salt(path))
    return copy_checked(_held(path, key=key, beside=to), Source(path), to=to, claim=claim)


@contextmanager
def _held(path: Path, *, key: Key, beside: Path) -> Generator[StoreFile]:
    """The file, looked into; where the system lets nobody look, that is said of the file."""
    with ExitStack() as stack:
        with telling(path):
            file = stack.enter_context(looked_into(path, key=key, beside=beside))
        yield file
