"""Whatever of ours raises: the program lives on, says so once, and nothing typed is lost."""

from collections.abc import Generator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from peeraudit.operations.clock import this_laptop
from peeraudit.operations.opening import opened as opened_file
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.ui.look.look import Looks
from peeraudit.ui.room import Stage, Target
from peeraudit.ui.settings import Settings
from tests.ui.breaking import Watch, every_value
from tests.ui.broken import PLACES, Place
from tests.ui.opened import OpenedWindow, opened_window

pytestmark = [
    pytest.mark.qt_no_exception_capture,
    pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True),
]

LEAST = 60
"""Slots, virtual methods and jobs of the worker that are broken, each by what a person does."""


@pytest.fixture(params=PLACES)
def place(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A page whose methods have traps before them, which nobody set yet."""
    found = PLACES[str(request.param)]
    for each in found.breaks:
        each.trap.lay(monkeypatch)
    return found


@pytest.fixture
def opened(
    place: Place, qtbot: QtBot, looks: Looks, settings: Settings, own_sample: Path
) -> Generator[OpenedWindow]:
    """The window, opened once the traps are laid; it tells its faults itself."""
    assert place.breaks
    with opened_window(looks, settings, own_sample, qtbot) as here:
        yield here


def test_well_over_thirty_places_are_made_to_raise() -> None:
    assert len({each.name for place in PLACES.values() for each in place.breaks}) >= LEAST


def test_a_fault_is_told_once_and_nothing_typed_is_lost(
    place: Place, opened: OpenedWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = Watch(opened)
    watch.begin(monkeypatch)
    for each in place.breaks:
        place.come(opened.window)
        opened.settle()
        watch.go_through(each)
    opened.view.go(Target(Stage.STOPS))
    assert opened.view.stage is Stage.STOPS
    opened.window.close()
    opened.qtbot.waitUntil(lambda: not opened.window.isVisible())
    with opened_file(str(opened.path), PASSPHRASE, clock=this_laptop()) as workspace:
        kept = every_value(workspace)
    assert [words for words in watch.typed if words not in kept] == []
