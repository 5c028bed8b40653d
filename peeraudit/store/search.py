"""Full text search (SQLite's FTS5) over evidence, findings, comments, stops and passages.

`secure-delete` is set when the table is made: without it FTS5 keeps a deleted word in its blocks.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, text

from peeraudit.store.drawn import DrawnValues

SEARCHED: Mapping[str, tuple[str, ...]] = {
    "evidence": ("text",),
    "finding": ("text",),
    "judgement": ("answer", "reason", "where_in_record"),
    "moderation": ("why",),
    "case_file": ("access_limits",),
    "safeguarding_stop": ("what_was_seen", "host_did"),
    "passage": ("text",),
}
"""The fields that are searched, by kind of thing."""

MARKS = ("\x02", "\x03")
"""What stands before and after a word found, in a hit's text; no kept text holds either."""

FORGETTING = 50
"""Times as long as learning a document it takes to forget one, each word looked up in its place."""

Document = tuple[int, str, str, str]
"""What is indexed of one thing: row number, kind, id, words."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found; `marked` is its text with `MARKS` about the words looked for."""

    entity: str
    entity_id: str
    marked: str


@dataclass(frozen=True, slots=True)
class Within:
    """Where words are looked for: in things of some kinds, and of some ids; None is all."""

    kinds: tuple[str, ...] | None = None
    ids: frozenset[str] | None = None


ANYWHERE = Within()
"""Words are looked for in everything that is searched."""

_WHERE = (
    "FROM search WHERE search MATCH :asked"
    " AND (:kinds IS NULL OR entity IN (SELECT value FROM json_each(:kinds)))"
    " AND (:ids IS NULL OR entity_id IN (SELECT value FROM json_each(:ids)))"
)

_FIND = text(
    "SELECT entity, entity_id, highlight(search, 0, :before, :after) "
    + _WHERE
    + " ORDER BY rank, rowid LIMIT :most"
)

_COUNT = text("SELECT count(*) " + _WHERE)

_GLANCE = text(
    "SELECT entity, entity_id, highlight(search, 0, :before, :after) " + _WHERE + " LIMIT :most"
)

_ARE_MANY = text("SELECT count(*) FROM (SELECT 1 " + _WHERE + " LIMIT :many)")  # noqa: S608 - our own words

MANY = 1000
"""Things found from which putting the best first takes longer than a person waits for a key."""


def make_index(connection: Connection) -> None:
    """Make the empty index of a new store."""
    connection.exec_driver_sql(
        "CREATE VIRTUAL TABLE search USING fts5("
        "words, entity UNINDEXED, entity_id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2')"
    )
    connection.exec_driver_sql("INSERT INTO search(search, rank) VALUES ('secure-delete', 1)")


def make_index_anew(connection: Connection) -> None:
    """Make the index again from what is in it, so that no block holds a word it forgot."""
    _make_anew(connection, but=(), new=())


def document(entity: str, row: DrawnValues) -> Document | None:
    """What is indexed of a drawn row; None where it has no words to look for."""
    words = "\n".join(_words(row[name]) for name in SEARCHED.get(entity, ()) if row[name])
    entity_id = str(row["id"])
    return (row_number(entity, entity_id), entity, entity_id, words) if words else None


def row_number(entity: str, entity_id: str) -> int:
    """Where a thing stands in the index: the same number on every laptop, 63 bits of a digest."""
    sealed = hashlib.sha256(f"{entity}\x1f{entity_id}".encode()).digest()
    return int.from_bytes(sealed[:8], "big") >> 1


def update(
    connection: Connection, documents: Iterable[Document], *, before: Iterable[tuple[str, str]]
) -> None:
    """Bring the index up to what was drawn; `before` are things that may have been in it before.

    What says the same as before is left alone: to forget is dear.
    """
    new = {item[0]: item for item in documents}
    numbers = json.dumps([row_number(*thing) for thing in before])
    old = connection.exec_driver_sql(
        "SELECT rowid, words FROM search WHERE rowid IN (SELECT value FROM json_each(?))",
        (numbers,),
    )
    stale: list[tuple[int]] = []
    for number, words in old:
        if number in new and new[number][3] == words:
            del new[number]
        else:
            stale.append((number,))
    if len(stale) >= FORGETTING and len(stale) * FORGETTING > _size(connection):
        _make_anew(connection, but={number for (number,) in stale}, new=new.values())
        return
    if stale:
        connection.exec_driver_sql("DELETE FROM search WHERE rowid = ?", sorted(stale))
    _learn(connection, new.values())


def find(
    connection: Connection, words: str, *, most: int, within: Within = ANYWHERE
) -> tuple[Hit, ...]:
    """The things that hold all of the words (each as the beginning of one), best first."""
    asked = _asked(words, within=within)
    if asked is None:
        return ()
    rows = connection.execute(_FIND, {**asked, "most": most, "before": MARKS[0], "after": MARKS[1]})
    return tuple(Hit(str(row[0]), str(row[1]), str(row[2])) for row in rows)


def glance(
    connection: Connection, words: str, *, most: int, within: Within = ANYWHERE
) -> tuple[Hit, ...]:
    """The same while somebody types: best first, but for words that stand nearly everywhere."""
    asked = _asked(words, within=within)
    if asked is None:
        return ()
    many = connection.scalar(_ARE_MANY, {**asked, "many": MANY}) or 0
    query = _FIND if many < MANY else _GLANCE
    rows = connection.execute(query, {**asked, "most": most, "before": MARKS[0], "after": MARKS[1]})
    return tuple(Hit(str(row[0]), str(row[1]), str(row[2])) for row in rows)


def count(connection: Connection, words: str, *, within: Within = ANYWHERE) -> int:
    """How many things hold all of the words."""
    asked = _asked(words, within=within)
    return 0 if asked is None else connection.scalar(_COUNT, asked) or 0


def indexed(connection: Connection) -> Iterable[Document]:
    """Everything in the index, as it was put there."""
    rows = connection.exec_driver_sql("SELECT rowid, entity, entity_id, words FROM search")
    return ((int(row[0]), str(row[1]), str(row[2]), str(row[3])) for row in rows)


def _make_anew(connection: Connection, *, but: Collection[int], new: Iterable[Document]) -> None:
    """Make the index from what is in it, without some of its rows, and from what is new."""
    documents = [item for item in indexed(connection) if item[0] not in but]
    connection.exec_driver_sql("DROP TABLE search")
    make_index(connection)
    _learn(connection, (*documents, *new))


def _size(connection: Connection) -> int:
    """How many documents are in the index; the index itself would read them all to say so."""
    size: int = connection.exec_driver_sql("SELECT count(*) FROM search_docsize").scalar_one()
    return size


def _learn(connection: Connection, documents: Iterable[Document]) -> None:
    """Put documents in, in the order of their rows: FTS5 writes a block for every step back."""
    if found := sorted(documents):
        connection.exec_driver_sql(
            "INSERT INTO search(rowid, entity, entity_id, words) VALUES (?, ?, ?, ?)", found
        )


def _asked(words: str, *, within: Within) -> dict[str, str | None] | None:
    """What the query is given; None where there is no word in what was asked."""
    asked = " ".join(f'"{word.replace(chr(34), "")}"*' for word in words.replace("\0", " ").split())
    if not asked.strip('"* '):
        return None
    kinds = None if within.kinds is None else json.dumps(within.kinds)
    ids = None if within.ids is None else json.dumps(sorted(within.ids))
    return {"asked": asked, "kinds": kinds, "ids": ids}


def _words(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] - a JSON list of texts
