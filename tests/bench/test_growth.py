"""What a journal of a hundred times as many changes costs: nothing to keep and find, else as much.

Opening, joining and verifying look at all there is, and may take so much longer; no more.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from secrets import token_hex
from shutil import copyfile
from statistics import median
from time import perf_counter

import pytest

from peeraudit.core.audit import Judgement
from peeraudit.core.challenge import Challenge, Peer
from peeraudit.core.journal.draft import Draft
from peeraudit.operations.joining import join
from peeraudit.operations.searching import Asked, find
from peeraudit.store.connection import StoreFile
from peeraudit.store.key import Key
from peeraudit.store.pages import check_outside
from peeraudit.store.verify import verify
from peeraudit.store.workspace import Sitting, Workspace, create, open_with
from tests.bench.field_work import keep
from tests.bench.journals import FOUND_NOTES, FOUND_WORD, journal

SIZES = (1_000, 10_000, 100_000)

OFTEN, FEW = 40, 3
"""How often what is quick is timed, and what is not."""

MOST_FLAT, MOST_LINEAR = 2.0, 1.5
"""Times as long with a hundred times the changes; times as long a change with ten times."""

Times = Mapping[str, float]
"""Seconds, by what was done."""


@pytest.mark.bench
def test_keeping_and_finding_stay_as_quick_and_the_rest_grows_no_faster_than_the_journal(
    tmp_path: Path,
) -> None:
    base = create(tmp_path / "base.peeraudit", "x", sitting=Sitting("base", "laptop"))
    keep(base, Draft("first"), Challenge(id="c1", host="Fernmoor"), Peer(id="p1", name="Ruth"))
    base.close()
    times = {size: Grown(base.file, size).times() for size in SIZES}
    print(told(times))  # noqa: T201 - the figures are what a bench is run for
    small, middle, large = (times[size] for size in SIZES)
    for what in ("keep", "find in store", "find"):
        assert large[what] <= MOST_FLAT * small[what], what
    for what in ("open", "join", "verify"):
        assert large[what] <= MOST_LINEAR * middle[what] * SIZES[2] / SIZES[1], what


@dataclass(slots=True)
class Grown:
    """A store of some size, grown from one with a first deed alone."""

    base: StoreFile
    size: int
    _numbers: Iterator[int] = field(default_factory=count, init=False)

    def times(self) -> Times:
        """How long each thing takes in it."""
        grown = self._fresh()
        grown.receive(tuple(journal(self.size)), pieces=())
        with grown.view() as view:
            answers = iter(view.fetch(Judgement)[:OFTEN])
        path, key = grown.file.path, grown.file.key
        assert len(find(grown, Asked(FOUND_WORD)).places) == FOUND_NOTES // 2
        return {
            "keep": timed(lambda: change(grown, next(answers)), OFTEN),
            "find in store": timed(lambda: find_in_store(grown), OFTEN),
            "find": timed(lambda: find(grown, Asked(FOUND_WORD)), OFTEN),
            "open": timed(lambda: opened(path, key).close(), FEW),
            "join": timed(lambda: take_in(self._fresh(), path), FEW),
            "verify": timed(lambda: check(grown), FEW),
        }

    def _fresh(self) -> Workspace:
        """A copy of the store with the first deed alone."""
        path = self.base.path.with_name(f"{self.size} {next(self._numbers)}.peeraudit")
        copyfile(self.base.path, path)
        return Workspace(StoreFile(path, self.base.key), Sitting(token_hex(10), "laptop"))


def timed(act: Callable[[], object], times: int) -> float:
    """The median of some times."""
    taken: list[float] = []
    for _ in range(times):
        begun = perf_counter()
        act()
        taken.append(perf_counter() - begun)
    return median(taken)


def change(workspace: Workspace, answer: Judgement) -> None:
    """One answer changed, a deed of its own."""
    draft = Draft(token_hex(10))
    draft.change(answer, answer=("inadequate",))
    workspace.keep(draft.change_set("change", peer="p1", at="2026-11-21"))


def find_in_store(workspace: Workspace) -> None:
    """The bare hits of a word."""
    with workspace.view() as view:
        view.find(FOUND_WORD)


def opened(path: Path, key: Key) -> Workspace:
    """The store opened, but for what its passphrase takes."""
    check_outside(path)
    return open_with(key, path, sitting=Sitting(token_hex(10), "laptop"))


def take_in(workspace: Workspace, path: Path) -> None:
    """All of another store joined."""
    join(workspace, path, passphrases=())
    workspace.close()


def check(workspace: Workspace) -> None:
    """The whole store verified."""
    assert verify(workspace.file) == ()


def told(times: Mapping[int, Times]) -> str:
    """A line for each thing done: milliseconds at each size, and times the smallest."""
    smallest = times[SIZES[0]]
    lines = [f"\n{'ms':16}" + "".join(f"{size:>18,}" for size in SIZES)]
    lines.extend(
        f"{what:16}"
        + "".join(
            f"{times[size][what] * 1000:>10.2f}{times[size][what] / smallest[what]:>7.1f}x"
            for size in SIZES
        )
        for what in smallest
    )
    return "\n".join(lines)
