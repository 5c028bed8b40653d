"""What the journal tells of things and of days: each change with who did it, when, and where."""

import json
from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, and_, select, true, tuple_

from peeraudit.core.journal.history import Told
from peeraudit.store.reading import PLACE
from peeraudit.store.rows import by_change, placed
from peeraudit.store.tables import BATCH, CHANGE_SETS, CHANGES, SUPERSESSIONS

_THING = (CHANGES.c.entity, CHANGES.c.entity_id)

_TOLD = select(
    CHANGES, *PLACE, CHANGE_SETS.c.deed, CHANGE_SETS.c.peer, CHANGE_SETS.c.laptop, CHANGE_SETS.c.at
).join(CHANGE_SETS, CHANGES.c.change_set == CHANGE_SETS.c.id)


def read_told(connection: Connection, entity: str, ids: Sequence[str]) -> Iterator[Told]:
    """Every change to some things of one kind."""
    for start in range(0, len(ids), BATCH):
        batch = ids[start : start + BATCH]
        these = and_(CHANGES.c.entity == entity, CHANGES.c.entity_id.in_(batch))
        yield from _told(connection, these)


def read_all_told(connection: Connection) -> Iterator[Told]:
    """Every change there is."""
    return _told(connection, true())


def read_told_between(
    connection: Connection, since: str, until: str, *, leaving: str
) -> Iterator[Told]:
    """Every change, whenever made, to the things changed from one moment to before another.

    The moments are as change sets carry them. Things of one kind are left out.
    """
    at = CHANGE_SETS.c.at
    changed = (
        select(*_THING)
        .join(CHANGE_SETS, CHANGES.c.change_set == CHANGE_SETS.c.id)
        .where(at >= since, at < until, CHANGES.c.entity != leaving)
    )
    return _told(connection, tuple_(*_THING).in_(changed.distinct()))


def read_values(connection: Connection, field: str) -> Iterator[str]:
    """Every text that a field of that name ever held, in whatever kind of thing."""
    rows = connection.exec_driver_sql(
        "SELECT DISTINCT value FROM change WHERE field = ? AND value IS NOT NULL", (field,)
    )
    return (str(json.loads(row[0])) for row in rows)


def read_held(connection: Connection, field: str) -> Iterator[str]:
    """Every text that a field of that name holds now, in whatever stands or was deleted."""
    rows = connection.exec_driver_sql(
        "SELECT DISTINCT change.value FROM head JOIN change ON change.id = head.change"
        " WHERE head.field = ? AND change.value IS NOT NULL",
        (field,),
    )
    return (str(json.loads(row[0])) for row in rows)


def _told(connection: Connection, these: ColumnElement[bool]) -> Iterator[Told]:
    named = select(SUPERSESSIONS).join(CHANGES, CHANGES.c.id == SUPERSESSIONS.c.change).where(these)
    supersedes = by_change(connection.execute(named))
    for row in connection.execute(_TOLD.where(these)):
        told = placed(row, supersedes=supersedes.get(row[0], ()))
        yield Told(told, row.deed, row.peer, row.laptop, row.at)
