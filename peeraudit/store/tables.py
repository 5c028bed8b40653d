"""The journal and its kept pieces as tables, and the heads drawn from them.

What stands in `change_set`, `change`, `supersession` and `piece` is the truth, and is only ever
added to and struck out; everything else can be drawn again from it.
"""

from typing import ClassVar

from sqlalchemy import Index, Table, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from peeraudit.core.journal.deletion import DELETED
from peeraudit.core.journal.kept import JOINED_INTO

BATCH = 500
"""Things named in one statement, where many are."""

PIECE_LIMIT = 20 * 1024 * 1024
"""Bytes a kept piece may have (design.md 5)."""

Row = tuple[str, str]
"""Entity and entity id."""

TRUTH = ("change_set", "change", "supersession", "piece")
"""The tables that hold the journal itself, each after those its rows name."""


class EntryRow(SQLModel, table=True):
    """One entry: the change set of a deed, in its place in the journal."""

    __tablename__: ClassVar[str] = "change_set"  # pyright: ignore[reportIncompatibleVariableOverride] - SQLModel declares it as a callable too
    __table_args__ = (UniqueConstraint("sitting", "number"),)

    id: str = Field(primary_key=True)
    deed: str
    peer: str
    at: str
    undoes: str
    laptop: str
    sitting: str
    number: int
    count: int = Field(index=True)
    previous: str
    version: int = Field(index=True)
    digest: str


class ChangeRow(SQLModel, table=True):
    """One change. A value that is null is never-set; a salt that is null was struck out.

    Sitting and number stand here as well as with the entry, so that what one sitting did to one
    field is found by one index.
    """

    __tablename__: ClassVar[str] = "change"  # pyright: ignore[reportIncompatibleVariableOverride] - as above
    __table_args__ = (
        Index("change_by_field", "entity", "entity_id", "field", "sitting", "number"),
    )

    id: str = Field(primary_key=True)
    change_set: str = Field(foreign_key="change_set.id", index=True)
    position: int
    sitting: str
    number: int
    entity: str
    entity_id: str
    field: str
    value: str | None
    salt: bytes | None
    digest: bytes


class SupersessionRow(SQLModel, table=True):
    """That one change was made with another in front of it."""

    __tablename__: ClassVar[str] = "supersession"  # pyright: ignore[reportIncompatibleVariableOverride] - as above
    __table_args__: ClassVar[dict[str, bool]] = {"sqlite_with_rowid": False}

    superseded: str = Field(primary_key=True)
    change: str = Field(primary_key=True, index=True)


class PieceRow(SQLModel, table=True):
    """A whole text or file, by the SHA-256 of its bytes."""

    __tablename__: ClassVar[str] = "piece"  # pyright: ignore[reportIncompatibleVariableOverride] - as above

    digest: str = Field(primary_key=True)
    content: bytes


class HeadRow(SQLModel, table=True):
    """A change that nothing supersedes (drawn).

    Entity and field are those that the change is read as today, should they be others by now.
    """

    __tablename__: ClassVar[str] = "head"  # pyright: ignore[reportIncompatibleVariableOverride] - as above
    __table_args__ = (
        Index("deletion", "entity_id", sqlite_where=text(f"field = '{DELETED}'")),
        Index("joining", "entity_id", sqlite_where=text(f"field = '{JOINED_INTO}'")),
        {"sqlite_with_rowid": False},
    )

    entity: str = Field(primary_key=True)
    entity_id: str = Field(primary_key=True)
    field: str = Field(primary_key=True)
    change: str = Field(primary_key=True, index=True)


class ContestedRow(SQLModel, table=True):
    """That a field has several heads (drawn): few have, and all heads take long to look through."""

    __tablename__: ClassVar[str] = "contested"  # pyright: ignore[reportIncompatibleVariableOverride] - as above
    __table_args__: ClassVar[dict[str, bool]] = {"sqlite_with_rowid": False}

    entity: str = Field(primary_key=True)
    entity_id: str = Field(primary_key=True)
    field: str = Field(primary_key=True)


class NamingRow(SQLModel, table=True):
    """That a head names another thing (drawn)."""

    __tablename__: ClassVar[str] = "naming"  # pyright: ignore[reportIncompatibleVariableOverride] - as above
    __table_args__: ClassVar[dict[str, bool]] = {"sqlite_with_rowid": False}

    change: str = Field(primary_key=True)
    named: str = Field(primary_key=True, index=True)


class StruckRow(SQLModel, table=True):
    """The name of a change, or the digest of a piece, that some strike takes out (drawn)."""

    __tablename__: ClassVar[str] = "struck"  # pyright: ignore[reportIncompatibleVariableOverride] - as above
    __table_args__: ClassVar[dict[str, bool]] = {"sqlite_with_rowid": False}

    name: str = Field(primary_key=True)


class SittingRow(SQLModel, table=True):
    """How far each sitting had come (drawn): what `verify` misses a last entry by."""

    __tablename__: ClassVar[str] = "sitting"  # pyright: ignore[reportIncompatibleVariableOverride] - as above

    sitting: str = Field(primary_key=True)
    number: int
    digest: str


class DrawnAsRow(SQLModel, table=True):
    """The number of the way this store's tables were drawn in."""

    __tablename__: ClassVar[str] = "drawn_as"  # pyright: ignore[reportIncompatibleVariableOverride] - as above

    number: int = Field(primary_key=True)


class ReceivedRow(SQLModel, table=True):
    """The last copy taken in, as long as it can be taken back: how many entries stood after it.

    This laptop's own, and no part of the journal.
    """

    __tablename__: ClassVar[str] = "received"  # pyright: ignore[reportIncompatibleVariableOverride] - as above

    entries: int = Field(primary_key=True)


def table_of(name: str) -> Table:
    """The table of that name: what is written goes in through Core, for speed."""
    return SQLModel.metadata.tables[name]


CHANGE_SETS = table_of("change_set")
CHANGES = table_of("change")
SUPERSESSIONS = table_of("supersession")
PIECES = table_of("piece")
HEADS = table_of("head")
SITTINGS = table_of("sitting")
DRAWN_AS = table_of("drawn_as")
CONTESTED = table_of("contested")
NAMINGS = table_of("naming")
STRUCK = table_of("struck")
RECEIVED = table_of("received")
