"""Cells as they stand in a workbook, before anything is made of them."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

Raw = str | int | float | bool | datetime | date | time
"""What a cell may hold. A blank cell is no cell at all."""

_LETTERS = 26


class Flaw(StrEnum):
    """Why what a cell shows can't be relied on."""

    FORMULA = "formula"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell with something in it. Rows and columns count from 1, as a spreadsheet has them."""

    sheet: str
    row: int
    column: int
    value: Raw
    flaw: Flaw | None = None

    @property
    def address(self) -> str:
        """Where it stands, such as Findings!C14."""
        return f"{self.sheet}!{column_letters(self.column)}{self.row}"


@dataclass(frozen=True, slots=True)
class MergedCells:
    """A range merged into one cell. What stood beneath is gone, so a table can't have one."""

    sheet: str
    reference: str
    first_row: int
    first_column: int
    last_row: int
    last_column: int

    @property
    def columns(self) -> range:
        """The columns it covers."""
        return range(self.first_column, self.last_column + 1)


@dataclass(frozen=True, slots=True)
class SheetRows:
    """One sheet as read: its rows from top to bottom, each the cells with something in them."""

    name: str
    rows: tuple[tuple[Cell, ...], ...] = ()
    merged: tuple[MergedCells, ...] = ()


def column_letters(column: int) -> str:
    """A column's letters: 1 is A, 27 is AA."""
    letters = ""
    while column:
        column, place = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + place) + letters
    return letters


def column_number(letters: str) -> int:
    """The number of a column: A is 1, AA is 27. Anything but capital letters is a ValueError."""
    if not (letters.isascii() and letters.isalpha() and letters.isupper()):
        raise ValueError(letters)
    number = 0
    for letter in letters:
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number
