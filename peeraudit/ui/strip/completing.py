"""Completing a line while somebody types: what is offered, and the keys that take it.

The focus never leaves the line. Up and Down choose, Tab takes, Enter takes where what is typed does
not say one thing yet, and Esc puts the offers away until another word is begun. They go with the
line when that is sent or emptied.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from peeraudit.ui.look.look import Looks
from peeraudit.ui.strip.offers import NONE, Asking, Offers
from peeraudit.ui.widgets.announce import announce
from peeraudit.ui.widgets.enter import ENTER
from peeraudit.ui.widgets.slots import just

if TYPE_CHECKING:
    from peeraudit.ui.strip.offered_list import OfferedList


class Completing(QObject):
    """Offers what may be meant in one line.

    `taken` tells the offer that was taken, `told` that Enter may do otherwise than before.
    """

    taken = Signal(object)
    told = Signal()

    def __init__(self, line: QLineEdit, looks: Looks, *, asking: Asking) -> None:
        super().__init__(line)
        self._line = line
        self._looks = looks
        self._asking = asking
        self._offers: Offers = NONE
        self._away: int = -1
        self._is_taking = False
        self._list: OfferedList | None = None
        line.textEdited.connect(just(self._typed))
        line.textChanged.connect(self._look_whether_empty)
        line.returnPressed.connect(self.close)
        line.installEventFilter(self)

    @property
    def list(self) -> "OfferedList":
        """The list of offers, made when something is first offered."""
        if self._list is None:
            from peeraudit.ui.strip.offered_list import OfferedList

            self._list = OfferedList(self._line, self._looks)
            self._list.itemPressed.connect(just(self._take))
        return self._list

    @property
    def is_open(self) -> bool:
        """Whether something is offered now."""
        return self._list is not None and not self._list.isHidden()

    @property
    def takes_enter(self) -> bool:
        """Whether Enter takes an offer now."""
        return self.is_open and self.list.currentRow() >= 0

    def close(self) -> None:
        """Put the offers away."""
        if self.is_open:
            self._offers = NONE
            self.list.hide()
            self.told.emit()

    def offer(self) -> None:
        """Offer what may be meant by what is typed."""
        before = self._line.text()[: self._line.cursorPosition()]
        offers = self._asking(before)
        if not offers.items or offers.start == self._away:
            self._away = self._away if offers.items else -1
            self.close()
            return
        self._offers, self._away = offers, -1
        at = -1 if offers.is_settled else 0
        self.list.show_offers(offers.items, at=at)
        self.told.emit()
        announce(self._line, self._spoken(at) if at >= 0 else f"{len(offers.items)} names offered")

    def forget_put_away(self) -> None:
        """Offer from now on what was put away, too."""
        self._away = -1

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that choose among the offers do not reach the line."""
        if event.type() is QEvent.Type.FocusOut or event.type() is QEvent.Type.Hide:
            self.close()
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.is_open:
            return self._choose(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _look_whether_empty(self, words: str) -> None:
        """Offer nothing for a line that was sent, or emptied; the next one begins anew."""
        if not words:
            self.forget_put_away()
            self.close()

    def _typed(self) -> None:
        """Offer what may be meant; what was taken is not offered again."""
        if not self._is_taking:
            self.offer()

    def _choose(self, key: Qt.Key) -> bool:
        """Whether a key was one for the offers."""
        at, count = self.list.currentRow(), self.list.count()
        if key == Qt.Key.Key_Down:
            self._go_to((at + 1) % count)
        elif key == Qt.Key.Key_Up:
            self._go_to((at - 1) % count if at >= 0 else count - 1)
        elif key == Qt.Key.Key_Escape:
            self._away = self._offers.start
            self.close()
        elif key == Qt.Key.Key_Tab or (key in ENTER and self.takes_enter):
            self.list.setCurrentRow(max(at, 0))
            self._take()
        else:
            return False
        return True

    def _go_to(self, at: int) -> None:
        self.list.setCurrentRow(at)
        self.told.emit()
        announce(self._line, self._spoken(at))

    def _spoken(self, at: int) -> str:
        item = self._offers.items[at]
        return f"{item.words}, {item.meaning}, {at + 1} of {len(self._offers.items)}"

    def _take(self) -> None:
        """Write the chosen offer in place of what was typed for it; undo brings that back."""
        at, start = self.list.currentRow(), self._offers.start
        if not 0 <= at < len(self._offers.items):
            return
        offer = self._offers.items[at]
        text, cursor = self._line.text(), self._line.cursorPosition()
        blanks = len(text[cursor:]) - len(text[cursor:].lstrip())
        self.close()
        self._is_taking = True
        self._line.setSelection(start, cursor + blanks - start)
        self._line.insert(f"{offer.words} ")
        self._is_taking = False
        self.taken.emit(offer)
