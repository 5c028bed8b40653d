"""Moderation of one case: every grade it was given, what is critical first, then what differs."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.blind import is_blind
from peeraudit.operations.seeing import Seen
from peeraudit.ui.audit.moderated import GradeLine, Grades, grades_of
from peeraudit.ui.audit.moderation_card import ModerationCard
from peeraudit.ui.audit.sheet import Sheet
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.pieces import reading_column, scrolled


class Moderating(QWidget):
    """The grades of a case, each with its card."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._cards: dict[str, ModerationCard] = {}
        self._of = ("", "")
        self._words = text("", Role.MUTED)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 3 * STEP, 4 * STEP)
        self._column.setSpacing(3 * STEP)
        self._column.addWidget(self._words)
        self._column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(reading_column(inner), name="Moderation"))

    def card(self, question: str) -> ModerationCard:
        """The card of one grade."""
        return self._cards[question]

    def show_sheet(self, sheet: Sheet, seen: Seen) -> None:
        """Draw the grades as they stand; nothing of them while a blind reading goes on."""
        of = (sheet.case_file.id, sheet.audit.form)
        if of != self._of:
            self._of = of
            self._let_go()
        mine = seen.peer in sheet.audit.auditors and is_blind(sheet.audit)
        hidden = mine or sheet.case_file.id in seen.veil.case_files
        grades = Grades() if hidden else grades_of(sheet, seen.shown)
        lines = grades.lines
        self._words.setText(_words(grades, is_hidden=hidden))
        for line in _ordered(lines):
            if line.question not in self._cards:
                made = self._cards[line.question] = ModerationCard(self._room)
                self._column.insertWidget(self._column.count() - 1, made)
            self._cards[line.question].show_line(line, seen.shown.team)
        there = {line.question for line in lines}
        for name, card in self._cards.items():
            card.setVisible(name in there)

    def _let_go(self) -> None:
        """Take down the cards of another case."""
        for card in self._cards.values():
            card.hide()
            card.deleteLater()
        self._cards.clear()


def _ordered(lines: tuple[GradeLine, ...]) -> list[GradeLine]:
    """What waits first: critical, then different; the rest in the form's order."""
    return sorted(lines, key=lambda line: (not line.is_due, not line.differs))


def _words(grades: Grades, *, is_hidden: bool) -> str:
    if is_hidden:
        return "Shown when your second reading is finished."
    if grades.critical:
        asked = " ".join(f"“{words}”" for words in grades.critical)
        return (
            f"Critical, and not moderated yet: {asked} Moderate the overall grade with it in mind."
        )
    if not grades.lines:
        return "No audit of this case file gave a grade yet. Grades come here to be moderated."
    due = sum(line.is_due for line in grades.lines)
    if due:
        noun = "grade is" if due == 1 else "grades are"
        return f"{due} critical {noun} not moderated yet. They stand first."
    open_ = sum(line.differs and line.moderation is None for line in grades.lines)
    if open_:
        noun = "grade differs" if open_ == 1 else "grades differ"
        return f"No critical grade waits. {open_} {noun} between the audits, not moderated yet."
    return "Every critical grade has been looked at by a second person."
