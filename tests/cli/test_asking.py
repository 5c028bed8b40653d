"""The passphrase is asked for at a terminal, never shown, and typed twice where it is new."""

import os
import pty
import sys
from pathlib import Path

import pytest

from peeraudit.operations.sample import PASSPHRASE


def at_a_terminal(*words: str | Path, typed: list[str]) -> tuple[int, str]:
    """Run a command at a terminal of its own, typing a line at each question."""
    child, terminal = pty.fork()
    if child == 0:
        os.environ.pop("PEERAUDIT_PASSPHRASE", None)
        command = [sys.executable, "-m", "peeraudit", *map(str, words)]
        os.execv(sys.executable, command)  # noqa: S606 - our own program at a terminal
    shown, lines = "", iter(typed)
    while True:
        try:
            shown += os.read(terminal, 4096).decode()
        except OSError:
            break
        if shown.endswith(": "):
            os.write(terminal, f"{next(lines)}\n".encode())
            shown += "\n"
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(status), shown


def test_it_is_asked_for_and_not_shown(own_sample: Path) -> None:
    code, shown = at_a_terminal("verify", own_sample, typed=[PASSPHRASE])
    assert code == 0
    assert "Passphrase: " in shown
    assert PASSPHRASE not in shown
    assert "Everything is as it was kept" in shown


def test_a_new_one_is_typed_twice_until_both_agree(own_sample: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.peeraudit"
    code, shown = at_a_terminal(
        "new",
        new,
        "--from",
        own_sample.parent / "workbook.xlsx",
        typed=["first", "other", "first", "first"],
    )
    assert code == 0, shown
    assert new.exists()


def test_faults_are_told_before_it_is_asked_for(tmp_path: Path) -> None:
    other = tmp_path / "filled.xlsx"
    other.write_text("no workbook")
    code, shown = at_a_terminal("new", tmp_path / "n.peeraudit", "--from", other, typed=[])
    assert code == 25
    assert "assphrase" not in shown


@pytest.fixture(autouse=True)
def no_passphrase_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PEERAUDIT_PASSPHRASE", raising=False)
