"""One question a card, for half a screen beside the host's system: the same answers, one by one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.ui.audit.cards import Cards
from peeraudit.ui.audit.key_hints import ANSWERING, Keys
from peeraudit.ui.audit.sheet import Sheet
from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.roles import Role
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.pieces import (
    button,
    key,
    key_in_words,
    reading_column,
    row,
    scroll_to_top,
    scrolled,
)

if TYPE_CHECKING:
    from peeraudit.ui.audit.card import QuestionCard


class OneQuestion(QWidget):
    """The question somebody is at, how to go on, and a dot for each question of its section."""

    def __init__(
        self,
        *,
        cards: Cards,
        looks: Looks,
        on: Callable[[], None],
        back: Callable[[], None],
    ) -> None:
        super().__init__()
        self._cards = cards
        self._card: QuestionCard | None = None
        self._dots = _Dots(looks)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 3 * STEP, 4 * STEP)
        self._on = button("Next question", on, role=Role.GO)
        self._key = key("")
        self._column.addWidget(row(button("Back", back), self._on, self._key))
        self.tell_keys(ANSWERING)
        self._column.addWidget(self._dots)
        self._column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._area = scrolled(reading_column(inner), name="Question")
        self._ending: QWidget | None = None
        layout.addWidget(self._area)

    def hold(self, ending: QWidget) -> None:
        """Take what stands at the end of the form."""
        self._ending = ending
        self._column.insertWidget(self._column.count() - 1, ending)
        ending.show()

    def show_end(self) -> None:
        """Scroll to where the end of the form begins."""
        if self._ending is not None:
            scroll_to_top(self._area, self._ending)

    def go(self, question: str) -> None:
        """Show a question from its beginning, and put the focus on its answer."""
        self.show_question(question)
        self._area.verticalScrollBar().setValue(0)
        if self._card is not None:
            self._card.focus_answer()

    def tell_keys(self, keys: Keys) -> None:
        """Say what leads on from where the focus is."""
        self._key.setText(key_in_words(keys.on))
        self._on.setToolTip(key_in_words(keys.on))

    def show_question(self, question: str) -> None:
        """Show a question in place of the last."""
        card = self._cards.card(question)
        if card is not self._card or self._column.indexOf(card) < 0:
            if self._card is not None:
                self._card.hide()
            self._column.insertWidget(0, card)
            self._card = card
        card.place.show()
        card.show()
        self.show_sheet(self._cards.sheet)

    def show_sheet(self, sheet: Sheet) -> None:
        """Draw how far the section is."""
        if self._card is None:
            return
        part = next((item for item in sheet.parts if self._card.id in item.lines), None)
        names = part.lines if part else ()
        states = tuple(bool(sheet.lines[name].answer) for name in names)
        at = names.index(self._card.id) if self._card.id in names else -1
        self._dots.show_states(states, at=at)


class _Dots(QWidget):
    """A dot for each question: filled where it is answered, ringed where somebody is."""

    SIZE, GAP = 10, 12

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self._states: tuple[bool, ...] = ()
        self._at = -1
        self.setMinimumHeight(3 * self.SIZE)

    def show_states(self, states: tuple[bool, ...], *, at: int) -> None:
        """Show which are answered, and where somebody is."""
        if (states, at) != (self._states, self._at):
            self._states, self._at = states, at
            done = f"{sum(states)} of {len(states)} answered in this section"
            self.setAccessibleName(done)
            self.setToolTip(done)
            self.update()

    def sizeHint(self) -> QSize:
        """One line of dots."""
        return QSize(len(self._states) * (self.SIZE + self.GAP), 3 * self.SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dots."""
        del event
        colours = self._looks.look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, is_answered in enumerate(self._states):
            colour = QColor(colours.accent if place == self._at else colours.muted)
            painter.setPen(QPen(colour, 3 if place == self._at else 1.5))
            fill = QColor(colours.muted) if is_answered else Qt.GlobalColor.transparent
            painter.setBrush(fill)
            left = 3 + place * (self.SIZE + self.GAP)
            painter.drawEllipse(left, self.SIZE, self.SIZE, self.SIZE)
        painter.end()
