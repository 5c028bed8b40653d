"""An open challenge: header, rail, the page of a stage, and the capture strip beneath."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from peeraudit.ui.header import Header
from peeraudit.ui.left import left_in
from peeraudit.ui.look.roles import Role, give
from peeraudit.ui.notices import NoticeBar
from peeraudit.ui.page import Page
from peeraudit.ui.rail import Rail
from peeraudit.ui.room import Room, Stage, Target
from peeraudit.ui.stages import page_for
from peeraudit.ui.strip.strip import CaptureStrip
from peeraudit.ui.widgets.pieces import line

if TYPE_CHECKING:
    from peeraudit.core.challenge import Challenge
    from peeraudit.operations.seeing import Seen

ROOM_FOR_WORDS = 900
"""Pixels at 100 % under which the rail shows icons alone, and pages are one column wide."""


class ChallengeView(QWidget):
    """Everything of one open challenge. Pages are made when somebody first goes there."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        give(self, Role.PAGE)
        self._room = room
        self._pages: dict[Stage, Page] = {}
        self.stage = Stage.CHALLENGE
        self.header = Header(room.looks)
        self.rail = Rail(room.looks)
        self.notices = NoticeBar()
        self.strip = CaptureStrip(room)
        self._stack = QStackedWidget()
        self._lay_out()
        self.rail.chosen.connect(self._choose)
        room.desk.changed.connect(self.show_seen)
        room.desk.kept.connect(self.header.show_kept)
        room.desk.busy.connect(self.header.show_busy)

    def show_seen(self, seen: "Seen") -> None:
        """Draw what stands around the page; the page draws itself."""
        challenge = seen.shown.challenge
        sample = "Sample: everybody in it is invented" if challenge.sample else ""
        self.header.show_challenge(title_of(challenge, today=datetime.now().astimezone().date()), sample=sample)
        self.rail.show_left(left_in(seen))

    def go(self, target: Target) -> None:
        """Show the page of a stage, and one thing on it."""
        self._room.unkept.keep_now()
        self.stage = target.stage
        page = self.page(target.stage)
        self._stack.setCurrentWidget(page)
        self.rail.show_stage(target.stage)
        page.go_to(target.thing)
        page.focus_first()

    def page(self, stage: Stage) -> Page:
        """The page of a stage."""
        page = self._pages.get(stage)
        if page is None:
            page = self._pages[stage] = page_for(stage, self._room)
            page.setAccessibleName(str(stage))
            self._stack.addWidget(page)
        return page

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out words where there is no room for them."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < self._room.looks.look.px(ROOM_FOR_WORDS)
        for part in (self.header, self.rail):
            (part.be_narrow if is_narrow else part.be_wide)()

    def _choose(self, stage: Stage) -> None:
        self.go(Target(stage))

    def _lay_out(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.notices)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.header, 0, 0, 1, 2)
        grid.addWidget(line(), 1, 0, 1, 2)
        grid.addWidget(self.rail, 2, 0)
        grid.addWidget(middle, 2, 1)
        grid.addWidget(line(), 3, 0, 1, 2)
        grid.addWidget(self.strip, 4, 0, 1, 2)
        grid.setRowStretch(2, 1)
        grid.setColumnStretch(1, 1)


def title_of(challenge: "Challenge", *, today: date) -> str:
    """The host, the kind of challenge, and which day it is."""
    parts = (challenge.host or "A new challenge", f"{challenge.kind}", _day(challenge, today=today))
    return " · ".join(part for part in parts if part)


def _day(challenge: "Challenge", *, today: date) -> str:
    if challenge.first_day is None:
        return ""
    number = (today - challenge.first_day).days + 1
    if number < 1:
        return "before the visit"
    return f"day {number}" if number <= challenge.days else "after the visit"
