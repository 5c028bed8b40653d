"""Where an audit stands: the form, its sections with what is left in each, the overall grade."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.template import OVERALL, AuditTemplate
from peeraudit.ui.audit.head import STOP
from peeraudit.ui.audit.sheet import Part, Sheet
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room, Stage, Target
from peeraudit.ui.widgets.grade_word import GradeWord
from peeraudit.ui.widgets.marks import Mark
from peeraudit.ui.widgets.pieces import button, card, clear, key, row, scrolled
from peeraudit.ui.widgets.words_button import WordsButton

SHORT = 12
"""Letters of a grade that there is room for beside the title of a section."""


class SectionList(QWidget):
    """The sections of a form; `chosen` tells the one somebody wants to go to.

    The way to stop for a child stands beneath them, and does not scroll away with them.
    """

    chosen = Signal(str)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._places: dict[str, _Place] = {}
        self._template: AuditTemplate | None = None
        self._title = text("", Role.HEADING)
        self._about = text("", Role.SMALL)
        self._inner = QVBoxLayout()
        self._inner.setSpacing(0)
        listed = QWidget()
        within = QVBoxLayout(listed)
        within.setContentsMargins(0, 0, 0, 0)
        within.setSpacing(0)
        within.addWidget(self._title)
        within.addWidget(self._about)
        within.addSpacing(2 * STEP)
        within.addLayout(self._inner)
        within.addStretch(1)
        stop = button(STOP, partial(room.go, Target(Stage.STOPS)), role=Role.ALARM)
        at_risk = row(text("Child at risk?", Role.STOP, wraps=False), None, key("Ctrl+Shift+1"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 2 * STEP)
        layout.setSpacing(2 * STEP)
        layout.addWidget(scrolled(listed, name="Sections"), 1)
        layout.addWidget(card(at_risk, stop, role=Role.ALARM, gap=2 * STEP))

    def show_sheet(self, sheet: Sheet, *, at: str) -> None:
        """Draw what is left in each section, and mark the one with a question in it."""
        if sheet.template is not self._template:
            self._template = sheet.template
            self._places.clear()
            clear(self._inner)
        self._title.setText(f"{sheet.template.title}, v{sheet.template.version}")
        self._about.setText(_about(sheet))
        asked = {part.id: part for part in sheet.parts}
        for section in sheet.template.sections:
            place = self._place(section.id, section.title)
            part = asked.get(section.id)
            place.setVisible(part is not None)
            if part is not None:
                place.show_part(part)
        if OVERALL in sheet.lines:
            self._place(OVERALL, "Overall").show_overall(sheet)
        here = sheet.part_of(at) if at else ""
        for name, place in self._places.items():
            place.setChecked(name == here)

    def _place(self, name: str, title: str) -> "_Place":
        found = self._places.get(name)
        if found is None:
            found = self._places[name] = _Place(title, partial(self.chosen.emit, name))
            self._inner.addWidget(found)
        return found


class _Place(WordsButton):
    """One section: its title, and what is left or the grade it has."""

    def __init__(self, title: str, pressed: Callable[[], None]) -> None:
        super().__init__(title, pressed)
        self._title = title
        self.setCheckable(True)
        self._left = GradeWord()
        self.add_beside(self._left)
        self._place_grade(None)

    def show_part(self, part: Part) -> None:
        """Say how far a section is."""
        left = part.left
        if part.grade is not None and part.is_whole:
            self._left.show_mark(part.grade)
            self._place_grade(part.grade)
            self._name(f"{left}, {part.grade.in_words}")
        else:
            self._left.show_words(left)
            self._place_grade(None)
            self._name(left)

    def show_overall(self, sheet: Sheet) -> None:
        """Say the overall grade, else the one that is suggested."""
        given = sheet.lines[OVERALL].answer
        mark = next((mark for mark in sheet.lines[OVERALL].marks if mark.value in given), None)
        if mark is not None:
            self._left.show_mark(mark)
            self._place_grade(mark)
            self._name(mark.in_words)
        else:
            suggested = sheet.suggested.number if sheet.suggested else "\N{EN DASH}"
            self._left.show_words(f"suggested: {suggested}")
            self._place_grade(None)
            self._name(f"suggested: {suggested}")

    def _place_grade(self, mark: Mark | None) -> None:
        """A grade in many letters stands beneath the title, which has no room beside it."""
        is_long = mark is not None and len(mark.words) > SHORT
        (self.stack if is_long else self.unstack)()
        side = Qt.AlignmentFlag.AlignLeft if is_long else Qt.AlignmentFlag.AlignRight
        self._left.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def _name(self, state: str) -> None:
        name = f"{self._title}, {state}"
        if self.accessibleName() != name:
            self.setAccessibleName(name)
            self.setToolTip(f"{self._title}: {state}")
            self.updateGeometry()


def _about(sheet: Sheet) -> str:
    """With or without the practitioner, and the months to read."""
    period = sheet.template.period
    present = "With the practitioner" if sheet.audit.practitioner_present else ""
    read = f"read {period.months_to_audit} months, judge on {period.months_to_judge}"
    return " · ".join(filter(None, (present, read if present else read.capitalize())))
