"""Safeguarding stops."""

from typing import TYPE_CHECKING

from peeraudit.ui.page import Page

if TYPE_CHECKING:
    from peeraudit.operations.seeing import Seen


class StopsPage(Page):
    """Safeguarding stops."""

    def show_seen(self, seen: "Seen") -> None:
        """Draw what is seen now."""
