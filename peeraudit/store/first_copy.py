"""A first copy: another's file, looked at from outside and in, and copied whole to this laptop."""

import secrets
from collections.abc import Callable
from pathlib import Path

from peeraudit.store.connection import StoreFile, pragma
from peeraudit.store.errors import NotAWholeCopy
from peeraudit.store.files import copy_whole
from peeraudit.store.key import Key, derive_key
from peeraudit.store.other_copy import looked_into
from peeraudit.store.pages import check_outside, fits, read_salt
from peeraudit.store.taking_back import destroy_copies
from peeraudit.store.union import challenges_in
from peeraudit.store.verify import verify
from peeraudit.store.workspace import Sitting, open_with


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


def copy_first(path: Path, passphrase: str, *, to: Path, claim: Callable[[Path], None]) -> None:
    """Copy a file that nobody has here, check the copy whole, and let it be claimed.

    `claim` gives the finished file, which lies beside `to`, its name. Whatever goes wrong before,
    nothing is left. Raises as `challenge_of`, and `NotAWholeCopy`, `CannotWrite`, `DiskFull`.
    """
    check_outside(path)
    key = derive_key(passphrase, salt=read_salt(path))
    part = to.with_name(f".{to.name}.{secrets.token_hex(4)}.part")
    try:
        with looked_into(path, key=key, beside=to) as file:
            _copy_at_rest(file, part)
        _check(part, key=key, name=path)
        claim(part)
    finally:
        destroy_copies(part)
        part.unlink(missing_ok=True)


def _copy_at_rest(file: StoreFile, part: Path) -> None:
    """Copy a file while nobody can write to it."""
    with file.reading() as connection:
        pragma(connection, "schema_version")
        copy_whole(file.path, part)


def _check(part: Path, *, key: Key, name: Path) -> None:
    """Open the copy as this program does, and check everything in it."""
    workspace = open_with(key, part, sitting=Sitting("", ""))
    try:
        faults = verify(workspace.file)
    finally:
        workspace.close()
    if faults:
        raise NotAWholeCopy(f"{name} is not as it was kept. {faults[0]}")
