"""One disagreement: its sides beside each other, and the keys that settle it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QVBoxLayout

from peeraudit.core.journal.conflict import Disagreement
from peeraudit.operations.disagreements import ConflictInWords
from peeraudit.operations.in_words import NOTHING
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.team.side import SideCard, Sitting, marked_sides
from peeraudit.ui.team.third import ThirdWords
from peeraudit.ui.widgets.pieces import button, key, row

ROOM_FOR_TWO = 520
"""Pixels at 100 % that two sides need to stand beside each other."""

MOST_BESIDE = 2
"""Sides that stand beside each other; more stand one beneath the other."""

ASKS = {
    Disagreement.VALUES: "",
    Disagreement.DELETION: "One of you deleted it while another changed or named it.",
    Disagreement.RING: "Each was joined into another. Choose which of them is seen for all.",
}
"""What there is to decide, where two values do not say it."""


class ConflictCard(QFrame):
    """The card. `taken` tells a side's letter, `written` a third's words, `left` that it waits."""

    taken = Signal(str)
    written = Signal(str)
    left = Signal()

    def __init__(self, room: Room, conflict: ConflictInWords, *, at: Sitting) -> None:
        super().__init__()
        give(self, Role.CARD)
        self.setAccessibleName(conflict.subject)
        self.conflict = conflict
        self._room = room
        self._trouble = text("", Role.STOP)
        self._trouble.hide()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(3 * STEP)
        self.keeps: list[QPushButton] = []
        self.sides = tuple(self._sides(at))
        self.third = ThirdWords(room.unkept)
        self.third.written.connect(self.written)
        self.third.left.connect(self._close_third)
        self._write = button("Write what you agreed together", self.write_third, role=Role.LINK)
        self._lay_out()

    def focus_first(self) -> None:
        """The first side's button: its key, or Space, lets that side stand."""
        self.keeps[0].setFocus(Qt.FocusReason.TabFocusReason)

    def write_third(self) -> None:
        """Open the field for what neither side says."""
        shown = next((side for side in self.conflict.sides if side.is_shown), None)
        self.third.open(_as_typed((shown or self.conflict.sides[0]).stands))

    def show_trouble(self, words: str) -> None:
        """Say why it could not be settled."""
        if self.third.isVisible():
            self.third.say(words)
        else:
            self._trouble.setText(words)
            self._trouble.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A side's figure takes it, the next one writes, Esc leaves it for now."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        at = "123456789".find(event.text()) if event.text() else -1
        if 0 <= at < len(self.keeps):
            self.taken.emit(self.conflict.sides[at].letter)
        elif at == len(self.keeps) and self.conflict.is_writable:
            self.write_third()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the sides beneath each other where there is no room beside."""
        super().resizeEvent(event)
        has_room = event.size().width() >= self._room.looks.look.px(ROOM_FOR_TWO)
        is_beside = has_room and len(self.sides) <= MOST_BESIDE
        way = QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        if self._beside.direction() is not way:
            self._beside.setDirection(way)

    def _sides(self, at: Sitting) -> list[SideCard]:
        made: list[SideCard] = []
        marked = marked_sides(self.conflict)
        for number, (side, words) in enumerate(
            zip(self.conflict.sides, marked, strict=True), start=1
        ):
            card = SideCard(side, words=words, at=at, looks=self._room.looks)
            take = partial(self.taken.emit, side.letter)
            self.keeps.append(card.offer(take, keys=str(number)))
            self._beside.addWidget(card, 1)
            made.append(card)
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(text(self.conflict.subject, Role.STRONG))
        asks = ASKS[self.conflict.kind]
        if asks:
            column.addWidget(text(asks, Role.MUTED))
        column.addLayout(self._beside)
        leave = button("Leave it for now", self.left.emit, role=Role.LINK)
        ways = (leave, key("Esc"))
        if self.conflict.is_writable:
            ways = (self._write, key(str(len(self.sides) + 1)), *ways)
        column.addWidget(self.third)
        column.addWidget(self._trouble)
        column.addWidget(row(*ways))

    def _close_third(self) -> None:
        self.third.close_up()
        self.focus_first()


def _as_typed(stands: str) -> str:
    """What somebody would have typed for what stands: texts are told in quotation marks."""
    if stands == NOTHING:
        return ""
    is_quoted = len(stands) > 1 and stands.startswith('"') and stands.endswith('"')
    return stands[1:-1] if is_quoted else stands
