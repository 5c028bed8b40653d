"""The strip in a window of its own, above everything."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from peeraudit.ui.strip.floating import Floating
from peeraudit.ui.strip.strip import CaptureStrip
from tests.ui.conftest import Around
from tests.ui.opened import OpenedWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
"""The screen of the tests has no order of windows; those that stay on top ask for one."""


@pytest.fixture
def strip(around: Around) -> Iterator[CaptureStrip]:
    window = QWidget()
    layout = QVBoxLayout(window)
    made = CaptureStrip(around.room)
    layout.addWidget(QLineEdit())
    layout.addWidget(made)
    around.show(window)
    yield made
    if made.is_floating:
        made.float()


def floating(strip: CaptureStrip) -> Floating:
    window = strip.field.window()
    assert isinstance(window, Floating)
    return window


def test_it_floats_small_and_on_top_and_says_nothing_of_the_challenge(
    around: Around, strip: CaptureStrip
) -> None:
    strip.float()
    window = floating(strip)
    assert window.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert (window.width(), window.height()) == (420, 56)
    assert window.windowTitle() == "peeraudit"
    assert around.desk.seen.shown.challenge.host not in window.windowTitle()


def test_a_note_is_kept_from_there_and_it_comes_back_with_its_words(
    around: Around, strip: CaptureStrip
) -> None:
    before = len(around.desk.seen.shown.evidence)
    strip.float()
    QTest.keyClicks(strip.field, "typed above the host's system")
    QTest.keyClick(strip.field, Qt.Key.Key_Return)
    around.settle()
    assert len(around.desk.seen.shown.evidence) == before + 1
    QTest.keyClicks(strip.field, "half")
    QTest.mouseClick(floating(strip).dock, Qt.MouseButton.LeftButton)
    assert strip.field.window() is strip.window()
    assert strip.field.text() == "half"
    assert strip.field.isVisible()


def test_names_are_offered_in_a_window_that_takes_no_focus(
    around: Around, strip: CaptureStrip
) -> None:
    strip.float()
    around.qtbot.waitUntil(strip.field.hasFocus)
    QTest.keyClicks(strip.field, "from @c")
    offered = strip.completing.list
    assert offered.isVisible()
    assert offered.isWindow()
    assert strip.field.hasFocus()


def test_the_arrow_keys_move_it_and_never_off_the_screen(
    around: Around, strip: CaptureStrip
) -> None:
    del around
    strip.float()
    window = floating(strip)
    before = window.pos()
    QTest.keyClick(window.grip, Qt.Key.Key_Left)
    assert window.pos().x() < before.x()
    for _ in range(200):
        QTest.keyClick(window.grip, Qt.Key.Key_Up)
    assert window.screen().availableGeometry().contains(window.geometry())


@pytest.mark.parametrize("command", ["find", "guide", "go-findings"])
def test_from_the_floating_strip_a_command_has_the_keys_in_the_window(
    opened: OpenedWindow, command: str
) -> None:
    opened.view.float_strip()
    opened.qtbot.waitUntil(lambda: not opened.window.isActiveWindow())
    next(item for item in opened.everywhere.commands if item.name == command).do()
    opened.qtbot.waitUntil(opened.window.isActiveWindow)
