"""Drawing rows from their heads: what a row shows, whether it is gone, and what is searched."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from sqlalchemy import Connection, delete, insert, select

from peeraudit.core.journal.deletion import DELETED, stands_against
from peeraudit.core.journal.heads import Placed
from peeraudit.core.journal.standing import is_in_force
from peeraudit.store import search
from peeraudit.store.drawn import DRAWINGS
from peeraudit.store.reading import PLACE
from peeraudit.store.rows import placed
from peeraudit.store.tables import BATCH, CHANGE_SETS, CHANGES, HEADS, NAMINGS

Fields = Mapping[str, tuple[Placed, ...]]
"""The heads of each field of one row, in order."""


def draw(
    connection: Connection, entity: str, fields: Mapping[str, Fields], *, before: Collection[str]
) -> None:
    """Draw rows of one kind from their heads, and what is searched in them.

    `before` are the ids of those that may have been drawn before.
    """
    drawing = DRAWINGS[entity]
    gone = _gone(connection, fields)
    drawn = (drawing.row(name, heads) for name, heads in fields.items() if name not in gone)
    rows = [row for row in drawn if row is not None]
    for batch in _batches(sorted(before)):
        connection.execute(delete(drawing.table).where(drawing.table.c.id.in_(batch)))
    if rows:
        connection.execute(insert(drawing.table), rows)
    if entity in search.SEARCHED:
        search.update(connection, entity, rows, before=before)


def heads_of_rows(connection: Connection, entity: str, ids: Collection[str]) -> dict[str, Fields]:
    """The heads of each field of each of the rows, in order."""
    found: dict[str, Fields] = {}
    for batch in _batches(sorted(ids)):
        rows = connection.execute(
            select(CHANGES, *PLACE)
            .join(HEADS, HEADS.c.change == CHANGES.c.id)
            .join(CHANGE_SETS, CHANGES.c.change_set == CHANGE_SETS.c.id)
            .where(HEADS.c.entity == entity, HEADS.c.entity_id.in_(batch))
            .order_by(CHANGES.c.entity_id, CHANGE_SETS.c.count, CHANGES.c.id)
        )
        for entity_id, items in groupby(map(placed, rows), key=lambda item: item.change.entity_id):
            fields: dict[str, tuple[Placed, ...]] = {}
            for item in items:
                name = item.change.field
                fields[name] = (*fields.get(name, ()), item)
            found[entity_id] = fields
    return found


def _batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[start : start + BATCH] for start in range(0, len(ids), BATCH))


def named_by(connection: Connection, ids: Collection[str]) -> Mapping[str, Sequence[Placed]]:
    """The heads by which other rows name each of the ids: all heads of a link that is in force."""
    rows = connection.execute(
        select(CHANGES, *PLACE, NAMINGS.c.named)
        .join(CHANGES, CHANGES.c.id == NAMINGS.c.change)
        .join(CHANGE_SETS, CHANGES.c.change_set == CHANGE_SETS.c.id)
        .where(NAMINGS.c.named.in_(ids))
    )
    found: defaultdict[str, list[Placed]] = defaultdict(list)
    links: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in rows:
        item = placed(row)
        if DRAWINGS[item.change.entity].in_force:
            links[item.change.entity].append((item.change.entity_id, row.named))
        else:
            found[row.named].append(item)
    for entity, ends in links.items():
        fields = heads_of_rows(connection, entity, {name for name, _ in ends})
        for name, named in ends:
            if is_in_force(fields[name].get(DRAWINGS[entity].in_force, ())):
                found[named].extend(other_heads(fields[name]))
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
