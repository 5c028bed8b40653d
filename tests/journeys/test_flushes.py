"""What is said as kept has been flushed to the disk: watched from outside, call by call.

A kill proves nothing about this: what the system holds in memory survives the program.
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from peeraudit.store.workspace import Sitting, create

DEEDS = 10

CALLS = "pwrite64,pwritev,pwritev2,write,writev,fsync,fdatasync,ftruncate,truncate"
"""Every way of writing, of flushing and of cutting that SQLite or Python may take."""

CALL = re.compile(r"^(?:\d+ +)?(?P<name>\w+)\((?:\d+<(?P<path>[^>]*)>|\"(?P<named>[^\"]*)\")")

FLUSHES = frozenset({"fsync", "fdatasync"})

CUTS = frozenset({"ftruncate", "truncate"})


@dataclass(frozen=True, slots=True)
class Call:
    """One system call, and the file it was about."""

    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Watched:
    """The calls before each deed was said, and the two files they should be about."""

    deeds: Sequence[Sequence[Call]]
    store: str
    journal: str


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Watched:
    """A run of the keeping program under strace."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("there is no strace here")
    folder = tmp_path_factory.mktemp("flushes")
    path, log = folder / "store.peeraudit", folder / "calls"
    workspace = create(path, "heron reed", sitting=Sitting("making", "this laptop"))
    workspace.close()
    key = workspace.file.key
    done = subprocess.run(
        [
            *(strace, "-f", "-y", "-s", "0", "-e", f"trace={CALLS}", "-o", str(log)),
            *(sys.executable, "-B", "-m", "tests.journeys.keeping", str(path), str(DEEDS)),
        ],
        input=json.dumps({"raw": key.raw.hex(), "salt": key.salt.hex()}) + "\n",
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert len(done.stdout.splitlines()) == DEEDS
    return Watched(by_deed(log.read_text()), str(path), f"{path}-journal")


def by_deed(log: str) -> Sequence[Sequence[Call]]:
    """The calls before each deed was said on the pipe; what comes after the last is left out."""
    deeds: list[list[Call]] = [[]]
    for found in filter(None, map(CALL.match, log.splitlines())):
        call = Call(found["name"], found["path"] or found["named"] or "")
        if call.name == "write" and call.path.startswith("pipe:"):
            deeds.append([])
        else:
            deeds[-1].append(call)
    return deeds[:-1]


def test_every_deed_said_as_kept_was_flushed_after_its_last_write(watched: Watched) -> None:
    assert len(watched.deeds) == DEEDS
    for calls in watched.deeds:
        ours = [call for call in calls if call.path in (watched.store, watched.journal)]
        writes = [at for at, call in enumerate(ours) if "write" in call.name]
        assert {ours[at].path for at in writes} == {watched.store, watched.journal}
        after = {call.path for call in ours[writes[-1] :] if call.name in FLUSHES}
        assert ours[writes[-1]].path in after


def test_the_journal_is_flushed_before_the_store_is_written(watched: Watched) -> None:
    for calls in watched.deeds:
        first = next(
            at
            for at, call in enumerate(calls)
            if "write" in call.name and call.path == watched.store
        )
        journal = [call.name for call in calls[:first] if call.path == watched.journal]
        assert journal[-1] in FLUSHES


def test_the_journal_is_cut_after_the_store_was_flushed_and_the_cut_is_flushed(
    watched: Watched,
) -> None:
    for calls in watched.deeds:
        ours = [call for call in calls if call.path in (watched.store, watched.journal)]
        cut = max(at for at, call in enumerate(ours) if call.name in CUTS)
        assert ours[cut].path == watched.journal
        assert (ours[cut - 1].name in FLUSHES, ours[cut - 1].path) == (True, watched.store)
        assert [(call.name in FLUSHES, call.path) for call in ours[cut + 1 :]] == [
            (True, watched.journal)
        ]


def test_nothing_is_written_but_the_store_and_its_journal(watched: Watched) -> None:
    written = {call.path for calls in watched.deeds for call in calls if "write" in call.name}
    assert written == {watched.store, watched.journal}
