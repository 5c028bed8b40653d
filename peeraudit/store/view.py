"""One moment of the store, to read: everything fetched through it belongs together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Connection, and_, exists, func, select

from peeraudit.core.journal.change import Entry
from peeraudit.core.journal.heads import Field, Placed
from peeraudit.core.journal.kept import Kept
from peeraudit.store import reading, search
from peeraudit.store.drawn import DRAWINGS, Drawing, DrawnValues
from peeraudit.store.tables import CHANGE_SETS, CHANGES, HEADS, PIECES

K = TypeVar("K", bound=Kept)


@dataclass(frozen=True, slots=True)
class View:
    """Fetches core objects; each carries the heads it was drawn from."""

    connection: Connection

    def fetch(self, kind: type[K]) -> tuple[K, ...]:
        """Everything of one kind, by id."""
        drawing = DRAWINGS[kind.ENTITY]
        rows = self.connection.execute(select(drawing.table).order_by(drawing.table.c.id))
        things = (drawing.thing(dict(row)) for row in rows.mappings())
        return tuple(thing for thing in things if isinstance(thing, kind))

    def rows(self, drawing: Drawing) -> tuple[DrawnValues, ...]:
        """The drawn rows of one kind as they stand, by id, without their heads."""
        columns = (drawing.table.c[name] for name in ("id", *drawing.columns))
        rows = self.connection.execute(select(*columns).order_by(drawing.table.c.id))
        return tuple(dict(row) for row in rows.mappings())

    def row(self, entity: str, entity_id: str) -> DrawnValues:
        """One drawn row; empty where there is none."""
        table = DRAWINGS[entity].table
        row = self.connection.execute(select(table).where(table.c.id == entity_id)).mappings()
        return dict(row.one_or_none() or {})

    def find(self, words: str, *, most: int = 50) -> tuple[search.Hit, ...]:
        """Evidence, findings and comments that hold all of the words, best first."""
        return search.find(self.connection, words, most=most)

    def piece(self, digest: str) -> bytes:
        """A kept piece by the SHA-256 of its bytes. Raises `KeyError` where none is kept."""
        found = self.connection.scalar(select(PIECES.c.content).where(PIECES.c.digest == digest))
        if found is None:
            raise KeyError(digest)
        return found

    def pieces(self) -> dict[str, bytes]:
        """Every kept piece by its digest."""
        rows = self.connection.execute(select(PIECES).order_by(PIECES.c.digest))
        return {row.digest: row.content for row in rows}

    def entries(self) -> Iterator[Entry]:
        """The whole journal, by sitting and number."""
        return reading.read_entries(self.connection)

    def count(self) -> int:
        """The greatest count in the journal: it grows with every deed that is kept."""
        return self.connection.scalar(select(func.max(CHANGE_SETS.c.count))) or 0

    def conflicts(self) -> tuple[Field, ...]:
        """The fields whose heads hold more than one value; never-set is a value."""
        value = func.coalesce(CHANGES.c.value, "never-set")
        rows = self.connection.execute(
            select(HEADS.c.entity, HEADS.c.entity_id, HEADS.c.field)
            .join(CHANGES, CHANGES.c.id == HEADS.c.change)
            .group_by(HEADS.c.entity, HEADS.c.entity_id, HEADS.c.field)
            .having(func.count(value.distinct()) > 1)
        )
        return tuple((row.entity, row.entity_id, row.field) for row in rows)

    def unset(self) -> dict[Field, tuple[str, ...]]:
        """The heads by which fields were set back to never-set."""
        rows = self.connection.execute(
            select(HEADS)
            .join(CHANGES, CHANGES.c.id == HEADS.c.change)
            .where(CHANGES.c.value.is_(None))
        )
        heads: dict[Field, tuple[str, ...]] = {}
        for row in rows:
            key = (row.entity, row.entity_id, row.field)
            heads[key] = (*heads.get(key, ()), row.change)
        return heads

    def history(self, fields: Iterable[Field]) -> tuple[Placed, ...]:
        """Every change to each of the fields."""
        return tuple(reading.history(self.connection, fields))

    def last_deed(self, *, laptop: str, peer: str) -> Entry | None:
        """The last deed one peer did on one laptop that is no undo and was not undone."""
        undo = CHANGE_SETS.alias("undo")
        redo = CHANGE_SETS.alias("redo")
        redone = exists().where(redo.c.undoes == undo.c.id)
        undone = exists().where(and_(undo.c.undoes == CHANGE_SETS.c.id, ~redone))
        found = self.connection.scalar(
            select(CHANGE_SETS.c.id)
            .where(
                CHANGE_SETS.c.laptop == laptop,
                CHANGE_SETS.c.peer == peer,
                CHANGE_SETS.c.undoes == "",
                ~undone,
            )
            .order_by(CHANGE_SETS.c.count.desc(), CHANGE_SETS.c.id.desc())
            .limit(1)
        )
        return None if found is None else reading.read_entry(self.connection, found)
