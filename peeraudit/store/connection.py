"""The one connection to an encrypted file, and what its errors mean: SQLite's tricks live here.

Journal mode TRUNCATE with synchronous=FULL: a commit is on the disk before it is shown as kept,
and between two deeds the one file is whole (docs/decisions/0002).
"""

from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from peeraudit.core.errors import ChallengeError
from peeraudit.store.errors import CannotWrite, DiskFull, InUse
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

BUSY, READ_ONLY, IO_ERROR, CORRUPT, FULL, CANNOT_OPEN, NOT_A_DATABASE = 5, 8, 10, 11, 13, 14, 26
"""SQLite's primary result codes that a person can do something about."""


class DriverConnection(Protocol):
    """What of the driver's connection is used here."""

    def execute(self, statement: str, /) -> Iterator[tuple[object, ...]]:
        """Run one statement."""
        ...


@dataclass(slots=True)
class StoreFile:
    """One file, its key, and one connection to it, made at first use.

    SQLite makes a missing file and fills an empty one: `check_outside` comes before.
    """

    path: Path
    key: Key = field(repr=False)
    _engine: Engine = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._engine = create_engine(
            "sqlite://",
            module=sqlcipher,
            creator=self._connect,
            poolclass=StaticPool,
            hide_parameters=True,
        )
        event.listen(self._engine, "begin", _begin)

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
        return driver

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
        if code == FULL:
            return DiskFull(f"There is no room left for {self.path}.")
        if code == IO_ERROR:
            return DiskFull(f"{self.path} could not be written: the disk is full, or failing.")
        if code in {READ_ONLY, CANNOT_OPEN}:
            return CannotWrite(f"{self.path} cannot be written here.")
        if code == BUSY:
            return InUse(f"{self.path} is held by another window or program.")
        if code in {CORRUPT, NOT_A_DATABASE}:
            return diagnosis(self.path, key=self.key)
        return None


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
