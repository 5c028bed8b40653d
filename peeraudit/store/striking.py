"""Strikes carried out: values and pieces that a strike names leave the store, here and on arrival.

Deleted cells are overwritten with nothing (`secure_delete`). That is not enough: when SQLite parts
a page in two it leaves what it moved where it was, in room it takes for free. So the tables that
held what was struck are written anew.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from peeraudit.core.journal.change import Entry, Seal
from peeraudit.core.journal.strike import NAMES_WHAT_GOES, says_what_goes, struck_by
from peeraudit.store import search
from peeraudit.store.drawn import DRAWINGS
from peeraudit.store.forms import COMPILED_FORMS, draw_forms
from peeraudit.store.tables import CHANGES, PIECES, Row

STRUCK_AMONG = "SELECT name FROM struck WHERE name IN (SELECT value FROM json_each(?))"

NAMED_BY_THESE = "SELECT named FROM naming WHERE change IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Struck:
    """The rows that lost a value, the things that the values named, and how many pieces went."""

    rows: frozenset[Row]
    named: frozenset[str]
    pieces: int


def strike_out(
    connection: Connection, entries: Sequence[Entry]
) -> tuple[tuple[Entry, ...], Struck]:
    """Carry out the strikes among entries that arrive, and those here that name what arrives.

    Answers with the entries as they may be kept.
    """
    names = struck_by(entries)
    if names:
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO struck (name) VALUES (?)", [(name,) for name in names]
        )
    struck = _struck_changes(connection, entries)
    return _without(entries, struck), _erase(connection, names)


def write_anew(connection: Connection, struck: Struck) -> None:
    """Write the tables that held what was struck out anew, so that no page has any of it left."""
    kinds = {entity for entity, _ in struck.rows} & DRAWINGS.keys()
    tables = [CHANGES.name, *sorted(kinds)] if struck.rows else []
    if struck.pieces:
        tables += [PIECES.name, COMPILED_FORMS.name]
    for name in tables:
        connection.exec_driver_sql(f"CREATE TEMP TABLE aside AS SELECT * FROM main.{name}")  # noqa: S608 - our own names
        connection.exec_driver_sql(f"DELETE FROM main.{name}")  # noqa: S608 - as above
        connection.exec_driver_sql(f"INSERT INTO main.{name} SELECT * FROM temp.aside")  # noqa: S608 - as above
        connection.exec_driver_sql("DROP TABLE temp.aside")
    if not kinds.isdisjoint(search.SEARCHED):
        search.make_index_anew(connection)


def struck_among(connection: Connection, names: Iterable[str]) -> frozenset[str]:
    """Those of some names, of changes by their ids or pieces by their digests, struck out here."""
    return _these(connection, STRUCK_AMONG, tuple(names))


def _erase(connection: Connection, names: frozenset[str]) -> Struck:
    """Take out the values and pieces of that name which are here."""
    listed = json.dumps(sorted(names))
    if not names:
        return Struck(frozenset(), frozenset(), 0)
    rows = connection.exec_driver_sql(
        "SELECT entity, entity_id, id FROM change WHERE salt IS NOT NULL"
        " AND NOT (entity = 'strike' AND field IN (?, ?))"
        " AND id IN (SELECT value FROM json_each(?))",
        (*NAMES_WHAT_GOES, listed),
    ).all()
    named = _these(connection, NAMED_BY_THESE, [row[2] for row in rows])
    changes = [(row[2],) for row in rows]
    if changes:
        connection.exec_driver_sql(
            "UPDATE change SET value = NULL, salt = NULL WHERE id = ?", changes
        )
        connection.exec_driver_sql("DELETE FROM naming WHERE change = ?", changes)
    pieces = connection.exec_driver_sql(
        "DELETE FROM piece WHERE digest IN (SELECT value FROM json_each(?))", (listed,)
    ).rowcount
    if pieces:
        draw_forms(connection)
    return Struck(frozenset((row[0], row[1]) for row in rows), named, pieces)


def _struck_changes(connection: Connection, entries: Iterable[Entry]) -> frozenset[str]:
    """Those of the changes of some entries that are struck out; most challenges know of none."""
    if connection.exec_driver_sql("SELECT 1 FROM struck LIMIT 1").first() is None:
        return frozenset()
    arrived = [change.id for entry in entries for change in entry.change_set.changes]
    return struck_among(connection, arrived)


def _without(entries: Sequence[Entry], struck: frozenset[str]) -> tuple[Entry, ...]:
    """Entries without the values that are struck out; their seals keep the digests."""
    if not struck:
        return tuple(entries)
    return tuple(_struck_in(entry, struck) for entry in entries)


def _struck_in(entry: Entry, struck: frozenset[str]) -> Entry:
    pairs = tuple(zip(entry.change_set.changes, entry.seals, strict=True))
    gone = [change.id in struck and not says_what_goes(change) for change, _ in pairs]
    return replace(
        entry,
        change_set=replace(
            entry.change_set,
            changes=tuple(
                replace(change, value=None) if is_gone else change
                for (change, _), is_gone in zip(pairs, gone, strict=True)
            ),
        ),
        seals=tuple(
            Seal(None, kept.digest) if is_gone else kept
            for (_, kept), is_gone in zip(pairs, gone, strict=True)
        ),
    )


def _these(connection: Connection, select: str, names: Sequence[str]) -> frozenset[str]:
    """What a query answers for those names alone."""
    if not names:
        return frozenset()
    rows = connection.exec_driver_sql(select, (json.dumps(names),))
    return frozenset(row[0] for row in rows)
