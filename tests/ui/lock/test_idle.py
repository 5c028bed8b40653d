"""Nobody here for a while, or the laptop slept: the program locks."""

from ctypes import wintypes

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from peeraudit.ui.lock.idle import Idle
from peeraudit.ui.lock.laptop import POWER_BROADCAST, SESSION_CHANGE, Laptop


class _Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def _watch(qapp: QApplication, parent: QObject, clock: _Clock) -> tuple[Idle, list[float]]:
    idle = Idle(qapp, parent, minutes=lambda: 5, clock=clock)
    left: list[float] = []
    idle.nobody_here.connect(lambda: left.append(clock.now))
    return idle, left


def _pass(clock: _Clock, idle: Idle, seconds: int) -> None:
    for _ in range(seconds // 5):
        clock.now += 5
        idle.look()


def test_it_tells_after_the_minutes_chosen_and_a_key_begins_anew(
    qapp: QApplication, qtbot: QtBot
) -> None:
    widget, clock = QWidget(), _Clock()
    qtbot.addWidget(widget)
    widget.show()
    idle, left = _watch(qapp, widget, clock)
    _pass(clock, idle, 295)
    QTest.keyClick(widget.windowHandle(), Qt.Key.Key_A)
    _pass(clock, idle, 295)
    assert left == []
    _pass(clock, idle, 5)
    assert left == [clock.now]


def test_a_click_in_another_window_of_ours_begins_anew(qapp: QApplication, qtbot: QtBot) -> None:
    widget, other, clock = QWidget(), QWidget(), _Clock()
    for each in (widget, other):
        qtbot.addWidget(each)
    widget.show()
    idle, left = _watch(qapp, widget, clock)
    other.show()
    other.activateWindow()
    with qtbot.waitActive(other):
        pass
    _pass(clock, idle, 295)
    QTest.mouseClick(other.windowHandle(), Qt.MouseButton.LeftButton)
    _pass(clock, idle, 295)
    assert left == []


def test_a_laptop_that_slept_is_locked_when_it_wakes(qapp: QApplication, qtbot: QtBot) -> None:
    widget, clock = QWidget(), _Clock()
    qtbot.addWidget(widget)
    idle, left = _watch(qapp, widget, clock)
    _pass(clock, idle, 10)
    clock.now += 90
    idle.look()
    assert left == [clock.now]


class _Sessions:
    def __init__(self) -> None:
        self.told: list[int] = []

    def tell(self, window: int) -> None:
        self.told.append(window)


@pytest.mark.parametrize(
    ("message", "carries", "leaves"),
    [
        (SESSION_CHANGE, 0x7, True),
        (SESSION_CHANGE, 0x8, False),
        (POWER_BROADCAST, 0x4, True),
        (POWER_BROADCAST, 0x7, False),
        (0x0100, 0x7, False),
    ],
)
def test_windows_tells_that_the_screen_is_locked_or_the_laptop_sleeps(
    qtbot: QtBot,
    message: int,
    carries: int,
    leaves: bool,  # noqa: FBT001 - a case of the test
) -> None:
    window, left, sessions = QWidget(), [0], _Sessions()
    qtbot.addWidget(window)
    laptop = Laptop(window, leave=lambda: left.append(1), sessions=sessions)
    heard = wintypes.MSG()
    heard.message, heard.wParam = message, carries
    laptop.hear(heard)
    assert (len(left) == 2) is leaves
    assert sessions.told == [int(window.winId())]
