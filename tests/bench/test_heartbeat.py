"""The windows' thread is never held up for longer than a person notices, whatever else is done."""

from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from peeraudit.operations.sample import PASSPHRASE
from peeraudit.operations.verifying import verify
from peeraudit.ui.desk import Desk
from peeraudit.ui.look.tokens import Scheme
from peeraudit.ui.room import Stage, Target
from tests.bench.opened_large import SETTLED, collecting, opened_large
from tests.ui.opened import OpenedWindow, are_whole

pytestmark = pytest.mark.bench

LONGEST = 0.1
"""Seconds between two heartbeats."""


class _Heart:
    def __init__(self) -> None:
        self.longest = 0.0
        self._at = perf_counter()
        self._timer = QTimer(interval=5, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, now - self._at)
        self._at = now

    def during(self, do: Callable[[], object], *, until: Callable[[], bool], qtbot: QtBot) -> float:
        """The longest time between two beats while something is done."""
        qtbot.wait(50)
        for window in QApplication.topLevelWindows():
            QTest.keyClick(window, Qt.Key.Key_Shift)  # it is done by somebody who is here
        self.longest = 0.0
        do()
        qtbot.wait(50)
        qtbot.waitUntil(until, timeout=30_000)
        return self.longest


@pytest.fixture
def large(
    own_sample: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> Generator[OpenedWindow]:
    with opened_large(own_sample, tmp_path, app=qapp, qtbot=qtbot) as opened:
        qtbot.wait(SETTLED)
        yield opened


def test_no_page_holds_the_window_up(large: OpenedWindow, qtbot: QtBot) -> None:
    heart, locks = _Heart(), large.everywhere.locks

    def is_whole() -> bool:
        return large.window.desk.is_idle and are_whole([large.window])

    def is_covered() -> bool:
        return not large.window.isAncestorOf(large.view)

    def is_uncovered() -> bool:
        return large.view.isVisible()

    deeds: dict[str, tuple[Callable[[], object], Callable[[], bool]]] = {
        **{f"{stage}": (partial(large.view.go, Target(stage)), is_whole) for stage in Stage},
        **{f"{stage} again": (partial(large.view.go, Target(stage)), is_whole) for stage in Stage},
        "the palette": (large.everywhere.finder.open, is_whole),
        "locking": (locks.lock, is_covered),
        "unlocking": (partial(locks.page.tried.emit, PASSPHRASE), is_uncovered),
        "other colours": (partial(large.window.room.looks.choose, Scheme.DARK, scale=1), is_whole),
    }
    times = {
        name: heart.during(do, until=until, qtbot=qtbot) for name, (do, until) in deeds.items()
    }
    for name, longest in times.items():
        print(f"\n{name:24}{longest * 1000:6.0f} ms", end="")  # noqa: T201 - the figures are what a bench is run for
    assert max(times.values()) <= LONGEST


def test_opening_and_checking_hold_no_window_up(
    own_sample: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    desk, heart, errors = Desk(), _Heart(), list[object]()

    def open_it() -> None:
        desk.open(own_sample, PASSPHRASE, peer="", then=lambda _: None, on_error=errors.append)

    def check() -> None:
        desk.ask(verify, then=lambda _: None, words="Checking the challenge")

    with collecting(qapp):
        times = {
            name: heart.during(do, until=lambda: desk.is_idle, qtbot=qtbot)
            for name, do in (("opening", open_it), ("checking", check))
        }
        desk.finish()
    assert errors == []
    assert max(times.values()) <= LONGEST, times
