"""The journal read back: all of it, one entry, or the history of some fields."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Connection, and_, select

from peeraudit.core.journal.change import Entry
from peeraudit.core.journal.heads import Field, Placed
from peeraudit.store.rows import by_change, entry_of, placed
from peeraudit.store.tables import BATCH, CHANGE_SETS, CHANGES, SUPERSESSIONS


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
    supersedes = by_change(named.mappings())
    rows = connection.execute(
        select(CHANGES, CHANGE_SETS.c.count, CHANGE_SETS.c.undoes)
        .join(CHANGE_SETS, CHANGES.c.change_set == CHANGE_SETS.c.id)
        .where(these)
    )
    for row in rows.mappings():
        yield placed(row, supersedes=supersedes.get(row["id"], ()))
