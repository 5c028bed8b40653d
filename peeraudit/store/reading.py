"""The journal read back: all of it, one entry, or the history of some fields."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Connection, select

from peeraudit.core.journal.change import Entry
from peeraudit.core.journal.heads import Placed
from peeraudit.store.rows import by_change, entry_of, placed
from peeraudit.store.tables import CHANGE_SETS, CHANGES, SUPERSESSIONS


def read_entries(connection: Connection) -> Iterator[Entry]:
    """The whole journal, by sitting and number."""
    supersedes = by_change(connection.execute(select(SUPERSESSIONS)).mappings())
    changes = (
        select(CHANGES)
        .join(CHANGE_SETS, CHANGES.c.change_set == CHANGE_SETS.c.id)
        .order_by(CHANGE_SETS.c.sitting, CHANGE_SETS.c.number, CHANGES.c.position)
    )
    by_set = groupby(connection.execute(changes).mappings(), key=itemgetter("change_set"))
    heads = connection.execute(
        select(CHANGE_SETS).order_by(CHANGE_SETS.c.sitting, CHANGE_SETS.c.number)
    ).mappings()
    waiting = next(by_set, None)
    for row in heads.all():
        if waiting is not None and waiting[0] == row["id"]:
            rows = tuple(waiting[1])
            waiting = next(by_set, None)
        else:
            rows = ()
        yield entry_of(row, rows, supersedes)


def read_entry(connection: Connection, change_set: str) -> Entry:
    """One entry by the id of its change set."""
    row = connection.execute(select(CHANGE_SETS).where(CHANGE_SETS.c.id == change_set))
    changes = connection.execute(
        select(CHANGES).where(CHANGES.c.change_set == change_set).order_by(CHANGES.c.position)
    ).mappings()
    named = connection.execute(
        select(SUPERSESSIONS)
        .join(CHANGES, CHANGES.c.id == SUPERSESSIONS.c.change)
        .where(CHANGES.c.change_set == change_set)
    )
    return entry_of(row.mappings().one(), changes.all(), by_change(named.mappings()))


def history(connection: Connection, fields: Iterable[tuple[str, str, str]]) -> Iterator[Placed]:
    """Every change to each of the fields."""
    for entity, entity_id, field in fields:
        rows = connection.execute(
            select(CHANGES, CHANGE_SETS.c.count, CHANGE_SETS.c.undoes)
            .join(CHANGE_SETS, CHANGES.c.change_set == CHANGE_SETS.c.id)
            .where(
                CHANGES.c.entity == entity,
                CHANGES.c.entity_id == entity_id,
                CHANGES.c.field == field,
            )
        ).mappings()
        for row in rows.all():
            named = select(SUPERSESSIONS.c.superseded).where(SUPERSESSIONS.c.change == row["id"])
            yield placed(row, supersedes=connection.scalars(named))
