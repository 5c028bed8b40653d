"""Whether a window can be shown is known before Qt is asked, which would end the program."""

import os
import subprocess
import sys
from collections.abc import Mapping

import pytest

from peeraudit.core.errors import ExitCode
from peeraudit.ui.screen import no_screen

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

NOBODY = "There is no screen here to show a window on."


def _around(**named: str) -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in SCREENS} | named


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux is asked")
@pytest.mark.parametrize(
    ("named", "where"),
    [
        ({}, ""),
        ({"DISPLAY": ":987"}, " None can be reached at DISPLAY :987."),
        ({"DISPLAY": "localhost:987"}, " None can be reached at DISPLAY localhost:987."),
        ({"DISPLAY": ":987", "QT_QPA_PLATFORM": "xcb"}, " None can be reached at DISPLAY :987."),
        ({"WAYLAND_DISPLAY": "wayland-987", "QT_QPA_PLATFORM": "xcb"}, ""),
    ],
)
def test_where_nobody_draws_it_is_said_with_what_works_there(
    named: Mapping[str, str], where: str
) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "peeraudit"],
        env=_around(**named),
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == int(ExitCode.NO_SCREEN)
    assert told.stderr.startswith(f"{NOBODY}{where} These commands work without one: new, ")


def test_a_place_to_draw_that_is_no_screen_is_left_to_qt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":987")
    for platform in ("offscreen", "minimal", "vnc:size=640x480", "xcb;offscreen"):
        monkeypatch.setenv("QT_QPA_PLATFORM", platform)
        assert no_screen() == ""


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_other_systems_have_a_screen_of_their_own(
    monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", system)
    assert no_screen() == ""
