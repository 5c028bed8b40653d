"""Merging two findings: both wordings, and which of them stands; all evidence is kept."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peeraudit.core.finding import Finding
from peeraudit.ui.findings.cards import Card
from peeraudit.ui.findings.deeds import Deeds
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.enter import is_enter
from peeraudit.ui.widgets.pieces import button, card, column, row, scrolled


class MergePane(QWidget):
    """Two cards. `merged` is called with the id of the one whose words stand."""

    def __init__(
        self,
        cards: tuple[Card, Card],
        *,
        deeds: Deeds,
        merged: Callable[[str], None],
        leave: Callable[[], None],
    ) -> None:
        super().__init__()
        self._deeds, self._merged = deeds, merged
        one, other = (each.finding for each in cards)
        self._first = button(f"Keep the words of {one.reference}", partial(self._keep, one, other))
        self._other = button(
            f"Keep the words of {other.reference}", partial(self._keep, other, one)
        )
        inner = QWidget()
        across = QHBoxLayout(inner)
        across.setContentsMargins(0, 0, 2 * STEP, 0)
        across.setSpacing(3 * STEP)
        across.addWidget(column(_says(cards[0]), self._first), 1)
        across.addWidget(column(_says(cards[1]), self._other), 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(2 * STEP)
        apart = button("Leave them apart", leave, role=Role.LINK, tip="Esc")
        outer.addWidget(row(text("Which words stand?", Role.HEADING, wraps=False), None, apart))
        how = "Both become one finding. All evidence, both wordings, stars and key lines are kept."
        how += " Enter keeps the words one is at; Ctrl+Z takes it back."
        outer.addWidget(text(how, Role.SMALL))
        outer.addWidget(scrolled(inner, name="Merging two findings"), 1)

    def focus_text(self) -> None:
        """Put the focus on the first choice."""
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, but not the one that led here and is still held down."""
        for choice in (self._first, self._other):
            if is_enter(event) and choice.hasFocus():
                if not event.isAutoRepeat():
                    choice.click()
                return
        super().keyPressEvent(event)

    def _keep(self, kept: Finding, other: Finding) -> None:
        fresh = self._deeds.finding(kept.id), self._deeds.finding(other.id)
        if fresh[0] is not None and fresh[1] is not None:
            self._deeds.merge(fresh[0], fresh[1], partial(self._merged, kept.id))


def _says(each: Card) -> QFrame:
    about = " \N{MIDDLE DOT} ".join((each.finding.reference, *each.about))
    return card(text(each.finding.text), text(about, Role.SMALL))
