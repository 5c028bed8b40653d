"""The whole form, section beneath section, scrolled; what is far away is not made yet."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peeraudit.core.template import OVERALL
from peeraudit.ui.audit.cards import Cards
from peeraudit.ui.audit.section_block import SectionBlock
from peeraudit.ui.audit.sheet import Sheet
from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.pieces import reading_column, scroll_to_top, scrolled
from peeraudit.ui.widgets.slots import just

NEAR = 400
"""Pixels beyond what is seen within which sections are made."""


class WholeForm(QWidget):
    """Every section in order, then the overall grade, then what it is given to hold."""

    def __init__(self, sheet: Sheet, *, cards: Cards, looks: Looks) -> None:
        super().__init__()
        self._cards = cards
        self._blocks: dict[str, SectionBlock] = {}
        self._target = ""
        self._is_ending = False
        self._ending: QWidget | None = None
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 3 * STEP, 4 * STEP)
        self._column.setSpacing(0)
        for section in sheet.template.sections:
            block = SectionBlock(section.title, section.guidance, cards=cards, looks=looks)
            self._blocks[section.id] = block
            self._column.addWidget(block)
        self._blocks[OVERALL] = SectionBlock("Overall", "", cards=cards, looks=looks)
        self._column.addWidget(self._blocks[OVERALL])
        self._column.addStretch(1)
        self._area = scrolled(reading_column(self._inner), name="Questions")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._area)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._settle)
        self._area.verticalScrollBar().valueChanged.connect(just(self._later.start))
        cards.entered.connect(self._enter)
        self._show_questions(sheet)

    def show_sheet(self, sheet: Sheet) -> None:
        """Draw what is asked now."""
        self._show_questions(sheet)

    def hold(self, ending: QWidget) -> None:
        """Take what stands at the end of the form."""
        self._ending = ending
        self._column.insertWidget(self._column.count() - 1, ending)
        ending.show()

    def come_back(self, sheet: Sheet) -> None:
        """Take the cards again, after they were shown one at a time."""
        self._show_questions(sheet)
        for block in self._blocks.values():
            block.come_back()

    def make(self, question: str) -> None:
        """Make a question, though nobody is near it."""
        self._blocks[self._cards.sheet.part_of(question)].make(question)

    def go(self, question: str) -> None:
        """Make a question, put the focus on its answer, and scroll to it."""
        self.make(question)
        self._cards.card(question).focus_answer()
        self._target, self._is_ending = question, False
        self._later.start()

    def look_at(self, question: str) -> None:
        """Scroll to a question without taking the focus."""
        self.make(question)
        self._target, self._is_ending = question, False
        self._later.start()

    def show_end(self) -> None:
        """Scroll to where the end of the form begins, once it has its place."""
        self._target, self._is_ending = "", True
        self._later.start()

    def make_near(self) -> bool:
        """Make some of the sections that are seen, or nearly; whether there were any to make."""
        top = self._area.verticalScrollBar().value()
        bottom = top + self._area.viewport().height()
        for block in self._blocks.values():
            is_near = block.y() < bottom + NEAR and block.y() + block.height() > top - NEAR
            if is_near and not block.isHidden() and not block.is_made:
                block.make()
                self._later.start()
                return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make what came into sight."""
        super().resizeEvent(event)
        self._later.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Make what is seen first."""
        super().showEvent(event)
        self._later.start()

    def _enter(self, question: str) -> None:
        """Scroll no further to where somebody went, once they are in another question."""
        if question != self._target:
            self._target = ""

    def _settle(self) -> None:
        """Once everything has its place: scroll to where somebody went, make what is near."""
        if self._target:
            self._scroll_to(self._target)
        if self._ending is not None and self._is_ending:
            scroll_to_top(self._area, self._ending)
        if not self.make_near():
            self._target, self._is_ending = "", False

    def _scroll_to(self, question: str) -> None:
        """Show a question whole, a little beneath the top, where it is not seen whole already."""
        card = self._cards.card(question)
        if not self._inner.isAncestorOf(card):
            return
        top = card.mapTo(self._inner, card.rect().topLeft()).y()
        bar = self._area.verticalScrollBar()
        height = self._area.viewport().height()
        is_whole = bar.value() <= top and top + card.height() <= bar.value() + height
        if not is_whole:
            bar.setValue(max(0, top - height // 6))

    def _show_questions(self, sheet: Sheet) -> None:
        asked = {part.id: part.lines for part in sheet.parts}
        if OVERALL in sheet.lines:
            asked[OVERALL] = (OVERALL,)
        for name, block in self._blocks.items():
            block.show_questions(asked.get(name, ()))
