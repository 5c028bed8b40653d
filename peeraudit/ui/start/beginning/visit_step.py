"""The first step: who is visited, what kind of challenge it is, when, and who directs there."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP, TARGET
from peeraudit.ui.room import Room
from peeraudit.ui.start.beginning.making import DayRead, Visit, read_days
from peeraudit.ui.start.beginning.step import Step, line_edit
from peeraudit.ui.start.words import KINDS, USUAL_KIND
from peeraudit.ui.widgets.choice import ChoiceRow
from peeraudit.ui.widgets.pieces import column
from peeraudit.ui.widgets.typed import A_DAY, field_label

if TYPE_CHECKING:
    from datetime import date

NOT_A_DAY = "A day is not right yet. Mend it, or leave it blank."
"""What is said where somebody goes on with a day that cannot be one; beneath it stands why."""

LEFT_OUT = " It is left out until then."
"""What is said beneath a day that cannot be one, where somebody went on all the same."""


class VisitStep(Step):
    """Host, kind, days and director. A day is read back in words as soon as it is typed."""

    TITLE = "The visit"
    SAYS = "Which council, when, and who the letter will go to."

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._read = ("", "")
        self.host, host = line_edit("Host council", "Such as Fellbridge")
        self.kind = ChoiceRow("Kind of challenge", KINDS)
        self.kind.show_chosen(USUAL_KIND)
        self.first, self.last = DayField("First day"), DayField("Last day")
        self.director, director = line_edit("Director at the host")
        self.title, title = line_edit("Their title", "Such as Director of Children's Services")
        days = QWidget()
        side_by_side = QHBoxLayout(days)
        side_by_side.setContentsMargins(0, 0, 0, 0)
        side_by_side.setSpacing(3 * STEP)
        for day in (self.first, self.last):
            side_by_side.addWidget(day, 1)
            day.field.editingFinished.connect(self.read)
        kind = column(text("Kind of challenge", Role.SMALL), self.kind, gap=2)
        self.add(host, kind, days, director, title)

    @property
    def visit(self) -> Visit:
        """What was typed."""
        return Visit(
            host=self.host.text().strip(),
            kind=self.kind.value or USUAL_KIND,
            first_day=self.first.field.text(),
            last_day=self.last.field.text(),
            director_name=self.director.text().strip(),
            director_title=self.title.text().strip(),
        )

    @property
    def lacking(self) -> tuple[str, QWidget] | None:
        """What is not right yet, in a sentence, and the field to go to, as they were read last."""
        wrong = next((day for day in (self.first, self.last) if day.is_wrong), None)
        return None if wrong is None else (NOT_A_DAY, wrong)

    @property
    def readable(self) -> Visit:
        """What was typed, without a day that cannot be one."""
        first, last = ("" if day.is_wrong else day.field.text() for day in (self.first, self.last))
        return replace(self.visit, first_day=first, last_day=last)

    @property
    def left_out(self) -> str:
        """What of this is not taken as it stands, in a sentence; nothing where all is."""
        days = ((self.first, "the first day"), (self.last, "the last day"))
        wrong = [f'{words} ("{day.field.text()}")' for day, words in days if day.is_wrong]
        return f"Left out, as it is not right yet: {' and '.join(wrong)}." if wrong else ""

    def leave_out(self) -> None:
        """Say beneath each day that is wrong that it is not taken. Its words stay."""
        for day in (self.first, self.last):
            if day.is_wrong:
                day.say_left_out()

    def read(self, *, then: Callable[[], object] = int) -> None:
        """Read both days, and go on with `then` once it is known what they are.

        Whoever types on meanwhile is not led away from there.
        """
        typed = self.first.field.text(), self.last.field.text()
        if typed == self._read:
            then()
            return
        self._room.desk.work(partial(read_days, *typed), then=partial(self._show, typed, then))

    def focus_first(self) -> None:
        """The host, or the first day that is wrong."""
        _, field = self.lacking or ("", self.host)
        field.setFocus()

    def _show(
        self, typed: tuple[str, str], then: Callable[[], object], found: tuple[DayRead, DayRead]
    ) -> None:
        if typed != (self.first.field.text(), self.last.field.text()):
            return
        self._read = typed
        for day, read in zip((self.first, self.last), found, strict=True):
            day.show_read(read)
        then()


class DayField(QWidget):
    """A day to type, and beneath it the day as it was understood."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setPlaceholderText(A_DAY)
        self.day: date | None = None
        self.is_wrong = False
        self._told = _told()
        self.field.setMinimumHeight(TARGET)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for part in (field_label(words, self.field), self.field, self._told):
            layout.addWidget(part)
        layout.addStretch(1)
        self.setFocusProxy(self.field)

    def show_read(self, read: DayRead) -> None:
        """Say the day in words, or why it cannot be that day and what would be right."""
        day, self.is_wrong = read.day, bool(read.trouble)
        self.day = day
        give(self.field, Role.WRONG if self.is_wrong else Role.PLAIN)
        give(self._told, Role.STOP if self.is_wrong else Role.SMALL)
        said = f"{day:%A} {day.day} {day:%B %Y}" if day else read.trouble
        self._tell(said)

    def say_left_out(self) -> None:
        """Say that what stands here is not taken."""
        self._tell(f"{self._told.text().removesuffix(LEFT_OUT)}{LEFT_OUT}")

    def _tell(self, words: str) -> None:
        self._told.setText(words)
        self.field.setAccessibleDescription(words)


def _told() -> QLabel:
    return text("", Role.SMALL)
