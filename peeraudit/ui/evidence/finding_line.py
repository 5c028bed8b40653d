"""A line to find a finding by its reference or its words; choosing one is what it is for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from peeraudit.ui.look.look import Looks
from peeraudit.ui.strip.completing import Completing
from peeraudit.ui.strip.offers import MOST, NONE, Offer, Offers
from peeraudit.ui.widgets.sent import empty_line
from peeraudit.ui.widgets.slots import just

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peeraudit.core.finding import Finding

Findings = Callable[[], "Iterable[Finding]"]
"""The findings there are now."""


class FindingLine(QLineEdit):
    """`found` tells the id of the finding that was chosen; the line is empty again then.

    Put away with Esc, findings are offered again with the next letter, and with Down.
    """

    found = Signal(str)

    def __init__(self, looks: Looks, *, findings: Findings) -> None:
        super().__init__()
        self._findings = findings
        self.setAccessibleName("File under a finding")
        self.setPlaceholderText("Its reference, or some of its words")
        self.textEdited.connect(just(self._forget_put_away))
        self.completing = Completing(self, looks, asking=self._offers)
        self.completing.taken.connect(self._choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down offers again what was put away; while something is offered it never comes here."""
        if event.key() == Qt.Key.Key_Down:
            self.completing.forget_put_away()
            self.completing.offer()
            return
        super().keyPressEvent(event)

    def _forget_put_away(self) -> None:
        """Every letter may mean another finding; this comes before they are offered."""
        self.completing.forget_put_away()

    def _offers(self, before: str) -> Offers:
        """The findings that hold all of the words, those whose reference begins so first."""
        words = before.casefold().split()
        if not words:
            return NONE
        held = [item for item in self._findings() if _holds(item, words)]
        held.sort(key=lambda item: not item.reference.casefold().startswith(words[0]))
        return Offers(tuple(Offer(item.reference, item.text, item.id) for item in held[:MOST]))

    def _choose(self, offer: Offer) -> None:
        empty_line(self)
        self.found.emit(offer.value)


def _holds(finding: "Finding", words: list[str]) -> bool:
    said = f"{finding.reference} {finding.text}".casefold()
    return all(word in said for word in words)
