"""Locking and hiding an open challenge, and bringing it back."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from shiboken6 import isValid

from peeraudit.ui.lock.copied import Copied
from peeraudit.ui.lock.lock_page import LockPage
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.popups import close_popups
from peeraudit.ui.widgets.slots import just

if TYPE_CHECKING:
    from peeraudit.core.errors import ChallengeError
    from peeraudit.store.workspace import Workspace

HIDDEN_FOR = 60_000
"""Milliseconds after which what was hidden is locked."""


class Covered(Protocol):
    """The window, as far as the lock needs it."""

    def keep_typed(self) -> None:
        """Ask for everything typed anywhere to be kept."""
        ...

    def close(self) -> bool:
        """Quit once everything typed is kept; say on the page why not, where that cannot be."""
        ...

    def cover(self, page: QWidget) -> None:
        """Show a page in place of all of the challenge, which is nowhere in the window then."""
        ...

    def uncover(self, page: QWidget) -> None:
        """Show the challenge again."""
        ...


class Locks(QObject):
    """Takes a challenge off the screen; what is typed is kept first, and work goes on beneath."""

    def __init__(
        self, window: Covered, room: Room, parent: QObject, *, unlocked: Callable[[], None]
    ) -> None:
        super().__init__(parent)
        self._window, self._room, self._unlocked = window, room, unlocked
        self._copied = Copied(self)
        self._aside: list[QWidget] = []
        self.page = LockPage()
        self.page.tried.connect(self._try)
        self.page.woken.connect(self._wake)
        self.page.quit_asked.connect(just(window.close))
        self.is_locked = False
        self._is_covered = False
        self._wait = QTimer(self, singleShot=True, interval=HIDDEN_FOR)
        self._wait.timeout.connect(self.lock)

    def lock(self) -> None:
        """Take everything off the screen until the passphrase is typed."""
        self._wait.stop()
        if self.is_locked:
            return
        self._window.keep_typed()
        self._cover()
        self.is_locked = True
        self._copied.forget()
        self.page.show_locked()

    def hide(self) -> None:
        """Take everything off the screen at once; any key brings it back within a minute."""
        if not self._is_covered:
            self._cover()
            self.page.show_hidden()
            self._wait.start()

    def _cover(self) -> None:
        if self._is_covered:
            return
        self._is_covered = True
        QToolTip.hideText()
        close_popups()
        self._room.unkept.keep_now()
        self._window.cover(self.page)
        main = self.page.window()
        self._aside = [
            widget
            for widget in QApplication.topLevelWidgets()
            if widget is not main and widget.isVisible()
        ]
        for widget in self._aside:
            widget.hide()
        main.activateWindow()

    def _uncover(self) -> None:
        self._wait.stop()
        self.is_locked = self._is_covered = False
        self._window.uncover(self.page)
        aside, self._aside = self._aside, []
        for widget in filter(isValid, aside):
            widget.show()
        self._unlocked()

    def _wake(self) -> None:
        if not self.is_locked:
            self._uncover()

    def _try(self, passphrase: str) -> None:
        def check(workspace: "Workspace") -> None:
            from peeraudit.operations.unlocking import unlock

            unlock(workspace, passphrase)

        self._room.desk.ask(check, then=self._let_in, on_error=self._refuse)

    def _let_in(self, _: None) -> None:
        self._uncover()

    def _refuse(self, error: "ChallengeError") -> None:
        self.page.show_trouble(str(error))
