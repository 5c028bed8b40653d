"""The journal and its kept pieces as tables, and the heads drawn from them.

What stands in `change_set`, `change`, `supersession` and `piece` is the truth and is only ever
added to; everything else can be drawn again from it.
"""

from typing import ClassVar

from sqlalchemy import Index, Table, UniqueConstraint
from sqlmodel import Field, SQLModel

BATCH = 500
"""Things named in one statement, where many are."""


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
    """A change that nothing supersedes (drawn)."""

    __tablename__: ClassVar[str] = "head"  # pyright: ignore[reportIncompatibleVariableOverride] - as above
    __table_args__: ClassVar[dict[str, bool]] = {"sqlite_with_rowid": False}

    entity: str = Field(primary_key=True)
    entity_id: str = Field(primary_key=True)
    field: str = Field(primary_key=True)
    change: str = Field(primary_key=True, index=True)


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
