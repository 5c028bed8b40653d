"""Garbage is looked for on the windows' thread, and while nobody is at work."""

import gc
from collections.abc import Generator
from dataclasses import dataclass
from threading import Thread
from weakref import ref

import pytest
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from peeraudit.ui.collecting import AWAY, FEW, PAUSE, Collecting


class _Ring:
    """What refers to itself, and goes only when somebody looks for it."""

    def __init__(self) -> None:
        self.itself = self


@dataclass
class _Clock:
    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> _Clock:
    return _Clock()


@pytest.fixture
def collecting(qapp: QApplication, clock: _Clock) -> Generator[Collecting]:
    gc.collect()
    made = Collecting(qapp, clock=clock)
    yield made
    delete(made)


def _ring() -> "ref[_Ring]":
    return ref(_Ring())


def _many() -> list[_Ring]:
    return [_Ring() for _ in range(FEW)]


def test_the_worker_looks_for_none_however_much_it_makes(collecting: Collecting) -> None:
    ring = _ring()
    worker = Thread(target=_many)
    worker.start()
    worker.join()
    assert ring() is not None
    assert collecting.parent() is not None


def test_a_pause_is_enough_for_what_is_new(collecting: Collecting, clock: _Clock) -> None:
    ring, kept = _ring(), _many()
    clock.now += PAUSE - 1
    collecting.look()
    assert ring() is not None
    clock.now += 1
    collecting.look()
    assert ring() is None
    assert len(kept) == FEW


def test_what_is_old_waits_until_nobody_is_here(collecting: Collecting, clock: _Clock) -> None:
    old = _Ring()
    kept = _many()
    clock.now += PAUSE
    collecting.look()
    ring = ref(old)
    del old
    collecting.look()
    assert ring() is not None
    clock.now += AWAY
    collecting.look()
    assert ring() is None
    assert len(kept) == FEW


def test_a_key_puts_it_off(collecting: Collecting, qtbot: QtBot, clock: _Clock) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
    ring, kept = _ring(), _many()
    clock.now += PAUSE
    QTest.keyClick(widget.windowHandle(), Qt.Key.Key_A)
    collecting.look()
    assert ring() is not None
    clock.now += PAUSE
    collecting.look()
    assert ring() is None
    assert len(kept) == FEW


def test_a_loop_within_the_loop_puts_it_off(collecting: Collecting, clock: _Clock) -> None:
    ring, kept = _ring(), _many()
    clock.now += AWAY
    outer, inner = QEventLoop(), QEventLoop()
    left = list[bool]()

    def look_within() -> None:
        collecting.look()
        left.append(ring() is not None)
        inner.quit()

    def go_deeper() -> None:
        QTimer.singleShot(0, look_within)
        inner.exec()
        outer.quit()

    QTimer.singleShot(0, go_deeper)
    outer.exec()
    assert left == [True]
    collecting.look()
    assert ring() is None
    assert len(kept) == FEW


def test_it_lives_as_long_as_the_application(collecting: Collecting) -> None:
    whose: QObject | None = collecting.parent()
    assert whose is QApplication.instance()
