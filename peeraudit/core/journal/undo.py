"""Undo: a deed taken back by a deed, so that a settled conflict comes back as a conflict."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from peeraudit.core.journal.change import Change, ChangeSet, change_id
from peeraudit.core.journal.deletion import DELETED
from peeraudit.core.journal.heads import Field, Placed, by_field, heads_of_field


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What undoing a deed would keep, and the fields left alone because they changed since."""

    changes: tuple[Change, ...]
    left: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class _Standing:
    """The changes of one field as if what was taken back had never been.

    `stands_for` tells which change an undo brought back, by the id of the undo's own change.
    """

    changes: tuple[Placed, ...]
    stands_for: Mapping[str, str]


def take_back(deed: ChangeSet, history: Iterable[Placed], *, change_set_id: str) -> TakenBack:
    """The changes of a new change set that take a deed back.

    `history` holds every change to the fields the deed touched. For each field of which a change
    of the deed is still a head, or was brought back by undoing what came after it, there is one
    change for each head the deed superseded; a field never set before becomes never-set again.
    """
    changes: list[Change] = []
    left: list[Field] = []
    for field, items in by_field(history).items():
        standing = _without_undone(items, but=deed.id)
        done = tuple(item for item in standing.changes if item.change_set == deed.id)
        heads = {item.change.id for item in heads_of_field(standing.changes)}
        still = {item.change.id for item in done} & heads
        superseded = tuple(
            sorted(
                item.change.id
                for item in heads_of_field(items)
                if standing.stands_for.get(item.change.id, item.change.id) in still
            )
        )
        if not superseded:
            left.append(field)
            continue
        order = _order_now(items, standing.stands_for)
        values = _values_before(standing.changes, done, order)
        for value in _as_one_deletion(values) if field[2] == DELETED else values:
            name = change_id(change_set_id, len(changes))
            changes.append(Change(name, *field, value, superseded))
    return TakenBack(tuple(_seen_by_deletions(changes)), tuple(left))


def brought_back(history: Iterable[Placed]) -> dict[str, str]:
    """Which change each undo's own change brought back, by their ids: whose words it says again.

    `history` holds every change to the fields meant. What an undo set to never-set again is not in
    it, and no change of an undo that was itself taken back.
    """
    found: dict[str, str] = {}
    for items in by_field(history).values():
        found |= _without_undone(items, but="").stands_for
    return found


def _as_one_deletion(values: Iterable[str | None]) -> tuple[str | None, ...]:
    """Several deletions as one that has seen what each had: so they are weighed (`deletion`)."""
    every = tuple(values)
    seen = [json.loads(value) for value in every if value is not None]
    if not seen:
        return every
    together = json.dumps(sorted({name for names in seen for name in names}))
    return (*(value for value in every if value is None), together)


def _seen_by_deletions(changes: Sequence[Change]) -> Iterator[Change]:
    """What an undo keeps; a deletion that comes back has seen what comes back with it.

    Else the row would stand against its own deletion, because of values it was deleted with.
    """
    by_row: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for change in changes:
        by_row[change.key[:2]].add(change.id)
    for change in changes:
        beside = by_row[change.key[:2]] - {change.id}
        if change.field == DELETED and change.value is not None and beside:
            seen = beside.union(json.loads(change.value))
            yield replace(change, value=json.dumps(sorted(seen)))
        else:
            yield change


def _without_undone(items: Sequence[Placed], *, but: str) -> _Standing:
    """Leave out each deed that was taken back, with the undo that did it, in their order.

    An undo that was itself taken back goes first, so that its deed stands again; the deed `but`
    stays, whatever it is. What came after an undo came after the change it brought back. An undo
    that brought nothing back, because nothing was there, goes on saying so.
    """
    standing = tuple(items)
    stands_for: dict[str, str] = {}
    for undo, undone in _undos(items, but=but):
        done = tuple(item for item in standing if item.change_set == undone)
        others = tuple(item for item in standing if item.change_set != undo)
        before = _superseded_by(done, others)
        for item in standing:
            back = (
                other.change.id for other in reversed(before) if _says(item.change, other.change)
            )
            if item.change_set == undo and (name := next(back, "")):
                stands_for[item.change.id] = name
        standing = tuple(
            _renamed(item, stands_for)
            for item in standing
            if item.change_set != undone and item.change.id not in stands_for
        )
    return _Standing(standing, {name: _resolved(name, stands_for) for name in stands_for})


def _says(back: Change, before: Change) -> bool:
    """Whether a change brings back what another said; a deletion may have seen more by then."""
    if back.field == DELETED and back.value is not None and before.value is not None:
        return set(json.loads(before.value)) <= set(json.loads(back.value))
    return back.value == before.value


def _undos(items: Sequence[Placed], *, but: str) -> Iterator[tuple[str, str]]:
    """Each undo with what it undoes, in their order; an undo that was undone is gone before."""
    undos = {item.change_set: item.undoes for item in sorted(items, key=_first) if item.undoes}
    undos.pop(but, None)
    gone: set[str] = set()
    for undo in sorted(undos, key=lambda name: _depth(name, undos), reverse=True):
        if undo not in gone:
            gone.add(undos[undo])
            yield undo, undos[undo]


def _depth(undo: str, undos: Mapping[str, str]) -> int:
    return 1 + _depth(undos[undo], undos) if undo in undos else 0


def _values_before(
    items: Sequence[Placed], done: Sequence[Placed], order: Mapping[str, tuple[int, str]]
) -> tuple[str | None, ...]:
    """The values that come back when a deed goes: those it superseded, each once, in their order.

    Where all of these were superseded by others as well, what the others say stays as it is.
    """
    before = _superseded_by(done, items)
    others = heads_of_field(tuple(item for item in items if item not in done))
    back = sorted(before or others[-1:], key=lambda item: order[item.change.id])
    last_first = dict.fromkeys(item.change.value for item in reversed(back) if not item.is_struck)
    return tuple(reversed(last_first)) or (None,)


def _order_now(
    items: Iterable[Placed], stands_for: Mapping[str, str]
) -> Mapping[str, tuple[int, str]]:
    """The place of each change in the order: of what brought it back last, where something did."""
    return {
        stands_for.get(item.change.id, item.change.id): item.order
        for item in sorted(items, key=lambda item: item.order)
    }


def _superseded_by(done: Sequence[Placed], items: Sequence[Placed]) -> tuple[Placed, ...]:
    """The heads a deed superseded, as far as nothing else that is not after it did."""
    after = list(done)
    for item in sorted(items, key=lambda item: item.order):
        if item not in done and any(item.covers(other) for other in after):
            after.append(item)
    others = tuple(item for item in items if item not in after)
    return tuple(
        item
        for item in others
        if any(mine.covers(item) for mine in done)
        and not any(other.covers(item) for other in others)
    )


def _renamed(item: Placed, stands_for: Mapping[str, str]) -> Placed:
    """A change that supersedes what an undo brought back, instead of the undo's own change."""
    names = tuple(stands_for.get(name, name) for name in item.change.supersedes)
    return replace(item, change=replace(item.change, supersedes=names))


def _resolved(name: str, stands_for: Mapping[str, str]) -> str:
    while name in stands_for:
        name = stands_for[name]
    return name


def _first(item: Placed) -> tuple[int, int]:
    return item.count, item.number
