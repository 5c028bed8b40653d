"""How the parts of the letter's page stand: side by side, or in one column where it is narrow."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from peeraudit.ui.letter.behind_panel import BehindPanel
from peeraudit.ui.letter.exporting import Exporting
from peeraudit.ui.letter.leaving import Leaving
from peeraudit.ui.letter.outline import Outline
from peeraudit.ui.letter.page_bar import PageBar
from peeraudit.ui.letter.sheets import Sheets
from peeraudit.ui.letter.tips_list import TipsList
from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.pieces import column, row, scrolled
from peeraudit.ui.widgets.stopped_line import StoppedLine

OUTLINE, SIDE = 204, 324
"""How wide the outline and the side are, in pixels at 100 %."""

BENEATH, SHARE = 270, 0.36
"""How tall the side is at most beneath the pages: in pixels at 100 %, and of all the room."""

NO_LIMIT = 16_777_215
"""Qt's own greatest size."""

ROOM_FOR_OUTLINE, ROOM_FOR_SIDE = 1000, 760
"""Widths of the page, in pixels at 100 %, from which the outline and the side stand beside."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands on the page."""

    bar: PageBar
    stopped: StoppedLine
    outline: Outline
    sheets: Sheets
    leaving: Leaving
    behind: BehindPanel
    tips: TipsList
    exporting: Exporting

    @classmethod
    def made(
        cls, room: Room, *, go_to: Callable[[str], object], compose: Callable[[], object]
    ) -> "Parts":
        """All of them, new; `go_to` goes to what is about something on the pages.

        `compose` composes them where that was stopped.
        """
        return cls(
            PageBar(room),
            StoppedLine("Compose it now", compose),
            Outline(room),
            Sheets(room),
            Leaving(room, go_to=go_to),
            BehindPanel(room),
            TipsList(room),
            Exporting(room),
        )


class Frame:
    """Where the parts are, and what is hidden for want of room.

    `way` leads to where somebody puts right that there are no pages; its page shows and hides it.
    """

    def __init__(self, page: QWidget, parts: Parts, *, looks: Looks, way: QPushButton) -> None:
        self._parts, self._looks = parts, looks
        self._is_outline_beside = True
        self.outline = scrolled(column(parts.outline, margin=2 * STEP), name="Outline")
        side = column(
            parts.behind, parts.tips, parts.leaving, parts.exporting, gap=5 * STEP, margin=3 * STEP
        )
        self.side = scrolled(side, name="What stands behind")
        self._why = text("", Role.HEADING)
        self._how = text("", Role.MUTED)
        self.way = way
        self.middle = QStackedWidget()
        self.middle.addWidget(parts.sheets)
        self.middle.addWidget(column(self._why, self._how, row(self.way, None), margin=6 * STEP))
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._box.setSpacing(0)
        for part, stretch in ((self.outline, 0), (self.middle, 1), (self.side, 0)):
            self._box.addWidget(part, stretch)
        whole = QVBoxLayout(page)
        whole.setContentsMargins(3 * STEP, 2 * STEP, 0, 0)
        whole.setSpacing(2 * STEP)
        whole.addWidget(parts.bar)
        whole.addWidget(parts.stopped)
        whole.addLayout(self._box, 1)
        parts.bar.outline_asked.connect(self._toggle_outline)

    @property
    def why(self) -> str:
        """Why there are no pages; nothing where there are."""
        return self._why.text() if self.middle.currentIndex() else ""

    def fit(self, size: QSize) -> None:
        """Set side by side what there is room for; most of the room is the pages'."""
        px, width = self._looks.look.px, size.width()
        share = round(SHARE * size.height())
        self._is_outline_beside = width >= px(ROOM_FOR_OUTLINE)
        self._parts.bar.outline.setVisible(not self._is_outline_beside)
        self._show_outline()
        is_beside = width >= px(ROOM_FOR_SIDE)
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.LeftToRight if is_beside else directions.TopToBottom)
        left = px(OUTLINE) if self._is_outline_beside else 0
        self._parts.bar.leave_room(left=left, right=px(SIDE) if is_beside else 0)
        for part, wide, tall in ((self.outline, OUTLINE, OUTLINE), (self.side, SIDE, BENEATH)):
            high = min(px(tall), share)
            part.setMinimumSize(px(wide) if is_beside else 0, 0 if is_beside else high)
            part.setMaximumSize(
                px(wide) if is_beside else NO_LIMIT, NO_LIMIT if is_beside else high
            )

    def show_pages(self) -> None:
        """Show the pages."""
        self.middle.setCurrentIndex(0)

    def show_why_not(self, what: str, how: str) -> None:
        """Say why there are no pages, and what to do."""
        self._why.setText(what)
        self._how.setText(how)
        self.middle.setCurrentIndex(1)

    def show_top_of(self, part: QWidget) -> None:
        """Bring a part of the side into view from its top, unless somebody is at work there."""
        if not _holds_focus(self.side):
            self.side.verticalScrollBar().setValue(max(0, part.y() - STEP))

    def close_outline(self) -> None:
        """Hide the outline again, where it stands there only for a choice."""
        self._parts.bar.outline.setChecked(False)
        self._show_outline()

    def _toggle_outline(self) -> None:
        self._show_outline()

    def _show_outline(self) -> None:
        is_shown = self._is_outline_beside or self._parts.bar.outline.isChecked()
        self.outline.setVisible(is_shown)


def _holds_focus(area: QScrollArea) -> bool:
    focused = QApplication.focusWidget()
    return isinstance(focused, QWidget) and area.isAncestorOf(focused)
