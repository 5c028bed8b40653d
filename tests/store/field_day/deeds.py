"""Deeds in the field, each drafted from what its maker sees, or saw some time ago."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from peeraudit.core.journal.change import Change, ChangeSet, change_id
from peeraudit.core.journal.conflict import Disagreement
from peeraudit.core.journal.deletion import DELETED
from peeraudit.core.journal.draft import Draft, Value, encode
from peeraudit.core.journal.heads import Field, heads_of_field
from peeraudit.core.journal.kept import Kept
from peeraudit.core.journal.order import between
from peeraudit.core.journal.settle import settle, sides
from peeraudit.core.journal.strike import Strike
from peeraudit.core.journal.undo import take_back
from peeraudit.store.drawn import DRAWINGS
from peeraudit.store.view import View
from tests.store.field_day.ground import THINGS


@dataclass(frozen=True, slots=True)
class Seen:
    """A thing as somebody saw it, and what stood in front of them about it."""

    thing: Kept
    in_front_of: tuple[str, ...]


Changes = tuple[Change, ...]


def look(view: View, name: str) -> Seen | None:
    """A thing as the store shows it; None where it is not there."""
    blank = THINGS[name]
    row = view.row(blank.ENTITY, name)
    if not row:
        return None
    return Seen(DRAWINGS[blank.ENTITY].thing(row), view.in_front_of(blank.ENTITY, name))


def edit(
    deed: str, view: View, values: Mapping[str, Mapping[str, Value]], *, seen: Mapping[str, Seen]
) -> Changes:
    """Give fields of things new values, and make those that are not there."""
    draft = Draft(deed, never_set=view.unset())
    for name, named in values.items():
        if name in seen:
            draft.change(seen[name].thing, **named)
        else:
            draft.add(_with(THINGS[name], named))
    return _drafted(draft)


def insert(deed: str, view: View, *, tail: str) -> Changes:
    """Put a finding between the first two, under an id of its own."""
    places = sorted(
        str(row["place"]) for row in view.rows(DRAWINGS["finding"]) if row["place"] is not None
    )
    low, high = (*places, "", "")[:2]
    draft = Draft(deed)
    place = between(low, high, tail=tail)
    draft.add(_with(THINGS["f3"], {"id": f"f-{deed}", "text": f"Typed {deed}", "place": place}))
    return _drafted(draft)


def delete(deed: str, seen: Seen) -> Changes:
    """Delete a thing that somebody sees."""
    draft = Draft(deed)
    draft.delete(seen.thing, in_front_of=seen.in_front_of)
    return _drafted(draft)


def bring_back(deed: str, view: View, name: str) -> Changes:
    """Bring back what was deleted, or let it be where nobody did."""
    field = (THINGS[name].ENTITY, name, DELETED)
    heads = _heads(view, field)
    return (settle(field, value=None, heads=heads, change_id=change_id(deed, 0)),) if heads else ()


def settle_one(deed: str, view: View, *, which: int, side: int) -> Changes:
    """Settle one of the conflicts by one of its sides, or two values by a third."""
    conflicts = view.conflicts()
    if not conflicts:
        return ()
    conflict = conflicts[which % len(conflicts)]
    in_front = view.in_front_of(conflict.entity, conflict.entity_id)
    every = sides(conflict, in_front=in_front)
    taken = every[side % len(every)]
    value = taken.value
    if side >= len(every) and conflict.kind is Disagreement.VALUES and _is_text(value):
        value = encode(f"Typed {deed}")
    heads = _heads(view, taken.sets)
    return (settle(taken.sets, value=value, heads=heads, change_id=change_id(deed, 0)),)


def undo(deed: str, view: View, undone: ChangeSet) -> Changes:
    """Take back any deed, whatever it was and however long ago."""
    history = view.history(dict.fromkeys(change.key for change in undone.changes))
    return take_back(undone, history, change_set_id=deed).changes


def strike(deed: str, done: ChangeSet, pieces: Sequence[str], *, which: int) -> Changes:
    """Strike out a change or two of a deed, and now and then a piece."""
    names = [change.id for change in done.changes]
    struck = Strike(
        id=f"strike-{deed}",
        changes=tuple(names[which % (len(names) or 1) :][:2]),
        pieces=tuple(pieces[which % 4 :][:1]),
        why="a child's name",
    )
    draft = Draft(deed)
    draft.add(struck)
    return _drafted(draft)


def values_of(
    blanks: Sequence[tuple[str, str, Value]],
) -> Mapping[str, Mapping[str, Value]]:
    """What is filled in, by thing and field."""
    values: defaultdict[str, dict[str, Value]] = defaultdict(dict)
    for thing, field, value in blanks:
        values[thing][field] = value
    return values


def _with(blank: Kept, values: Mapping[str, Value]) -> Kept:
    return replace(blank, **dict[str, object](values))  # pyright: ignore[reportArgumentType] - fields by name


def _heads(view: View, field: Field) -> tuple[str, ...]:
    return tuple(item.change.id for item in heads_of_field(view.history([field])))


def _is_text(value: str | None) -> bool:
    return value is not None and value.startswith('"Typed ')


def _drafted(draft: Draft) -> Changes:
    return draft.change_set("drafted", peer="", at="").changes
