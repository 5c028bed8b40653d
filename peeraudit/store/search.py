"""Full text search (SQLite's FTS5) over evidence, findings and comments.

`secure-delete` is set when the table is made: without it FTS5 keeps a deleted word in its blocks.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, text

from peeraudit.store.drawn import DrawnValues

SEARCHED: Mapping[str, tuple[str, ...]] = {
    "evidence": ("text",),
    "finding": ("text",),
    "judgement": ("answer", "reason", "where_in_record"),
    "moderation": ("why",),
}
"""The fields that are searched, by kind of thing."""

MARKS = ("\x02", "\x03")
"""What stands before and after a word found, in a hit's text; no kept text holds either."""

Document = tuple[int, str, str, str]
"""What is indexed of one thing: row number, kind, id, words."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found; `marked` is its text with `MARKS` about the words looked for."""

    entity: str
    entity_id: str
    marked: str


def make_index(connection: Connection) -> None:
    """Make the empty index of a new store."""
    connection.exec_driver_sql(
        "CREATE VIRTUAL TABLE search USING fts5("
        "words, entity UNINDEXED, entity_id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2')"
    )
    connection.exec_driver_sql("INSERT INTO search(search, rank) VALUES ('secure-delete', 1)")


def document(entity: str, row: DrawnValues) -> Document | None:
    """What is indexed of a drawn row; None where it has no words to look for."""
    words = "\n".join(_words(row[name]) for name in SEARCHED.get(entity, ()) if row[name])
    entity_id = str(row["id"])
    return (row_number(entity, entity_id), entity, entity_id, words) if words else None


def row_number(entity: str, entity_id: str) -> int:
    """Where a thing stands in the index: the same number on every laptop, 63 bits of a digest."""
    sealed = hashlib.sha256(f"{entity}\x1f{entity_id}".encode()).digest()
    return int.from_bytes(sealed[:8], "big") >> 1


def forget(connection: Connection, entity: str, ids: Iterable[str]) -> None:
    """Take things out of the index, if they are in it."""
    connection.exec_driver_sql(
        "DELETE FROM search WHERE rowid = ?", [(row_number(entity, name),) for name in ids]
    )


def learn(connection: Connection, documents: Iterable[Document]) -> None:
    """Put things into the index."""
    if found := list(documents):
        connection.exec_driver_sql(
            "INSERT INTO search(rowid, entity, entity_id, words) VALUES (?, ?, ?, ?)", found
        )


def find(connection: Connection, words: str, *, most: int) -> tuple[Hit, ...]:
    """The things that hold all of the words (each as the beginning of one), best first."""
    asked = " ".join(f'"{word.replace(chr(34), "")}"*' for word in words.replace("\0", " ").split())
    if not asked.strip('"* '):
        return ()
    rows = connection.execute(
        text(
            "SELECT entity, entity_id, highlight(search, 0, :before, :after) FROM search "
            "WHERE search MATCH :asked ORDER BY rank, rowid LIMIT :most"
        ),
        {"asked": asked, "most": most, "before": MARKS[0], "after": MARKS[1]},
    )
    return tuple(Hit(str(row[0]), str(row[1]), str(row[2])) for row in rows)


def indexed(connection: Connection) -> Iterable[Document]:
    """Everything in the index, as it was put there."""
    rows = connection.exec_driver_sql("SELECT rowid, entity, entity_id, words FROM search")
    return ((int(row[0]), str(row[1]), str(row[2]), str(row[3])) for row in rows)


def _words(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] - a JSON list of texts
