"""The window: the start page, or an open challenge, or the lock in front of either."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from peeraudit.ui.desk import Desk
from peeraudit.ui.look.look import Looks
from peeraudit.ui.room import Notice, Room, Target
from peeraudit.ui.settings import Settings
from peeraudit.ui.start.start_page import StartPage
from peeraudit.ui.unkept import Unkept

if TYPE_CHECKING:
    from peeraudit.ui.challenge_view import ChallengeView

NAME = "peeraudit"
"""What the window is called while no challenge may be named."""

SIZE = (1180, 720)
"""How large the window first is, in pixels at 100 %."""


class Window(QMainWindow):
    """One window. It closes only once everything typed is kept."""

    def __init__(self, looks: Looks, settings: Settings) -> None:
        super().__init__()
        self.setWindowTitle(NAME)
        self.resize(*SIZE)
        self.setMinimumSize(560, 480)
        self.desk = Desk(self)
        self.room = Room(
            desk=self.desk,
            looks=looks,
            settings=settings,
            unkept=Unkept(self),
            go=self.go,
            say=self.say,
        )
        self.start = StartPage(self.room)
        self.view: ChallengeView | None = None
        self._leaving = False
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self.setCentralWidget(self._stack)
        self.start.opened.connect(self.show_challenge)
        self.desk.failed.connect(self._say_failed)
        self.desk.idle.connect(self._leave_if_kept)

    def show_challenge(self, path: Path) -> None:
        """Show the challenge that was opened from a file."""
        from peeraudit.ui.challenge_view import ChallengeView
        from peeraudit.ui.everywhere import Everywhere

        self.close_challenge()
        self.view = ChallengeView(self.room)
        Everywhere(self, self.view, path=path)
        self.view.show_seen(self.desk.seen)
        self._stack.addWidget(self.view)
        self._stack.setCurrentWidget(self.view)
        self.view.go(Target(self.view.stage))

    def close_challenge(self) -> None:
        """Take an open challenge off the window."""
        if self.view is not None:
            self._stack.removeWidget(self.view)
            self.view.deleteLater()
            self.view = None

    def go(self, target: Target) -> None:
        """Show another stage of the open challenge."""
        if self.view is not None:
            self.view.go(target)

    def say(self, notice: Notice) -> None:
        """Say something under the page, or on the start page."""
        if self.view is not None:
            self.view.notices.show_notice(notice)
        else:
            self.start.say(notice)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once everything typed is kept, and not while something cannot be."""
        event.ignore()
        self.room.unkept.keep_now()
        if self.desk.is_idle and self.room.unkept.is_empty:
            self.desk.finish()
            event.accept()
        else:
            self._leaving = True

    def _leave_if_kept(self) -> None:
        if not self._leaving:
            return
        self._leaving = False
        if self.room.unkept.is_empty:
            self.close()
        else:
            words = "Something typed could not be kept, so the window stays open. See above."
            self.say(Notice(words, is_trouble=True))

    def _say_failed(self, words: str) -> None:
        self.say(Notice(words, is_trouble=True))
