"""One answer changed without the program: the very same rows, a bare statement each."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from peeraudit.core.audit import Judgement
from peeraudit.core.journal.chain import digest, seal
from peeraudit.core.journal.change import Change, ChangeSet, Entry
from peeraudit.store.drawn import DRAWINGS, DrawnValues
from peeraudit.store.rows import CHANGE_COLUMNS, ENTRY_COLUMNS, change_rows, entry_row
from peeraudit.store.search import document

SALT = "5a" * 16

SITTING = "by hand"

COLUMNS = ("id", "heads", *DRAWINGS[Judgement.ENTITY].columns)
"""The columns of a drawn judgement."""

Statement = tuple[str, tuple[object, ...]]
"""SQL with its values."""


class Driver(Protocol):
    """What of the driver's own connection is used here."""

    def execute(self, statement: str, values: tuple[object, ...] = (), /) -> object:
        """Run one statement."""
        ...


@dataclass(slots=True)
class ByHand:
    """A sitting of its own in the same store, so that `verify` can look at what it writes."""

    driver: Driver
    number: int = 0
    previous: str = ""

    def statements(self, row: DrawnValues, *, answer: str, count: int) -> tuple[Statement, ...]:
        """Everything that one changed answer writes, made ready beforehand."""
        self.number += 1
        heads: dict[str, list[str]] = json.loads(str(row["heads"]))
        value, judgement = json.dumps([answer]), str(row["id"])
        name = f"{SITTING} {self.number}"
        changed = Change(
            f"{name}.0", Judgement.ENTITY, judgement, "answer", value, tuple(heads["answer"])
        )
        deed = ChangeSet(name, "change", "p1", "2026-11-21", (changed,))
        entry = Entry(
            deed, (seal(value, salt=SALT),), "laptop", SITTING, self.number, count, self.previous
        )
        self.previous = digest(entry)
        new = {**row, "answer": [answer], "heads": json.dumps({**heads, "answer": [changed.id]})}
        return (*journal(entry), *heads_of(changed), *drawn(new), *self._sitting())

    def write(self, statements: tuple[Statement, ...]) -> None:
        """All of it in one transaction."""
        self.driver.execute("BEGIN IMMEDIATE")
        for statement, values in statements:
            self.driver.execute(statement, values)
        self.driver.execute("COMMIT")

    def _sitting(self) -> tuple[Statement, ...]:
        return (
            ("DELETE FROM sitting WHERE sitting = ?", (SITTING,)),
            ("INSERT INTO sitting VALUES (?, ?, ?)", (SITTING, self.number, self.previous)),
        )


def journal(entry: Entry) -> tuple[Statement, ...]:
    """The entry, its one change, and what that supersedes."""
    (changed,) = entry.change_set.changes
    (row,) = change_rows(entry)
    return (
        insertion(
            "change_set", dict(zip(ENTRY_COLUMNS, entry_row(entry, digest(entry)), strict=True))
        ),
        insertion("change", dict(zip(CHANGE_COLUMNS, row, strict=True))),
        ("INSERT INTO supersession VALUES (?, ?)", (changed.supersedes[0], changed.id)),
    )


def heads_of(changed: Change) -> tuple[Statement, ...]:
    """The new head in place of the old."""
    return (
        ("INSERT INTO head VALUES (?, ?, ?, ?)", (*changed.key, changed.id)),
        ("DELETE FROM head WHERE change = ?", (changed.supersedes[0],)),
    )


def drawn(row: DrawnValues) -> tuple[Statement, ...]:
    """The drawn row and the words searched in it, in place of the old."""
    words = document(Judgement.ENTITY, row)
    assert words
    plain = {name: json.dumps(row[name]) if name == "answer" else row[name] for name in COLUMNS}
    return (
        ("DELETE FROM judgement WHERE id = ?", (row["id"],)),
        insertion("judgement", plain),
        ("DELETE FROM search WHERE rowid = ?", (words[0],)),
        ("INSERT INTO search(rowid, entity, entity_id, words) VALUES (?, ?, ?, ?)", words),
    )


def insertion(table: str, row: DrawnValues | Mapping[str, str | int | bytes | None]) -> Statement:
    """An insert of a row, column by column."""
    places = ", ".join("?" for _ in row)
    return f'INSERT INTO "{table}" ({", ".join(row)}) VALUES ({places})', tuple(row.values())  # noqa: S608 - names of our own tables
