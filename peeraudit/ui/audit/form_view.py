"""The form of one audit, whole or one question a card, and the keys by which somebody goes on.

Enter goes to the next question to be answered, Ctrl+Enter to the next section (out of a text box,
where Enter is a new line, to the next question), F8 from one way to show it to the other.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from peeraudit.ui.audit.cards import Cards
from peeraudit.ui.audit.key_hints import has_control, is_enter, is_writing
from peeraudit.ui.audit.one_question import OneQuestion
from peeraudit.ui.audit.recorder import Recorder
from peeraudit.ui.audit.sheet import Sheet
from peeraudit.ui.audit.whole_form import WholeForm
from peeraudit.ui.room import Room

SWITCH = "F8"
"""The key that shows one question at a time, or the whole form again."""


class FormView(QWidget):
    """The questions of one audit. `at` is the one somebody is at; `moved` tells another.

    `finished` tells that somebody went on where nothing is left to answer.
    """

    moved = Signal(str)
    finished = Signal()
    switched = Signal()

    def __init__(self, sheet: Sheet, *, room: Room) -> None:
        super().__init__()
        self._room = room
        self.sheet = sheet
        self.recorder = Recorder(room, sheet.audit.id, parent=self)
        self.at = sheet.missing[0] if sheet.missing else next(iter(sheet.order), "")
        self.cards = Cards(sheet, recorder=self.recorder, room=room, parent=self)
        looks = room.looks
        self.whole = WholeForm(sheet, cards=self.cards, looks=looks)
        self.one = OneQuestion(cards=self.cards, looks=looks, on=self.go_on, back=self.go_back)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.whole)
        self._stack.addWidget(self.one)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.cards.entered.connect(self._enter)
        switch = QShortcut(QKeySequence(SWITCH), self)
        switch.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        switch.activated.connect(self.switch)
        room.looks.changed.connect(self._stay)
        self._show_way()

    @property
    def is_one_question(self) -> bool:
        """Whether one question is shown at a time."""
        return self._room.settings.choices.one_question

    def show_sheet(self, sheet: Sheet) -> None:
        """Draw the form as it stands now; what is answered stays where it is looked at."""
        self.sheet = sheet
        self.cards.show_sheet(sheet)
        if self.at not in sheet.lines:
            self.at = next(iter(sheet.missing or sheet.order), "")
        if not self.is_one_question:
            self.whole.show_sheet(sheet)
        elif self.at:
            self.one.show_question(self.at)

    def go(self, question: str) -> None:
        """Show a question, and put the focus on its answer."""
        if question not in self.sheet.lines:
            return
        self._enter(question)
        (self.one if self.is_one_question else self.whole).go(question)

    def look_at(self, question: str) -> None:
        """Show a question, the focus where it is."""
        if question in self.sheet.lines:
            self._enter(question)
            (self.one.show_question if self.is_one_question else self.whole.look_at)(question)

    def go_on(self) -> None:
        """Go to the next question to be answered."""
        ahead = self.sheet.after(self.at)
        if ahead:
            self.go(ahead)
        else:
            self.finished.emit()

    def come_in(self) -> None:
        """Go to the question one is at if it is to be answered still, else to the next one."""
        if self.at in self.sheet.missing:
            self.go(self.at)
        else:
            self.go_on()

    def go_back(self) -> None:
        """Go to the question before this one."""
        self.go(self.sheet.beside(self.at, step=-1))

    def go_to_next_section(self) -> None:
        """Go to the first question of the next section."""
        self.go(self.sheet.section_after(self.at))

    def go_to_section(self, section: str) -> None:
        """Go to the first question of a section that is to be answered, else to its first."""
        names = [name for name in self.sheet.order if self.sheet.part_of(name) == section]
        left = [name for name in names if name in self.sheet.missing]
        self.go(next(iter(left or names), ""))

    def show_end(self) -> None:
        """Scroll to where the end of the form begins."""
        (self.one if self.is_one_question else self.whole).show_end()

    def switch(self) -> None:
        """Show it the other way from now on, at the same question."""
        at = self.at
        self._room.settings.choose(one_question=not self.is_one_question)
        self._show_way()
        self.go(at)
        self.switched.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on by Enter; whatever had the focus wanted nothing with it."""
        if not is_enter(event):
            super().keyPressEvent(event)
        elif has_control(event) and not is_writing(QApplication.focusWidget()):
            self.go_to_next_section()
        else:
            self.go_on()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - so it is in Qt
        """Make the question beside this one first: Tab may be faster than what is made near."""
        beside = self.sheet.beside(self.at, step=1 if forward else -1)
        if beside and not self.is_one_question:
            self.whole.make(beside)
        return super().focusNextPrevChild(forward)

    def _stay(self) -> None:
        """Type of another size moves every question: the one with the focus stays in view."""
        at = QApplication.focusWidget()
        if at is not None and self.isAncestorOf(at):
            self.look_at(self.at)

    def _show_way(self) -> None:
        if self.is_one_question:
            self._stack.setCurrentWidget(self.one)
            if self.at:
                self.one.show_question(self.at)
        else:
            self._stack.setCurrentWidget(self.whole)
            self.whole.come_back(self.sheet)

    def _enter(self, question: str) -> None:
        if question != self.at:
            self.at = question
            self.moved.emit(question)
