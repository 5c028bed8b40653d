"""The words looked for in the notes: asked of the store while somebody types, the newest wins."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from peeraudit.operations.glancing import SHORTEST
from peeraudit.ui.desk import Desk
from peeraudit.ui.finder.seeking import Seeking

if TYPE_CHECKING:
    from collections.abc import Mapping

    from peeraudit.operations.glancing import Glimpse

MOST = 500
"""Notes found that are shown; whoever has more types another word."""


class LookedFor(QObject):
    """What was found last: nothing at all while nobody looks for anything.

    `told` says that `found` is another than before.
    """

    told = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.found: Mapping[str, tuple[str, ...]] | None = None
        self.words = ""
        self._seeking = Seeking(desk, answer=self._land, most=MOST)

    @property
    def remark(self) -> str:
        """What is to be said of what was found, if anything."""
        if self.found is not None and len(self.found) >= MOST:
            return f"The first {MOST} with these words: type another word for the rest"
        return ""

    def ask(self, words: str) -> None:
        """Look for words; every note is shown again where there are none long enough."""
        self.words = words
        if any(len(word) >= SHORTEST for word in words.split()):
            self._seeking.ask(words)
        elif self.found is not None:
            self.found = None
            self.told.emit()

    def ask_again(self) -> None:
        """Look for the same words after something was kept."""
        if self.found is not None:
            self._seeking.ask(self.words)

    def _land(self, words: str, found: "tuple[Glimpse, ...]") -> None:
        if words != self.words:
            return
        now = {glimpse.note: glimpse.parts for glimpse in found}
        if now != self.found:
            self.found = now
            self.told.emit()
