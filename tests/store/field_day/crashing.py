"""Crashes for real: the file and its journal as they are in the middle of writing a deed.

SQLite is given hardly any memory for pages, so that it has written some of them to the file.
"""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile

from sqlalchemy import Connection, event

from peeraudit.store.connection import StoreFile
from peeraudit.store.pages import hot_journal


class CutOffError(Exception):
    """The laptop went off, or its program fell over, in the middle of a deed."""


@dataclass(frozen=True, slots=True)
class CutOff:
    """At which statement of a deed it happens, or else right before the commit."""

    at: int
    into: Path | None
    """Where the file goes as it lies on the disk then; none where it is only the deed that fails"""


class CuttableFile(StoreFile):
    """A store's file that may be cut off in the middle of the next deed."""

    cut_off: CutOff | None = None

    @contextmanager
    def writing(self) -> Generator[Connection]:
        """One deed, cut off if it was to be."""
        with super().writing() as connection:
            cut_off, self.cut_off = self.cut_off, None
            if cut_off is None:
                yield connection
                return
            connection.exec_driver_sql("PRAGMA cache_size = 1")
            self._cut_at(connection, cut_off)
            yield connection
            self._cut(cut_off)

    def _cut_at(self, connection: Connection, cut_off: CutOff) -> None:
        count = 0

        def before_statement(*_: object) -> None:
            nonlocal count
            if count == cut_off.at:
                self._cut(cut_off)
            count += 1

        event.listen(connection, "before_cursor_execute", before_statement)

    def _cut(self, cut_off: CutOff) -> None:
        if cut_off.into is not None:
            copy_as_it_lies(self.path, cut_off.into)
        raise CutOffError


def copy_as_it_lies(source: Path, target: Path) -> None:
    """Copy a file as the file system does, and beside it what was cut off in it."""
    copyfile(source, target)
    journal = _journal(target)
    journal.unlink(missing_ok=True)
    if hot_journal(source):
        copyfile(_journal(source), journal)


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")
