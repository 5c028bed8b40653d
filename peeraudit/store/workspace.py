"""The workspace: the unit of work on one challenge's store, and the only way to write to it."""

import secrets
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection, func, insert, select
from sqlmodel import SQLModel

from peeraudit.core.journal.chain import digest, seal
from peeraudit.core.journal.change import VERSION, ChangeSet, Entry
from peeraudit.store import drawn, search
from peeraudit.store.connection import StoreFile, pragma
from peeraudit.store.entries import add_entries
from peeraudit.store.errors import AlreadyThere, AnotherKindOfFile, FromNewerVersion, MovedOn
from peeraudit.store.key import SALT_SIZE, derive_key
from peeraudit.store.pages import check_outside, check_pages, is_there, read_salt
from peeraudit.store.tables import CHANGE_SETS, DRAWN_AS, PIECES
from peeraudit.store.view import View

APPLICATION = 0x70617564
"""What SQLite calls the application id: "paud"."""

SCHEMA = 1
"""The number of the journal's and pieces' tables, as SQLite's user_version."""

PIECE_LIMIT = 20 * 1024 * 1024
"""Bytes a kept piece may have (design.md 5)."""


@dataclass(frozen=True, slots=True)
class Sitting:
    """One opening for writing: a random id never taken up again, and whose laptop it is."""

    id: str
    laptop: str


@dataclass(slots=True)
class Workspace:
    """One challenge's store, open. Fetch through a `view`; write through `keep` alone."""

    file: StoreFile
    sitting: Sitting
    _number: int = field(default=0, init=False)
    _previous: str = field(default="", init=False)

    @contextmanager
    def view(self) -> Generator[View]:
        """One moment of the store, to read."""
        with self.file.reading() as connection:
            yield View(connection)

    def keep(
        self, change_set: ChangeSet, *, pieces: Sequence[bytes] = (), planned_at: int | None = None
    ) -> Entry:
        """Keep a deed: journal, heads, tables and search in one transaction, or nothing.

        When this returns, the deed is on the disk. `planned_at` is the journal's count that a deed
        was planned over which gives references: they must not be given twice. Raises `MovedOn`
        where it has grown since, `DiskFull`, `CannotWrite`, `InUse`.
        """
        with self.file.writing() as connection:
            if planned_at not in (None, View(connection).count()):
                raise MovedOn(f"{self.file.path} was changed by another window meanwhile.")
            entry = self._place(connection, change_set)
            _keep_pieces(connection, pieces)
            add_entries(connection, [entry])
        self._number, self._previous = entry.number, digest(entry)
        return entry

    def receive(self, entries: Sequence[Entry], *, pieces: Iterable[bytes]) -> None:
        """Take in entries as another copy kept them, whatever their order, in one transaction.

        Entries that are here already add nothing.
        """
        with self.file.writing() as connection:
            _keep_pieces(connection, pieces)
            here = set(connection.scalars(select(CHANGE_SETS.c.id)))
            fresh = {item.change_set.id: item for item in entries if item.change_set.id not in here}
            if fresh:
                add_entries(connection, tuple(fresh.values()))

    def close(self) -> None:
        """Close the file. Nothing waits to be kept."""
        self.file.close()

    def _place(self, connection: Connection, change_set: ChangeSet) -> Entry:
        return Entry(
            change_set=change_set,
            seals=tuple(
                seal(change.value, salt=secrets.token_hex(16)) for change in change_set.changes
            ),
            laptop=self.sitting.laptop,
            sitting=self.sitting.id,
            number=self._number + 1,
            count=View(connection).count() + 1,
            previous=self._previous,
        )


def create(path: Path, passphrase: str, *, sitting: Sitting) -> Workspace:
    """Make a new, empty store. Raises `AlreadyThere`, `CannotWrite`, `DiskFull`."""
    if is_there(path):
        raise AlreadyThere(f"{path} is there already.")
    key = derive_key(passphrase, salt=secrets.token_bytes(SALT_SIZE))
    file = StoreFile(path, key)
    try:
        with file.writing() as connection:
            SQLModel.metadata.create_all(connection)
            search.make_index(connection)
            connection.execute(insert(DRAWN_AS), [{"number": drawn.DRAWING}])
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA}")
        file.settle_journal_mode()
    except BaseException:
        file.close()
        raise
    return Workspace(file, sitting)


def open_workspace(path: Path, passphrase: str, *, sitting: Sitting) -> Workspace:
    """Open a store that is there, after looking at it from outside and in.

    Raises one of `peeraudit.store.errors` for each way it can be wrong, nothing changed.
    """
    check_outside(path)
    file = StoreFile(path, derive_key(passphrase, salt=read_salt(path)))
    try:
        with file.reading() as connection:
            check_pages(path, key=file.key)
            _check_inside(connection, path)
        file.settle_journal_mode()
    except BaseException:
        file.close()
        raise
    return Workspace(file, sitting)


def _check_inside(connection: Connection, path: Path) -> None:
    """Whether it is ours, and no newer than this program."""
    found = dict[str, int]()
    for name in ("application_id", "user_version"):
        found[name] = int(str(pragma(connection, name)[0][0]))
    if found["application_id"] != APPLICATION:
        raise AnotherKindOfFile(f"{path} is some other program's encrypted file.")
    if found["user_version"] > SCHEMA:
        raise FromNewerVersion(
            f"{path} was made by a newer peeraudit (its tables have number "
            f"{found['user_version']}, this program's {SCHEMA})."
        )
    newest = connection.scalar(select(func.max(CHANGE_SETS.c.version))) or 0
    if newest > VERSION:
        raise FromNewerVersion(
            f"{path} holds entries of version {newest}; this peeraudit reads up to {VERSION}."
        )


def _keep_pieces(connection: Connection, pieces: Iterable[bytes]) -> None:
    """Add the pieces that are not kept yet. One above the limit is a `ValueError`."""
    pieces = tuple(pieces)
    if any(len(piece) > PIECE_LIMIT for piece in pieces):
        raise ValueError(f"A piece has more than {PIECE_LIMIT:,} bytes.")
    named: Mapping[str, bytes] = {sha256(piece).hexdigest(): piece for piece in pieces}
    if not named:
        return
    there = set(connection.scalars(select(PIECES.c.digest).where(PIECES.c.digest.in_(named))))
    fresh = [
        {"digest": name, "content": piece} for name, piece in named.items() if name not in there
    ]
    if fresh:
        connection.execute(insert(PIECES), fresh)
