"""The window as it is before a challenge is open, used with keys and clicks."""

from collections.abc import Generator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from peeraudit.operations.sample import Sample
from peeraudit.store import first_copy, other_copy, workspace
from peeraudit.store.key import Key, derive_key
from peeraudit.store.pages import read_salt
from peeraudit.ui.look.look import Looks
from peeraudit.ui.settings import Settings
from peeraudit.ui.start.start_page import StartPage
from peeraudit.ui.window import Window
from tests.operations.quick_keys import quick_key

SIZE = (1366, 768)

_derived_once = cache(derive_key)


@pytest.fixture(autouse=True)
def _keys(monkeypatch: pytest.MonkeyPatch, sample: Sample) -> None:
    """The sample's key by the real function, once; those of stores made here in no time."""
    salt_of_sample = read_salt(sample.store)

    def derive(passphrase: str, *, salt: bytes) -> Key:
        make = _derived_once if salt == salt_of_sample else quick_key
        return make(passphrase, salt=salt)

    for module in (first_copy, other_copy, workspace):
        monkeypatch.setattr(module, "derive_key", derive)


@dataclass
class Front:
    """The window, and what a person does at it."""

    window: Window
    qtbot: QtBot

    @property
    def page(self) -> StartPage:
        return self.window.start

    @property
    def settings(self) -> Settings:
        return self.window.room.settings

    def settle(self) -> None:
        """Wait until everything asked for is done and told."""
        QApplication.sendPostedEvents()
        self.qtbot.waitUntil(lambda: self.window.desk.is_idle, timeout=20_000)
        self.qtbot.wait(1)
        self.qtbot.waitUntil(lambda: self.window.desk.is_idle, timeout=20_000)

    def press(self, key: Qt.Key, *, ctrl: bool = False) -> None:
        """Press a key where the focus is."""
        held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        at: QWidget = QApplication.focusWidget() or self.window
        QTest.keyClick(at, key, held)
        self.qtbot.wait(1)

    def type(self, words: str) -> None:
        """Type where the focus is."""
        at = QApplication.focusWidget()
        assert at is not None
        QTest.keyClicks(at, words)

    def click(self, name: str) -> None:
        """Click the button of that name that is seen."""
        button = self.button(name)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def button(self, name: str) -> QPushButton:
        found = [
            each
            for each in self.window.findChildren(QPushButton)
            if each.accessibleName() == name and each.isVisible()
        ]
        (button,) = found
        return button

    @property
    def seen(self) -> str:
        """Every text that is seen, a line each."""
        labels = self.window.findChildren(QLabel)
        return "\n".join(each.text() for each in labels if each.isVisible() and each.text())

    @property
    def is_in(self) -> bool:
        """Whether an open challenge is shown."""
        return self.window.view is not None


@pytest.fixture
def front(qtbot: QtBot, looks: Looks, settings: Settings) -> Generator[Front]:
    """The window just after its start."""
    window = Window(looks, settings)
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    with qtbot.waitActive(window):
        pass
    failures: list[str] = []
    window.desk.failed.connect(failures.append)
    window.desk.not_shown.connect(failures.append)
    here = Front(window, qtbot)
    qtbot.waitUntil(here.page.isVisible)
    here.settle()
    yield here
    here.settle()
    window.desk.finish()
    window.hide()
    window.deleteLater()
    assert not failures


@pytest.fixture
def known(front: Front, own_sample: Path) -> Path:
    """A challenge that was opened here before."""
    front.settings.opened(own_sample)
    front.page.home.refresh()
    return own_sample
