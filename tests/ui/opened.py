"""The whole window with the sample open, worked by real clicks and keys."""

from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from peeraudit.core.journal.kept import Kept
from peeraudit.operations.changing import change
from peeraudit.operations.clock import Clock, this_laptop
from peeraudit.operations.opening import opened
from peeraudit.operations.sample import PASSPHRASE
from peeraudit.store.workspace import Workspace
from peeraudit.ui.challenge_view import ChallengeView
from peeraudit.ui.everywhere import Everywhere
from peeraudit.ui.jobs import OnError
from peeraudit.ui.look.look import Looks
from peeraudit.ui.page import Page
from peeraudit.ui.settings import Settings
from peeraudit.ui.widgets.typed import Asked, TypedLine
from peeraudit.ui.window import Window

K = TypeVar("K", bound=Kept)


@dataclass
class OpenedWindow:
    """A window on a copy of the sample, its lead peer at the laptop."""

    window: Window
    path: Path
    qtbot: QtBot
    failures: list[str] = field(default_factory=list[str])

    @property
    def view(self) -> ChallengeView:
        assert self.window.view is not None
        return self.window.view

    @property
    def everywhere(self) -> Everywhere:
        assert self.window.everywhere is not None
        return self.window.everywhere

    def settle(self) -> None:
        """Wait until everything asked for is done and told, what undo would say as well."""
        window = self.window
        wait_until(lambda: window.desk.is_idle and are_whole([window]), self.qtbot)

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        *,
        on: QWidget | None = None,
    ) -> None:
        """A key as it is pressed where the focus is."""
        QTest.keyClick(on or self.window.focusWidget() or self.window, key, modifier)
        self.settle()

    def click(self, button: QWidget) -> None:
        """A click of the mouse."""
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def open(self) -> None:
        """Open the file as the start page does."""
        desk = self.window.desk
        desk.open(
            self.path,
            PASSPHRASE,
            peer="",
            then=lambda _: None,
            on_error=lambda error: self.failures.append(str(error)),
        )
        self.settle()
        desk.speak_as(desk.seen.gathered.team[0].id)
        self.window.show_challenge(self.path)
        self.window.activateWindow()
        self.settle()


@contextmanager
def opened_window(
    looks: Looks, settings: Settings, path: Path, qtbot: QtBot
) -> Generator[OpenedWindow]:
    """A window on a challenge's file, closed afterwards."""
    window = Window(looks, settings)
    here = OpenedWindow(window, path, qtbot)
    window.desk.failed.connect(here.failures.append)
    window.desk.not_shown.connect(here.failures.append)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    try:
        here.open()
        yield here
        here.settle()
    finally:
        window.close_challenge()
        window.desk.finish()
        window.hide()
        window.deleteLater()


def press(
    opened: OpenedWindow,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a key as the system tells of it: to the window, which knows who has the focus."""
    handle = opened.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key, modifier)


def type_in(opened: OpenedWindow, words: str) -> None:
    """Type words where the focus is, as the system tells of it."""
    handle = opened.window.windowHandle()
    assert handle is not None
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(handle, event)


def wait_until(is_settled: Callable[[], bool], qtbot: QtBot) -> None:
    """Wait for it, and until what was drawn last is shown: Qt shows it a moment later."""
    qtbot.waitUntil(is_settled)
    QCoreApplication.sendPostedEvents()
    qtbot.waitUntil(is_settled)


def are_whole(widgets: Iterable[QWidget]) -> bool:
    """Whether the pages that are seen have all their parts."""
    pages = (each for widget in widgets for each in (widget, *widget.findChildren(Page)))
    return all(each.is_whole for each in pages if isinstance(each, Page) and each.isVisible())


def kept(path: Path, kind: type[K]) -> tuple[K, ...]:
    """What a file holds, by a fresh look at it."""
    with opened(str(path), PASSPHRASE, clock=this_laptop()) as workspace, workspace.view() as view:
        return view.fetch(kind)


class SalutationField(TypedLine):
    """A real field over the page, which keeps how the director is greeted."""

    def __init__(self, opened: OpenedWindow) -> None:
        self._opened = opened
        unkept = opened.window.room.unkept
        super().__init__(Asked("Greeting"), unkept=unkept, keep=self._keep_greeting)
        self.setParent(opened.view)
        self.resize(300, 60)
        self.show_kept(opened.window.desk.seen.shown.challenge.salutation)
        self.show()
        self.raise_()
        self.field.setFocus()

    def type(self, words: str) -> None:
        """Type over what is there, without waiting for it to be kept."""
        self.field.selectAll()
        QTest.keyClicks(self.field, words)

    def _keep_greeting(self, words: str, refused: OnError) -> None:
        desk = self._opened.window.desk
        challenge = desk.seen.shown.challenge

        def deed(workspace: Workspace, /, *, clock: Clock, named: str) -> object:
            return change(workspace, challenge, clock=clock, named=named, salutation=words)

        desk.do(deed, on_error=refused)
