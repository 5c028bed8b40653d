"""Settling: the change by which one side of a conflict stands, or a third in place of them all.

It supersedes every head of the field it sets, so that nothing is left to disagree.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from peeraudit.core.journal.change import Change
from peeraudit.core.journal.conflict import Conflict, Disagreement
from peeraudit.core.journal.deletion import DELETED
from peeraudit.core.journal.heads import Field, Placed


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a conflict: the changes that say it, in order, and how it would be settled.

    Where this side stands, `sets` is the field to set, and `value` what to; None is never-set.
    Of a deletion, the first side is that the row goes and the second that it stays. Of a ring,
    each side is one of its rows, which becomes the face of the others.
    """

    said_by: tuple[Placed, ...]
    sets: Field
    value: str | None


def sides(conflict: Conflict, *, in_front: Iterable[str] = ()) -> tuple[Side, ...]:
    """The sides of a conflict; different values in the order in which each was first said.

    `in_front` are the heads of the row's other fields, and those by which others name it: what
    somebody who lets a deletion stand has in front of them.
    """
    match conflict.kind:
        case Disagreement.VALUES:
            return _values(conflict)
        case Disagreement.DELETION:
            return _gone_or_not(conflict, in_front=in_front)
        case Disagreement.RING:
            return _ring(conflict)


def settle(key: Field, *, value: str | None, heads: Iterable[str], change_id: str) -> Change:
    """The change that gives a field one value again, over every head that it has."""
    return Change(change_id, *key, value, tuple(sorted(heads)))


def _values(conflict: Conflict) -> tuple[Side, ...]:
    """One side a value, however many said it; what was struck out says nothing."""
    said = [item for item in conflict.sides if not item.is_struck]
    return tuple(
        Side(tuple(item for item in said if item.change.value == value), conflict.key, value)
        for value in dict.fromkeys(item.change.value for item in said)
    )


def _gone_or_not(conflict: Conflict, *, in_front: Iterable[str]) -> tuple[Side, ...]:
    deletions = tuple(item for item in conflict.sides if _deletes(item))
    against = tuple(item for item in conflict.sides if not _deletes(item))
    seen = json.dumps(sorted(in_front))
    return Side(deletions, conflict.key, seen), Side(against, conflict.key, None)


def _ring(conflict: Conflict) -> tuple[Side, ...]:
    """One side a row, in the order of ids: who joined last is nothing to go by."""
    joins = sorted(conflict.sides, key=lambda item: item.change.key)
    return tuple(Side((item,), item.change.key, None) for item in joins)


def _deletes(item: Placed) -> bool:
    return item.change.field == DELETED and item.change.value is not None
