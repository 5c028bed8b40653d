"""Keys as fast as nobody presses them, by chance, on every page: nothing ends, and all is whole."""

import gc
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from peeraudit.operations.clock import this_laptop
from peeraudit.operations.opening import opened as opened_file
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.operations.verifying import verify
from peeraudit.ui.room import Stage, Target
from tests.ui.opened import OpenedWindow

NONE, CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
Key = Qt.Key

PRESSED = (
    *((Key.Key_Tab, NONE),) * 12,
    *((Key.Key_Backtab, SHIFT),) * 4,
    *((Key.Key_Space, NONE),) * 5,
    *((Key.Key_Return, NONE),) * 4,
    *((Key.Key_Escape, NONE),) * 3,
    *((key, NONE) for key in (Key.Key_Down, Key.Key_Up, Key.Key_Left, Key.Key_Right)),
    *((key, NONE) for key in (Key.Key_1, Key.Key_3, Key.Key_N, Key.Key_S, Key.Key_X)),
    *((key, NONE) for key in (Key.Key_F6, Key.Key_F8, Key.Key_Delete, Key.Key_Backspace)),
    *((key, CTRL) for key in (Key.Key_Z, Key.Key_Return, Key.Key_E, Key.Key_K, Key.Key_F)),
    *((key, ALT) for key in (Key.Key_Down, Key.Key_Up, Key.Key_3)),
)
"""What is pressed, the usual most often. Nothing is written outside: windows for files are left."""

GOES, WAITS = 40, 60
"""One key in so many is followed by another page, by a moment in which all work is done."""


@dataclass
class Storm:
    """A storm of keys. Each is sent by a timer of its own, so that it goes on in an open menu."""

    opened: OpenedWindow
    chance: Random
    left: int
    _is_blowing: bool = False

    def blow(self) -> None:
        """Press all of them, and come to rest."""
        while self.left:
            self._blow_until_rest()
            gc.collect()
            self._come_back()
        self.opened.settle()

    def _blow_until_rest(self) -> None:
        here = self.opened
        self._is_blowing = True
        QTimer.singleShot(0, self._press)
        here.qtbot.waitUntil(lambda: not self._is_blowing, timeout=60_000)
        here.qtbot.waitUntil(lambda: here.window.desk.is_idle, timeout=60_000)

    def _press(self) -> None:
        """Press one key. What follows is called for before: an open menu would stand in its way."""
        self.left -= 1
        goes_on = self.left and self.chance.randrange(WAITS)
        QTimer.singleShot(0, self._press if goes_on else self._rest)
        if not self.chance.randrange(GOES) and self.opened.window.view is not None:
            self.opened.view.go(Target(self.chance.choice(list(Stage))))
        key, held = self.chance.choice(PRESSED)
        if QApplication.activeModalWidget() is not None:
            key, held = Key.Key_Escape, NONE
        QTest.keyClick(_at(self.opened.window), key, held)

    def _rest(self) -> None:
        """Leave what stands open: menus, and windows that ask for a file."""
        while (menu := QApplication.activePopupWidget()) is not None:
            menu.close()
        while (asking := QApplication.activeModalWidget()) is not None:
            asking.close()
            QCoreApplication.processEvents()
        self._is_blowing = False

    def _come_back(self) -> None:
        """Open what was closed or left, and unlock what was locked, as its team would."""
        here = self.opened
        here.window.show()
        if here.window.everywhere is None:
            here.window.desk.close()
            here.open()
        locks = here.everywhere.locks
        if locks.is_locked:
            QTest.keyClicks(locks.page.field, PASSPHRASE)
            here.press(Key.Key_Return, on=locks.page.field)
        here.window.activateWindow()


def _at(window: QWidget) -> QWidget:
    """Where a key goes to."""
    return QApplication.activePopupWidget() or QApplication.focusWidget() or window


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")
@pytest.mark.parametrize(
    ("seed", "keys"),
    [(1, 600), *(pytest.param(seed, 15_000, marks=pytest.mark.long) for seed in range(2, 8))],
)
def test_a_storm_of_keys_ends_nothing_and_leaves_the_file_whole(
    opened: OpenedWindow, seed: int, keys: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    Storm(opened, Random(seed), left=keys).blow()  # noqa: S311 - chance, no secret
    opened.window.close_challenge()
    opened.window.desk.finish()
    with opened_file(str(opened.path), PASSPHRASE, clock=this_laptop()) as workspace:
        assert verify(workspace) > 0
    assert list(Path().iterdir()) == []
