"""What every kept thing has: an id, and the heads of the journal it was drawn from.

A deed names those heads, so that a deed made from an old view is seen to be one.
"""

import json
from dataclasses import dataclass, field
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


NEW = Heads()
"""The heads of something that is in no journal yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One thing of the challenge. Every field but the id may be never-set, so all have defaults."""

    ENTITY: ClassVar[str]
    """What the journal calls this kind of thing. A name, once given, stays."""

    id: str
    heads: Heads = field(default=NEW, compare=False, repr=False)
