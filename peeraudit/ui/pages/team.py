"""The team, and what its laptops disagree on."""

from typing import TYPE_CHECKING

from peeraudit.ui.page import Page

if TYPE_CHECKING:
    from peeraudit.operations.seeing import Seen


class TeamPage(Page):
    """The team, and what its laptops disagree on."""

    def show_seen(self, seen: "Seen") -> None:
        """Draw what is seen now."""
