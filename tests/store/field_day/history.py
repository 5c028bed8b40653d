"""A day in the field as Hypothesis makes it up, and what must be true when everyone is back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import permutations

from hypothesis import strategies as st
from sqlalchemy import Row
from sqlmodel import SQLModel

from peeraudit.store.search import indexed
from peeraudit.store.tables import RECEIVED
from tests.store.field_day.field import MOST, Crash, Field
from tests.store.field_day.ground import BLANKS, TOPICS, Filled
from tests.store.field_day.laptop import Laptop
from tests.store.field_day.ledger import values_in
from tests.store.field_day.steps import (
    NOW,
    BringBack,
    Delete,
    Edit,
    Insert,
    Nothing,
    Settle,
    Step,
    StrikeOut,
    Undo,
)
from tests.store.field_day.travels import (
    ByHalf,
    Join,
    JoinLate,
    PutAside,
    Reopen,
    SetOutWithACopy,
    TakeBack,
    Verify,
)
from tests.store.shelf import Rows

STEPS = 10
"""Steps of a day, those among them at which nothing happens."""

VERIFIED = 4
"""In one history of so many every laptop is verified; in the others the first, whose equals the
others are, table by table: verifying takes as long as two joins."""

CLOCKS = (
    NOW,
    "2000-01-01T00:00:07+00:00",
    "2026-11-21T09:00:00+00:00",
    "2031-03-02T23:59:59+00:00",
)
"""What the laptops' clocks say: right, as after a flat battery, days behind, and years ahead."""


@dataclass(frozen=True, slots=True)
class History:
    """So many laptops set out; then the steps; then everyone meets everyone, in some order."""

    laptops: int
    steps: tuple[Step, ...]
    order: int

    @property
    def meetings(self) -> Sequence[tuple[int, int]]:
        """Who gives to whom, one after the other: each to each, in the order of that number."""
        return sorted(
            permutations(range(MOST), 2),
            key=lambda pair: sha256(f"{self.order} {pair}".encode()).digest(),
        )


def play(history: History, *, field: Field) -> None:
    """Play a history, and look whether it ends as it must."""
    field.begin(history.laptops)
    for step in history.steps:
        step.take(field)
    for giver, taker in [*history.meetings] * MOST:
        _meet(field, giver, taker)
    first = _all_are_equal(field)
    _is_complete(first, field)
    for laptop in field.laptops if history.order % VERIFIED == 1 else field.laptops[:1]:
        assert laptop.faults() == ()


def histories() -> st.SearchStrategy[History]:
    """Days in the field, each mostly about one topic."""
    return st.builds(
        History,
        laptops=st.sampled_from((2, 3, 2, 3, 2, 4, 2, 5)),
        steps=st.one_of(*map(_days_about, TOPICS)),
        order=st.integers(0, 9_999),
    )


def _days_about(topic: Sequence[str]) -> st.SearchStrategy[tuple[Step, ...]]:
    steps = _steps_about(topic)
    crashes = st.builds(Crash, at=st.integers(0, 40), goes_off=st.booleans())
    steps = _one_of((9, steps), (1, st.builds(ByHalf, steps, crashes)))
    return st.lists(steps, min_size=STEPS, max_size=STEPS).map(_without_nothing)


def _steps_about(topic: Sequence[str]) -> st.SearchStrategy[Step]:
    """A step; those that matter more come up more often."""
    who, back, three = st.integers(0, MOST - 1), st.integers(0, 12), st.integers(0, 3)
    clock, old = st.sampled_from(CLOCKS), st.sampled_from((False, False, True))
    thing = st.sampled_from(topic)
    filled = st.sampled_from(
        [
            Filled(blank.thing, blank.field, value)
            for blank in BLANKS
            if blank.thing in topic
            for value in blank.values
        ]
    )
    several = st.lists(filled, min_size=1, max_size=3).map(tuple)
    piece = st.sampled_from((0, 0, 0, 0, 1, 2))
    edit = st.builds(Edit, who, several, old, clock, piece)
    delete = st.builds(Delete, who, thing, old, clock)
    undo = st.builds(Undo, who, back, clock)
    join = st.builds(Join, who, who, st.sampled_from((False, False, False, False, True)))
    return _one_of(
        (1, st.just(Nothing())),
        (8, edit),
        (4, delete),
        (4, join),
        (2, undo),
        (2, st.builds(Settle, who, back, three)),
        (2, st.builds(StrikeOut, who, back, three)),
        (1, st.builds(BringBack, who, thing)),
        (1, st.builds(Insert, who)),
        (1, st.builds(PutAside, who)),
        (1, st.builds(JoinLate, back, who, st.integers(1, 2))),
        (1, st.builds(SetOutWithACopy, who)),
        (1, st.builds(Reopen, who)),
        (1, st.builds(TakeBack, who)),
        (1, st.builds(Verify, who)),
    )


def _one_of(*options: tuple[int, st.SearchStrategy[Step]]) -> st.SearchStrategy[Step]:
    """One of several kinds of step, each as often as its weight says."""
    every = [option for weight, option in options for _ in range(weight)]
    return st.integers(0, len(every) - 1).flatmap(every.__getitem__)


def _without_nothing(steps: Sequence[Step]) -> tuple[Step, ...]:
    return tuple(step for step in steps if not isinstance(step, Nothing))


def _meet(field: Field, giver: int, taker: int) -> None:
    """Join what one laptop has into another, unless nothing of it is fresh there."""
    if max(giver, taker) < field.out:
        one, other = field.every[giver], field.every[taker]
        if one.known - other.known:
            field.join(one.as_it_is, other)


def _all_are_equal(field: Field) -> Rows:
    """Every laptop holds every deed, and shows the same: what the first shows."""
    everyone = frozenset(field.ledger.entries)
    assert {laptop.known for laptop in field.laptops} == {everyone}
    first, *others = (_all_of(laptop) for laptop in field.laptops)
    for other in others:
        assert other == first
    return first


def _is_complete(rows: Rows, field: Field) -> None:
    """Every text ever kept and not struck is in the journal, and nothing that was struck."""
    assert values_in(rows) == field.ledger.values()
    assert {row[0] for row in rows["piece"]} == field.ledger.pieces_left()
    told = repr(rows)
    assert not [text for text in field.ledger.texts_gone() if text[1:-1] in told]
    field.tally.conflicts += len(rows["conflicts"])
    field.tally.gone += sum(row[2] == "deleted" for row in rows["head"])


def _all_of(laptop: Laptop) -> Rows:
    """Every table, the index, and the conflicts of a laptop, but for what is its own."""
    with laptop.workspace.view() as view:
        rows: dict[str, Sequence[tuple[object, ...]]] = {
            name: _sorted(view.connection.exec_driver_sql(f"SELECT * FROM {name}"))  # noqa: S608 - our own names
            for name in SQLModel.metadata.tables.keys() - {RECEIVED.name}
        }
        found = [(item.kind, item.key, item.sides) for item in view.conflicts()]
        return {**rows, "conflicts": found, "search": sorted(indexed(view.connection))}


def _sorted(rows: Iterable[Row[*tuple[object, ...]]]) -> Sequence[tuple[object, ...]]:
    return sorted(map(tuple, rows), key=repr)
