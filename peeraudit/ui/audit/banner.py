"""What has to be said above the questions: a blind reading, or somebody else's audit."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peeraudit.core.blind import is_blind
from peeraudit.operations.auditing import give_up_blindness
from peeraudit.operations.seeing import Seen
from peeraudit.ui.audit.sheet import Sheet
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.pieces import button, card, row

if TYPE_CHECKING:
    from peeraudit.core.audit import Audit


class Banner(QWidget):
    """Nothing, for an audit of one's own that is not blind.

    `decided` tells that somebody gave blindness up, or stays blind.
    """

    decided = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._audit: Audit | None = None
        self._words = text("")
        self._ask = button("Give up blindness", self._ask_once, role=Role.LINK)
        self._question = text(
            "You then see what others found before you have finished. That you gave it up is kept,"
            " and no undo takes it back."
        )
        self._stay_blind = button("Stay blind", self._decide_to_stay)
        self._sure = row(button("Give it up and show me", self._give_up), self._stay_blind)
        upper = QWidget()
        across = QHBoxLayout(upper)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self._words, 1)
        across.addWidget(self._ask)
        self._box = card(upper, self._question, self._sure, role=Role.SUNKEN)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, STEP)
        layout.addWidget(self._box)
        self._stay()

    def show_sheet(self, sheet: Sheet, seen: Seen) -> None:
        """Say what has to be said of this audit."""
        self._audit = sheet.audit
        mine = seen.peer in sheet.audit.auditors
        blind = mine and is_blind(sheet.audit)
        words = _words(sheet, is_mine=mine, is_blind=blind)
        if self._words.text() != words:
            self._words.setText(words)
        if not blind:
            self._stay()
        self._ask.setVisible(blind and self._sure.isHidden())
        self.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stays blind."""
        if event.matches(QKeySequence.StandardKey.Cancel) and self._sure.isVisible():
            self._decide_to_stay()
        else:
            super().keyPressEvent(event)

    def _ask_once(self) -> None:
        """Ask; the key that asked answers nothing, and a second press of it stays blind."""
        self._question.show()
        self._sure.show()
        self._stay_blind.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask.hide()

    def _decide_to_stay(self) -> None:
        self._stay()
        self.decided.emit()

    def _stay(self) -> None:
        self._question.hide()
        self._sure.hide()
        self._ask.show()

    def _give_up(self) -> None:
        if self._audit is not None:
            self._room.desk.do(partial(give_up_blindness, audit=self._audit))
        self._stay()
        self.decided.emit()


def _words(sheet: Sheet, *, is_mine: bool, is_blind: bool) -> str:
    case = sheet.case_file.reference
    if is_blind:
        return (
            f"This is a blind second reading. What others found in {case} is shown when you"
            " have finished."
        )
    if sheet.audit.blindness_given_up and not sheet.audit.finished:
        return "Blindness was given up for this second reading, which is kept."
    if not is_mine:
        return "This is a colleague's audit. What you record in it is kept under your name."
    return ""
