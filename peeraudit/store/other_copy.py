"""Another copy of the challenge, opened to be read and never written to.

A copy that was cut off in the middle of a deed is mended by SQLite at its next opening; so that
this is not done to the other file, it is done to a copy of it.
"""

import secrets
from collections.abc import Callable, Generator, Iterable
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection

from peeraudit.store.connection import (
    PATIENCE,
    DriverConnection,
    StoreFile,
    pragma,
    sqlcipher,
)
from peeraudit.store.errors import (
    CannotWrite,
    Damaged,
    DiskFull,
    InUse,
    ItselfAgain,
    NotThisPassphrase,
)
from peeraudit.store.files import copy_whole, known_as
from peeraudit.store.key import Key, derive_key
from peeraudit.store.pages import check_outside, check_pages, fits, hot_journal, read_salt
from peeraudit.store.workspace import check_inside

Passphrases = Iterable[Callable[[], str]]
"""What the other file's passphrase may be, to be asked for one after the other."""


@dataclass(slots=True)
class ReadOnlyFile(StoreFile):
    """A file that is only read: SQLite may neither write to it nor mend it."""

    def close(self) -> None:
        """Close the file; nothing of it was touched."""
        self.dispose()

    def connect(self) -> DriverConnection:
        """Open it by an address that says how."""
        path = self.path.absolute().as_posix()
        address = f"file://{'' if path.startswith('/') else '/'}{quote(path)}?mode=ro"
        return sqlcipher.connect(address, uri=True, isolation_level=None, timeout=PATIENCE)


@contextmanager
def other_copy(path: Path, *, ours: StoreFile, passphrases: Passphrases) -> Generator[StoreFile]:
    """Another copy, looked at from outside and in, to read while the block lasts.

    Ours is tried first where both were made as one file. Raises `ItselfAgain`, and what
    `open_workspace` raises for each way in which a file can be wrong.
    """
    check_outside(path)
    if path.samefile(ours.path):
        raise ItselfAgain(f"{path} is this very challenge's own file.")
    key = _key(path, ours=ours.key, passphrases=passphrases)
    with looked_into(path, key=key, beside=ours.path) as file:
        yield file


@contextmanager
def looked_into(path: Path, *, key: Key, beside: Path) -> Generator[StoreFile]:
    """A file whose key is known, and which was looked at from outside, to read while it lasts.

    What a deed that was cut off left is mended in a copy beside the other path.
    """
    with ExitStack() as stack:
        file: StoreFile = ReadOnlyFile(path, key)
        stack.callback(file.close)
        if hot_journal(path) and not _can_be_read(file):
            file = StoreFile(stack.enter_context(_beside(path, beside)), key)
            stack.callback(file.close)
        try:
            with file.reading() as connection:
                check_inside(connection, path)
                check_pages(file.path, key=key)
                _check_together(connection, path)
        except (NotThisPassphrase, Damaged) as error:
            raise known_as(error, part=file.path, path=path) from error
        yield file


def _check_together(connection: Connection, path: Path) -> None:
    """Whether the pages of a copy belong together: each may be whole, and of another moment."""
    if any(row[0] != "ok" for row in pragma(connection, "quick_check")):
        raise Damaged(f"{path}: the passphrase is right, but its pages do not belong together.")


def _can_be_read(file: ReadOnlyFile) -> bool:
    """Whether a file is whole as it is: what another window is keeping just now is no part of it.

    Where a deed was cut off, SQLite would have to write to the file first, and may not.
    """
    try:
        with file.reading() as connection:
            pragma(connection, "schema_version")
    except CannotWrite:
        return False
    return True


@contextmanager
def _beside(path: Path, ours: Path) -> Generator[Path]:
    """A copy of the other file and of what was cut off, gone when the block ends.

    Raises `InUse` where somebody mended the file meanwhile, so that the two are not of one moment.
    """
    copy = ours.with_name(f".{ours.name}.{secrets.token_hex(4)}.part")
    journal, cut_off = (each.with_name(f"{each.name}-journal") for each in (copy, path))
    try:
        copy_whole(cut_off, journal)
        copy_whole(path, copy)
        if not cut_off.exists() or cut_off.read_bytes() != journal.read_bytes():
            raise InUse(f"{path} is held by another window or program.")
        yield copy
    except (CannotWrite, DiskFull) as error:
        told = known_as(error, part=journal, path=ours)
        raise known_as(told, part=copy, path=ours) from error
    finally:
        copy.unlink(missing_ok=True)
        journal.unlink(missing_ok=True)


def _key(path: Path, *, ours: Key, passphrases: Passphrases) -> Key:
    """The key that fits. Raises `NotThisPassphrase` where none does."""
    salt = read_salt(path)
    keys = (derive_key(asked(), salt=salt) for asked in passphrases)
    if salt == ours.salt:
        keys = (key for keys in ((ours,), keys) for key in keys)
    told = NotThisPassphrase(f"{path}: no passphrase was given.")
    for key in keys:
        if fits(path, key=key):
            return key
        told = NotThisPassphrase(f"{path}: not this passphrase, or not a peeraudit file.")
    raise told
