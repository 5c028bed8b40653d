"""The pages of an open challenge: each made when somebody first goes there, and left standing.

When somebody else sits down here, or another veil falls, those out of sight are let go: what they
drew last is not for these eyes. So they are when everything is locked away or drawn in other
colours, which takes as long as there are widgets. What is typed on one and cannot be kept stays
there until it is.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import delete

from peeraudit.ui.page import Page
from peeraudit.ui.room import Room, Stage
from peeraudit.ui.stages import page_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from peeraudit.core.blind import Veil
    from peeraudit.operations.seeing import Seen


class OpenPages(QObject):
    """Makes pages in a stack of widgets; `made` is told of each before it is drawn."""

    def __init__(
        self, room: Room, stack: QStackedWidget, *, made: "Callable[[Page], None]"
    ) -> None:
        super().__init__(stack)
        self._room, self._stack, self._made = room, stack, made
        self._pages: dict[Stage, Page] = {}
        self._stale: set[Stage] = set()
        self._eyes: tuple[str, Veil] | None = None
        room.desk.idle.connect(self._let_go)

    def page(self, stage: Stage) -> Page:
        """The page of a stage."""
        page = self._pages.get(stage)
        if page is None:
            page = self._pages[stage] = page_for(stage, self._room)
            page.setAccessibleName(str(stage))
            self._made(page)
            page.resize(self._stack.size())
            page.draw_unseen()
            self._stack.addWidget(page)
        return page

    def show_seen(self, seen: "Seen") -> None:
        """Let the pages go that others looked at, where another looks now."""
        eyes = (seen.peer, seen.veil)
        before, self._eyes = self._eyes, eyes
        if before in (None, eyes):
            return
        for stage, page in self._pages.items():
            if page is self._stack.currentWidget():
                page.forget_sought()
            else:
                self._stale.add(stage)
        if self._room.desk.is_idle:
            self._let_go()

    @property
    def unfinished(self) -> "tuple[Stage, str] | None":
        """On which page something stands half-typed, and what, in a sentence."""
        found = ((stage, page.unfinished) for stage, page in self._pages.items())
        return next((each for each in found if each[1]), None)

    def stage_of(self, part: QWidget) -> Stage | None:
        """The stage whose page a part stands on."""
        found = (stage for stage, page in self._pages.items() if page.isAncestorOf(part))
        return next(found, None)

    def let_go_unseen(self, *, but: Stage) -> None:
        """Let the pages go that are not in use, but that of a stage; each is made anew later."""
        self._stale.update(self._unused(but))
        if self._room.desk.is_idle:
            self._let_go()

    def let_one_go(self, *, but: Stage) -> bool:
        """Let one of these go, if all of it is kept; answers whether there was such a one."""
        ready = (each for each in self._unused(but) if not self._waits(each))
        stage = next(ready, None) if self._room.desk.is_idle else None
        if stage is None:
            return False
        self._stale.add(stage)
        self._let_go()
        return stage not in self._pages

    def _unused(self, but: Stage) -> "tuple[Stage, ...]":
        return tuple(
            stage for stage, page in self._pages.items() if stage is not but and not page.is_in_use
        )

    def _waits(self, stage: Stage) -> bool:
        """Whether something typed there would go with the page."""
        page = self._pages[stage]
        return self._room.unkept.waits_in(page) or bool(page.unfinished)

    def _let_go(self) -> None:
        """Once all that was asked for is told: what is on its way may be about a page here."""
        for stage in tuple(self._stale):
            page = self._pages[stage]
            if page is self._stack.currentWidget():
                page.forget_sought()
            elif self._waits(stage):
                continue
            else:
                self._stack.removeWidget(page)
                del self._pages[stage]
                delete(page)
            self._stale.discard(stage)
