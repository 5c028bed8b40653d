"""The wall of findings."""

from typing import TYPE_CHECKING

from peeraudit.ui.page import Page

if TYPE_CHECKING:
    from peeraudit.operations.seeing import Seen


class FindingsPage(Page):
    """The wall of findings."""

    def show_seen(self, seen: "Seen") -> None:
        """Draw what is seen now."""
