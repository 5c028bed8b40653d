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

from peeraudit.store.connection import PATIENCE, DriverConnection, StoreFile, sqlcipher
from peeraudit.store.errors import ItselfAgain, NotThisPassphrase
from peeraudit.store.files import copy_whole
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
    with ExitStack() as stack:
        kind: type[StoreFile] = ReadOnlyFile
        readable = path
        if hot_journal(path):
            kind, readable = StoreFile, stack.enter_context(_beside(path, ours.path))
        file = kind(readable, _key(readable, ours=ours.key, passphrases=passphrases, name=path))
        stack.callback(file.close)
        with file.reading() as connection:
            check_pages(readable, key=file.key)
            check_inside(connection, path)
        yield file


@contextmanager
def _beside(path: Path, ours: Path) -> Generator[Path]:
    """A copy of the other file and of what was cut off, gone when the block ends."""
    copy = ours.with_name(f".{ours.name}.{secrets.token_hex(4)}.part")
    journal = copy.with_name(f"{copy.name}-journal")
    try:
        copy_whole(path, copy)
        copy_whole(path.with_name(f"{path.name}-journal"), journal)
        yield copy
    finally:
        copy.unlink(missing_ok=True)
        journal.unlink(missing_ok=True)


def _key(path: Path, *, ours: Key, passphrases: Passphrases, name: Path) -> Key:
    """The key that fits. Raises `NotThisPassphrase` where none does, and `Damaged`."""
    salt = read_salt(path)
    keys = (derive_key(asked(), salt=salt) for asked in passphrases)
    if salt == ours.salt:
        keys = (key for keys in ((ours,), keys) for key in keys)
    told = NotThisPassphrase(f"{name}: no passphrase was given.")
    for key in keys:
        if fits(path, key=key):
            return key
        told = NotThisPassphrase(f"{name}: not this passphrase, or not a peeraudit file.")
    raise told
