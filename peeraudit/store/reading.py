"""The journal read back: all of it, one entry, or the history of some fields."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Connection, and_, select

from peeraudit.core.journal.change import Entry
from peeraudit.core.journal.heads import Field, Placed
from peeraudit.core.journal.steps import as_read_today
from peeraudit.store.rows import (
    CHANGE_COLUMNS,
    ENTRY_COLUMNS,
    PLACE_COLUMNS,
    by_change,
    columns,
    entry_of,
    placed,
)
from peeraudit.store.tables import BATCH, CHANGE_SETS, CHANGES, SUPERSESSIONS

PLACE = tuple(CHANGE_SETS.c[name] for name in PLACE_COLUMNS)
"""What a change's entry says of its place, beside the change itself."""


_EVERY = "change_set"

_ONE = "(SELECT * FROM change_set WHERE id = ?) AS change_set"

_AFTER = (
    "json_each(?) AS wanted CROSS JOIN change_set"
    " ON change_set.sitting = wanted.key AND change_set.number > wanted.value"
)


def read_entries(
    connection: Connection, *, after: Mapping[str, int] | None = None
) -> Iterator[Entry]:
    """The journal by sitting and number: all of it, or what follows an entry of some sittings."""
    if after is None:
        return _read(connection, _EVERY, ())
    return _read(connection, _AFTER, (json.dumps(after),))


def read_entry_today(connection: Connection, change_set: str) -> Entry:
    """One entry by the id of its change set, its changes as they are read today."""
    entry = next(_read(connection, _ONE, (change_set,)))
    changes = entry.change_set.changes
    today = tuple(as_read_today(change, version=entry.version) for change in changes)
    return replace(entry, change_set=replace(entry.change_set, changes=today))


def _read(connection: Connection, which: str, asked: tuple[str, ...]) -> Iterator[Entry]:
    supersedes: defaultdict[str, list[str]] = defaultdict(list)
    for row in connection.exec_driver_sql(
        "SELECT supersession.change, supersession.superseded"  # noqa: S608 - our own words
        f" FROM {which} JOIN change ON change.change_set = change_set.id"
        " JOIN supersession ON supersession.change = change.id",
        asked,
    ).all():
        supersedes[row[0]].append(row[1])
    changes = connection.exec_driver_sql(
        f"SELECT {columns('change', CHANGE_COLUMNS)}"  # noqa: S608 - as above
        f" FROM {which} JOIN change ON change.change_set = change_set.id"
        " ORDER BY change_set.sitting, change_set.number, change.position",
        asked,
    ).all()
    by_set = {name: tuple(rows) for name, rows in groupby(changes, key=itemgetter(1))}
    for row in connection.exec_driver_sql(
        f"SELECT {columns('change_set', ENTRY_COLUMNS)}"  # noqa: S608 - as above
        f" FROM {which} ORDER BY change_set.sitting, change_set.number",
        asked,
    ).all():
        yield entry_of(row, by_set.get(row[0], ()), supersedes)


def history(connection: Connection, fields: Iterable[Field]) -> Iterator[Placed]:
    """Every change to each of the fields."""
    wanted = frozenset(fields)
    things: defaultdict[str, set[str]] = defaultdict(set)
    for entity, entity_id, _ in wanted:
        things[entity].add(entity_id)
    for entity, ids in things.items():
        ordered = sorted(ids)
        for start in range(0, len(ordered), BATCH):
            found = _history_of(connection, entity, ordered[start : start + BATCH])
            yield from (item for item in found if item.change.key in wanted)


def _history_of(connection: Connection, entity: str, ids: Sequence[str]) -> Iterator[Placed]:
    these = and_(CHANGES.c.entity == entity, CHANGES.c.entity_id.in_(ids))
    named = connection.execute(
        select(SUPERSESSIONS).join(CHANGES, CHANGES.c.id == SUPERSESSIONS.c.change).where(these)
    )
    supersedes = by_change(named)
    rows = connection.execute(
        select(CHANGES, *PLACE)
        .join(CHANGE_SETS, CHANGES.c.change_set == CHANGE_SETS.c.id)
        .where(these)
    )
    for row in rows:
        yield placed(row, supersedes=supersedes.get(row[0], ()))
