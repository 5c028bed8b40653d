"""The audit of one case file."""

from typing import TYPE_CHECKING

from peeraudit.ui.page import Page

if TYPE_CHECKING:
    from peeraudit.operations.seeing import Seen


class AuditPage(Page):
    """The audit of one case file."""

    def show_seen(self, seen: "Seen") -> None:
        """Draw what is seen now."""
