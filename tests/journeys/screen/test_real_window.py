"""The program as a process on a real screen, and on a machine that has none."""

import os
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import pytest

from peeraudit.core.errors import ExitCode
from peeraudit.operations.clock import this_laptop
from peeraudit.operations.opening import opened
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.operations.seeing import look
from peeraudit.ui.settings import Settings
from tests.conftest import Type
from tests.journeys.screen.real_screen import AtScreen, lacking, screen, started, wait_for

NOTE = "advisers ring back the same day"
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""By what a program knows of a screen."""


@pytest.fixture
def here(own_sample: Path, tmp_path: Path) -> Generator[AtScreen]:
    """The program on a real screen, started on the sample by whoever sat here before."""
    if lacking():
        pytest.skip(f"not installed here: {lacking()}")
    sat_here_before(own_sample, tmp_path)
    with screen() as display, started(own_sample, display=display, home=tmp_path) as at_screen:
        yield at_screen


def test_a_note_typed_into_the_real_window_is_found_by_the_command_line(
    here: AtScreen, own_sample: Path, type_in: Type
) -> None:
    capture_and_quit(here)
    assert here.program.wait(timeout=60) == 0
    _, trouble = here.program.communicate()
    assert trouble == ""
    answer = type_in("find", own_sample, "advisers", "ring", "back")
    assert "note" in answer.out.splitlines()[0]
    assert "the same day" in answer.out
    assert type_in("verify", own_sample).code == 0


@pytest.mark.parametrize("keys", ["ctrl+shift+1", "ctrl+exclam", "ctrl+alt+s"])
def test_a_stop_is_raised_by_its_key_on_a_real_keyboard(
    here: AtScreen, own_sample: Path, type_in: Type, keys: str
) -> None:
    go_in(here)
    here.press(keys)
    here.type("left alone at night")
    here.press("Return", "ctrl+q")
    assert here.program.wait(timeout=60) == 0
    assert "stop" in type_in("find", own_sample, "left", "alone", "at", "night").out


def test_words_that_were_selected_cannot_be_pasted_after_the_lock(here: AtScreen) -> None:
    go_in(here)
    here.press("ctrl+e")
    here.type(NOTE)
    here.press("ctrl+a")
    wait_for(lambda: NOTE in here.selected(), "the words are selected")
    here.press("ctrl+l")
    wait_for(lambda: not here.selected(), "nothing is left of them")
    assert here.named() == "peeraudit"


def test_two_windows_on_one_file_have_a_guide_each(here: AtScreen, own_sample: Path) -> None:
    go_in(here)
    around = here.around
    home = Path(around["HOME"])
    with started(own_sample, display=around["DISPLAY"], home=home) as second:
        go_in(second)
        for each in (second, here):
            each.focus()
            each.press("F1", "ctrl+a")
            wait_for(lambda: "Guide to peeraudit" in here.selected(), "the guide is there")
            each.press("Escape", "ctrl+e")
            each.type("x")
            each.press("ctrl+a")
            wait_for(lambda: here.selected() == "x", "and is left again")


def sat_here_before(path: Path, home: Path) -> None:
    """The laptop remembers who sits at it, and that the file is worked in where it lies."""
    with opened(str(path), PASSPHRASE, clock=this_laptop()) as workspace:
        seen = look(workspace, peer="")
    settings = Settings(home / ".config" / "peeraudit" / "settings.json")
    settings.sits_here(seen.shown.challenge.id, seen.shown.team[0].id)
    settings.opened(path)


def go_in(here: AtScreen) -> None:
    """Type the passphrase, and wait until the challenge is there."""
    here.until_named("peeraudit")
    here.focus()
    here.type(PASSPHRASE)
    here.press("Return")
    here.until_named("Kestermere")


def capture_and_quit(here: AtScreen) -> None:
    """Once the challenge is there, type a note; then quit."""
    go_in(here)
    here.press("ctrl+e")
    here.type(f"+ {NOTE}")
    here.press("Return", "ctrl+q")


@pytest.mark.parametrize("names_a_file", [True, False])
def test_without_a_screen_it_says_so_and_names_what_works_there(
    own_sample: Path,
    names_a_file: bool,  # noqa: FBT001 - a case of the test
) -> None:
    around = {name: value for name, value in os.environ.items() if name not in SCREENS}
    command = [sys.executable, "-m", "peeraudit", *([str(own_sample)] if names_a_file else [])]
    told = subprocess.run(command, env=around, capture_output=True, text=True, check=False)
    assert told.returncode == int(ExitCode.NO_SCREEN)
    assert told.stdout == ""
    assert told.stderr.startswith("There is no screen here to show a window on.")
    for name in ("show", "letter", "find", "history", "export", "join"):
        assert name in told.stderr
    assert "Traceback" not in told.stderr
