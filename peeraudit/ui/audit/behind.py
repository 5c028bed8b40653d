"""What stands behind an answer: why it was given, and where in the record that was found."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from peeraudit.core.template import Kind, Lack
from peeraudit.core.template.question import NOT_APPLICABLE
from peeraudit.ui.audit.recorder import Recorder
from peeraudit.ui.audit.sheet import Line
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.spelling.checked_text import check_spelling
from peeraudit.ui.widgets.marks import MARGIN
from peeraudit.ui.widgets.typed import Asked, TypedLine, TypedText

SIDE_BY_SIDE = 560
"""Pixels from which both fields have room beside each other."""

WHY_GRADE = "Why this grade"
WHY = "Why"
WHY_NOT = "Not applicable because"
WHY_DIFFERENT = "Why it differs from the suggestion"
WHERE = "Where in the record"


class Behind(QWidget):
    """The two fields beside one answer."""

    def __init__(self, line: Line, *, recorder: Recorder, room: Room) -> None:
        super().__init__()
        name, about = line.id, line.text

        self.why = TypedText(
            Asked(WHY, lines=2),
            unkept=room.unkept,
            keep=lambda typed, refused: recorder.give_reason(name, typed, refused),
        )
        check_spelling(self.why, room)
        self.where = TypedLine(
            Asked(WHERE),
            unkept=room.unkept,
            keep=lambda typed, refused: recorder.give_place(name, typed, refused),
        )
        self.why.field.setAccessibleDescription(about)
        self.where.field.setAccessibleDescription(about)
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._layout.setSpacing(2 * STEP)
        self._layout.addWidget(self.why, 3)
        self._layout.addWidget(self.where, 2, Qt.AlignmentFlag.AlignTop)
        self.show_line(line)

    def show_line(self, line: Line, *, differs: str = "") -> None:
        """Show what is kept; `differs` is what the why is called where it must say more."""
        self.why.ask(differs or why_words(line))
        self.why.show_kept(line.reason)
        self.where.show_kept(line.where)

    def freeze(self, *, frozen: bool) -> None:
        """Let both be read only, or typed in again."""
        self.why.field.setReadOnly(frozen)
        self.where.field.setReadOnly(frozen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the fields beside each other where there is room."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= SIDE_BY_SIDE
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._layout.direction() is not way:
            self._layout.setDirection(way)


def why_words(line: Line) -> str:
    """What the reason is called beside an answer."""
    if line.kind is Kind.COMPLIANCE and NOT_APPLICABLE in line.answer:
        return WHY_NOT
    return WHY_GRADE if line.kind is Kind.JUDGEMENT else WHY


def is_needed(line: Line) -> bool:
    """Whether the fields are there without being asked for: a grade has its reason."""
    says = line.reason or line.where or line.needs_evidence or Lack.REASON in line.lacks
    return line.kind is Kind.JUDGEMENT or bool(says)


def needs_in_words(line: Line) -> str:
    """What the answer needs by its form and whether it has it; empty where it needs nothing."""
    mark = next((mark for mark in line.marks if mark.value in line.answer), None)
    if mark is None:
        return ""
    called = f"Grade {mark.number}" if mark.number else f"“{mark.words}”"
    needs: list[str] = []
    if line.needs_evidence:
        has = "It has none yet." if Lack.EVIDENCE in line.lacks else "It has one."
        needs.append(f"{called} on this question needs a place in the record. {has}")
    if Lack.REASON in line.lacks:
        needs.append(f"{called} needs its reason.")
    if line.is_critical:
        needs.append(f"{called} is critical here: a second person looks at it.")
    return " ".join(needs)
