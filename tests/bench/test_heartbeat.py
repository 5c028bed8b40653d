"""The windows' thread is never held up for longer than a person notices, whatever else is done."""

from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from peeraudit.operations.sample import PASSPHRASE
from peeraudit.operations.verifying import verify
from peeraudit.ui.desk import Desk

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

    def during(self, do: Callable[[], None], *, until: Callable[[], bool], qtbot: QtBot) -> float:
        """The longest time between two beats while something is done."""
        qtbot.wait(50)
        self.longest = 0.0
        do()
        qtbot.waitUntil(until, timeout=30_000)
        return self.longest


def test_opening_and_checking_hold_no_window_up(own_sample: Path, qtbot: QtBot) -> None:
    desk, heart, errors = Desk(), _Heart(), list[object]()

    def open_it() -> None:
        desk.open(own_sample, PASSPHRASE, peer="", then=lambda _: None, on_error=errors.append)

    def check() -> None:
        desk.ask(verify, then=lambda _: None, words="Checking the challenge")

    times = {
        name: heart.during(do, until=lambda: desk.is_idle, qtbot=qtbot)
        for name, do in (("opening", open_it), ("checking", check))
    }
    desk.finish()
    assert errors == []
    assert max(times.values()) <= LONGEST, times
