"""Heads kept up to date: the changes that nothing supersedes, and the things they name."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from peeraudit.core.journal.heads import Field, Placed, heads_of_field
from peeraudit.core.journal.standing import HeadsOf, names
from peeraudit.store.drawn import DRAWINGS
from peeraudit.store.rows import IN_ITS_ENTRY, PLACED, placed
from peeraudit.store.tables import Row

Head = tuple[str, str, str, str]
"""Entity, entity id, field and change."""

News = Mapping[Field, Sequence[Placed]]
"""Changes that have just come, by field."""


@dataclass(frozen=True, slots=True)
class Updated:
    """The new changes that are heads now, and the ids that the heads which came or went name."""

    came: HeadsOf
    named: frozenset[str]


def known_rows(connection: Connection, rows: Iterable[Row]) -> set[Row]:
    """Those of some rows that have heads already."""
    found = connection.exec_driver_sql(
        "SELECT row.value ->> 0, row.value ->> 1 FROM json_each(?) AS row WHERE EXISTS"
        " (SELECT 1 FROM head WHERE entity = row.value ->> 0 AND entity_id = row.value ->> 1)",
        (json.dumps(list(rows)),),
    )
    return {(row[0], row[1]) for row in found}


def update_heads(
    connection: Connection, news: News, *, ends: Mapping[str, int], known: Collection[Row]
) -> Updated:
    """Make new changes heads, unless something supersedes them, and take out what they supersede.

    Nothing superseded ever becomes a head again, so heads and newcomers are all there is to look
    at, however long the history of a field. `ends` tells how far the sittings known before had
    come, `known` are the rows that had heads before: of the others nothing here speaks.
    """
    going_on = tuple(item for field, items in news.items() if field[:2] in known for item in items)
    covered = {
        *_superseded_by_others(connection, going_on),
        *_followed(connection, going_on, ends=ends),
    }
    came = {
        field: _heads_among(items, covered=covered if field[:2] in known else ())
        for field, items in news.items()
    }
    earlier = _earlier_of_sitting(connection, going_on, ends=ends)
    went = sorted({*_superseded(news), *earlier})
    forgotten = _namings(connection, went)
    namings = list(_namings_of(came))
    _write(connection, came=came, went=went, namings=namings)
    _recount(
        connection,
        [field for field, items in came.items() if field[:2] in known or len(items) > 1],
    )
    return Updated(came, frozenset((*(named for _, named in namings), *forgotten)))


def deletions_touched(
    connection: Connection, rows: Iterable[Row], *, named: Iterable[str]
) -> set[Row]:
    """The rows that somebody deleted and that something else names, or stops to.

    `rows` are those whose heads changed: a link among them may come into force, or go out of it.
    """
    any_deletion = "SELECT 1 FROM head WHERE field = 'deleted' LIMIT 1"
    if connection.exec_driver_sql(any_deletion).first() is None:
        return set()
    links = [row for row in rows if row[0] in DRAWINGS and DRAWINGS[row[0]].in_force]
    linked = connection.exec_driver_sql(
        "SELECT naming.named FROM json_each(?) AS link JOIN head ON head.entity = link.value ->> 0"
        " AND head.entity_id = link.value ->> 1 JOIN naming ON naming.change = head.change",
        (json.dumps(links),),
    )
    ids = sorted({*named, *(row[0] for row in linked)})
    found = connection.exec_driver_sql(
        "SELECT DISTINCT entity, entity_id FROM head WHERE field = 'deleted'"
        " AND entity_id IN (SELECT value FROM json_each(?))",
        (json.dumps(ids),),
    )
    return {(row[0], row[1]) for row in found}


def _namings_of(heads: HeadsOf) -> Iterator[tuple[str, str]]:
    """What heads name: change and named."""
    for (entity, _, field), items in heads.items():
        if _is_naming(entity, field):
            for item in items:
                for named in dict.fromkeys(names(item.change.value)):
                    yield item.change.id, named


def _heads_among(items: Sequence[Placed], *, covered: Collection[str]) -> tuple[Placed, ...]:
    """The heads among the new changes of one field, without those that are covered already."""
    heads = tuple(items) if len(items) == 1 else heads_of_field(items)
    return tuple(item for item in heads if item.change.id not in covered) if covered else heads


def _superseded(news: News) -> Iterator[Head]:
    """What the new changes name as superseded."""
    for field, items in news.items():
        for item in items:
            for name in item.change.supersedes:
                yield (*field, name)


def _superseded_by_others(connection: Connection, news: Sequence[Placed]) -> set[str]:
    """The new changes that a change which is here already names."""
    keys = {item.change.id: item.change.key for item in news}
    rows = connection.exec_driver_sql(
        f"SELECT {PLACED}, supersession.superseded FROM json_each(?) AS new"  # noqa: S608 - our own names
        " JOIN supersession ON supersession.superseded = new.value"
        f" JOIN change ON change.id = supersession.change {IN_ITS_ENTRY}",
        (json.dumps(list(keys)),),
    )
    return {row.superseded for row in rows if placed(row).change.key == keys[row.superseded]}


def _followed(
    connection: Connection, news: Sequence[Placed], *, ends: Mapping[str, int]
) -> set[str]:
    """The new changes that arrive after later ones of their own sitting and field."""
    late = [item for item in news if ends.get(item.sitting, 0) > item.number]
    found: set[str] = set()
    for item in late:
        rows = connection.exec_driver_sql(
            f"SELECT {PLACED} FROM change {IN_ITS_ENTRY} WHERE change.entity = ?"  # noqa: S608 - as above
            " AND change.entity_id = ? AND change.sitting = ? AND change.number > ?",
            (item.change.entity, item.change.entity_id, item.sitting, item.number),
        )
        if any(placed(row).change.key == item.change.key for row in rows):
            found.add(item.change.id)
    return found


def _earlier_of_sitting(
    connection: Connection, news: Sequence[Placed], *, ends: Mapping[str, int]
) -> Iterable[Head]:
    """The heads that a later change of their own sitting and field takes the place of."""
    going_on = [
        (*item.change.key, item.sitting, item.number) for item in news if item.sitting in ends
    ]
    if not going_on:
        return ()
    rows = connection.exec_driver_sql(
        "SELECT head.entity, head.entity_id, head.field, head.change FROM json_each(?) AS new"
        " CROSS JOIN head ON head.entity = new.value ->> 0 AND head.entity_id = new.value ->> 1"
        " AND head.field = new.value ->> 2 JOIN change ON change.id = head.change"
        " WHERE change.sitting = new.value ->> 3 AND change.number < new.value ->> 4",
        (json.dumps(going_on),),
    )
    return [(row[0], row[1], row[2], row[3]) for row in rows]


def _namings(connection: Connection, heads: Iterable[Head]) -> Iterable[str]:
    """The ids that heads name."""
    changes = [change for entity, _, field, change in heads if _is_naming(entity, field)]
    if not changes:
        return ()
    rows = connection.exec_driver_sql(
        "SELECT named FROM naming WHERE change IN (SELECT value FROM json_each(?))",
        (json.dumps(changes),),
    )
    return [row[0] for row in rows]


def _is_naming(entity: str, field: str) -> bool:
    return entity in DRAWINGS and field in DRAWINGS[entity].naming


def _write(
    connection: Connection,
    *,
    came: HeadsOf,
    went: Sequence[Head],
    namings: Sequence[tuple[str, str]],
) -> None:
    if went:
        connection.exec_driver_sql(
            "DELETE FROM head WHERE entity = ? AND entity_id = ? AND field = ? AND change = ?",
            went,
        )
    if gone := [(change,) for entity, _, field, change in went if _is_naming(entity, field)]:
        connection.exec_driver_sql("DELETE FROM naming WHERE change = ?", gone)
    if heads := [(*field, item.change.id) for field, items in came.items() for item in items]:
        connection.exec_driver_sql(
            "INSERT INTO head (entity, entity_id, field, change) VALUES (?, ?, ?, ?)", heads
        )
    if namings:
        connection.exec_driver_sql("INSERT INTO naming (change, named) VALUES (?, ?)", namings)


def _recount(connection: Connection, fields: Sequence[Field]) -> None:
    """Note which of some fields have several heads now."""
    if not fields:
        return
    asked = (json.dumps(fields),)
    connection.exec_driver_sql(
        "DELETE FROM contested WHERE (entity, entity_id, field)"
        " IN (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?))",
        asked,
    )
    connection.exec_driver_sql(
        "INSERT INTO contested (entity, entity_id, field)"
        " SELECT head.entity, head.entity_id, head.field FROM json_each(?) AS asked"
        " CROSS JOIN head ON head.entity = asked.value ->> 0"
        " AND head.entity_id = asked.value ->> 1 AND head.field = asked.value ->> 2"
        " GROUP BY 1, 2, 3 HAVING count(*) > 1",
        asked,
    )
