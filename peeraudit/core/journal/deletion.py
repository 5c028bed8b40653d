"""Deleting: a field like any other, which says what whoever deleted had in front of them.

A deletion never cascades, and loses to whatever it had not seen: a change of the row itself, or
something new that names it. Then laptops disagree, and the row stays (design.md 5).
"""

import json
from collections.abc import Iterable, Sequence

from peeraudit.core.journal.heads import Placed

DELETED = "deleted"
"""The field. Its value lists the changes that were in front of whoever deleted; never-set, or set
back to never-set, is a row that stays."""


def stands_against(
    deletions: Sequence[Placed], others: Iterable[Placed]
) -> tuple[Placed, ...] | None:
    """What keeps a row that was deleted; None where nobody deleted it, nothing where it is gone.

    `deletions` are the heads of the row's own `DELETED`. `others` are the heads of its other
    fields, and those by which other rows name it. What one of several deletions had seen, all had.
    A laptop that brought the row back meanwhile stands against those that deleted it.
    """
    deleting = [item for item in deletions if item.change.value is not None]
    if not deleting:
        return None
    seen = {name for item in deleting for name in seen_by(item)}
    kept = [item for item in deletions if item.change.value is None and not item.is_struck]
    against = [item for item in others if item.change.id not in seen]
    return tuple(sorted((*kept, *against), key=lambda item: item.order))


def seen_by(deletion: Placed) -> tuple[str, ...]:
    """The ids of the changes that were in front of whoever deleted."""
    return tuple(json.loads(deletion.change.value or "[]"))
