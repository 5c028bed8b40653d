"""Killed at any moment of a join, of taking it back, or of a redraw: the old state or the new."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import random, uniform
from shutil import copyfile
from time import monotonic

import pytest

from peeraudit.core.challenge import Challenge, Peer
from peeraudit.core.evidence import Evidence
from peeraudit.operations.joining import join, unjoin
from peeraudit.store.errors import NothingToTakeBack
from peeraudit.store.pages import hot_journal
from peeraudit.store.verify import verify
from peeraudit.store.workspace import open_workspace
from tests.journeys.joining import SITTING
from tests.journeys.two_copies import standing_in
from tests.store.shelf import PASSPHRASE, Rows, Shelf, change, everything, fetched, keep

FILE = "fern.peeraudit"

GLANCE = 0.002
"""Seconds between two looks whether the program has begun to write."""

DEEDS, NOTES = 40, 25
"""What a colleague did since the copies parted: deeds, and notes added in each."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A file to kill a program on, as it was before, the words to type, and how to go on after."""

    shelf: Shelf
    before: Path
    file: Path
    words: Sequence[str]
    again: Callable[["Ground"], None]

    def restore(self) -> None:
        """Put the file back as it was, with no more beside it than then."""
        for path in self.file.parent.iterdir():
            path.unlink()
        for path in self.before.iterdir():
            copyfile(path, self.file.parent / path.name)

    def rows(self) -> Rows:
        """Everything the file holds, but the note of what was last taken in."""
        with self.shelf.window(self.file) as workspace:
            rows = everything(workspace)
        return {name: found for name, found in rows.items() if name != "received"}


@pytest.fixture
def others(shelf: Shelf, tmp_path: Path) -> Path:
    """A folder with a copy that is far ahead of the one in the folder before."""
    before, others = tmp_path / "before", tmp_path / "others"
    for folder in (before, others, tmp_path / "file"):
        folder.mkdir()
    copyfile(shelf.blank, before / FILE)
    with shelf.window(before / FILE) as workspace:
        keep(workspace, Challenge(id="c"), Peer(id="p1", name="Ruth Adeyemi"))
        keep(workspace, Evidence(id="e1", text="They listen."))
    copyfile(before / FILE, others / FILE)
    with shelf.window(others / FILE) as workspace:
        change(workspace, fetched(workspace, Evidence, "e1"), text="They listen well.")
        for deed in range(DEEDS):
            names = (f"n{deed}.{note}" for note in range(NOTES))
            keep(workspace, *(Evidence(id=name, text=f"They wait {name}. " * 5) for name in names))
    with shelf.window(before / FILE) as workspace:
        change(workspace, fetched(workspace, Evidence, "e1"), text="They hear.")
    return others


def joining(shelf: Shelf, others: Path) -> Ground:
    """A join, which is typed again after the kill."""

    def again(ground: Ground) -> None:
        with ground.shelf.window(ground.file) as workspace:
            join(workspace, others / FILE, passphrases=())

    file = others.parent / "file" / FILE
    words = ("join", str(file), str(others / FILE))
    return Ground(shelf, others.parent / "before", file, words, again)


def taking_back(shelf: Shelf, others: Path) -> Ground:
    """A join taken back, which is typed again after the kill if it is not done."""

    def again(ground: Ground) -> None:
        with ground.shelf.window(ground.file) as workspace, suppress(NothingToTakeBack):
            unjoin(workspace)

    before = others.parent / "before"
    with shelf.window(before / FILE) as workspace:
        join(workspace, others / FILE, passphrases=())
    file = others.parent / "file" / FILE
    return Ground(shelf, before, file, ("unjoin", str(file)), again)


def drawing_again(shelf: Shelf, others: Path) -> Ground:
    """The first opening of a store that was drawn in another way."""

    def again(ground: Ground) -> None:
        open_workspace(ground.file, PASSPHRASE, sitting=SITTING).close()

    with shelf.window(others / FILE) as workspace, workspace.file.writing() as connection:
        connection.exec_driver_sql("UPDATE drawn_as SET number = 1")
        connection.exec_driver_sql("DELETE FROM search")
        connection.exec_driver_sql("DELETE FROM evidence")
    file = others.parent / "file" / FILE
    return Ground(shelf, others, file, ("open", str(file)), again)


def started(ground: Ground) -> subprocess.Popen[bytes]:
    """The program, about to begin."""
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.joining", *ground.words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert program.stdin
    assert program.stdout
    key = ground.shelf.key
    said = {"passphrase": PASSPHRASE, "raw": key.raw.hex(), "salt": key.salt.hex()}
    program.stdin.write(f"{json.dumps(said)}\n".encode())
    program.stdin.flush()
    assert program.stdout.readline() == b"ready\n"
    return program


@dataclass(frozen=True, slots=True)
class Spans:
    """How many seconds a program takes that nobody kills: before it writes, and to write."""

    reading: float
    writing: float


def left_alone(ground: Ground) -> Spans:
    """Let the program come to its end."""
    ground.restore()
    with started(ground) as program:
        began = monotonic()
        is_at_it(program, ground.file)
        writing = monotonic()
        while hot_journal(ground.file):
            with suppress(subprocess.TimeoutExpired):
                program.wait(GLANCE)
        done = monotonic()
        assert program.wait() == 0
        return Spans(writing - began, done - writing)


def is_at_it(program: subprocess.Popen[bytes], file: Path) -> bool:
    """Wait until the program has begun to write; no where it is done before that is seen."""
    while not hot_journal(file):
        with suppress(subprocess.TimeoutExpired):
            program.wait(GLANCE)
            return False
    return True


def kill(ground: Ground, spans: Spans) -> None:
    """Kill the program at some moment: one time in four at any, else while it writes."""
    ground.restore()
    with started(ground) as program:
        if random() < 1 / 4:  # noqa: S311 - a moment is no secret
            seconds = uniform(0, spans.reading + spans.writing)  # noqa: S311 - as above
        else:
            is_at_it(program, ground.file)
            seconds = uniform(0, spans.writing)  # noqa: S311 - as above
        try:
            with suppress(subprocess.TimeoutExpired):
                program.wait(seconds)
        finally:
            program.kill()


def killed(ground: Ground, others: Path, *, kills: int) -> Counter[str]:
    """Kill the program at so many moments; answers how often it was where.

    After each the file holds one of the two states whole, and goes on to the new one.
    """
    ground.restore()
    old = ground.rows()
    spans = left_alone(ground)
    new = ground.rows()
    assert old != new
    other = standing_in(others)
    came_to = Counter[str]()
    for _ in range(kills):
        kill(ground, spans)
        is_hot = hot_journal(ground.file)
        found = ground.rows()
        assert found in (old, new)
        came_to["in the middle" if is_hot else "before" if found == old else "after"] += 1
        ground.again(ground)
        assert ground.rows() == new
        assert faults(ground) == ()
        assert standing_in(others) == other
    return came_to


def faults(ground: Ground) -> tuple[str, ...]:
    with ground.shelf.window(ground.file) as workspace:
        return verify(workspace.file)


def told(what: str, came_to: Counter[str]) -> None:
    """Print the figures that a long run is for."""
    places = ", ".join(f"{count} {place}" for place, count in sorted(came_to.items()))
    print(f"{came_to.total()} kills {what}: {places}")  # noqa: T201 - as above


def test_a_join_that_is_killed_is_done_or_not_begun(shelf: Shelf, others: Path) -> None:
    assert killed(joining(shelf, others), others, kills=10).total() == 10


def test_a_taking_back_that_is_killed_is_done_or_not_begun(shelf: Shelf, others: Path) -> None:
    assert killed(taking_back(shelf, others), others, kills=3).total() == 3


def test_a_redraw_that_is_killed_is_done_or_not_begun(shelf: Shelf, others: Path) -> None:
    assert killed(drawing_again(shelf, others), others, kills=3).total() == 3


@pytest.mark.long
def test_two_hundred_kills_in_the_middle_of_a_join(shelf: Shelf, others: Path) -> None:
    came_to = killed(joining(shelf, others), others, kills=200)
    told("of a join", came_to)
    assert came_to["in the middle"] >= 50


@pytest.mark.long
def test_ten_kills_in_taking_back_and_ten_in_a_redraw(shelf: Shelf, others: Path) -> None:
    told("of a taking back", killed(taking_back(shelf, others), others, kills=10))
    told("of a redraw", killed(drawing_again(shelf, others), others, kills=10))
