"""Drawing rows from their heads: what a row shows, whether it is gone, and what is searched."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, select

from peeraudit.core.audit import FormInUse
from peeraudit.core.journal.deletion import DELETED, stands_against
from peeraudit.core.journal.heads import Placed
from peeraudit.core.journal.standing import is_in_force
from peeraudit.store import search
from peeraudit.store.drawn import DRAWINGS, Drawing, DrawnValues, Scalar
from peeraudit.store.forms import draw_forms
from peeraudit.store.reading import PLACE
from peeraudit.store.rows import IN_ITS_ENTRY, PLACED, placed
from peeraudit.store.tables import CHANGE_SETS, CHANGES, NAMINGS, Row

Fields = Mapping[str, tuple[Placed, ...]]
"""The heads of each field of one row, in order."""

OF_HEADS = f"JOIN change ON change.id = head.change {IN_ITS_ENTRY}"
"""The changes that heads are, and their entries."""


def draw(
    connection: Connection, entity: str, fields: Mapping[str, Fields], *, before: Collection[str]
) -> list[search.Document]:
    """Draw rows of one kind from their heads; answers with what is to be searched in them.

    `before` are the ids of those that may have been drawn before.
    """
    drawing = DRAWINGS[entity]
    gone = _gone(connection, fields)
    drawn = (drawing.row(name, heads) for name, heads in fields.items() if name not in gone)
    rows = [row for row in drawn if row is not None]
    if before:
        connection.exec_driver_sql(
            f'DELETE FROM "{entity}" WHERE id = ?',  # noqa: S608 - our own names
            [(name,) for name in sorted(before)],
        )
    if rows:
        _insert(connection, drawing, rows)
    if drawing.kind is FormInUse:
        draw_forms(connection)
    documents = (search.document(entity, row) for row in rows)
    return [item for item in documents if item is not None]


def _insert(connection: Connection, drawing: Drawing, rows: Iterable[DrawnValues]) -> None:
    names = ("id", "heads", *drawing.columns)
    columns, places = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
    connection.exec_driver_sql(
        f'INSERT INTO "{drawing.kind.ENTITY}" ({columns}) VALUES ({places})',  # noqa: S608 - as above
        [tuple(_as_kept(row[name]) for name in names) for row in rows],
    )


def _as_kept(value: Scalar | list[str]) -> Scalar:
    """A value as its column holds it: a list of texts stands as JSON."""
    return json.dumps(value) if isinstance(value, list) else value


def heads_of_rows(connection: Connection, rows: Iterable[Row]) -> dict[Row, Fields]:
    """The heads of each field of each of the rows, in order; the rows by kind and id."""
    found = connection.exec_driver_sql(
        f"SELECT {PLACED} FROM json_each(?) AS wanted"  # noqa: S608 - as above
        " CROSS JOIN head ON head.entity = wanted.value ->> 0"
        f" AND head.entity_id = wanted.value ->> 1 {OF_HEADS}",
        (json.dumps(sorted(rows)),),
    )
    return _by_row(map(placed, found.all()))


def heads_of_fields(connection: Connection, which: str) -> dict[Row, Fields]:
    """The heads of the fields that a query answers with, by row, in order."""
    rows = connection.exec_driver_sql(
        f"SELECT {PLACED} FROM ({which}) AS wanted"  # noqa: S608 - as above
        " CROSS JOIN head ON head.entity = wanted.entity"
        f" AND head.entity_id = wanted.entity_id AND head.field = wanted.field {OF_HEADS}"
    )
    return _by_row(map(placed, rows.all()))


def _by_row(heads: Iterable[Placed]) -> dict[Row, Fields]:
    found: defaultdict[Row, dict[str, tuple[Placed, ...]]] = defaultdict(dict)
    for item in heads:
        entity, entity_id, name = item.change.key
        fields = found[entity, entity_id]
        fields[name] = _in_order((*fields[name], item)) if name in fields else (item,)
    return dict(found)


def _in_order(heads: Iterable[Placed]) -> tuple[Placed, ...]:
    return tuple(sorted(heads, key=lambda item: item.order))


def named_by(connection: Connection, ids: Collection[str]) -> Mapping[str, Sequence[Placed]]:
    """The heads by which other rows name each of the ids: all heads of a link that is in force."""
    rows = connection.execute(
        select(CHANGES, *PLACE, NAMINGS.c.named)
        .join(CHANGES, CHANGES.c.id == NAMINGS.c.change)
        .join(CHANGE_SETS, CHANGES.c.change_set == CHANGE_SETS.c.id)
        .where(NAMINGS.c.named.in_(ids))
    )
    found: defaultdict[str, list[Placed]] = defaultdict(list)
    ends: list[tuple[Row, str]] = []
    for row in rows:
        item = placed(row)
        if DRAWINGS[item.change.entity].in_force:
            ends.append((item.change.key[:2], row.named))
        else:
            found[row.named].append(item)
    fields = heads_of_rows(connection, {link for link, _ in ends})
    for link, named in ends:
        if is_in_force(fields[link].get(DRAWINGS[link[0]].in_force, ())):
            found[named].extend(other_heads(fields[link]))
    return found


def other_heads(fields: Fields) -> Iterator[Placed]:
    """The heads of a row but those of its deletion."""
    return (item for name, heads in fields.items() if name != DELETED for item in heads)


def standing_against(
    connection: Connection, fields: Mapping[str, Fields]
) -> Iterable[tuple[str, tuple[Placed, ...]]]:
    """For each of the rows that was deleted, what keeps it; nothing where it is gone."""
    deleted = [name for name, heads in fields.items() if DELETED in heads]
    if not deleted:
        return
    naming = named_by(connection, deleted)
    for name in deleted:
        others = (*other_heads(fields[name]), *naming.get(name, ()))
        against = stands_against(fields[name][DELETED], others)
        if against is not None:
            yield name, against


def _gone(connection: Connection, fields: Mapping[str, Fields]) -> frozenset[str]:
    """The rows that are deleted, with nothing against it."""
    found = standing_against(connection, fields)
    return frozenset(name for name, against in found if not against)
