"""The challenge: host, kind and days, director, key lines, themes and forms."""

from typing import TYPE_CHECKING

from peeraudit.ui.page import Page

if TYPE_CHECKING:
    from peeraudit.operations.seeing import Seen


class ChallengePage(Page):
    """The challenge: host, kind and days, director, key lines, themes and forms."""

    def show_seen(self, seen: "Seen") -> None:
        """Draw what is seen now."""
