"""The first step: who is visited, what kind of challenge it is, when, and who directs there."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP, TARGET
from peeraudit.ui.room import Room
from peeraudit.ui.start.beginning.making import Visit, read_day
from peeraudit.ui.start.beginning.step import Step, line_edit
from peeraudit.ui.start.words import KINDS, USUAL_KIND
from peeraudit.ui.widgets.choice import ChoiceRow
from peeraudit.ui.widgets.pieces import column
from peeraudit.ui.widgets.typed import A_DAY, field_label

if TYPE_CHECKING:
    from datetime import date

    from peeraudit.core.errors import ChallengeError


class VisitStep(Step):
    """Host, kind, days and director. A day is read back in words as soon as it is typed."""

    TITLE = "The visit"
    SAYS = "Which council, when, and who the letter will go to."

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
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
            day.field.editingFinished.connect(partial(self._read, day))
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
    def unread(self) -> "DayField | None":
        """The first day that could not be read."""
        return next((day for day in (self.first, self.last) if day.is_wrong), None)

    def focus_first(self) -> None:
        """The host, or the day that could not be read."""
        (self.unread or self.host).setFocus()

    def _read(self, day: "DayField") -> None:
        words = day.field.text()
        if words == day.words:
            return
        day.words = words
        self._room.desk.work(
            partial(read_day, words),
            then=partial(day.show_read, words),
            on_error=partial(day.show_wrong, words),
        )


class DayField(QWidget):
    """A day to type, and beneath it the day as it was understood."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setPlaceholderText(A_DAY)
        self.words = ""
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

    def show_read(self, words: str, day: "date | None") -> None:
        """Say the day in words, unless something else was typed meanwhile."""
        if words == self.words:
            self.day, self.is_wrong = day, False
            give(self.field, Role.PLAIN)
            give(self._told, Role.SMALL)
            self._told.setText(f"{day:%A} {day.day} {day:%B %Y}" if day else "")

    def show_wrong(self, words: str, error: "ChallengeError") -> None:
        """Say that it could not be read, and what would be right."""
        if words == self.words:
            self.day, self.is_wrong = None, True
            give(self.field, Role.WRONG)
            give(self._told, Role.STOP)
            self._told.setText(str(error))


def _told() -> QLabel:
    return text("", Role.SMALL)
