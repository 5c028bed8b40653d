"""The case files of the sample."""

from typing import TYPE_CHECKING

from peeraudit.ui.page import Page

if TYPE_CHECKING:
    from peeraudit.operations.seeing import Seen


class CaseFilesPage(Page):
    """The case files of the sample."""

    def show_seen(self, seen: "Seen") -> None:
        """Draw what is seen now."""
