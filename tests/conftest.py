"""What every test may use: folders of its own, and the command line as a person types it."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from peeraudit.cli import main

PASSPHRASE = "correct horse"


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
    for variable in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
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
