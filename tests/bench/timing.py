"""Timing a part of the program against a bare floor, turn by turn, and saying it as a table."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

Turn = Callable[[], Callable[[], object]]
"""Makes everything ready for one turn, and answers with what is to be timed."""


@dataclass(frozen=True, slots=True)
class Timing:
    """How long ours and the floor took: medians in seconds."""

    what: str
    ours: float
    floor: float

    @property
    def ratio(self) -> float:
        """How many times as long as the floor."""
        return self.ours / self.floor


def timed(what: str, *, ours: Turn, floor: Turn, turns: int) -> Timing:
    """Time both in turn, so that whatever else the machine does falls on both alike."""
    taken: tuple[list[float], list[float]] = ([], [])
    for turn in range(2 * turns):
        which = turn % 2
        act = (ours, floor)[which]()
        begun = perf_counter()
        act()
        taken[which].append(perf_counter() - begun)
    return Timing(what, median(taken[0]), median(taken[1]))


def table(timings: Iterable[Timing]) -> str:
    """A line each: what, ratio, and both times in milliseconds."""
    lines = [f"\n{'':36}{'ratio':>8}{'ours, ms':>12}{'floor, ms':>12}"]
    lines.extend(
        f"{item.what:36}{item.ratio:>8.2f}{item.ours * 1000:>12.2f}{item.floor * 1000:>12.2f}"
        for item in timings
    )
    return "\n".join(lines)


def percentile(times: Sequence[float], share: int) -> float:
    """The time that so many in a hundred do not exceed."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, len(ordered) * share // 100)]
