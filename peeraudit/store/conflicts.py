"""What laptops disagree on, read from the heads as the store keeps them."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Connection

from peeraudit.core.journal.conflict import Conflict, Disagreement
from peeraudit.core.journal.deletion import DELETED
from peeraudit.core.journal.heads import Field, Placed, disagree
from peeraudit.core.journal.kept import JOINED_INTO, Kept
from peeraudit.core.journal.standing import deletion_conflict, names, ring_conflicts
from peeraudit.store.drawing import (
    Fields,
    heads_of_fields,
    heads_of_rows,
    named_by,
    standing_against,
)
from peeraudit.store.drawn import DRAWINGS
from peeraudit.store.tables import Row

CONTESTED = "SELECT entity, entity_id, field FROM contested WHERE field <> 'deleted'"
"""Fields that have several heads; most of these hold one value all the same."""

DELETIONS = "SELECT DISTINCT entity, entity_id FROM head WHERE field = 'deleted'"
"""Rows that somebody deleted, and some that somebody brought back."""

JOINED = "SELECT DISTINCT entity, entity_id, field FROM head WHERE field = 'joined_into'"
"""The field of rows that are joined into others, and of some that were."""

Rows = Mapping[Row, Fields]
"""The heads of some rows."""


def read_conflicts(connection: Connection) -> tuple[Conflict, ...]:
    """Every conflict, by entity, id and field."""
    deletions = _rows(connection, DELETIONS)
    against = dict(_against(connection, deletions))
    gone = {row for row, items in against.items() if not items}
    found = [
        *(
            deletion_conflict(row, deletions[row][DELETED], items)
            for row, items in against.items()
            if items
        ),
        *_different_values(heads_of_fields(connection, CONTESTED), gone=gone),
        *_rings(heads_of_fields(connection, JOINED), gone=gone),
    ]
    return tuple(sorted(found, key=lambda conflict: conflict.key))


def read_gone(connection: Connection) -> frozenset[Row]:
    """The rows that are deleted, with nothing against it."""
    against = _against(connection, _rows(connection, DELETIONS))
    return frozenset(row for row, items in against if not items)


def read_things_gone(connection: Connection) -> Iterator[Kept]:
    """Each thing that is deleted, as it was last; blank where all it said was struck out."""
    known = (row for row in read_gone(connection) if row[0] in DRAWINGS)
    for (entity, name), fields in heads_of_rows(connection, known).items():
        drawing = DRAWINGS[entity]
        row = drawing.row(name, fields)
        yield drawing.thing(row) if row else drawing.kind(id=name)


def read_loose_names(connection: Connection) -> tuple[tuple[Field, str], ...]:
    """The fields of rows that stand which name what is gone, each with the id it names."""
    gone = read_gone(connection)
    ids = sorted({name for _, name in gone})
    naming = named_by(connection, ids)
    return tuple(
        sorted(
            (item.change.key, named)
            for named, items in naming.items()
            for item in items
            if named in names(item.change.value) and item.change.key[:2] not in gone
        )
    )


def _rows(connection: Connection, select: str) -> Rows:
    """The heads of the rows that a query answers."""
    return heads_of_rows(
        connection, [(row[0], row[1]) for row in connection.exec_driver_sql(select)]
    )


def _against(connection: Connection, rows: Rows) -> Iterator[tuple[Row, tuple[Placed, ...]]]:
    by_entity: defaultdict[str, dict[str, Fields]] = defaultdict(dict)
    for (entity, name), fields in rows.items():
        by_entity[entity][name] = fields
    for entity, fields in by_entity.items():
        for name, items in standing_against(connection, fields):
            yield (entity, name), items


def _different_values(rows: Rows, *, gone: Collection[Row]) -> Iterator[Conflict]:
    for row, fields in rows.items():
        if row not in gone:
            yield from (
                Conflict(Disagreement.VALUES, *row, name, items)
                for name, items in fields.items()
                if name != DELETED and disagree(items)
            )


def _rings(rows: Rows, *, gone: Collection[Row]) -> Iterator[Conflict]:
    for entity, items in groupby(sorted(set(rows) - set(gone)), key=itemgetter(0)):
        joins = {name: rows[entity, name][JOINED_INTO] for _, name in items}
        yield from ring_conflicts(entity, joins, present=frozenset(joins))
