"""Killed at any moment, the program loses nothing that it had said is kept."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from secrets import randbelow

import pytest

from peeraudit.store.connection import StoreFile
from peeraudit.store.key import Key
from peeraudit.store.verify import verify
from peeraudit.store.view import View
from peeraudit.store.workspace import Sitting, create, open_workspace

PASSPHRASE = "heron reed weir egret"

LONGEST = 300
"""Milliseconds from the first deed said to the kill."""

Values = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Killed:
    """What kills came to: the deeds said as kept, by id, and those in the journal at the end."""

    said: dict[str, Values]
    kept: dict[str, Values]
    hot: int


@pytest.fixture
def store(tmp_path: Path) -> tuple[Path, Key]:
    """An empty store and its key."""
    path = tmp_path / "store.peeraudit"
    workspace = create(path, PASSPHRASE, sitting=Sitting("making", "this laptop"))
    workspace.close()
    return path, workspace.file.key


def killed(path: Path, key: Key, *, kills: int) -> Killed:
    """Start the keeping program over and over on one file, and kill it each time."""
    said: dict[str, Values] = {}
    kept: dict[str, Values] = {}
    hot = 0
    for _ in range(kills):
        said |= one_kill(path, key)
        journal = path.with_name(f"{path.name}-journal")
        hot += journal.exists() and journal.stat().st_size > 0
        file = StoreFile(path, key)
        assert verify(file) == ()
        kept = deeds_in(file)
        file.close()
        assert {name: kept.get(name) for name in said} == said
    return Killed(said, kept, hot)


def one_kill(path: Path, key: Key) -> dict[str, Values]:
    """What one run said it had kept before it was killed."""
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.keeping", str(path), "1000000"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    with program:
        assert program.stdin
        assert program.stdout
        program.stdin.write(json.dumps({"raw": key.raw.hex(), "salt": key.salt.hex()}).encode())
        program.stdin.write(b"\n")
        program.stdin.flush()
        first = program.stdout.readline()
        with pytest.raises(subprocess.TimeoutExpired):
            program.wait(randbelow(LONGEST) / 1000)
        program.kill()
        lines = (first + program.stdout.read()).splitlines(keepends=True)
    assert lines
    said = [json.loads(line) for line in lines if line.endswith(b"\n")]
    return {item["id"]: tuple(item["values"]) for item in said}


def deeds_in(file: StoreFile) -> dict[str, Values]:
    """Every deed in the journal with its values."""
    with file.reading() as connection:
        deeds = [entry.change_set for entry in View(connection).entries()]
    return {deed.id: tuple(change.value for change in deed.changes) for deed in deeds}


def opens_as_ever(path: Path) -> bool:
    workspace = open_workspace(path, PASSPHRASE, sitting=Sitting("after", "this laptop"))
    workspace.close()
    return not path.with_name(f"{path.name}-journal").exists()


def test_after_fifteen_kills_everything_said_as_kept_is_there(store: tuple[Path, Key]) -> None:
    path, key = store
    found = killed(path, key, kills=15)
    assert len(found.said) >= 15
    assert found.said.items() <= found.kept.items()
    assert len(found.kept) - len(found.said) <= 15
    assert opens_as_ever(path)


@pytest.mark.long
def test_after_two_hundred_kills_everything_said_as_kept_is_there(store: tuple[Path, Key]) -> None:
    path, key = store
    found = killed(path, key, kills=200)
    lost = found.said.keys() - found.kept.keys()
    print(  # noqa: T201 - the figures are what this test is run for
        f"200 kills, {found.hot} of them in the middle of writing; {len(found.said):,} deeds said "
        f"as kept, {len(lost)} lost; {len(found.kept) - len(found.said)} kept and not yet said"
    )
    assert not lost
    assert len(found.kept) - len(found.said) <= 200
    assert opens_as_ever(path)
