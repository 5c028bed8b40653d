"""One moment of the store, to read: everything fetched through it belongs together."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Connection, func, select

from peeraudit.core.journal.change import Entry
from peeraudit.core.journal.conflict import Conflict
from peeraudit.core.journal.heads import Field, Placed
from peeraudit.core.journal.history import Told
from peeraudit.core.journal.kept import Kept
from peeraudit.core.template import AuditTemplate, Question
from peeraudit.store import lookups, reading, search, slots, telling
from peeraudit.store.conflicts import read_conflicts, read_loose_names, read_things_gone
from peeraudit.store.drawing import heads_of_rows, named_by, other_heads
from peeraudit.store.drawn import DRAWINGS, Drawing, DrawnValues
from peeraudit.store.forms import read_form, read_points, read_question
from peeraudit.store.tables import CHANGE_SETS, CHANGES, HEADS, PIECES, Row

K = TypeVar("K", bound=Kept)


@dataclass(frozen=True, slots=True)
class View:
    """Fetches core objects; each carries the heads it was drawn from."""

    connection: Connection

    def fetch(self, kind: type[K], *, among: Collection[str] | None = None) -> tuple[K, ...]:
        """Everything of one kind, by id; of some ids alone where they are given."""
        drawing = DRAWINGS[kind.ENTITY]
        if among is None:
            rows = self.connection.exec_driver_sql(drawing.selection).all()
        else:
            asked = (json.dumps(sorted(among)),)
            rows = self.connection.exec_driver_sql(drawing.selection_of, asked).all()
        return slots.things(kind, rows, names=drawing.fields)

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

    def find(
        self, words: str, *, most: int = 50, within: search.Within = search.ANYWHERE
    ) -> tuple[search.Hit, ...]:
        """Evidence, findings and comments that hold all of the words, best first."""
        return search.find(self.connection, words, most=most, within=within)

    def glance(
        self, words: str, *, most: int, within: search.Within = search.ANYWHERE
    ) -> tuple[search.Hit, ...]:
        """The same while somebody types, best first but for words that stand nearly everywhere."""
        return search.glance(self.connection, words, most=most, within=within)

    def count_found(self, words: str, *, within: search.Within = search.ANYWHERE) -> int:
        """How many there are of these."""
        return search.count(self.connection, words, within=within)

    def piece(self, digest: str) -> bytes:
        """A kept piece by the SHA-256 of its bytes. Raises `KeyError` where none is kept."""
        found = self.connection.scalar(select(PIECES.c.content).where(PIECES.c.digest == digest))
        if found is None:
            raise KeyError(digest)
        return found

    def form(self, digest: str) -> AuditTemplate | None:
        """The form in use whose piece has that digest; None where it is to be read from that."""
        return read_form(self.connection, digest)

    def points_of_form(self, form: str) -> dict[str, str]:
        """The figures of the grades of a form in use, by their keys."""
        return read_points(self.connection, form)

    def question_of_form(self, form: str, question: str) -> Question | None:
        """One question of a form in use; None where the form has none of that id."""
        return read_question(self.connection, form, question)

    def pieces(self) -> dict[str, bytes]:
        """Every kept piece by its digest."""
        rows = self.connection.execute(select(PIECES).order_by(PIECES.c.digest))
        return {row.digest: row.content for row in rows}

    def entries(self) -> Iterator[Entry]:
        """The whole journal, by sitting and number."""
        return reading.read_entries(self.connection)

    def count(self) -> int:
        """The greatest count in the journal: it grows with every deed that is kept."""
        found = self.connection.exec_driver_sql("SELECT max(count) FROM change_set")
        return found.scalar_one() or 0

    def entries_kept(self) -> int:
        """How many entries the journal has."""
        return self.connection.scalar(select(func.count()).select_from(CHANGE_SETS)) or 0

    def entries_since(self, count: int) -> int:
        """How many of them were kept when the journal had grown beyond a count."""
        later = select(func.count()).where(CHANGE_SETS.c.count > count)
        return self.connection.scalar(later) or 0

    def touched_since(self, count: int) -> frozenset[Row]:
        """The things that the journal changed after a count."""
        rows = self.connection.exec_driver_sql(
            "SELECT DISTINCT change.entity, change.entity_id FROM change_set"
            " CROSS JOIN change ON change.change_set = change_set.id WHERE change_set.count > ?",
            (count,),
        )
        return frozenset((row[0], row[1]) for row in rows)

    def conflicts(self) -> tuple[Conflict, ...]:
        """What laptops disagree on, by entity, id and field."""
        return read_conflicts(self.connection)

    def gone(self) -> tuple[Kept, ...]:
        """What is deleted, as it was last."""
        return tuple(read_things_gone(self.connection))

    def in_front_of(self, entity: str, entity_id: str) -> tuple[str, ...]:
        """The heads of a thing's fields and those by which others name it, as a deletion wants."""
        row = (entity, entity_id)
        fields = heads_of_rows(self.connection, [row]).get(row, {})
        naming = named_by(self.connection, [entity_id]).get(entity_id, ())
        return tuple(sorted(item.change.id for item in (*other_heads(fields), *naming)))

    def kept_in(self, sitting: str, changes: Iterable[str]) -> frozenset[str]:
        """Those of some changes that one sitting kept."""
        rows = self.connection.exec_driver_sql(
            "SELECT id FROM change WHERE sitting = ? AND id IN (SELECT value FROM json_each(?))",
            (sitting, json.dumps(sorted(changes))),
        )
        return frozenset(row[0] for row in rows)

    def loose_names(self) -> tuple[tuple[Field, str], ...]:
        """The fields that name what is deleted, each with the id it names."""
        return read_loose_names(self.connection)

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

    def heads_among(self, changes: Iterable[str]) -> frozenset[str]:
        """Those of some changes that nothing supersedes."""
        asked = (json.dumps(list(changes)),)
        rows = self.connection.exec_driver_sql(
            "SELECT change FROM head WHERE change IN (SELECT value FROM json_each(?))", asked
        )
        return frozenset(row[0] for row in rows)

    def last_deed(
        self, *, laptop: str, peer: str, but: Iterable[str], passed: Iterable[str] = ()
    ) -> Entry | None:
        """The last deed one peer did on one laptop that is no undo and was not undone.

        Its changes are as they are read today, whatever version they were kept in.
        `but` are deeds that are never taken back, `passed` change sets that are not.
        """
        found = lookups.last_done(self.connection, laptop=laptop, peer=peer, but=but, passed=passed)
        return None if found is None else reading.read_entry_today(self.connection, found)

    def last_undone(self, *, laptop: str, peer: str) -> Entry | None:
        """The last undo one peer did on one laptop that can be taken back.

        None where they did anything else there since.
        """
        found = lookups.last_undone(self.connection, laptop=laptop, peer=peer)
        return None if found is None else reading.read_entry_today(self.connection, found)

    def deed(self, change_set: str) -> Entry:
        """One entry by the id of its change set, its changes as they are read today."""
        return reading.read_entry_today(self.connection, change_set)

    def remains(self, things: Iterable[Row]) -> Mapping[Field, lookups.Remains]:
        """What is left of the heads of some things that stand no more, by field."""
        return lookups.remains(self.connection, things)

    def greatest_given(self, prefix: str) -> int:
        """The greatest number among all references ever given with that letter before it."""
        return lookups.greatest_given(self.connection, prefix)

    def texts(
        self, entity: str, *names: str, among: Collection[str] | None = None
    ) -> dict[str, dict[str, str]]:
        """Some columns of the drawn rows of one kind as text, by id; what is empty is left out."""
        columns = ", ".join(f'"{name}"' for name in ("id", *names))
        wanted, asked = f'SELECT {columns} FROM "{entity}"', ()  # noqa: S608 - our own names
        if among is not None:
            wanted += " WHERE id IN (SELECT value FROM json_each(?))"
            asked = (json.dumps(list(among)),)
        rows = self.connection.exec_driver_sql(wanted, asked).all()
        return {
            row[0]: {
                name: str(value)
                for name, value in zip(names, row[1:], strict=True)
                if value not in (None, "")
            }
            for row in rows
        }

    def things(self, entity: str) -> frozenset[str]:
        """The ids of every thing of one kind the journal tells of: those that are gone as well."""
        rows = self.connection.exec_driver_sql(
            "SELECT DISTINCT entity_id FROM head WHERE entity = ?", (entity,)
        )
        return frozenset(row[0] for row in rows)

    def changes_of(self, things: Iterable[Row]) -> dict[Row, int]:
        """How many changes the journal has to each of some things."""
        rows = self.connection.exec_driver_sql(
            "SELECT change.entity, change.entity_id, count(*) FROM json_each(?) AS thing"
            " CROSS JOIN change ON change.entity = thing.value ->> 0"
            " AND change.entity_id = thing.value ->> 1 GROUP BY thing.key",
            (json.dumps(list(things)),),
        )
        return {(row[0], row[1]): row[2] for row in rows}

    def told(self, entity: str, ids: Iterable[str]) -> tuple[Told, ...]:
        """Every change to some things of one kind, with the deed it was part of."""
        return tuple(telling.read_told(self.connection, entity, sorted(ids)))

    def told_all(self) -> tuple[Told, ...]:
        """Every change there is, with the deed it was part of."""
        return tuple(telling.read_all_told(self.connection))

    def told_between(self, since: str, until: str, *, leaving: str) -> tuple[Told, ...]:
        """Every change to the things changed from one moment to before another, but of one kind."""
        return tuple(telling.read_told_between(self.connection, since, until, leaving=leaving))

    def values_given(self, field: str) -> frozenset[str]:
        """Every text that a field of that name ever held, in whatever kind of thing."""
        return frozenset(telling.read_values(self.connection, field))

    def references_held(self) -> frozenset[str]:
        """Every reference of what stands or was deleted.

        What was taken back has none: a workbook that brings it again brings the very same thing.
        """
        return frozenset(telling.read_held(self.connection, "reference"))
