"""What a deed looks up while a person waits: numbers given, heads left behind, the last deed.

Each is one statement with an index of its own, so that it takes no longer on the last day of a
challenge than on the first.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from peeraudit.core.journal.heads import Field
from peeraudit.store.tables import Row

MOST_GIVEN = 1_000_000_000
"""No number of a reference comes near it; what does is a text that begins like a reference."""

LOOKUPS = (
    # JSON text: the first letter of a reference stands behind a quotation mark
    (
        "CREATE INDEX IF NOT EXISTS reference_given"
        " ON change (upper(substr(value, 2, 1)), CAST(substr(value, 3) AS INTEGER))"
        " WHERE field = 'reference'"
    ),
    "CREATE INDEX IF NOT EXISTS deed_done ON change_set (undoes, laptop, peer, count, id)",
    ("CREATE INDEX IF NOT EXISTS undo_done ON change_set (laptop, peer, count) WHERE undoes <> ''"),
)
"""Indexes of the journal's own tables that these statements go by (drawn)."""


@dataclass(frozen=True, slots=True)
class Remains:
    """The heads that a field still has though its thing stands no more, and whether any says so.

    `says_something` is set where one of them is a value, and not merely never-set.
    """

    heads: tuple[str, ...]
    says_something: bool


def make_lookups(connection: Connection) -> None:
    """Make the indexes that are not there yet."""
    for statement in LOOKUPS:
        connection.exec_driver_sql(statement)


def greatest_given(connection: Connection, prefix: str) -> int:
    """The greatest number among all references ever given that begin with one capital letter."""
    found = connection.exec_driver_sql(
        "SELECT max(CAST(substr(value, 3) AS INTEGER)) FROM change WHERE field = 'reference'"
        " AND upper(substr(value, 2, 1)) = ? AND CAST(substr(value, 3) AS INTEGER) < ?",
        (prefix, MOST_GIVEN),
    )
    return max(found.scalar_one() or 0, 0)


def remains(connection: Connection, rows: Iterable[Row]) -> Mapping[Field, Remains]:
    """What is left of those of some things that stand no more: taken back, or deleted."""
    asked = tuple(rows)
    found: defaultdict[Field, list[tuple[str, bool]]] = defaultdict(list)
    for entity, entity_id, field, change, is_set in connection.exec_driver_sql(
        "SELECT head.entity, head.entity_id, head.field, head.change, change.value IS NOT NULL"
        " FROM json_each(?) AS wanted CROSS JOIN head ON head.entity = wanted.value ->> 0"
        " AND head.entity_id = wanted.value ->> 1 JOIN change ON change.id = head.change",
        (json.dumps(asked),),
    ):
        found[entity, entity_id, field].append((change, bool(is_set)))
    there = _standing(connection, {field[:2] for field in found})
    return {
        field: Remains(tuple(sorted(name for name, _ in heads)), any(said for _, said in heads))
        for field, heads in found.items()
        if field[:2] not in there
    }


def last_done(
    connection: Connection, *, laptop: str, peer: str, but: Iterable[str], passed: Iterable[str]
) -> str | None:
    """The change set of the last deed of one peer on one laptop that stands: not undone, no undo.

    An undo that was itself taken back undoes nothing. `but` are deeds that are never taken back,
    `passed` change sets that are not.
    """
    found = connection.exec_driver_sql(
        "SELECT id FROM change_set AS done WHERE undoes = '' AND laptop = ? AND peer = ?"
        " AND deed NOT IN (SELECT value FROM json_each(?))"
        " AND id NOT IN (SELECT value FROM json_each(?)) AND NOT EXISTS (SELECT 1"
        " FROM change_set AS undo WHERE undo.undoes = done.id AND NOT EXISTS"
        " (SELECT 1 FROM change_set AS redo WHERE redo.undoes = undo.id))"
        " ORDER BY count DESC, id DESC LIMIT 1",
        (laptop, peer, json.dumps(list(but)), json.dumps(list(passed))),
    )
    return found.scalar()


def last_undone(connection: Connection, *, laptop: str, peer: str) -> str | None:
    """The change set of the last undo of one peer on one laptop that was not itself taken back.

    None where they have done anything else there since.
    """
    last = connection.exec_driver_sql(
        "SELECT max(count) FROM change_set WHERE undoes = '' AND laptop = ? AND peer = ?",
        (laptop, peer),
    ).scalar_one()
    if last is None:
        return None
    found = connection.exec_driver_sql(
        "SELECT undo.id FROM change_set AS undo CROSS JOIN change_set AS done"
        " ON done.id = undo.undoes WHERE undo.count > ? AND done.undoes = ''"
        " AND undo.laptop = ? AND undo.peer = ? AND undo.undoes <> ''"
        " AND NOT EXISTS (SELECT 1 FROM change_set AS redo WHERE redo.undoes = undo.id)"
        " ORDER BY undo.count DESC, undo.id DESC LIMIT 1",
        (last, laptop, peer),
    )
    return found.scalar()


def _standing(connection: Connection, rows: Iterable[Row]) -> frozenset[Row]:
    """Those of some things that are drawn."""
    ids: defaultdict[str, list[str]] = defaultdict(list)
    for entity, entity_id in rows:
        ids[entity].append(entity_id)
    return frozenset(
        (entity, row[0])
        for entity, names in ids.items()
        for row in connection.exec_driver_sql(
            f'SELECT id FROM "{entity}" WHERE id IN (SELECT value FROM json_each(?))',  # noqa: S608 - our own names
            (json.dumps(names),),
        )
    )
