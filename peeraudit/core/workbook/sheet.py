"""What a sheet of the workbook is: its columns, and what each of their cells may hold."""

from dataclasses import dataclass
from enum import Enum


class CellKind(Enum):
    """What a cell of a column is read as."""

    TEXT = "text"
    NAME = "a short text that a spreadsheet must not take for a date"
    WHOLE_NUMBER = "a whole number"
    DATE = "a date"
    DAY = "a date, or the number of a day of the challenge"
    TIME = "a time of day"
    WHEN = "a date, with a time or without"
    WORD = "one of these words"
    REFERENCE = "what a row of another sheet is known by"
    REFERENCES = "what rows of another sheet are known by, parted by semicolons or line breaks"
    GRADES = "answers a form gives, parted by semicolons or line breaks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column.

    `words` are those a cell may hold, `spellings` what else people type for them. `points_to`
    names the sheets whose rows a reference may mean, `width` is in characters.
    """

    heading: str
    help: str
    kind: CellKind = CellKind.TEXT
    words: tuple[str, ...] = ()
    spellings: tuple[tuple[str, str], ...] = ()
    points_to: tuple[str, ...] = ()
    needed: bool = False
    width: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet. `key` is the column its rows are pointed at by, or blank."""

    name: str
    about: str
    columns: tuple[Column, ...]
    key: str = ""

    def column(self, heading: str) -> Column:
        """The column of that heading, spelled as here. Another is a KeyError."""
        for column in self.columns:
            if column.heading == heading:
                return column
        raise KeyError(heading)
