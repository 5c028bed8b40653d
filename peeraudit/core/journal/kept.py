"""What every kept thing has: an id, and the heads of the journal it was drawn from.

A deed names those heads, so that a deed made from an old view is seen to be one.
"""

import json
from dataclasses import dataclass, field, fields
from functools import cache
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Heads:
    """The changes each field of one fetched thing was drawn from, packed as the store keeps them.

    Packed, because most things are fetched to be read and only few to be changed.
    """

    packed: str = "{}"

    def of(self, name: str) -> tuple[str, ...]:
        """The ids of the changes behind one field; none where it was never set."""
        if self.packed == "{}":
            return ()
        return tuple(json.loads(self.packed).get(name, ()))

    @property
    def every(self) -> frozenset[str]:
        """The ids of the changes behind all fields together."""
        return frozenset(change for names in json.loads(self.packed).values() for change in names)


NEW = Heads()
"""The heads of something that is in no journal yet."""

NAMES_THINGS = "names things"
"""Marks a field that holds the ids of other things: none of these goes while it is named anew."""


def naming() -> str:
    """A field that holds the id of another thing, or nothing."""
    return field(default="", metadata={NAMES_THINGS: True})


def naming_several() -> tuple[str, ...]:
    """A field that holds the ids of other things."""
    return field(default=(), metadata={NAMES_THINGS: True})


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One thing of the challenge. Every field but the id may be never-set, so all have defaults."""

    ENTITY: ClassVar[str]
    """What the journal calls this kind of thing. A name, once given, stays."""

    id: str
    heads: Heads = field(default=NEW, compare=False, repr=False)


JOINED_INTO = "joined_into"
"""The field by which a thing is joined into another of its kind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Joinable(Kept):
    """A thing that may have been made twice, and is joined by naming the one it is seen under."""

    joined_into: str = naming()


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Kept):
    """What ties two things together; its id is derived from both ends."""

    IN_FORCE: ClassVar[str]
    """The field that says whether it ties them still: never-set, or false, is no."""


@cache
def naming_fields(kind: type[Kept]) -> tuple[str, ...]:
    """The fields of a kind that name other things."""
    return tuple(item.name for item in fields(kind) if NAMES_THINGS in item.metadata)
