"""The window: the start page, or an open challenge, or the lock in front of it."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget
from shiboken6 import isValid

from peeraudit.ui.commands import add_key
from peeraudit.ui.desk import Desk
from peeraudit.ui.faults import Draining
from peeraudit.ui.loading import NEEDED
from peeraudit.ui.look.look import Looks
from peeraudit.ui.not_kept import NOT_KEPT, not_kept
from peeraudit.ui.room import Notice, Room, Target
from peeraudit.ui.settings import Settings
from peeraudit.ui.unkept import Unkept
from peeraudit.ui.widgets.in_view import went_on_at
from peeraudit.ui.widgets.slots import just

if TYPE_CHECKING:
    from peeraudit.operations.seeing import Seen
    from peeraudit.ui.challenge_view import ChallengeView
    from peeraudit.ui.everywhere import Everywhere
    from peeraudit.ui.start.start_page import StartPage

NAME = "peeraudit"
"""What the window is called while no challenge may be named."""

SIZE = (1180, 720)
"""How large the window first is, in pixels at 100 %."""

LOOKED_AT = 700
"""Milliseconds after which the first page has been looked at, and the others are made ready."""

ON_ITS_WAY = 400
"""Milliseconds after which what is covered is taken off whole, though something is on its way."""


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
            do=self.do,
            say=self.say,
            keep_typed=self.keep_typed,
            not_kept=lambda: self._not_kept,
        )
        self.view: ChallengeView | None = None
        self.everywhere: Everywhere | None = None
        self._is_covered = False
        self._focused: QWidget | None = None
        self._waiting: list[Callable[[], None]] = []
        self._leaving = False
        self._is_painted = False
        self._draining = Draining(self)
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.desk.failed.connect(self._say_failed)
        self.desk.not_shown.connect(self._say_not_shown)
        self.desk.idle.connect(self._leave_if_kept)
        self.desk.idle.connect(self._take_apart)
        self.desk.changed.connect(self._name_challenge)

    @cached_property
    def start(self) -> "StartPage":
        """The start page. It is made once the window has been painted, so that it comes at once."""
        from peeraudit.ui.start.start_page import StartPage

        page = StartPage(self.room)
        page.opened.connect(self.show_challenge)
        self._stack.insertWidget(0, page)
        add_key(page, "F1", self._show_guide)
        add_key(page, "Ctrl+Q", self.close)
        return page

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the window, and go on to the start page when it is painted for the first time."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self._show_start)

    def show_challenge(self, path: Path) -> None:
        """Show the challenge that was opened from a file."""
        from peeraudit.ui.challenge_view import ChallengeView
        from peeraudit.ui.everywhere import Everywhere

        self.close_challenge()
        self.view = ChallengeView(self.room)
        self.everywhere = Everywhere(self, self.view, path=path)
        self.view.show_seen(self.desk.seen)
        self._stack.addWidget(self.view)
        self._stack.setCurrentWidget(self.view)
        self.view.go(Target(self.view.stage))
        self._name_challenge(self.desk.seen)
        QTimer.singleShot(LOOKED_AT, self, self._load_pages)

    def close_challenge(self) -> None:
        """Take an open challenge off the window."""
        self.setWindowTitle(NAME)
        if self.view is not None:
            if self.view.strip.is_floating:
                self.view.strip.float()
            self._stack.removeWidget(self.view)
            self.view.deleteLater()
            self.view = self.everywhere = None

    def leave_challenge(self, then: Callable[[], object] = int) -> None:
        """Close the challenge once what is typed is kept, show the start page, and go on so.

        While all is covered, that waits: whoever comes back finds what they left.
        """
        self.keep_typed()
        self.desk.work(str, then=lambda _: self._leave_challenge_if_kept(then))

    def cover(self, page: QWidget) -> None:
        """Show a page in place of all of the challenge, which is nowhere in the window then.

        Out of sight is not enough: screen readers find what is only hidden.
        """
        self._is_covered = True
        self._focused = self.focusWidget()
        self.setWindowTitle(NAME)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if self.desk.is_idle:
            self._take_apart()
        QTimer.singleShot(ON_ITS_WAY, self, self._take_off)

    def _take_apart(self) -> None:
        """Take what is covered off page by page: all at once would hold up whatever comes next."""
        if self._is_covered and self.view is not None and self.desk.is_idle:
            if self.view.let_one_go():
                QTimer.singleShot(1, self, self._take_apart)
            else:
                self._take_off()

    def _take_off(self) -> None:
        """Let nothing of the challenge be in the window, if it is covered still."""
        if self._is_covered and self.view is not None and self._stack.indexOf(self.view) >= 0:
            self._stack.removeWidget(self.view)
            self.view.setParent(None)

    def uncover(self, page: QWidget) -> None:
        """Show the challenge again, the focus where it was."""
        self._is_covered = False
        if self.view is not None:
            if self._stack.indexOf(self.view) < 0:
                self._stack.addWidget(self.view)
            self._stack.setCurrentWidget(self.view)
            if not went_on_at(self._focused):
                self.view.page(self.view.stage).focus_first()
        self._stack.removeWidget(page)
        page.setParent(None)
        if self.desk.is_open:
            self._name_challenge(self.desk.seen)
        while self._waiting:
            self._waiting.pop(0)()

    def go(self, target: Target) -> None:
        """Show another stage of the open challenge; while all is covered, later."""
        if self._is_covered:
            self._waiting.append(partial(self.go, target))
        elif self.view is not None:
            self.view.go(target)

    def do(self, command: str) -> None:
        """Do a command of the open challenge, by its name."""
        if self.everywhere is not None:
            self.everywhere.do(command)

    def say(self, notice: Notice) -> None:
        """Say something under the page, or on the start page; while all is covered, later."""
        if self._is_covered:
            self._waiting.append(partial(self.say, notice))
        elif self.view is not None:
            self.view.notices.show_notice(notice)
        else:
            self.start.say(notice)

    def keep_typed(self) -> None:
        """Ask for everything typed to be kept, a note in the capture strip as well."""
        self.room.unkept.keep_now()
        if self.view is not None:
            self.view.strip.keep_typed()

    @property
    def _not_kept(self) -> Notice | None:
        """What is typed and would be lost; nothing where all is kept."""
        return not_kept(self.room, self.view)

    def keep_before_shutdown(self) -> None:
        """Keep what is typed, now: the laptop shuts down. It is not for us to quit then."""
        self.keep_typed()
        self.desk.drain()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once everything typed is kept, and not while something cannot be."""
        event.ignore()
        self.keep_typed()
        if self.desk.is_idle and self._not_kept is None:
            self.desk.finish()
            event.accept()
        else:
            self._leaving = True
            self.desk.work(str, then=just(list))

    def _leave_if_kept(self) -> None:
        if not self._leaving:
            return
        self._leaving = False
        if not self._is_held_up():
            self.close()

    def _leave_challenge_if_kept(self, then: Callable[[], object]) -> None:
        if self._is_covered:
            self._waiting.append(partial(self.leave_challenge, then))
        elif not self._is_held_up():
            self.close_challenge()
            self.desk.close()
            self._stack.setCurrentWidget(self.start)
            then()

    def _is_held_up(self) -> bool:
        """Whether something would be lost. It is said on the lock as well, where only that is."""
        trouble = self._not_kept
        if trouble is None:
            return False
        self.say(trouble)
        if self._is_covered and self.everywhere is not None:
            self.everywhere.locks.page.show_trouble(NOT_KEPT)
        return True

    def _name_challenge(self, seen: "Seen") -> None:
        """The window's title has the host and the year, and nothing while it is covered."""
        if self.view is not None and not self._is_covered:
            self.setWindowTitle(f"{self.view.called(seen)} - {NAME}")

    def _say_failed(self, words: str) -> None:
        self.say(Notice(words, is_trouble=True))

    def _say_not_shown(self, words: str) -> None:
        seen, do = self.desk.seen, self._look_again

        def stands() -> bool:
            return self.desk.is_open and self.desk.seen is seen

        self.say(Notice(words, act="Show it now", do=do, is_trouble=True, stands=stands))

    def _look_again(self) -> None:
        if self.desk.is_open:
            self.desk.look_again()

    def _show_start(self) -> None:
        """Nothing else is shown yet, unless a challenge was opened meanwhile."""
        if self.view is None:
            self._stack.setCurrentWidget(self.start)
            self.desk.load(NEEDED)

    def _load_pages(self) -> None:
        from peeraudit.ui.stages import MODULES

        if self.desk.is_open:
            self.desk.load(MODULES)

    def _show_guide(self) -> None:
        """The guide on the start page; an open challenge has its own."""
        from peeraudit.ui.guide.guide_page import GuidePage

        guide, self._focused = GuidePage(self.room.looks), self.focusWidget()
        self._stack.addWidget(guide)
        self._stack.setCurrentWidget(guide)
        guide.come_in()

        def leave() -> None:
            self._stack.setCurrentWidget(self.start)
            guide.deleteLater()
            if self._focused is not None and isValid(self._focused):
                self._focused.setFocus()

        guide.left.connect(leave)
