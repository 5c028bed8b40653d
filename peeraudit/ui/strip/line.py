"""The line of the strip: signs in their colours and tags in the accent, as they are understood.

A line of Qt has one colour. What an input method may colour while it composes is coloured here
without anything being composed, so it stays the line that screen readers and keyboards know.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCharFormat,
)
from PySide6.QtWidgets import QLineEdit

from peeraudit.ui.look.look import Looks
from peeraudit.ui.widgets.slots import just

if TYPE_CHECKING:
    from peeraudit.core.captured import Piece
    from peeraudit.ui.look.tokens import Colours

Reading = Callable[[str], "tuple[Piece, ...]"]
"""What of a line is understood as no text."""


SELECTING = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
"""How somebody comes into a line of Qt that is selected then."""


AROUND = 12
"""Pixels at each end of a line that its words cannot have: its frame, and the cursor."""


class CaptureLine(QLineEdit):
    """One line to type a note or its tags in; `escaped` tells that Esc was pressed in it.

    Empty it shows the first of its hints that it has room for, else the last.
    """

    escaped = Signal()

    def __init__(self, looks: Looks, *, reading: Reading, hints: Sequence[str]) -> None:
        super().__init__()
        self._hints = hints
        self._looks = looks
        self._reading = reading
        self._is_composing = False
        self.textChanged.connect(just(self.draw_pieces))
        looks.changed.connect(self.draw_pieces)

    def draw_pieces(self) -> None:
        """Colour what is understood; not while an input method is composing."""
        if self._is_composing:
            return
        words, cursor = self.text(), self.cursorPosition()
        colours = self._looks.look.colours
        formats = [
            QInputMethodEvent.Attribute(
                QInputMethodEvent.AttributeType.TextFormat,
                piece.start - cursor,
                piece.end - piece.start,
                _format(piece, colours),
            )
            for piece in (self._reading(words) if words else ())
        ]
        QCoreApplication.sendEvent(self, QInputMethodEvent("", formats))

    def show_hint(self) -> None:
        """Say what fits beside what stands in the line."""
        margins = self.textMargins()
        room = self.width() - margins.left() - margins.right() - 2 * AROUND
        advance = self.fontMetrics().horizontalAdvance
        hint = next(
            (each for each in self._hints if advance(each) <= room), "".join(self._hints[-1:])
        )
        if hint and hint != self.placeholderText():
            self.setPlaceholderText(hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as fits."""
        super().resizeEvent(event)
        self.show_hint()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether something is being composed: its colours are the input method's."""
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go on typing behind what stands there: selected, the next key would wipe it."""
        super().focusInEvent(event)
        if event.reason() in SELECTING:
            self.deselect()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the line."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.escaped.emit()
            return
        super().keyPressEvent(event)


def _format(piece: "Piece", colours: "Colours") -> QTextCharFormat:
    """How a piece is drawn: signs strong and in their own colours."""
    from peeraudit.core.captured import LEANINGS, STOP
    from peeraudit.core.evidence import Leaning

    drawn = QTextCharFormat()
    colour = colours.accent
    if piece.says == STOP:
        colour = colours.stop
    elif piece.says in LEANINGS:
        is_strength = LEANINGS[piece.says] is Leaning.STRENGTH
        colour = colours.strength if is_strength else colours.area
    if piece.end - piece.start == 1:
        drawn.setFontWeight(QFont.Weight.Bold)
    drawn.setForeground(QColor(colour))
    return drawn
