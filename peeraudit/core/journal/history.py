"""The history of a field: who changed it, when, on which laptop, from what to what."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from peeraudit.core.journal.heads import Field, Placed


@dataclass(frozen=True, slots=True)
class Told:
    """A change with what its entry tells of the deed: `at` as the laptop's clock had it."""

    placed: Placed
    deed: str
    peer: str
    laptop: str
    at: str


@dataclass(frozen=True, slots=True)
class Step:
    """One change in the history of its field.

    `number` counts the changes of the field from 1, oldest first. `before` are the changes it
    superseded, in order: none where it is the first, several where it settled a disagreement or
    laptops had gone apart.
    """

    told: Told
    number: int
    before: tuple[Placed, ...]


def steps(told: Iterable[Told]) -> tuple[Step, ...]:
    """The histories of some fields, every change of each given, in the one order there is."""
    every = sorted(told, key=lambda item: item.placed.order)
    numbers: Counter[Field] = Counter()
    by_id: dict[str, Placed] = {}
    last: dict[tuple[Field, str], Placed] = {}
    found: list[Step] = []
    for item in every:
        placed = item.placed
        key, sitting = placed.change.key, placed.sitting
        numbers[key] += 1
        names = (by_id.get(name) for name in placed.change.supersedes)
        earlier = (*names, last.get((key, sitting)))
        found.append(Step(item, numbers[key], _superseded_by(placed, earlier)))
        by_id[placed.change.id] = last[key, sitting] = placed
    return tuple(found)


def _superseded_by(item: Placed, earlier: Iterable[Placed | None]) -> tuple[Placed, ...]:
    """Of some earlier changes those of the same field that one takes the place of, in order."""
    there = {
        other
        for other in earlier
        if other is not None and other.change.key == item.change.key and item.covers(other)
    }
    last = (other for other in there if not any(later.covers(other) for later in there))
    return tuple(sorted(last, key=lambda other: other.order))
