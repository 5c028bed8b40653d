"""The wall of findings; headlines, coverage and the evening meeting behind tabs."""

from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from peeraudit.core.meeting import counts
from peeraudit.operations.moving import Among
from peeraudit.ui.findings.cards import Wall, wall_of
from peeraudit.ui.findings.coverage_view import CoverageView
from peeraudit.ui.findings.evening_view import EveningView
from peeraudit.ui.findings.title import Head
from peeraudit.ui.findings.wall_view import WallView
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.page import Page
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.choice import Choice, ChoiceRow

if TYPE_CHECKING:
    from peeraudit.operations.seeing import Seen


class Tab(StrEnum):
    """What the page shows."""

    WALL = "Wall"
    HEADLINES = "Headlines"
    COVERAGE = "Coverage"
    EVENING = "Evening meeting"


class FindingsPage(Page):
    """Four tabs; only the one that is looked at is drawn."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.tab = Tab.WALL
        self.tabs = ChoiceRow("Show", [Choice(tab, tab) for tab in Tab])
        self.wall = WallView(room)
        self._wall = Wall()
        self._has_side = False
        self._head = Head(room.looks, self.tabs)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.wall)
        self._lay_out()
        self.tabs.show_chosen(self.tab)
        self.tabs.chosen.connect(self._choose)

    @property
    def unfinished(self) -> str:
        """A split that somebody left half-typed."""
        return self.wall.side.unfinished

    def take_up(self) -> None:
        """Show the first split that was left half-typed, on the wall."""
        self.choose(Tab.WALL)
        self.wall.take_up()

    @cached_property
    def coverage(self) -> CoverageView:
        """What key lines and themes rest on, made when somebody first looks."""
        view = CoverageView(self.room, open_finding=self._open)
        self._stack.addWidget(view)
        return view

    @cached_property
    def evening(self) -> EveningView:
        """The evening meeting, made when somebody first looks."""
        view = EveningView(self.room)
        self._stack.addWidget(view)
        return view

    def show_seen(self, seen: "Seen") -> None:
        """Draw the tab that is looked at, and what is counted above it."""
        shown = seen.shown
        alone = sum(not item.is_counted for item in shown.findings)
        themes = {item.theme for item in shown.findings if item.is_counted}
        with_findings = sum(theme.id in themes for theme in shown.themes)
        self._head.show_counts(counts(shown), themes=with_findings, headlines=alone)
        match self.tab:
            case Tab.WALL | Tab.HEADLINES:
                if self._has_side:
                    self._show_wall()
                    self._show_side()
                    self.follow(self._fill)
                else:
                    self.follow(self._show_wall, self._show_side, self._fill)
            case Tab.COVERAGE:
                self._wall = wall_of(shown)
                self.coverage.show_coverage(shown, self._wall)
            case Tab.EVENING:
                self.evening.show_evening(shown)

    def go_to(self, thing: str) -> None:
        """Show a finding, its card open, or a note that waits to be filed."""
        if not thing:
            return
        if self.tab not in (Tab.WALL, Tab.HEADLINES):
            self.choose(Tab.WALL)
        self._draw(self.room.desk.seen)
        self.be_whole()
        if not self.wall.go_to(thing):
            self.choose(Tab.HEADLINES if self.tab is Tab.WALL else Tab.WALL)
            self.be_whole()
            self.wall.go_to(thing)

    def focus_first(self) -> None:
        """Put the focus where work goes on: on the wall, among the cards."""
        last = self.focusWidget() or self
        if last.isVisible() and self.wall.isAncestorOf(last):
            last.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        match self.tab:
            case Tab.WALL | Tab.HEADLINES:
                self._focus_wall()
            case Tab.COVERAGE:
                self.coverage.focus_first()
            case Tab.EVENING:
                self.evening.focus_first()

    def choose(self, tab: Tab) -> None:
        """Show another tab."""
        self.tab = tab
        self.tabs.show_chosen(tab)
        self._stack.setCurrentWidget(self._view())
        if self.room.desk.is_open:
            self.show_seen(self.room.desk.seen)

    def _focus_wall(self) -> None:
        """Be on the wall; until its columns are there, the page itself keeps the keys for them."""
        if self.wall.board.current is None:
            self.setFocus()
        else:
            self.wall.board.focus()

    def _show_wall(self) -> None:
        self._wall = wall_of(self.room.desk.seen.shown)
        among = Among.ITS_LIKE if self.tab is Tab.WALL else Among.HEADLINES
        self.wall.show_wall(self._wall, among=among)
        if self.hasFocus():
            self._focus_wall()

    def _fill(self) -> None:
        """Show the cards that are not shown yet, column by column."""
        if self.wall.board.fill():
            self.follow(self._fill)

    def _show_side(self) -> None:
        self._has_side = True
        self.wall.show_side(self.room.desk.seen.shown)

    def _view(self) -> QWidget:
        match self.tab:
            case Tab.WALL | Tab.HEADLINES:
                return self.wall
            case Tab.COVERAGE:
                return self.coverage
            case Tab.EVENING:
                return self.evening

    def _open(self, finding: str) -> None:
        """Go to a card, and be there with the keys as well."""
        self.go_to(finding)
        self.wall.board.focus()

    def _choose(self, value: str) -> None:
        self.room.unkept.keep_now()
        self.choose(Tab(value))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 3 * STEP, 5 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(self._head)
        column.addWidget(self._stack, 1)
