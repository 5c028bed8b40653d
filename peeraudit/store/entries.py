"""Entries into the journal, and the heads and tables that follow from them.

One way for a deed just done, a workbook of thousands of rows, and a journal that arrives whole:
entries are added, strikes carried out, heads updated, and the rows they touch drawn again.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection

from peeraudit.core.journal.change import Entry
from peeraudit.core.journal.heads import Placed, by_field, placed
from peeraudit.store import search
from peeraudit.store.drawing import Fields, draw, heads_of_rows
from peeraudit.store.drawn import DRAWINGS
from peeraudit.store.heads import HeadsOf, News, deletions_touched, known_rows, update_heads
from peeraudit.store.rows import CHANGE_COLUMNS, ENTRY_COLUMNS, change_rows, entry_row
from peeraudit.store.striking import strike_out, write_anew
from peeraudit.store.tables import Row


def add_entries(
    connection: Connection, entries: Sequence[Entry], *, digests: Mapping[str, str]
) -> None:
    """Add entries the journal does not hold yet, whatever their order, and draw what they touch."""
    entries, struck = strike_out(connection, entries)
    ends = _ends(connection, entries)
    _record(connection, entries, digests)
    news = by_field(placed(entries))
    rows = {*_rows(news), *struck.rows}
    _draw_touched(connection, rows, ends=ends, news=news, named=struck.named)
    write_anew(connection, struck)


def add_drawn_tables(connection: Connection, journal: Iterable[Placed]) -> None:
    """Draw all that follows from a whole journal into empty tables."""
    news = by_field(journal)
    connection.exec_driver_sql(
        "INSERT INTO sitting (sitting, number, digest)"
        " SELECT sitting, max(number), digest FROM change_set GROUP BY sitting"
    )
    _draw_touched(connection, set(_rows(news)), ends={}, news=news, named=set())


def _draw_touched(
    connection: Connection,
    rows: set[Row],
    *,
    ends: Mapping[str, int],
    news: News,
    named: Iterable[str],
) -> None:
    known = known_rows(connection, rows)
    updated = update_heads(connection, news, ends=ends, known=known)
    known |= deletions_touched(connection, rows, named={*named, *updated.named})
    fields = {**_fields(updated.came, but=known), **heads_of_rows(connection, known)}
    by_entity: defaultdict[str, dict[str, Fields]] = defaultdict(dict)
    for (entity, entity_id), heads in sorted(fields.items()):
        if entity in DRAWINGS:
            by_entity[entity][entity_id] = heads
    documents: list[search.Document] = []
    for entity, drawn in by_entity.items():
        before = {name for kind, name in known if kind == entity}
        documents += draw(connection, entity, drawn, before=before)
    search.update(connection, documents, before=(row for row in known if row[0] in search.SEARCHED))


def _fields(came: HeadsOf, *, but: Collection[Row]) -> dict[Row, Fields]:
    """The heads of rows that are new, all of which have just come."""
    found: defaultdict[Row, dict[str, tuple[Placed, ...]]] = defaultdict(dict)
    for (entity, entity_id, field), items in came.items():
        if (entity, entity_id) not in but:
            found[entity, entity_id][field] = items
    return dict(found)


def _rows(news: News) -> Iterable[Row]:
    return ((entity, entity_id) for entity, entity_id, _ in news)


def _ends(connection: Connection, entries: Iterable[Entry]) -> dict[str, int]:
    """How far each sitting of the entries had come before them; those that are new are not here."""
    ends: dict[str, int] = {}
    for sitting in {entry.sitting for entry in entries}:
        row = connection.exec_driver_sql(
            "SELECT number FROM sitting WHERE sitting = ?", (sitting,)
        ).one_or_none()
        if row is not None:
            ends[sitting] = row[0]
    return ends


def _record(connection: Connection, entries: Sequence[Entry], digests: Mapping[str, str]) -> None:
    connection.exec_driver_sql(
        f"INSERT INTO change_set ({', '.join(ENTRY_COLUMNS)})"  # noqa: S608 - our own names
        f" VALUES ({', '.join('?' * len(ENTRY_COLUMNS))})",
        [entry_row(entry, digests[entry.change_set.id]) for entry in entries],
    )
    if changes := [row for entry in entries for row in change_rows(entry)]:
        connection.exec_driver_sql(
            f"INSERT INTO change ({', '.join(CHANGE_COLUMNS)})"  # noqa: S608 - as above
            f" VALUES ({', '.join('?' * len(CHANGE_COLUMNS))})",
            changes,
        )
    if supersessions := [
        (name, change.id)
        for entry in entries
        for change in entry.change_set.changes
        for name in change.supersedes
    ]:
        connection.exec_driver_sql(
            "INSERT INTO supersession (superseded, change) VALUES (?, ?)", supersessions
        )
    sittings = [(name,) for name in dict.fromkeys(entry.sitting for entry in entries)]
    connection.exec_driver_sql("DELETE FROM sitting WHERE sitting = ?", sittings)
    connection.exec_driver_sql(
        "INSERT INTO sitting (sitting, number, digest) SELECT sitting, number, digest"
        " FROM change_set WHERE sitting = ? ORDER BY number DESC LIMIT 1",
        sittings,
    )
