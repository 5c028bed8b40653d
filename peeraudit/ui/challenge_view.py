"""An open challenge: header, rail, the page of a stage, and the capture strip beneath."""

from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from peeraudit.ui.aside import Aside
from peeraudit.ui.header import Header
from peeraudit.ui.left import left_in
from peeraudit.ui.notices import NoticeBar
from peeraudit.ui.open_pages import OpenPages
from peeraudit.ui.page import Page
from peeraudit.ui.rail import Rail
from peeraudit.ui.reading_order import move_back, move_on
from peeraudit.ui.room import Room, Stage, Target
from peeraudit.ui.strip.strip import CaptureStrip
from peeraudit.ui.widgets.pieces import line
from peeraudit.ui.widgets.popups import close_popups

if TYPE_CHECKING:
    from peeraudit.core.challenge import Challenge
    from peeraudit.operations.seeing import Seen

ROOM_FOR_WORDS = 900
"""Pixels at 100 % under which the rail shows icons alone, and pages are one column wide."""

NAMELESS = "A new challenge"
"""What a challenge is called whose host nobody named yet."""


class ChallengeView(QWidget):
    """Everything of one open challenge. Pages are made when somebody first goes there."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.stage = Stage.CHALLENGE
        self._aside: Aside | None = None
        self.header = Header(room.looks)
        self.rail = Rail(room.looks)
        self.notices = NoticeBar()
        self.strip = CaptureStrip(room)
        self._stack = QStackedWidget()
        self._pages = OpenPages(room, self._stack, made=self._tie)
        self._lay_out()
        self.rail.chosen.connect(self._choose)
        room.desk.changed.connect(self.show_seen)
        room.looks.changing.connect(self.let_go_unseen)
        room.desk.kept.connect(self.header.show_kept)
        room.desk.kept.connect(self._age)
        room.desk.idle.connect(self.notices.look)
        room.desk.busy.connect(self._show_busy)
        self.header.cancel_asked.connect(room.desk.cancel)

    def show_seen(self, seen: "Seen") -> None:
        """Draw what stands around the page; the page draws itself."""
        challenge = seen.shown.challenge
        sample = "Sample: everybody in it is invented" if challenge.sample else ""
        self.header.show_challenge(
            title_of(challenge, today=datetime.now().astimezone().date()), sample=sample
        )
        self.rail.show_left(left_in(seen))
        self._pages.show_seen(seen)

    def _age(self, _: object) -> None:
        """What was said is older by a deed."""
        self.notices.age()

    def go(self, target: Target) -> None:
        """Show the page of a stage, and one thing on it."""
        self._room.unkept.keep_now()
        self._aside = None
        self.stage = target.stage
        page = self.page(target.stage)
        self._show(page)
        self.rail.show_stage(target.stage)
        page.go_to(target.thing)
        page.focus_first()
        self.strip.set_source(*page.source)

    def called(self, seen: "Seen") -> str:
        """The challenge as the window is called: by its host and its year."""
        challenge = seen.shown.challenge
        year = f" {challenge.first_day.year}" if challenge.first_day else ""
        return f"{challenge.host or NAMELESS}{year}"

    def show_aside(self, aside: Aside) -> None:
        """Show a page that belongs to no stage, until somebody goes back or elsewhere."""
        self._room.unkept.keep_now()
        if self._stack.indexOf(aside) < 0:
            self._stack.addWidget(aside)
            aside.left.connect(self.leave_aside)
        self._aside = aside
        self._show(aside)
        self.rail.show_nowhere()
        aside.come_in()

    def leave_aside(self) -> None:
        """Go back to the page of the stage one was at."""
        if self._aside is not None:
            self._aside = None
            page = self.page(self.stage)
            self._show(page)
            self.rail.show_stage(self.stage)
            page.focus_first()
            self.strip.set_source(*page.source)

    def next_pane(self) -> None:
        """Put the focus in the next part of the window: stages, page, capture."""
        self._go_pane(1)

    def last_pane(self) -> None:
        """Put the focus in the part before."""
        self._go_pane(-1)

    def capture(self) -> None:
        """Put the focus where a note is typed."""
        self.strip.focus()

    def float_strip(self) -> None:
        """Let the capture strip float on top of the host's system, or dock it again."""
        self.strip.float()

    def raise_stop(self) -> None:
        """Type what was seen of a child at risk: the strip takes it for a safeguarding stop."""
        close_popups()
        self.strip.begin_stop()

    def let_go_unseen(self) -> None:
        """Let the pages go that nobody looks at."""
        self._pages.let_go_unseen(but=self.stage)

    def let_one_go(self) -> bool:
        """Let one of them go, if there is any; answers whether there was."""
        return self._pages.let_one_go(but=self.stage)

    @property
    def unfinished(self) -> tuple[Stage, str] | None:
        """On which page something stands half-typed, and what, in a sentence."""
        return self._pages.unfinished

    def is_at(self, stage: Stage) -> bool:
        """Whether the page of a stage is what is shown."""
        return self._aside is None and self.stage is stage

    def stage_of(self, part: QWidget) -> Stage | None:
        """The stage whose page a part stands on; none where it stands elsewhere."""
        return self._pages.stage_of(part)

    def page(self, stage: Stage) -> Page:
        """The page of a stage."""
        return self._pages.page(stage)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - so it is in Qt
        """Go on by Tab, or where what had the focus is hidden, in the order in which it is read."""
        at = QApplication.focusWidget() or self
        if not self.isAncestorOf(at):
            return super().focusNextPrevChild(forward)
        return (move_on if forward else move_back)(at, within=self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out words where there is no room for them."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < self._room.looks.look.px(ROOM_FOR_WORDS)
        for part in (self.header, self.rail):
            (part.be_narrow if is_narrow else part.be_wide)()

    def _show(self, page: QWidget) -> None:
        """Show a page, and paint it in a turn of its own: keys and the clock come between."""
        self._stack.setUpdatesEnabled(False)
        self._stack.setCurrentWidget(page)
        QTimer.singleShot(0, self._stack, partial(self._stack.setUpdatesEnabled, True))

    def _go_pane(self, step: int) -> None:
        focused = self.focusWidget()
        panes = (self.rail, self._stack, self.strip)
        at = next(
            (place for place, pane in enumerate(panes) if pane.isAncestorOf(focused or self)), 0
        )
        goers = (self.rail.focus_current, self._focus_page, self.capture)
        goers[(at + step) % len(panes)]()

    def _focus_page(self) -> None:
        if self._aside is not None:
            self._aside.come_in()
        else:
            self.page(self.stage).focus_first()

    def _show_busy(self, words: str) -> None:
        self.header.show_busy(words, can_cancel=self._room.desk.can_cancel)

    def _tie(self, page: Page) -> None:
        page.source_opened.connect(self.strip.set_source)
        page.capture_asked.connect(self.capture)

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
    parts = (challenge.host or NAMELESS, f"{challenge.kind}", _day(challenge, today=today))
    return " · ".join(part for part in parts if part)


def _day(challenge: "Challenge", *, today: date) -> str:
    if challenge.first_day is None:
        return ""
    number = (today - challenge.first_day).days + 1
    if number < 1:
        return "before the visit"
    return f"day {number}" if number <= challenge.days else "after the visit"
