"""What is typed into a challenge is in its encrypted store, and nowhere else on the laptop."""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pytest
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from peeraudit.operations.places import own_folder
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.ui.faults import tell_faults
from peeraudit.ui.look.look import Looks
from peeraudit.ui.pages.findings import FindingsPage
from peeraudit.ui.room import Notice, Stage
from peeraudit.ui.settings import Settings
from tests.conftest import FOLDERS, Type
from tests.journeys.screen.by_hand import ByHand, by_hand
from tests.journeys.screen.conftest import Laptop
from tests.journeys.screen.first_steps import begin, open_again
from tests.journeys.screen.typing_everywhere import CANARY, type_everywhere
from tests.said import read_out

ENOUGH = 10
"""Fields at least in which the canary was typed."""

TEMPORARY = "temporary"
"""The folder for temporary files."""


def have_a_fault(here: ByHand, monkeypatch: pytest.MonkeyPatch) -> None:
    """Something of ours raises, with what was typed in its words; a report of it is written."""

    def fault(*_: object) -> None:
        raise ValueError(CANARY)

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    tell_faults(lambda words: here.window.say(Notice(words, is_trouble=True)))
    with monkeypatch.context() as patched:
        patched.setattr(FindingsPage, "focus_first", fault)
        here.go(Stage.FINDINGS)
    here.until_seen("Something went wrong inside peeraudit (report ")


def in_sight(here: ByHand) -> str:
    """All that the eye or a screen reader could come upon, task bar and clipboard with it."""
    said = [here.seen, QGuiApplication.clipboard().text()]
    for each in QApplication.allWidgets():
        if each.isVisible() or each.isWindow():
            said += [each.windowTitle(), each.windowIconText(), each.windowFilePath()]
        if each.isVisible():
            said += [each.toolTip(), each.accessibleName(), each.accessibleDescription()]
    said += read_out(QAccessible.queryAccessibleInterface(here.window))
    return "\n".join(said)


def files(*folders: Path) -> Iterator[Path]:
    """Every file in some folders."""
    return (path for folder in folders for path in folder.rglob("*") if path.is_file())


def everything_written(*folders: Path) -> list[Path]:
    """Every file in some folders and in those that are a person's own."""
    return list(files(*folders, *(Path(os.environ[name]) for name in FOLDERS)))


def holds(path: Path, words: str) -> bool:
    """Whether a file or its name has some words in it, as texts are usually written."""
    content = path.read_bytes().lower()
    low = words.lower()
    return low in path.name.lower() or any(
        low.encode(coding) in content for coding in ("utf-8", "utf-16-le", "utf-16-be")
    )


@pytest.fixture(autouse=True)
def _temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of its own for temporary files, empty."""
    folder = tmp_path / TEMPORARY
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(folder))


@pytest.mark.qt_no_exception_capture
def test_what_is_typed_is_nowhere_but_in_the_store(
    laptop: Laptop,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    type_in: Type,
) -> None:
    laptop.seat("Bethan Lowrie")
    with by_hand(laptop.looks, laptop.settings, qtbot) as here:
        open_again(here, PASSPHRASE)
        assert type_everywhere(here) >= ENOUGH
        assert CANARY in in_sight(here)
        assert CANARY in QGuiApplication.clipboard().text()
        have_a_fault(here, monkeypatch)
        here.press("Ctrl+L")
        assert "peeraudit is locked" in here.seen
        here.until(lambda: here.page.window() is not here.window)
        assert CANARY.lower() not in in_sight(here).lower()
        written = everything_written(tmp_path)
        assert laptop.path in written
        assert [path for path in written if holds(path, CANARY)] == []
        logs = Path(platformdirs.user_log_dir("peeraudit", appauthor=False))
        assert [path.name.split("-")[0] for path in files(logs)] == ["report"]
        assert list(files(tmp_path / TEMPORARY)) == []
        here.window.desk.drain()
    assert type_in("find", laptop.path, CANARY).out.splitlines()[-1].startswith("Found: ")


def test_the_council_of_a_challenge_begun_here_is_in_no_setting_and_in_no_name_of_a_file(
    looks: Looks,
    settings: Settings,
    qtbot: QtBot,
    tmp_path: Path,
    type_in: Type,
) -> None:
    with by_hand(looks, settings, qtbot) as here:
        begin(here, host=CANARY)
        assert CANARY in in_sight(here)
        here.close()
    (store,) = own_folder().glob("*.peeraudit")
    written = everything_written(tmp_path)
    assert store in written
    assert str(store) in (tmp_path / "settings.json").read_text(encoding="utf-8")
    assert [path for path in written if holds(path, CANARY)] == []
    assert list(files(tmp_path / TEMPORARY)) == []
    assert CANARY in type_in("show", store).out
    with by_hand(looks, settings, qtbot) as again:
        again.until_seen(store.stem)
        assert CANARY not in in_sight(again)
