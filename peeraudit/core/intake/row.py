"""One row of a table, its cells read by heading; every cell that can't be read is a fault."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import StrEnum
from typing import TypeVar

from peeraudit.core.intake.fault import Fault, FaultsFound
from peeraudit.core.intake.table import Table, TableRow
from peeraudit.core.template.spelling import listed
from peeraudit.core.workbook import reading
from peeraudit.core.workbook.cell import Cell, Raw
from peeraudit.core.workbook.reading import Unreadable, without_control_characters
from peeraudit.core.workbook.sheet import Column

T = TypeVar("T")
W = TypeVar("W", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days of the challenge, as far as they are known."""

    first_day: date | None
    last_day: date | None

    def day(self, number: int) -> date:
        """The date of a numbered day, the first being 1. Raises Unreadable."""
        if self.first_day is None:
            raise Unreadable(
                f"Day {number} can't be found: the challenge has no first day.",
                "Write the date, or give the first day in the sheet Challenge.",
            )
        days = ((self.last_day or self.first_day) - self.first_day).days + 1
        if number < 1 or (self.last_day is not None and number > max(days, 1)):
            raise Unreadable(
                f"There is no day {number}: the challenge has {max(days, 1)}.",
                "Write a date, or the number of one of its days.",
            )
        return self.first_day + timedelta(days=number - 1)


@dataclass(slots=True)
class Row:
    """A row being read. A cell that is blank, faulty or has no column reads as blank."""

    table: Table
    row: TableRow
    faults: FaultsFound
    _texts: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def cells(self) -> Mapping[str, Cell]:
        """The cells with something in them, by heading."""
        return self.row.cells

    def has(self, heading: str) -> bool:
        """Whether the workbook has that column."""
        return self.table.has(heading)

    def where(self, heading: str) -> str:
        """The address of a cell."""
        return self.table.where(heading, self.row.number)

    def fault(self, heading: str, what: str, right: str) -> None:
        """Note a fault at a cell."""
        position = self.table.position(heading, self.row.number)
        self.faults.note(position, Fault(self.where(heading), what, right))

    def text(self, heading: str) -> str:
        """Text as it was typed, without space around it and without control characters."""
        if heading not in self._texts:
            self._texts[heading] = self._read(heading, reading.as_text) or ""
        return self._texts[heading]

    def name(self, heading: str) -> str:
        """A short text, on one line."""
        return " ".join((self._read(heading, reading.read_name) or "").split())

    def answer(self, heading: str) -> str:
        """An answer to a question of a form, as it was typed."""
        return self._read(heading, reading.read_answer) or ""

    def parts(self, heading: str) -> tuple[str, ...]:
        """Several short texts of one cell."""
        return reading.parted(self._read(heading, reading.read_name) or "")

    def whole_number(self, heading: str) -> int | None:
        """A whole number, none below 0."""
        return self._read(heading, reading.read_whole_number)

    def date_in(self, heading: str) -> date | None:
        """A date."""
        return self._read(heading, reading.read_date)

    def day_in(self, heading: str, calendar: Calendar) -> date | None:
        """A date, or the number of a day of the challenge."""

        def read(value: Raw) -> date:
            number = reading.read_day_number(value)
            return reading.read_date(value) if number is None else calendar.day(number)

        return self._read(heading, read)

    def time_in(self, heading: str) -> time | None:
        """A time of day."""
        return self._read(heading, reading.read_time)

    def when(self, heading: str) -> tuple[date | None, time | None]:
        """A date, and a time where there is one."""
        return self._read(heading, reading.read_when) or (None, None)

    def word(self, heading: str, *, blank: W) -> W:
        """One of the words of a column, as a member of the words' own kind."""
        word = self._word(heading)
        return type(blank)(word) if word else blank

    def says_yes(self, heading: str) -> bool:
        """Whether a cell says yes. Blank is no."""
        return self._word(heading) == "yes"

    def check_blanks(self) -> None:
        """Note the blank cells that can't be blank in a row that says something."""
        for column in self.table.sheet.columns:
            if column.needed and column.heading not in self.cells and self.has(column.heading):
                self.fault(column.heading, f"{column.heading} is blank.", _fill_in(column))

    def check_columns(self) -> None:
        """Note the columns that a new row can't be without: each is one fault of the sheet."""
        for column in self.table.sheet.columns:
            if column.needed and not self.has(column.heading):
                what = f'There is no column "{column.heading}".'
                fault = Fault(self.table.name, what, _fill_in(column))
                self.faults.note(self.table.position(column.heading, 0), fault)

    def _word(self, heading: str) -> str:
        column = self.table.sheet.column(heading)
        return self._read(heading, lambda value: reading.read_word(value, column)) or ""

    def _read(self, heading: str, read: Callable[[Raw], T]) -> T | None:
        """What a cell says, read; none where it is blank or faulty."""
        cell = self.cells.get(heading)
        if cell is None or cell.flaw is not None:
            return None
        value = cell.value
        if isinstance(value, str):
            value, taken_out = without_control_characters(value)
            value = value.strip()
            self.faults.note_control_characters(cell.address, taken_out)
            if not value:
                return None
        try:
            return read(value)
        except Unreadable as unreadable:
            self.fault(heading, unreadable.what, unreadable.right)
            return None


def _fill_in(column: Column) -> str:
    """What would be right in a blank cell that can't be blank."""
    if column.words:
        return f"Write {listed(str(word) for word in column.words)}."
    return f"Fill it in: {column.help[0].lower()}{column.help[1:]}"
