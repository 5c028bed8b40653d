"""Settling: whatever side is taken, nothing of the conflict is left, and undoing brings it back."""

import json

from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.finding import Finding
from peeraudit.core.journal.change import Change
from peeraudit.core.journal.conflict import Conflict
from peeraudit.core.journal.deletion import DELETED
from peeraudit.core.journal.heads import Field, Placed
from peeraudit.core.journal.kept import JOINED_INTO
from peeraudit.core.journal.settle import Side, settle, sides
from peeraudit.core.journal.standing import standing

ROW = ("finding", "f1")
TEXT: Field = (*ROW, "text")
KINDS = {"finding": Finding}


def said(count: int, key: Field, value: str | None, *, over: tuple[str, ...] = ()) -> Placed:
    """A change that some laptop made, each on a sitting of its own."""
    return Placed(Change(f"c{count}", *key, value, over), f"sitting {count}", 1, count)


def heads_of(*changes: Placed) -> dict[Field, tuple[Placed, ...]]:
    """The heads of each field: what no other change of them supersedes."""
    superseded = {name for item in changes for name in item.change.supersedes}
    found: dict[Field, tuple[Placed, ...]] = {}
    for item in changes:
        if item.change.id not in superseded:
            found[item.change.key] = (*found.get(item.change.key, ()), item)
    return found


def conflicts(*changes: Placed) -> tuple[Conflict, ...]:
    return standing(heads_of(*changes), kinds=KINDS).conflicts


def settled(changes: tuple[Placed, ...], side: Side) -> tuple[Placed, ...]:
    """The changes with one more, by which a side stands."""
    heads = [item.change.id for item in heads_of(*changes).get(side.sets, ())]
    change = settle(side.sets, value=side.value, heads=heads, change_id="settled")
    return (*changes, Placed(change, "later", 1, 99))


@given(st.lists(st.sampled_from(('"a"', '"b"', '"c"', None)), min_size=2, max_size=5))
def test_each_value_said_is_one_side_and_taking_it_settles(values: list[str | None]) -> None:
    changes = tuple(said(count, TEXT, value) for count, value in enumerate(values))
    for conflict in conflicts(*changes):
        found = sides(conflict)
        assert [side.value for side in found] == list(dict.fromkeys(values))
        assert sorted(item.change.id for side in found for item in side.said_by) == [
            f"c{count}" for count in range(len(values))
        ]
        for side in found:
            after = settled(changes, side)
            assert not conflicts(*after)
            assert heads_of(*after)[TEXT][0].change.value == side.value


def test_what_was_struck_out_is_no_side_but_settled_with_the_others() -> None:
    struck = Placed(Change("c0", *TEXT, None), "s0", 1, 0, is_struck=True)
    changes = (struck, said(1, TEXT, '"a"'), said(2, TEXT, '"b"'))
    (conflict,) = conflicts(*changes)
    assert [side.value for side in sides(conflict)] == ['"a"', '"b"']
    after = settled(changes, sides(conflict)[0])
    assert [item.change.id for item in heads_of(*after)[TEXT]] == ["settled"]


def test_a_deletion_taken_has_seen_what_stood_against_it() -> None:
    changes = (
        said(1, (*ROW, DELETED), json.dumps(["c0"])),
        said(2, TEXT, '"edited since"'),
        said(3, ("finding", "f2", JOINED_INTO), '"f1"'),
    )
    (conflict,) = conflicts(*changes)
    gone, stays = sides(conflict, in_front=("c2", "c3"))
    assert [item.change.id for item in gone.said_by] == ["c1"]
    assert [item.change.id for item in stays.said_by] == ["c2", "c3"]
    after = standing(heads_of(*settled(changes, gone)), kinds=KINDS)
    assert (after.gone, after.conflicts) == ({ROW}, ())


def test_a_row_that_stays_is_deleted_by_nobody_any_more() -> None:
    changes = (said(1, (*ROW, DELETED), "[]"), said(2, TEXT, '"edited since"'))
    (conflict,) = conflicts(*changes)
    _, stays = sides(conflict)
    after = standing(heads_of(*settled(changes, stays)), kinds=KINDS)
    assert (after.gone, after.conflicts) == (frozenset(), ())


def test_bringing_back_against_deleting_is_settled_either_way() -> None:
    changes = (
        said(1, TEXT, '"words"'),
        said(2, (*ROW, DELETED), json.dumps(["c1"])),
        said(3, (*ROW, DELETED), None),
    )
    (conflict,) = conflicts(*changes)
    for side, gone in zip(sides(conflict, in_front=("c1",)), ({ROW}, set[Field]()), strict=True):
        after = standing(heads_of(*settled(changes, side)), kinds=KINDS)
        assert (after.gone, after.conflicts) == (gone, ())


def test_each_row_of_a_ring_may_become_the_face() -> None:
    names = ("f1", "f2", "f3")
    changes = tuple(
        said(at, ("finding", name, JOINED_INTO), json.dumps(names[(at + 1) % 3]))
        for at, name in enumerate(names)
    ) + tuple(said(at, ("finding", name, "text"), '"x"') for at, name in enumerate(names, 10))
    (conflict,) = conflicts(*changes)
    found = sides(conflict)
    assert [side.sets[1] for side in found] == list(names)
    for side in found:
        assert not conflicts(*settled(changes, side))
