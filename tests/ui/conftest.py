"""A real desk on a copy of the sample, and what pages have around them.

The sample's key is derived once, by the real function; everything else is the program's own.
"""

from collections.abc import Generator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from peeraudit.core.challenge import Peer
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.ui.desk import Desk
from peeraudit.ui.look.look import Looks
from peeraudit.ui.not_kept import NOT_KEPT
from peeraudit.ui.room import Notice, Room, Target
from peeraudit.ui.settings import Settings
from peeraudit.ui.unkept import Unkept
from tests.own_screen import key_derived_once, looks, nothing_collected, settings
from tests.ui.opened import OpenedWindow, are_whole, opened_window, wait_until

__all__ = ["key_derived_once", "looks", "nothing_collected", "settings"]

SIZE = (1366, 768)


@pytest.fixture(autouse=True)
def _as_in_the_program(key_derived_once: None, nothing_collected: None) -> None:
    """The key of the sample takes its time once, and garbage none."""


@dataclass
class Around:
    """What a page has around it in a test, and what it asked for."""

    room: Room
    path: Path
    qtbot: QtBot
    gone: list[Target] = field(default_factory=list[Target])
    said: list[Notice] = field(default_factory=list[Notice])
    done: list[str] = field(default_factory=list[str])
    shown: list[QWidget] = field(default_factory=list[QWidget])
    failures: list[str] = field(default_factory=list[str])

    @property
    def desk(self) -> Desk:
        return self.room.desk

    def settle(self) -> None:
        """Wait until everything asked for is done and told, and what is seen is whole."""
        wait_until(lambda: self.desk.is_idle and are_whole(self.shown), self.qtbot)

    def show(self, widget: QWidget, *, size: tuple[int, int] = SIZE) -> None:
        """Show a page as it is in the window, until the test is over."""
        self.shown.append(widget)
        widget.resize(*size)
        with self.qtbot.waitExposed(widget):
            widget.show()
        self.settle()

    def put_away(self) -> None:
        """Hide what was shown, so that it keeps what was typed, and let it go after that."""
        self.settle()
        for widget in self.shown:
            widget.hide()
        self.settle()
        for widget in self.shown:
            widget.deleteLater()

    def sit_down(self, name: str) -> Peer:
        """Be somebody of the team from now on."""
        peer = next(item for item in self.desk.seen.gathered.team if item.name == name)
        self.desk.speak_as(peer.id)
        return peer


@pytest.fixture
def around(qtbot: QtBot, looks: Looks, settings: Settings, own_sample: Path) -> Generator[Around]:
    """The sample, open, with its lead peer at the laptop."""
    gone, said, done = list[Target](), list[Notice](), list[str]()
    unkept = Unkept()
    room = Room(
        Desk(),
        looks,
        settings,
        unkept,
        go=gone.append,
        do=done.append,
        say=said.append,
        keep_typed=unkept.keep_now,
        not_kept=lambda: None if unkept.is_empty else Notice(NOT_KEPT, is_trouble=True),
    )
    here = Around(room, own_sample, qtbot, gone, said, done)
    room.desk.failed.connect(here.failures.append)
    room.desk.not_shown.connect(here.failures.append)
    room.desk.open(
        own_sample,
        PASSPHRASE,
        peer="",
        then=lambda _: None,
        on_error=lambda error: here.failures.append(str(error)),
    )
    here.settle()
    here.sit_down(here.desk.seen.gathered.team[0].name)
    yield here
    here.put_away()
    room.desk.finish()
    assert not here.failures


@pytest.fixture
def opened(
    qtbot: QtBot, looks: Looks, settings: Settings, own_sample: Path
) -> Generator[OpenedWindow]:
    """The whole window on the sample."""
    with opened_window(looks, settings, own_sample, qtbot) as here:
        yield here
    assert not here.failures
