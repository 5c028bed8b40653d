"""What every test may use: folders of its own, and the command line as a person types it."""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

import pytest

from peeraudit.__main__ import main
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.opening import opened
from peeraudit.operations.sample import PASSPHRASE as SAMPLE_PASSPHRASE
from peeraudit.operations.sample import Sample, make_sample
from peeraudit.store.workspace import Workspace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PASSPHRASE = "correct horse"


FOLDERS = (
    "HOME",
    "XDG_DATA_HOME",
    "XDG_STATE_HOME",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "LOCALAPPDATA",
)
"""Where a person's own folders are said to be."""


@dataclass(frozen=True)
class Answer:
    """What a command answered."""

    code: int
    out: str
    err: str


Type = Callable[..., Answer]


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing a test does reaches the folders or the wishes of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    for variable in FOLDERS:
        monkeypatch.setenv(variable, str(home / variable.lower()))
    monkeypatch.delenv("PEERAUDIT_PEER", raising=False)
    monkeypatch.setenv("PEERAUDIT_PASSPHRASE", PASSPHRASE)


@pytest.fixture
def type_in(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Type:
    """Type a command and read what it answers."""

    def type_(*words: str | Path) -> Answer:
        monkeypatch.setattr(sys, "argv", ["peeraudit", *map(str, words)])
        capsys.readouterr()
        code = 0
        try:
            main()
        except SystemExit as left:
            code = int(left.code or 0)
        told = capsys.readouterr()
        return Answer(code, told.out, told.err)

    return type_


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """The sample challenge, made once, to look at."""
    return make_sample(tmp_path_factory.mktemp("made") / "sample", clock=this_laptop())


@pytest.fixture
def own_sample(sample: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The store of a copy of the sample that a test may change, its passphrase said."""
    monkeypatch.setenv("PEERAUDIT_PASSPHRASE", SAMPLE_PASSPHRASE)
    return copytree(sample.folder, tmp_path / "sample") / sample.store.name


@pytest.fixture
def workspace(sample: Sample) -> Iterator[Workspace]:
    """The sample's store, open to read."""
    with opened(str(sample.store), SAMPLE_PASSPHRASE, clock=this_laptop()) as found:
        yield found
