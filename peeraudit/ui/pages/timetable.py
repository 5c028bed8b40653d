"""The timetable: sessions by day, mine first."""

from typing import TYPE_CHECKING

from peeraudit.ui.page import Page

if TYPE_CHECKING:
    from peeraudit.operations.seeing import Seen


class TimetablePage(Page):
    """The timetable: sessions by day, mine first."""

    def show_seen(self, seen: "Seen") -> None:
        """Draw what is seen now."""
