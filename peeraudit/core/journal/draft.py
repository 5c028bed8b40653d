"""Drafting a deed: things added and fields changed, gathered into one change set."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date, time
from enum import Enum

from peeraudit.core.journal.change import Change, ChangeSet, change_id
from peeraudit.core.journal.deletion import DELETED
from peeraudit.core.journal.heads import Field
from peeraudit.core.journal.kept import Kept

Value = str | int | bool | tuple[str, ...] | date | time | Enum | None
"""What a field of a thing may hold."""


def derived_id(*parts: str) -> str:
    """An id that follows from what it names: the same on every laptop, for links and their like."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:20]


def encode(value: Value) -> str:
    """A field's value as the journal keeps it: JSON text, one form for one value."""
    if isinstance(value, time):
        return json.dumps(value.isoformat("minutes"))
    if isinstance(value, date):
        return json.dumps(value.isoformat())
    return json.dumps(value.value if isinstance(value, Enum) else value, ensure_ascii=False)


@dataclass(slots=True)
class Draft:
    """The changes of one deed, in the order they were made. Change ids follow from the set's.

    `never_set` holds the heads of fields that were set back to never-set. They are in front of
    whoever adds a thing again under an id it had before, so that it does not disagree with its own
    undo.
    """

    id: str
    never_set: Mapping[Field, tuple[str, ...]] = field(default_factory=dict[Field, tuple[str, ...]])
    _changes: list[Change] = field(default_factory=list[Change])

    def add(self, thing: Kept) -> None:
        """Add a thing that is in no journal yet. What is blank, or no, stays never-set.

        So two laptops that make one thing apart do not disagree on what nobody said.
        """
        for name in _value_names(thing):
            value: Value = getattr(thing, name)
            if value not in ("", (), None) and value is not False:
                self._change(thing, name, encode(value))

    def begin(self, thing: Kept, *names: str) -> None:
        """Add a thing with the named fields alone, whatever they hold; the rest is never-set."""
        for name in names:
            self._change(thing, name, encode(getattr(thing, name)))

    def change(self, thing: Kept, **values: Value) -> None:
        """Give fields of a fetched thing new values, over the heads it was drawn from.

        A field that holds the value already is left alone, unless laptops disagree on it.
        """
        for name, value in values.items():
            new = encode(value)
            if new != encode(getattr(thing, name)) or len(thing.heads.of(name)) > 1:
                self._change(thing, name, new)

    def unset(self, thing: Kept, *names: str) -> None:
        """Set fields of a fetched thing back to never-set, over the heads they were drawn from."""
        for name in names:
            if thing.heads.of(name):
                self._change(thing, name, None)

    def delete(self, thing: Kept, *, in_front_of: Iterable[str]) -> None:
        """Delete a fetched thing. `in_front_of` are the heads that its deleter knew of.

        These are the heads of its other fields, and those by which other things name it.
        """
        self._change(thing, DELETED, json.dumps(sorted(in_front_of)))

    def change_set(self, deed: str, *, peer: str, at: str, undoes: str = "") -> ChangeSet:
        """Everything drafted, as the deed of one person."""
        return ChangeSet(self.id, deed, peer, at, tuple(self._changes), undoes)

    def _change(self, thing: Kept, name: str, value: str | None) -> None:
        self._changes.append(
            Change(
                id=change_id(self.id, len(self._changes)),
                entity=thing.ENTITY,
                entity_id=thing.id,
                field=name,
                value=value,
                supersedes=tuple(sorted(thing.heads.of(name) or self._heads_unset(thing, name))),
            )
        )

    def _heads_unset(self, thing: Kept, name: str) -> tuple[str, ...]:
        return self.never_set.get((thing.ENTITY, thing.id, name), ())


def _value_names(thing: Kept) -> tuple[str, ...]:
    """The names of the fields that the journal keeps, in the order they are declared."""
    return tuple(item.name for item in fields(thing) if item.name not in ("id", "heads"))
