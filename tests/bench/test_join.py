"""Four laptops joined after a day apart, against the bare rows; and joining what is here."""

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from shutil import copyfile

import pytest

from peeraudit.core.audit import Judgement
from peeraudit.core.evidence import Evidence
from peeraudit.operations.joining import join
from peeraudit.store.connection import DriverConnection
from peeraudit.store.other_copy import other_copy
from peeraudit.store.tables import TRUTH
from peeraudit.store.verify import verify
from peeraudit.store.workspace import Workspace
from tests.bench.field_work import EDITS, LAPTOPS, Field, in_the_field
from tests.bench.timing import table, timed

TURNS = 5

MOST, MOST_AGAIN = 6.0, 0.1
"""Times the floor that a joining may take; of its own time, when all of it is here already."""

DRAWN = ("head", "naming", Evidence.ENTITY, Judgement.ENTITY)
"""What is drawn from the edits, beside the words that are searched."""

SEARCH = (
    "INSERT INTO search(rowid, words, entity, entity_id)"
    " SELECT rowid, words, entity, entity_id FROM other.search"
    " WHERE rowid NOT IN (SELECT rowid FROM main.search)"
)


@pytest.mark.bench
def test_four_laptops_come_together_in_a_few_times_what_their_bare_rows_take(
    tmp_path: Path,
) -> None:
    with Turns(in_the_field(tmp_path)).begun() as turns:
        journal = timed("union / journal rows", ours=turns.union, floor=turns.journal, turns=TURNS)
        rows = timed("union / all rows it writes", ours=turns.union, floor=turns.rows, turns=TURNS)
        told = timed("all of join / the same", ours=turns.joined, floor=turns.rows, turns=TURNS)
        again = timed("join again / join", ours=turns.again, floor=turns.joined, turns=TURNS)
        print(table([journal, rows, told, again]))  # noqa: T201 - the figures are what a bench is run for
        assert turns.entries() > LAPTOPS * EDITS
        assert verify(turns.finished.file) == ()
    assert rows.ratio <= MOST
    assert again.ratio < MOST_AGAIN


@dataclass(slots=True)
class Turns:
    """One laptop's store over and over, into which the others are to come in one way or another."""

    laptops: Field
    finished: Workspace = field(init=False)
    _stages: list[Path] = field(default_factory=list[Path], init=False)
    _open: list[Workspace] = field(default_factory=list[Workspace], init=False)
    _numbers: Iterator[int] = field(default_factory=count, init=False)

    @contextmanager
    def begun(self) -> Generator["Turns"]:
        """Have a finished store, and one after each joining; close everything at the end."""
        self.finished = self._fresh()
        for path in self.laptops.paths[1:]:
            join(self.finished, path, passphrases=())
            self._stages.append(path.with_name(f"after {path.name}"))
            copyfile(self.finished.file.path, self._stages[-1])
        try:
            yield self
        finally:
            for workspace in self._open:
                workspace.close()

    def union(self) -> Callable[[], object]:
        """The others taken in, and nothing said of it."""
        workspace = self._fresh()

        def act() -> None:
            for path in self.laptops.paths[1:]:
                with other_copy(path, ours=workspace.file, passphrases=()) as copy:
                    workspace.receive_copy(copy, name=path.name)

        return act

    def joined(self) -> Callable[[], object]:
        """The whole operation for each of the others."""
        workspace = self._fresh()
        return lambda: self._join(workspace)

    def again(self) -> Callable[[], object]:
        """The whole operation, where all of it is here."""
        return lambda: self._join(self.finished)

    def journal(self) -> Callable[[], object]:
        """The journal's rows of each of the others, as they are."""
        return self._inserted(self.laptops.paths[1:], tuple(map(insertion, TRUTH)))

    def rows(self) -> Callable[[], object]:
        """Every new row that each joining writes, out of the store as it was after it."""
        return self._inserted(self._stages, (*map(insertion, (*TRUTH, *DRAWN)), SEARCH))

    def entries(self) -> int:
        """How many deeds the finished store holds."""
        with self.finished.view() as view:
            return sum(1 for _ in view.entries())

    def _join(self, workspace: Workspace) -> None:
        for path in self.laptops.paths[1:]:
            join(workspace, path, passphrases=())

    def _fresh(self) -> Workspace:
        """The first laptop's store as it was."""
        first = self.laptops.paths[0]
        path = first.with_name(f"turn{next(self._numbers)}.peeraudit")
        copyfile(first, path)
        workspace = self.laptops.opened(path, sitting=path.name)
        self._open.append(workspace)
        with workspace.view() as view:
            view.count()
        return workspace

    def _inserted(self, others: Sequence[Path], statements: Sequence[str]) -> Callable[[], object]:
        """Rows taken out of each of some stores, a transaction each."""
        with self._fresh().file.reading() as connection:
            driver = connection.connection.driver_connection
        assert driver
        bare: DriverConnection = driver

        def act() -> None:
            for path in others:
                insert(bare, path, statements)

        return act


def insert(driver: DriverConnection, other: Path, statements: Sequence[str]) -> None:
    """Attach another store and take rows out of it, in one transaction."""
    driver.execute(f"ATTACH '{other}' AS other")
    driver.execute("BEGIN IMMEDIATE")
    for statement in statements:
        driver.execute(statement)
    driver.execute("COMMIT")
    driver.execute("DETACH other")


def insertion(name: str) -> str:
    """Every row of a table that is not here yet."""
    return f"INSERT OR IGNORE INTO main.{name} SELECT * FROM other.{name}"  # noqa: S608 - names of our own tables
