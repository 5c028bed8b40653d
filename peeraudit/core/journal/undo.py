"""Undo: a deed taken back by a deed, so that a settled conflict comes back as a conflict."""

from collections.abc import Iterable
from dataclasses import dataclass

from peeraudit.core.journal.change import Change, ChangeSet
from peeraudit.core.journal.heads import Field, Placed, by_field, heads_of_field


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What undoing a deed would keep, and the fields left alone because they changed since."""

    changes: tuple[Change, ...]
    left: tuple[Field, ...]


def take_back(deed: ChangeSet, history: Iterable[Placed], *, change_set_id: str) -> TakenBack:
    """The changes of a new change set that take a deed back.

    `history` holds every change to the fields the deed touched. For each field of which a change
    of the deed is still a head, there is one change for each head the deed superseded; a field
    never set before becomes never-set again.
    """
    done = frozenset(change.id for change in deed.changes)
    changes: list[Change] = []
    left: list[Field] = []
    for field, items in by_field(history).items():
        superseded = frozenset(name for item in items for name in item.change.supersedes)
        still = tuple(
            item.change.id
            for item in heads_of_field(items, superseded=superseded)
            if item.change.id in done
        )
        if not still:
            left.append(field)
            continue
        for value in _values_before(items, done):
            changes.append(
                Change(f"{change_set_id}.{len(changes)}", *field, value, tuple(sorted(still)))
            )
    return TakenBack(tuple(changes), tuple(left))


def _values_before(items: list[Placed], done: frozenset[str]) -> tuple[str | None, ...]:
    """The values the deed superseded: the heads without it, as far as it covers them."""
    deed = [item for item in items if item.change.id in done]
    others = [item for item in items if item.change.id not in done]
    superseded = frozenset(name for item in others for name in item.change.supersedes)
    before = (
        item.change.value
        for item in heads_of_field(others, superseded=superseded)
        if any(mine.covers(item) for mine in deed)
    )
    return tuple(dict.fromkeys(before)) or (None,)
