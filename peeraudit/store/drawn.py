"""The tables drawn from the journal: one for each kind of thing, made from the thing itself.

A drawn row is the thing as its heads show it, with the heads packed beside it. Drawn tables hold
nothing that the journal does not: they may be dropped and drawn again.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import get_type_hints

from pydantic import JsonValue, TypeAdapter, ValidationError
from pydantic_core import from_json
from sqlalchemy import JSON, Boolean, Column, Integer, Table
from sqlalchemy.schema import SchemaItem
from sqlmodel import AutoString, SQLModel

from peeraudit.core.audit import Audit, FormInUse, Judgement
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, KeyLine, Peer, Theme, ThemeKeyLine
from peeraudit.core.evidence import Evidence, ReadDocument
from peeraudit.core.finding import Filing, Finding
from peeraudit.core.journal.change import Change
from peeraudit.core.journal.deletion import DELETED
from peeraudit.core.journal.heads import Placed, value_shown
from peeraudit.core.journal.kept import Heads, Kept, Link, naming_fields
from peeraudit.core.journal.strike import Strike
from peeraudit.core.moderation import Moderation
from peeraudit.core.passage import KnownWord, Passage
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.core.taken_row import TakenRow
from peeraudit.core.timetable import Session
from peeraudit.core.tip import TopTip

DRAWING = 6
"""The number of this way of drawing; a store drawn in another is drawn again."""

KINDS: tuple[type[Kept], ...] = (
    Challenge,
    Peer,
    KeyLine,
    Theme,
    ThemeKeyLine,
    Session,
    ReadDocument,
    CaseFile,
    FormInUse,
    Audit,
    Judgement,
    Moderation,
    SafeguardingStop,
    Evidence,
    Finding,
    Filing,
    TopTip,
    Passage,
    KnownWord,
    TakenRow,
    Strike,
)
"""Every kind of thing that is kept."""

Scalar = str | int | bool | None
"""What a column holds; a list of texts stands as JSON."""

INTEGER_BITS = 64
"""Bits of a whole number in a column, its sign among them."""

DrawnValues = Mapping[str, Scalar | list[str]]
"""A drawn row: column name to value, the id and the packed heads among them."""

_SEEN: TypeAdapter[object] = TypeAdapter(list[str])
_ANYTHING: TypeAdapter[object] = TypeAdapter(JsonValue)


@dataclass(frozen=True, slots=True)
class Drawing:
    """How one kind of thing is drawn: its table, and the fields that are columns of it."""

    kind: type[Kept]
    table: Table
    columns: tuple[str, ...]
    naming: frozenset[str]

    @property
    def in_force(self) -> str:
        """The field that says whether a link ties its ends; none where it is no link."""
        return self.kind.IN_FORCE if issubclass(self.kind, Link) else ""

    def row(self, entity_id: str, heads: Mapping[str, tuple[Placed, ...]]) -> DrawnValues | None:
        """The row of one thing from the heads of its fields; None where nothing of it is set.

        A field this program does not know is left in the journal and not drawn.
        """
        values: dict[str, Scalar | list[str]] = dict.fromkeys(self.columns)
        is_set = False
        for name, items in heads.items():
            value = value_shown(items) if name in values else None
            if value is not None:
                values[name] = from_json(value)
                is_set = True
        if not is_set:
            return None
        packed = {name: [item.change.id for item in heads[name]] for name in sorted(heads)}
        return {**values, "id": entity_id, "heads": json.dumps(packed)}

    @property
    def fields(self) -> tuple[str, ...]:
        """Every field of a thing in the order that `selection` answers with them."""
        return ("id", "heads", *self.columns)

    @property
    def selection(self) -> str:
        """The statement that answers with every drawn row, by id."""
        columns = ", ".join(f'"{name}"' for name in self.fields)
        return f'SELECT {columns} FROM "{self.kind.ENTITY}" ORDER BY id'  # noqa: S608 - our own words

    @property
    def selection_of(self) -> str:
        """The same, of the ids that its one parameter lists as JSON."""
        among = " WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"
        return self.selection.replace(" ORDER BY id", among)

    def thing(self, row: Mapping[str, object]) -> Kept:
        """The thing a drawn row shows, each value held against its field again.

        Raises `ValidationError`.
        """
        values = {name: value for name, value in row.items() if value is not None}
        return _adapter(self.kind).validate_python({**values, "heads": Heads(str(row["heads"]))})

    def is_readable(self, row: Mapping[str, object]) -> bool:
        """Whether a drawn row holds values that its fields can have."""
        try:
            self.thing(row)
        except ValidationError:
            return False
        return True


def _draw(kind: type[Kept]) -> Drawing:
    """Make the table of one kind from its fields."""
    hints = get_type_hints(kind)
    names = tuple(item.name for item in fields(kind) if item.name not in ("id", "heads"))
    table = Table(
        kind.ENTITY,
        SQLModel.metadata,
        Column[str]("id", AutoString, primary_key=True),
        Column[str]("heads", AutoString, nullable=False),
        *(_column(name, hints[name]) for name in names),
    )
    return Drawing(kind, table, names, frozenset(naming_fields(kind)))


def _column(name: str, hint: object) -> SchemaItem:
    """A column holds a text, a whole number, a yes or no, or a list of texts; or nothing."""
    if hint in (bool, bool | None):
        return Column(name, Boolean)
    if hint in (int, int | None):
        return Column(name, Integer)
    return Column(name, JSON if hint == tuple[str, ...] else AutoString)


def _may_hold(entity: str, name: str) -> TypeAdapter[object]:
    """What a field may hold; anything in JSON where this program does not know the field."""
    if name == DELETED:
        return _SEEN
    drawing = DRAWINGS.get(entity)
    return _field_adapter(drawing.kind, name) if drawing and name in drawing.columns else _ANYTHING


@cache
def _field_adapter(kind: type[Kept], name: str) -> TypeAdapter[object]:
    return TypeAdapter(get_type_hints(kind)[name])


@cache
def _adapter(kind: type[Kept]) -> TypeAdapter[Kept]:
    return TypeAdapter(kind)


DRAWINGS: Mapping[str, Drawing] = {kind.ENTITY: _draw(kind) for kind in KINDS}
"""How each kind is drawn, by what the journal calls it."""

BY_ENTITY: Mapping[str, type[Kept]] = {kind.ENTITY: kind for kind in KINDS}
"""Every kind, by what the journal calls it."""


def accepts(change: Change) -> bool:
    """Whether a change gives its field a value that it can have; one not known may be any."""
    if change.value is None:
        return True
    try:
        value = _may_hold(change.entity, change.field).validate_json(change.value, strict=True)
    except ValidationError:
        return False
    return not isinstance(value, int) or value.bit_length() < INTEGER_BITS


def tables(kinds: Iterable[Drawing] = DRAWINGS.values()) -> list[Table]:
    """The drawn tables."""
    return [drawing.table for drawing in kinds]
