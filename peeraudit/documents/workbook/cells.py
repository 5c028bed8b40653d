"""The sheets of a workbook as openpyxl reads them, each cell as the person who typed it sees it."""

import re
import warnings
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from math import isfinite
from typing import TYPE_CHECKING, cast

from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.reader.excel import ExcelReader
from openpyxl.worksheet.worksheet import Worksheet

from peeraudit.core.errors import ChallengeError
from peeraudit.core.workbook.cell import (
    Cell,
    Flaw,
    MergedCells,
    Raw,
    SheetRows,
    column_letters,
    column_number,
)
from peeraudit.core.workbook.sheets import sheet_named
from peeraudit.documents.workbook.package import Package
from peeraudit.documents.workbook.part import LONGEST_TEXT, MOST_FORMULAS, Part
from peeraudit.documents.workbook.refusals import NotAWorkbook, broken, endless

if TYPE_CHECKING:
    from openpyxl.cell.read_only import EmptyCell
    from openpyxl.packaging.relationship import Relationship

LONGEST = 100_000
"""Rows: ten times what the largest challenge has."""

MOST_CELLS = 250_000
"""Cells with something in them, in one sheet."""

MACROS = "macros"
"""The name under which a workbook's macros are told of. They are never run."""

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_CORNER = re.compile("(?P<column>[A-Z]{1,3})(?P<row>[0-9]{1,7})")
_HALF_A_SECOND = timedelta(milliseconds=500)
_ERROR = "e"


def read_sheets(package: Package) -> tuple[SheetRows, ...]:
    """Every sheet in its order; of one that is none of ours, only the name. Macros come last.

    Raises NotAWorkbook.
    """
    with _refusing(package.name):
        return tuple(_sheets(package))


@contextmanager
def _refusing(name: str) -> Generator[None]:
    """Make a refusal of whatever the library raises, and let nothing it warns of through.

    It warns of what it won't keep when it writes, and of dates it can't show: those are errors in
    their cells then.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        except ChallengeError:
            raise
        # packages that are broken on purpose make it raise nearly anything, its own slips too
        except Exception as error:
            raise broken(name) from error


def _sheets(package: Package) -> Iterator[SheetRows]:
    """The sheets. What load_workbook returns leaves out sheets that point at nothing."""
    reader = ExcelReader(package.content, read_only=True, data_only=True, keep_links=False)
    reader.read()
    relations = cast("Mapping[str, Relationship]", reader.parser.rels).values()
    kinds = {relation.Type.rpartition("/")[2] for relation in relations}
    if "externalLink" in kinds:
        raise NotAWorkbook(
            f"{package.name} draws on another workbook.",
            advice="In Excel break the links (Data, Edit links) and save it again.",
        )
    sheets = tuple(reader.parser.find_sheets())
    if not sheets:
        raise NotAWorkbook(f"{package.name} has no sheet at all.")
    if len(sheets) != len(reader.parser.sheets):
        raise broken(package.name)
    found = iter(reader.wb.worksheets)
    for sheet, relation in sheets:
        if relation.Target in package.parts:
            yield _sheet(next(found), package.parts[relation.Target])
        elif relation.Type.endswith("/worksheet"):
            raise broken(package.name)
        else:
            yield SheetRows(sheet.name)
    if "vbaProject" in kinds:
        yield SheetRows(MACROS)


def _sheet(sheet: Worksheet, part: Part) -> SheetRows:
    if sheet_named(sheet.title) is None:
        return SheetRows(sheet.title)
    if part.far_out is not None:
        row, column = part.far_out
        raise NotAWorkbook(
            f"{part.name} has something far out at {sheet.title}!{column_letters(column)}{row};"
            " no sheet is so wide.",
            advice="Delete the columns to the right of the last heading, and save again.",
        )
    if part.last_row > LONGEST:
        raise endless(part.name, "rows")
    if len(part.formulas) == MOST_FORMULAS:
        raise endless(part.name, "formulas")
    merged = tuple(_merged(reference, sheet.title, part) for reference in part.merged)
    return SheetRows(sheet.title, tuple(_rows(sheet, part)), merged)


def _rows(sheet: Worksheet, part: Part) -> Iterator[tuple[Cell, ...]]:
    """The rows with something in them. What stands beneath the last of them is never reached."""
    count = 0
    found = sheet.iter_rows(max_row=part.last_row, max_col=part.last_column)
    rows = cast("Iterator[tuple[ReadOnlyCell | EmptyCell, ...]]", found)
    for number, across in zip(range(1, part.last_row + 1), rows, strict=False):
        cells = (
            _cell(each, sheet.title, (number, at), part)
            for at, each in enumerate(across, start=1)
            if isinstance(each, ReadOnlyCell)
        )
        row = tuple(cell for cell in cells if cell is not None)
        count += len(row)
        if count > MOST_CELLS:
            raise endless(part.name, "rows")
        if row:
            yield row


def _cell(found: ReadOnlyCell, sheet: str, place: tuple[int, int], part: Part) -> Cell | None:
    """A cell with something in it, or a formula, even where that shows nothing."""
    is_formula = place in part.formulas
    value = _value(found.value, part.name)
    if value == "" and not is_formula:
        return None
    flaw = Flaw.FORMULA if is_formula else Flaw.ERROR if found.data_type == _ERROR else None
    return Cell(sheet, *place, value, flaw)


def _value(found: object, name: str) -> Raw:
    """What a cell shows. Moments are to the second; a date is one without a time of day."""
    match found:
        case None:
            return ""
        case str() if len(found) > LONGEST_TEXT:
            raise endless(name, "a text")
        case str():
            return _ESCAPED.sub(lambda code: chr(int(code[1], 16)), found)
        case float() if not isfinite(found):
            raise broken(name)
        case timedelta():
            return _length_of_time(found)
        case time():
            return _to_the_second(datetime.combine(date.min, found)).time()
        case datetime():
            moment = _to_the_second(found)
            return moment if moment.time() != time() else moment.date()
        case bool() | int() | float() | date():
            return found
        case _:
            raise broken(name)


def _length_of_time(found: timedelta) -> Raw:
    """Hours and minutes are a time of day as long as there is such a time."""
    if timedelta() <= found < timedelta(days=1):
        return _to_the_second(datetime.combine(date.min, time()) + found).time()
    return str(found)


def _to_the_second(moment: datetime) -> datetime:
    return (moment + _HALF_A_SECOND).replace(microsecond=0, tzinfo=None)


def _merged(reference: str, sheet: str, part: Part) -> MergedCells:
    first, _, last = reference.partition(":")
    start, end = _CORNER.fullmatch(first), _CORNER.fullmatch(last or first)
    if start is None or end is None:
        raise broken(part.name)
    return MergedCells(
        sheet,
        reference,
        int(start["row"]),
        column_number(start["column"]),
        int(end["row"]),
        column_number(end["column"]),
    )
