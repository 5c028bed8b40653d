"""Conflicts: what laptops disagree on, listed until a person settles it."""

from dataclasses import dataclass
from enum import StrEnum

from peeraudit.core.journal.heads import Field, Placed


class Disagreement(StrEnum):
    """The three ways to disagree.

    Different values of one field; a row deleted by one that another changed or named; rows joined
    into each other in a ring, so that none is the face of the others.
    """

    VALUES = "values"
    DELETION = "deletion"
    RING = "ring"


@dataclass(frozen=True, slots=True)
class Conflict:
    """One disagreement, and the changes that stand against each other, in order.

    Of a deletion, `field` is `DELETED` and `sides` are the deletions, then what stands against
    them. Of a ring, `field` is the one they are joined by, `entity_id` the first in it by id, and
    `sides` are the joins that make it.
    """

    kind: Disagreement
    entity: str
    entity_id: str
    field: str
    sides: tuple[Placed, ...]

    @property
    def key(self) -> Field:
        """Which field of which thing it is about."""
        return self.entity, self.entity_id, self.field
