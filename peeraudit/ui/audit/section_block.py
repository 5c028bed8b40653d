"""One section of the whole form; its questions are made when somebody comes near."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.ui.audit.cards import Cards
from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.marks import MARGIN

USUAL_HEIGHT = 190
"""Pixels at 100 % a question is taken to be high until it is made."""


CHUNK = 4
"""Questions made at once: the window answers between two such portions."""


class SectionBlock(QWidget):
    """A heading and the questions beneath it. Until one is made there is room kept for it."""

    def __init__(self, title: str, guidance: str, *, cards: Cards, looks: Looks) -> None:
        super().__init__()
        self._cards, self._looks = cards, looks
        self._questions: tuple[str, ...] = ()
        self._made = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 6 * STEP)
        self._column.setSpacing(STEP)
        heads = (text(title, Role.TITLE), text(guidance.strip(), Role.MUTED))
        for part in heads[: 2 if guidance.strip() else 1]:
            part.setContentsMargins(MARGIN, 0, 0, 0)
            self._column.addWidget(part)
        self._inner = QWidget()
        self._inside = QVBoxLayout(self._inner)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(0)
        self._column.addWidget(self._inner)
        self._room = QWidget()
        self._column.addWidget(self._room)

    @property
    def is_made(self) -> bool:
        """Whether every question asked now is made."""
        return self._made >= len(self._questions)

    def show_questions(self, questions: tuple[str, ...]) -> None:
        """Show the questions that are asked now; those no longer asked go, their answers stay."""
        if questions == self._questions:
            return
        was_whole = self._made > 0 and self.is_made
        for name in self._questions[: self._made]:
            if name not in questions:
                self._cards.card(name).hide()
        self._questions = questions
        self._made = len(questions) if was_whole else min(self._made, len(questions))
        self.setVisible(bool(questions))
        self._put_in_order()

    def make(self, upto: str = "") -> None:
        """Make some more questions, all up to one where it is named."""
        least = self._questions.index(upto) + 1 if upto in self._questions else 0
        wanted = max(least, self._made if upto else self._made + CHUNK)
        is_first = self._made == 0
        self._made = min(len(self._questions), wanted)
        self._inner.setHidden(is_first)
        self._put_in_order()
        self._inner.show()

    def come_back(self) -> None:
        """Take the questions again that were shown elsewhere."""
        self._put_in_order()

    def _put_in_order(self) -> None:
        for place, name in enumerate(self._questions[: self._made]):
            card = self._cards.card(name)
            if self._inside.indexOf(card) != place:
                self._inside.insertWidget(place, card)
            card.place.hide()
            if card.isHidden():
                card.show()
        left = len(self._questions) - self._made
        self._room.setFixedHeight(left * self._looks.look.px(USUAL_HEIGHT))
