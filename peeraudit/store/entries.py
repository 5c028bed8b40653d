"""Entries into the journal, and the heads and tables that follow from them.

One way for a deed just done, a workbook of thousands of rows, and a journal that arrives whole:
entries are added, heads updated, and the rows they touch drawn again.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Connection, delete, insert, select

from peeraudit.core.journal.change import Change, Entry
from peeraudit.core.journal.heads import Placed
from peeraudit.store import search
from peeraudit.store.drawn import DRAWINGS, DrawnValues
from peeraudit.store.rows import change_rows, entry_row, placed
from peeraudit.store.tables import BATCH, CHANGE_SETS, CHANGES, HEADS, SUPERSESSIONS


def add_entries(connection: Connection, entries: Sequence[Entry]) -> None:
    """Add entries the journal does not hold yet, whatever their order, and draw what they touch."""
    _record(connection, entries)
    changes = [change for entry in entries for change in entry.change_set.changes]
    _update_heads(connection, changes)
    touched: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for change in changes:
        touched[change.entity][change.entity_id] = None
    for entity, ids in touched.items():
        if entity in DRAWINGS:
            draw(connection, entity, tuple(ids))


def draw(connection: Connection, entity: str, ids: Sequence[str]) -> None:
    """Draw the rows of one kind again from their heads, and what is searched in them."""
    drawing = DRAWINGS[entity]
    rows: list[DrawnValues] = []
    for start in range(0, len(ids), BATCH):
        batch = ids[start : start + BATCH]
        connection.execute(delete(drawing.table).where(drawing.table.c.id.in_(batch)))
        drawn = (
            drawing.row(entity_id, heads) for entity_id, heads in _heads(connection, entity, batch)
        )
        rows.extend(row for row in drawn if row is not None)
    if rows:
        connection.execute(insert(drawing.table), rows)
    if entity in search.SEARCHED:
        search.forget(connection, entity, ids)
        documents = (search.document(entity, row) for row in rows)
        search.learn(connection, (item for item in documents if item is not None))


def _record(connection: Connection, entries: Sequence[Entry]) -> None:
    connection.execute(insert(CHANGE_SETS), [entry_row(entry) for entry in entries])
    if changes := [row for entry in entries for row in change_rows(entry)]:
        connection.execute(insert(CHANGES), changes)
    if supersessions := [
        {"superseded": name, "change": change.id}
        for entry in entries
        for change in entry.change_set.changes
        for name in change.supersedes
    ]:
        connection.execute(insert(SUPERSESSIONS), supersessions)
    sittings = [(name,) for name in dict.fromkeys(entry.sitting for entry in entries)]
    connection.exec_driver_sql("DELETE FROM sitting WHERE sitting = ?", sittings)
    connection.exec_driver_sql(
        "INSERT INTO sitting (sitting, number, digest) SELECT sitting, number, digest"
        " FROM change_set WHERE sitting = ? ORDER BY number DESC LIMIT 1",
        sittings,
    )


def _update_heads(connection: Connection, changes: Sequence[Change]) -> None:
    """Make the new changes heads, then take out what is superseded.

    Nothing superseded ever becomes a head again, so heads and newcomers are all there is to look
    at, however long the history of a field.
    """
    if not changes:
        return
    connection.execute(
        insert(HEADS),
        [
            {
                "entity": change.entity,
                "entity_id": change.entity_id,
                "field": change.field,
                "change": change.id,
            }
            for change in changes
        ],
    )
    if superseded := [(name,) for change in changes for name in change.supersedes]:
        connection.exec_driver_sql("DELETE FROM head WHERE change = ?", superseded)
    connection.exec_driver_sql(
        "DELETE FROM head WHERE change = ? AND EXISTS"
        " (SELECT 1 FROM supersession WHERE superseded = head.change)",
        [(change.id,) for change in changes],
    )
    connection.exec_driver_sql(
        "DELETE FROM head WHERE entity = ? AND entity_id = ? AND field = ? AND EXISTS"
        " (SELECT 1 FROM change AS mine JOIN change AS later"
        " ON later.entity = mine.entity AND later.entity_id = mine.entity_id"
        " AND later.field = mine.field AND later.sitting = mine.sitting"
        " AND later.number > mine.number WHERE mine.id = head.change)",
        list(dict.fromkeys(change.key for change in changes)),
    )


def _heads(
    connection: Connection, entity: str, ids: Sequence[str]
) -> Iterator[tuple[str, Mapping[str, tuple[Placed, ...]]]]:
    """The heads of each field of each of the things, in order."""
    rows = connection.execute(
        select(CHANGES, CHANGE_SETS.c.count, CHANGE_SETS.c.undoes)
        .join(HEADS, HEADS.c.change == CHANGES.c.id)
        .join(CHANGE_SETS, CHANGES.c.change_set == CHANGE_SETS.c.id)
        .where(HEADS.c.entity == entity, HEADS.c.entity_id.in_(ids))
        .order_by(CHANGES.c.entity_id, CHANGE_SETS.c.count, CHANGES.c.id)
    ).mappings()
    for entity_id, items in groupby(rows.all(), key=itemgetter("entity_id")):
        fields: dict[str, tuple[Placed, ...]] = {}
        for row in items:
            fields[row["field"]] = (*fields.get(row["field"], ()), placed(row))
        yield entity_id, fields
