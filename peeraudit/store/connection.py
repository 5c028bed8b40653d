"""The one connection to an encrypted file, and what its errors mean: SQLite's tricks live here.

Journal mode TRUNCATE with synchronous=FULL: a commit is on the disk before it is shown as kept,
and between two deeds the one file is whole (docs/decisions/0002).
"""

from collections.abc import Generator, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from threading import Lock
from typing import Protocol

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from peeraudit.core.errors import ChallengeError
from peeraudit.store.errors import Cancelled, CannotWrite, DiskFull, InUse
from peeraudit.store.key import Key
from peeraudit.store.pages import diagnosis

sqlcipher = import_module("sqlcipher3.dbapi2")
"""SQLCipher's driver, imported so because it ships no types."""

PRAGMAS = (
    "cipher_log_level = NONE",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
)
"""What every connection is told once it has its key; the first keeps SQLCipher off stderr."""

PATIENCE = 10.0
"""Seconds to wait while another window keeps something."""

BUSY, READ_ONLY, INTERRUPTED, IO_ERROR, CORRUPT, FULL, CANNOT_OPEN = 5, 8, 9, 10, 11, 13, 14
NOT_A_DATABASE = 26
"""SQLite's primary result codes that a person can do something about."""


class DriverConnection(Protocol):
    """What of the driver's connection is used here."""

    def execute(self, statement: str, /) -> Iterator[tuple[object, ...]]:
        """Run one statement."""
        ...

    def interrupt(self) -> None:
        """Let the statement that runs now, on whatever thread, fail."""
        ...


@dataclass(slots=True)
class StoreFile:
    """One file, its key, and one connection to it, made at first use.

    SQLite makes a missing file and fills an empty one: `check_outside` comes before.
    """

    path: Path
    key: Key = field(repr=False)
    _engine: Engine = field(init=False, repr=False)
    _driver: DriverConnection | None = field(default=None, init=False, repr=False)
    _is_cancelled: bool = field(default=False, init=False)
    _is_too_late: bool = field(default=False, init=False)
    _turn: Lock = field(default_factory=Lock, init=False, repr=False)

    def __post_init__(self) -> None:
        self._engine = create_engine(
            "sqlite://",
            module=sqlcipher,
            creator=self._connect,
            poolclass=StaticPool,
            hide_parameters=True,
        )
        event.listen(self._engine, "begin", _begin)
        event.listen(self._engine, "before_cursor_execute", self.stop_if_cancelled)

    @contextmanager
    def reading(self) -> Generator[Connection]:
        """One moment of the store, to read."""
        with self._told(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Generator[Connection]:
        """One deed: all of it on the disk when the block is left, or nothing of it."""
        with (
            self._told(),
            self._engine.connect() as connection,
            connection.execution_options(begin="BEGIN IMMEDIATE").begin(),
        ):
            yield connection
        with self._turn:
            self._is_cancelled, self._is_too_late = False, True

    @contextmanager
    def attached(self, path: Path, *, name: str) -> Generator[None]:
        """Another file of the same key beside this one, under a name, while the block lasts."""
        with self._told(), closing(self._engine.raw_connection()) as driver:
            driver.cursor().execute(f"ATTACH ? AS {name}", (str(path),))
        try:
            yield
        finally:
            with self._told(), closing(self._engine.raw_connection()) as driver:
                driver.cursor().execute(f"DETACH {name}")

    def cancel(self) -> None:
        """Let what runs now on another thread, and all that follows, fail with `Cancelled`.

        Where something was kept since `go_on` it is too late, and all goes on.
        """
        with self._turn:
            if not self._is_too_late and self._driver is not None:
                self._is_cancelled = True
                self._driver.interrupt()

    def cancel_no_more(self) -> None:
        """What follows cannot be taken back: it goes on to its end, unless it is `Cancelled` now.

        It is for what a deed does beside the file, before that is kept.
        """
        with self._turn:
            self.stop_if_cancelled()
            self._is_too_late = True

    def go_on(self) -> None:
        """Begin something else, that may be cancelled by itself."""
        with self._turn:
            self._is_cancelled = self._is_too_late = False

    def stop_with(self, other: "StoreFile") -> None:
        """Let a cancel of the other file end what this one is asked for as well."""
        event.listen(self._engine, "before_cursor_execute", other.stop_if_cancelled)

    def settle_journal_mode(self) -> None:
        """Choose the journal mode; it touches the file, so the passphrase is tried first."""
        with self._told():
            self._pragma("journal_mode = TRUNCATE")

    def close(self) -> None:
        """Close the file, leaving no empty journal beside it unless another window has it open."""
        with suppress(DBAPIError, sqlcipher.Error):
            self._pragma("journal_mode = DELETE")
        self.dispose()

    def dispose(self) -> None:
        """Let go of the file as it is."""
        self._engine.dispose()

    def connect(self) -> DriverConnection:
        """Open the file, which has no key yet."""
        return sqlcipher.connect(str(self.path), isolation_level=None, timeout=PATIENCE)

    def _connect(self) -> DriverConnection:
        driver = self.connect()
        driver.execute(f'PRAGMA key = "{self.key.pragma}"')
        for pragma in PRAGMAS:
            driver.execute(f"PRAGMA {pragma}")
        self._driver = driver
        return driver

    def stop_if_cancelled(self, *_of_the_statement: object) -> None:
        """An interrupt between two statements stops neither, so the next one asks.

        Raises `Cancelled`.
        """
        if self._is_cancelled:
            raise Cancelled(f"Nothing of it was kept in {self.path}.")

    def _pragma(self, statement: str) -> None:
        """Run a pragma outside any transaction, where SQLAlchemy would begin one."""
        driver = self._engine.raw_connection()
        try:
            driver.cursor().execute(f"PRAGMA {statement}")
        finally:
            driver.close()

    @contextmanager
    def _told(self) -> Generator[None]:
        """Sort SQLite's errors once: what a person can put right becomes a sentence."""
        try:
            yield
        except (DBAPIError, sqlcipher.Error) as error:
            told = self._cause(_result_code(error))
            if told is None:
                raise
            raise told from error

    def _cause(self, code: int) -> ChallengeError | None:
        """What a result code means for this file; None where it is our own fault."""
        if code in {CORRUPT, NOT_A_DATABASE}:
            return diagnosis(self.path, key=self.key)
        kind, what = _CAUSES.get(code, (None, ""))
        return None if kind is None else kind(what.format(self.path))


def pragma(connection: Connection, name: str) -> tuple[tuple[object, ...], ...]:
    """What a pragma answers, every row of it."""
    return tuple(tuple(row) for row in connection.exec_driver_sql(f"PRAGMA {name}"))


def _begin(connection: Connection) -> None:
    """Begin for real: the driver would begin late, and leave a failed deed half there."""
    connection.exec_driver_sql(str(connection.get_execution_options().get("begin", "BEGIN")))


def _result_code(error: Exception) -> int:
    """SQLite's primary result code behind an error; 0 where it is none of SQLite's."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return int(getattr(cause, "sqlite_errorcode", 0)) & 0xFF


_CAUSES: Mapping[int, tuple[type[ChallengeError], str]] = {
    FULL: (DiskFull, "There is no room left for {}."),
    IO_ERROR: (DiskFull, "{} could not be written: the disk is full, or failing."),
    READ_ONLY: (CannotWrite, "{} cannot be written here."),
    CANNOT_OPEN: (CannotWrite, "{} cannot be written here."),
    BUSY: (InUse, "{} is held by another window or program."),
    INTERRUPTED: (Cancelled, "Nothing of it was kept in {}."),
}
"""What a result code means, where it says the same of every file."""
