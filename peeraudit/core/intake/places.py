"""Places in an order: what a row's place among its like becomes, with as little moved as can be.

What a workbook brings must be the same on every laptop, so its places end in no sitting's tail.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from peeraudit.core.intake.digest import Values, said_before
from peeraudit.core.intake.held import Held
from peeraudit.core.intake.known_row import KnownRow
from peeraudit.core.journal.order import between

ROW = "(row)"
"""Stands for a column where it is a row's place in the sheet that says something."""


def places(rows: Sequence[KnownRow], *, fields: Sequence[str], held: Held) -> Mapping[str, Values]:
    """What the order of a sheet's rows says of their places, by the id of what each brings.

    A row whose place the challenge has changed since says nothing. The others stand in the order
    of the sheet: as many as can be keep the place they have.
    """
    present = [_present(row, fields, held) for row in rows]
    ours = [at for at, values in enumerate(present) if values and _is_ours(rows[at], values)]
    moved = {at for at, values in enumerate(present) if values} - set(ours)
    staying = _longest_rising([(at, str(present[at][fields[0]])) for at in ours])
    given = _fill(len(rows), staying, moved)
    return {rows[at].id: dict.fromkeys(fields, place) for at, place in given.items()}


def _present(row: KnownRow, fields: Sequence[str], held: Held) -> Values:
    """The places that what a row means has; nothing where it has none yet."""
    if row.thing is None:
        return {}
    values = {name: held.value(row.thing, name) for name in fields}
    return values if values[fields[0]] else {}


def _is_ours(row: KnownRow, values: Values) -> bool:
    """Whether a place is still the one an earlier take-in gave."""
    return row.memory is not None and said_before(row.memory, ROW, values)


def _longest_rising(places: Sequence[tuple[int, str]]) -> dict[int, str]:
    """The longest run of rows whose places rise already, by row."""
    tails: list[str] = []
    ends: list[int] = []
    before: list[int] = []
    for at, (_, place) in enumerate(places):
        length = bisect_left(tails, place)
        before.append(ends[length - 1] if length else -1)
        tails[length:] = [place, *tails[length + 1 :]]
        ends[length:] = [at, *ends[length + 1 :]]
    kept: dict[int, str] = {}
    at = ends[-1] if ends else -1
    while at >= 0:
        row, place = places[at]
        kept[row] = place
        at = before[at]
    return kept


def _fill(count: int, staying: Mapping[int, str], moved: set[int]) -> dict[int, str]:
    """A place for every row but the moved ones, those that stay keeping theirs."""
    given: dict[int, str] = {}
    bounds = [-1, *sorted(staying), count]
    for first, last in pairwise(bounds):
        low, high = staying.get(first, ""), staying.get(last, "")
        if first in staying:
            given[first] = low
        for at in range(first + 1, last):
            if at not in moved:
                low = between(low, high, tail="")
                given[at] = low
    return given
