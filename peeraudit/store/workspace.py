"""The workspace: the unit of work on one challenge's store, and the only way to write to it."""

import gc
import secrets
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection, insert, select

from peeraudit.core.journal.chain import digests, seal
from peeraudit.core.journal.change import (
    VERSION,
    ChangeSet,
    Entry,
)
from peeraudit.core.journal.strike import struck_by
from peeraudit.store.connection import StoreFile, pragma
from peeraudit.store.entries import add_entries
from peeraudit.store.errors import (
    AlreadyThere,
    AnotherKindOfFile,
    FromNewerVersion,
    MovedOn,
    NotAWholeCopy,
)
from peeraudit.store.files import copied_whole, copy_whole
from peeraudit.store.forms import draw_forms
from peeraudit.store.key import SALT_SIZE, Key, derive_key
from peeraudit.store.pages import check_outside, check_pages, is_there, read_salt
from peeraudit.store.redraw import is_drawn_otherwise, make_drawn_tables, redraw
from peeraudit.store.refusing import names_what_went, peopled, refuse_too_much
from peeraudit.store.striking import struck_among
from peeraudit.store.tables import CHANGE_SETS, PIECE_LIMIT, PIECES
from peeraudit.store.taking_back import (
    copy_before_join,
    copy_before_upgrade,
    destroy_copies,
    note_received,
)
from peeraudit.store.union import Fresh, fresh_in
from peeraudit.store.view import View

APPLICATION = 0x70617564
"""What SQLite calls the application id: "paud"."""

SCHEMA = 1
"""The number of the journal's and pieces' tables, as SQLite's user_version."""


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
        with _without_pauses(), self.file.reading() as connection:
            yield View(connection)

    def keep(
        self, change_set: ChangeSet, *, pieces: Sequence[bytes] = (), planned_at: int | None = None
    ) -> Entry:
        """Keep a deed: journal, heads, tables and search in one transaction, or nothing.

        When this returns, the deed is on the disk. `planned_at` is the journal's count that a deed
        was planned over which gives references: they must not be given twice. Raises `MovedOn`
        where it has grown since, or what the deed is about was taken back, `TooMuch`, `DiskFull`,
        `CannotWrite`, `InUse`.
        """
        with _without_pauses(), self.file.writing() as connection:
            refuse_too_much(connection, change_set)
            if planned_at not in (None, View(connection).count()):
                raise MovedOn(f"{self.file.path} was changed by another window meanwhile.")
            if names_what_went(connection, change_set):
                raise MovedOn(f"What this is about was taken back in {self.file.path} meanwhile.")
            entry = self._place(connection, change_set)
            _keep_pieces(connection, pieces)
            sealed = digests([entry])
            add_entries(connection, [entry], digests=sealed)
            if struck_by([entry]):
                self._destroy_copies()
        self._number, self._previous = entry.number, sealed[change_set.id]
        return entry

    def receive(self, entries: Sequence[Entry], *, pieces: Iterable[bytes]) -> None:
        """Take in entries as another copy kept them, whatever their order, in one transaction.

        Entries that are here already add nothing.
        """
        with _without_pauses(), self.file.writing() as connection:
            _keep_pieces(connection, pieces)
            here = set(connection.scalars(select(CHANGE_SETS.c.id)))
            fresh = {item.change_set.id: item for item in entries if item.change_set.id not in here}
            if fresh:
                add_entries(connection, tuple(fresh.values()), digests=digests(fresh.values()))

    def receive_copy(self, other: StoreFile, *, name: str) -> Fresh:
        """Take in what another copy of the challenge has, in one transaction; answers with that.

        How the file was before is kept as a copy beside it, so that it can be taken back. Raises
        `AnotherChallenge`, `NotAWholeCopy`, `TooMuch`, each naming the copy; nothing is changed.
        """
        with _without_pauses(), self.file.writing() as ours:
            with other.reading() as theirs:
                fresh = fresh_in(theirs, ours, name=name)
            if not fresh.entries:
                _keep_pieces(ours, fresh.pieces)
                return fresh
            was_peopled = peopled(ours)
            with self._put_aside(fresh):
                _keep_pieces(ours, fresh.pieces)
                add_entries(ours, fresh.entries, digests=fresh.digests)
                note_received(ours)
                if was_peopled and not peopled(ours):
                    raise NotAWholeCopy(
                        f"{name} deletes the challenge itself, or everybody on the team."
                    )
        return fresh

    @contextmanager
    def _put_aside(self, fresh: Fresh) -> Generator[None]:
        """How the file is before anything is written, as a copy beside it when the block ends well.

        Where a strike comes, no copy may be left of what it takes out; they go before it is kept,
        so that nothing that cuts this off leaves both.
        """
        if struck_by(fresh.entries):
            yield
            self._destroy_copies()
        else:
            with copied_whole(self.file.path, copy_before_join(self.file.path)):
                yield

    def _destroy_copies(self) -> None:
        """Destroy the copies beside the file. Nothing is stopped after that: they are gone."""
        self.file.cancel_no_more()
        destroy_copies(self.file.path)

    def is_opened_by(self, passphrase: str) -> bool:
        """Whether a passphrase is the one this was opened with. Takes as long as an opening."""
        key = derive_key(passphrase, salt=self.file.key.salt)
        return secrets.compare_digest(key.raw, self.file.key.raw)

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


@contextmanager
def _without_pauses() -> Generator[None]:
    """Let Python not look for cycles among thousands of small things that are all still needed.

    It takes a fifth of the time of a joining, and now and then a third of that of a page.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def create(path: Path, passphrase: str, *, sitting: Sitting) -> Workspace:
    """Make a new, empty store. Raises `AlreadyThere`, `CannotWrite`, `DiskFull`."""
    if is_there(path):
        raise AlreadyThere(f"{path} is there already.")
    key = derive_key(passphrase, salt=secrets.token_bytes(SALT_SIZE))
    file = StoreFile(path, key)
    try:
        with file.writing() as connection:
            make_drawn_tables(connection)
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
    return open_with(derive_key(passphrase, salt=read_salt(path)), path, sitting=sitting)


def open_with(key: Key, path: Path, *, sitting: Sitting) -> Workspace:
    """Open a store whose key is known, and which was looked at from outside (`check_outside`).

    Raises as `open_workspace` does.
    """
    file = StoreFile(path, key)
    try:
        with file.reading() as connection:
            check_inside(connection, path)  # only with its first read is the file held
            check_pages(path, key=file.key)
            is_old = is_drawn_otherwise(connection)
        file.settle_journal_mode()
        if is_old:
            _bring_up_to_date(file)
    except BaseException:
        file.close()
        raise
    return Workspace(file, sitting)


def check_inside(connection: Connection, path: Path) -> None:
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
    newest = connection.exec_driver_sql("SELECT max(version) FROM change_set").scalar_one() or 0
    if newest > VERSION:
        raise FromNewerVersion(
            f"{path} holds entries of version {newest}; this peeraudit reads up to {VERSION}."
        )


def _bring_up_to_date(file: StoreFile) -> None:
    """Draw a store again as this program does, with a copy of how it was beside it."""
    with file.writing() as connection:
        if is_drawn_otherwise(connection):
            copy_whole(file.path, copy_before_upgrade(file.path))
            redraw(connection)


def _keep_pieces(connection: Connection, pieces: Iterable[bytes]) -> None:
    """Add the pieces that are not kept yet. One above the limit is a `ValueError`."""
    pieces = tuple(pieces)
    if any(len(piece) > PIECE_LIMIT for piece in pieces):
        raise ValueError(f"A piece has more than {PIECE_LIMIT:,} bytes.")
    named: Mapping[str, bytes] = {sha256(piece).hexdigest(): piece for piece in pieces}
    if not named:
        return
    there = set(connection.scalars(select(PIECES.c.digest).where(PIECES.c.digest.in_(named))))
    there |= struck_among(connection, named)
    fresh = [
        {"digest": name, "content": piece} for name, piece in named.items() if name not in there
    ]
    if fresh:
        connection.execute(insert(PIECES), fresh)
        draw_forms(connection)
