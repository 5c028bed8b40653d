"""The cells of one sheet, read in one pass: values, formulas, errors and merged ranges alike."""

import math
import re
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from peeraudit.core.workbook.cell import (
    Cell,
    Flaw,
    MergedCells,
    Raw,
    SheetRows,
    column_letters,
    column_number,
)
from peeraudit.documents.workbook.contents import Contents, SheetPart, unescaped
from peeraudit.documents.workbook.package import (
    Handlers,
    NotAWorkbook,
    Package,
    broken,
    endless,
    parse,
)

WIDEST = 200
"""Columns. The widest sheet of ours has eleven; what stands further out is a slip or a trap."""

LONGEST = 100_000
"""Rows: ten times what the largest challenge has."""

MOST_CELLS = 600_000
"""Cells with something in them, in one sheet."""

LONGEST_TEXT = 100_000
"""Characters of one cell; Excel itself allows 32,767."""

MOST_MERGED = 1_000
"""Merged ranges that are told of; one is enough to refuse a sheet."""

_ADDRESS = re.compile(r"(?P<column>[A-Z]{1,3})(?P<row>[0-9]{1,7})")
_FIGURES = re.compile(r"[0-9]{1,7}")
_GREATEST_WHOLE = 10**15
_EPOCH, _EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001 - no zone in a cell
_FALSE_LEAP_DAY = 60
_SECONDS = 86_400


@dataclass(slots=True)
class _Reader:
    """What has been read of a sheet so far."""

    name: str
    sheet: str
    contents: Contents
    rows: dict[int, dict[int, Cell]] = field(default_factory=dict[int, dict[int, Cell]])
    merged: list[MergedCells] = field(default_factory=list[MergedCells])
    row: int = 0
    column: int = 0
    kind: str = ""
    style: str = ""
    is_formula: bool = False
    pieces: list[str] = field(default_factory=list[str])
    open: list[str] = field(default_factory=list[str])
    count: int = 0
    characters: int = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Begin a row, a cell or what is in it."""
        self.open.append(tag)
        if tag == "c":
            self._start_cell(attributes)
        elif tag == "row":
            number = _FIGURES.fullmatch(attributes.get("r", ""))
            self.row = int(number[0]) if number else self.row + 1
            self.column = 0
        elif tag == "f":
            self.is_formula = True
        elif tag == "mergeCell" and len(self.merged) < MOST_MERGED:
            self.merged.append(self._merged(attributes.get("ref", "")))

    def end(self, tag: str) -> None:
        """Finish a cell."""
        self.open.pop()
        if tag == "c" and (self.pieces or self.is_formula):
            self._keep()

    def text(self, text: str) -> None:
        """Gather the value of a cell; what a formula computes, and how, is not read."""
        inside = self.open[-1] if self.open else ""
        if inside == "v" or (inside == "t" and "rPh" not in self.open):
            self.pieces.append(text)
            self.characters += len(text)
            if self.characters > LONGEST_TEXT:
                raise endless(self.name, "a text")

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self.column += 1
        found = _ADDRESS.fullmatch(attributes.get("r", ""))
        if found:
            self.row, self.column = int(found["row"]), column_number(found["column"])
        self.kind = attributes.get("t", "n")
        self.style = attributes.get("s", "")
        self.is_formula = False
        self.pieces = []
        self.characters = 0

    def _keep(self) -> None:
        """Keep the cell that has just been read, unless its sheet has no end."""
        if self.column > WIDEST:
            where = f"{self.sheet}!{column_letters(self.column)}{self.row}"
            raise NotAWorkbook(
                f"{self.name} has something far out at {where}; no sheet is so wide.",
                advice="Delete the columns to the right of the last heading, and save again.",
            )
        self.count += 1
        if self.row > LONGEST or self.count > MOST_CELLS:
            raise endless(self.name, "rows")
        value = self._value("".join(self.pieces))
        if value == "" and not self.is_formula:
            return
        flaw = Flaw.FORMULA if self.is_formula else Flaw.ERROR if self.kind == "e" else None
        cell = Cell(self.sheet, self.row, self.column, value, flaw)
        self.rows.setdefault(self.row, {})[self.column] = cell

    def _value(self, text: str) -> Raw:
        """The value of a cell from what is written in it."""
        match self.kind:
            case "s":
                return self._shared(text)
            case "inlineStr" | "str" | "e":
                return unescaped(text)
            case "b":
                return text.strip() == "1"
            case "d":
                return _typed_date(text)
            case _:
                style = _FIGURES.fullmatch(self.style)
                is_date = (int(style[0]) if style else 0) in self.contents.date_styles
                return _number(text, is_date=is_date, from_1904=self.contents.counts_from_1904)

    def _shared(self, text: str) -> str:
        try:
            return self.contents.texts[int(text)]
        except (ValueError, IndexError) as error:
            raise broken(self.name) from error

    def _merged(self, reference: str) -> MergedCells:
        first, _, last = reference.partition(":")
        start, end = _ADDRESS.fullmatch(first), _ADDRESS.fullmatch(last or first)
        if start is None or end is None:
            raise broken(self.name)
        return MergedCells(
            self.sheet,
            reference,
            int(start["row"]),
            column_number(start["column"]),
            int(end["row"]),
            column_number(end["column"]),
        )


def read_cells(package: Package, sheet: SheetPart, contents: Contents) -> SheetRows:
    """The rows of a sheet. Raises NotAWorkbook."""
    reader = _Reader(package.name, sheet.name, contents)
    parse(package, sheet.part, Handlers(reader.start, reader.end, reader.text))
    rows = (
        tuple(cells[column] for column in sorted(cells)) for _, cells in sorted(reader.rows.items())
    )
    return SheetRows(sheet.name, tuple(rows), tuple(reader.merged))


def _number(text: str, *, is_date: bool, from_1904: bool) -> Raw:
    """A number, or the date it is shown as. What is no number after all stays text."""
    try:
        number = float(text)
    except ValueError:
        return text
    if not math.isfinite(number):
        return text
    if is_date:
        return _date(number, from_1904=from_1904)
    is_whole = abs(number) < _GREATEST_WHOLE and number == int(number)
    return int(number) if is_whole else number


def _date(number: float, *, from_1904: bool) -> Raw:
    """Days and parts of a day since the epoch, to the second.

    The day before 1 March 1900 is one too many: the format has counted a leap day that never was.
    """
    if number < 0:
        return number
    epoch = _EPOCH_1904 if from_1904 else _EPOCH
    days, part = divmod(round(number * _SECONDS), _SECONDS)
    if not from_1904 and days < _FALSE_LEAP_DAY:
        days += 1
    try:
        moment = epoch + timedelta(days=days, seconds=part)
    except OverflowError:
        return number
    if number < 1:
        return moment.time()
    return moment if part else moment.date()


def _typed_date(text: str) -> Raw:
    """A date written out (ISO 8601), or a time of day; other text stays text."""
    for read in (date.fromisoformat, time.fromisoformat, datetime.fromisoformat):
        try:
            found = read(text.strip())
        except ValueError:
            continue
        return found.replace(tzinfo=None) if isinstance(found, datetime | time) else found
    return text
