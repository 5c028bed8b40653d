"""Verify: the tables must equal the journal, the chains hold, and the file be sound.

Everything is drawn again in memory by the rule itself (`core.journal.heads`), not by the way the
store keeps its heads up to date, so that each is held against the other.
"""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from hashlib import sha256

from sqlalchemy import Connection, select

from peeraudit.core.audit import FormInUse
from peeraudit.core.journal.chain import broken_links, digests, named
from peeraudit.core.journal.change import Entry
from peeraudit.core.journal.conflict import Conflict
from peeraudit.core.journal.heads import Field, Placed, heads
from peeraudit.core.journal.standing import names, standing
from peeraudit.core.journal.strike import says_what_goes, struck_by
from peeraudit.store import search
from peeraudit.store.conflicts import read_conflicts
from peeraudit.store.connection import StoreFile, pragma
from peeraudit.store.drawn import BY_ENTITY, DRAWINGS, Drawing, DrawnValues
from peeraudit.store.forms import COMPILED_FORMS, compiled_forms
from peeraudit.store.pages import damaged_pages
from peeraudit.store.reading import read_entries
from peeraudit.store.tables import (
    CHANGE_SETS,
    CONTESTED,
    HEADS,
    NAMINGS,
    PIECES,
    SITTINGS,
    STRUCK,
    Row,
)


def verify(file: StoreFile) -> tuple[str, ...]:
    """Every fault found, each in a sentence; none where all is as it was kept.

    Raises `Damaged` where the file cannot be read to its end.
    """
    damaged = damaged_pages(file.path, key=file.key)
    if damaged:
        return (f"{damaged} pages of the file are damaged.",)
    with file.reading() as connection:
        entries = tuple(read_entries(connection))
        found, digested = heads(entries), digests(entries)
        stands = standing(found, kinds=BY_ENTITY)
        return (
            *_unsound(connection),
            *broken_links(entries, digests=digested),
            *_changed_entries(connection, entries, digested),
            *_loose_ends(connection, entries),
            *_wrong_undos(entries),
            *_wrong_heads(connection, found),
            *_wrong_rows(connection, found, gone=stands.gone),
            *_wrong_conflicts(connection, stands.conflicts),
            *_wrong_strikes(connection, entries),
            *_wrong_pieces(connection),
            *_wrong_forms(connection),
        )


def _unsound(connection: Connection) -> Iterator[str]:
    """SQLite's and SQLCipher's own checks, every row of them."""
    for name in ("quick_check", "cipher_integrity_check"):
        yield from (
            f"The file's own check ({name}) says: {row[0]}."
            for row in pragma(connection, name)
            if row[0] != "ok"
        )


def _changed_entries(
    connection: Connection, entries: Sequence[Entry], digested: Mapping[str, str]
) -> Iterator[str]:
    """Entries whose digest is not the one they were kept with, and sittings cut at their end."""
    kept = {row.id: row.digest for row in connection.execute(select(CHANGE_SETS))}
    last: dict[str, tuple[int, str]] = {}
    for entry in entries:
        found = digested[entry.change_set.id]
        last[entry.sitting] = (entry.number, found)
        if kept[entry.change_set.id] != found:
            yield f"Entry {entry.number} of sitting {entry.sitting[:8]} was changed."
    ends = {row.sitting: (row.number, row.digest) for row in connection.execute(select(SITTINGS))}
    for sitting in sorted(last.keys() | ends.keys()):
        if sitting not in ends:
            yield f"Where sitting {sitting[:8]} ended is forgotten."
        elif last.get(sitting) != ends[sitting]:
            yield (
                f"Sitting {sitting[:8]} ended with entry {ends[sitting][0]}, which is missing or "
                "was changed."
            )


def _loose_ends(connection: Connection, entries: Sequence[Entry]) -> Iterator[str]:
    """Changes without their entry, and changes that name others which are in no entry."""
    counts = {entry.count for entry in entries}
    for count in range(1, max(counts, default=0)):
        if count not in counts:
            yield f"An entry is missing: there is one of count {count + 1}, and none before it."
            break
    there = {change.id for entry in entries for change in entry.change_set.changes}
    for row in connection.exec_driver_sql(
        "SELECT change.id FROM change LEFT JOIN change_set ON change_set.id = change.change_set"
        " WHERE change_set.id IS NULL OR change.sitting <> change_set.sitting"
        " OR change.number <> change_set.number"
    ):
        yield f"Change {row[0]} stands in the journal without its entry."
    for row in connection.exec_driver_sql(
        "SELECT DISTINCT change FROM supersession WHERE change NOT IN (SELECT id FROM change)"
    ):
        yield f"Change {row[0]}, which supersedes others, is missing."
    for entry in entries:
        for change in entry.change_set.changes:
            for name in change.supersedes:
                if name not in there:
                    yield f"Change {change.id} supersedes {name}, which is missing."


def _wrong_undos(entries: Sequence[Entry]) -> Iterator[str]:
    """Entries that take back what is not there, or not before them."""
    counts = {entry.change_set.id: entry.count for entry in entries}
    for entry in entries:
        undoes = entry.change_set.undoes
        if undoes and counts.get(undoes, entry.count) >= entry.count:
            yield f"{named(entry)} takes back a deed that is not there before it."


def _wrong_heads(
    connection: Connection, found: Mapping[Field, tuple[Placed, ...]]
) -> Iterator[str]:
    right = {(*field, item.change.id) for field, items in found.items() for item in items}
    kept = {tuple(map(str, row)) for row in connection.execute(select(HEADS))}
    for entity, entity_id, field, _ in sorted(right ^ kept):
        yield f"The heads of {field} of {entity} {entity_id} are not those of the journal."
    several = {field for field, items in found.items() if len(items) > 1}
    if several != {tuple(map(str, row)) for row in connection.execute(select(CONTESTED))}:
        yield "Which fields have several heads is not what the journal says."
    naming = {
        (item.change.id, name)
        for (entity, _, field), items in found.items()
        if entity in DRAWINGS and field in DRAWINGS[entity].naming
        for item in items
        for name in names(item.change.value)
    }
    if naming != {tuple(map(str, row)) for row in connection.execute(select(NAMINGS))}:
        yield "What names what is not what the journal says."


def _wrong_rows(
    connection: Connection, found: Mapping[Field, tuple[Placed, ...]], *, gone: Collection[Row]
) -> Iterator[str]:
    """Drawn rows and what is searched in them, against the journal drawn again."""
    things: dict[str, dict[str, dict[str, tuple[Placed, ...]]]] = {}
    for (entity, entity_id, field), items in found.items():
        if (entity, entity_id) not in gone:
            things.setdefault(entity, {}).setdefault(entity_id, {})[field] = items
    documents = dict[int, search.Document]()
    for entity, drawing in DRAWINGS.items():
        right: dict[str, DrawnValues] = {}
        for name, fields in things.get(entity, {}).items():
            try:
                if row := drawing.row(name, fields):
                    right[name] = row
            except (ValueError, RecursionError):
                yield f"{entity} {name} has a value that is not one."
        yield from _differences(connection, drawing, right)
        found_words = (search.document(entity, row) for row in right.values())
        documents.update({item[0]: item for item in found_words if item})
    yield from _wrong_words(connection, documents)


def _wrong_words(connection: Connection, documents: Mapping[int, search.Document]) -> Iterator[str]:
    kept = {document[0]: document for document in search.indexed(connection)}
    for number in sorted(documents.keys() | kept.keys()):
        if documents.get(number) != kept.get(number):
            _, entity, entity_id, _ = documents.get(number) or kept[number]
            yield f"The words searched of {entity} {entity_id} are not those of the journal."


def _wrong_conflicts(connection: Connection, right: Sequence[Conflict]) -> Iterator[str]:
    """What laptops disagree on, and what is named, as the store keeps both."""
    kept = [_side_ids(conflict) for conflict in read_conflicts(connection)]
    if kept != [_side_ids(conflict) for conflict in right]:
        yield "What laptops disagree on is not what the journal says."


def _side_ids(conflict: Conflict) -> tuple[object, ...]:
    return conflict.kind, conflict.key, [item.change.id for item in conflict.sides]


def _wrong_strikes(connection: Connection, entries: Sequence[Entry]) -> Iterator[str]:
    """Values that are gone without a strike, and strikes that were not carried out."""
    struck = struck_by(entries)
    if struck != frozenset(connection.scalars(select(STRUCK.c.name))):
        yield "What was struck out is not what the journal says."
    for entry in entries:
        for change, kept in zip(entry.change_set.changes, entry.seals, strict=True):
            if kept.salt is None and (change.id not in struck or says_what_goes(change)):
                yield f"The value of change {change.id} is gone, and nobody struck it out."
            if kept.salt is not None and change.id in struck and not says_what_goes(change):
                yield f"The value of change {change.id} was struck out, and is still there."


def _differences(
    connection: Connection, drawing: Drawing, right: Mapping[str, DrawnValues]
) -> Iterator[str]:
    """Where the drawn table of one kind is not what the journal says."""
    kept = {row["id"]: dict(row) for row in connection.execute(select(drawing.table)).mappings()}
    for name in sorted(right.keys() | kept.keys()):
        if name not in kept:
            yield f"{drawing.kind.ENTITY} {name} is missing from its table."
        elif name not in right:
            yield f"{drawing.kind.ENTITY} {name} stands in its table, but not in the journal."
        elif json.dumps(kept[name], sort_keys=True) != json.dumps(right[name], sort_keys=True):
            yield f"{drawing.kind.ENTITY} {name} is not what the journal says."
        elif not drawing.is_readable(kept[name]):
            yield f"{drawing.kind.ENTITY} {name} has a value that its field cannot have."


def _wrong_pieces(connection: Connection) -> Iterator[str]:
    """Pieces that are not what their digest says, and forms in use whose piece is missing."""
    kept: set[str] = set()
    for row in connection.execute(select(PIECES)):
        kept.add(row.digest)
        if sha256(row.content).hexdigest() != row.digest:
            yield f"The kept piece {row.digest[:12]} is not the one that was kept."
    forms = DRAWINGS[FormInUse.ENTITY].table
    struck = set(connection.scalars(select(STRUCK.c.name)))
    for row in connection.execute(select(forms.c.form, forms.c.digest)):
        if row.digest not in kept | struck:
            yield f"The form {row.form} is in use, but its piece {row.digest[:12]} is missing."


def _wrong_forms(connection: Connection) -> Iterator[str]:
    """Forms in use that are compiled into something else than their pieces say."""
    right = dict(compiled_forms(connection))
    kept = {row.digest: row.compiled for row in connection.execute(select(COMPILED_FORMS))}
    for digest in sorted(right.keys() | kept.keys()):
        if right.get(digest) != kept.get(digest):
            yield f"The form of the piece {digest[:12]} is not compiled as it was kept."
