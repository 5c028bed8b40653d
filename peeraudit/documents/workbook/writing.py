"""The workbook out: blank, or filled with rows. The same content is the same bytes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from io import BytesIO

from peeraudit.core.workbook.cell import Cell, Raw, SheetRows
from peeraudit.core.workbook.reading import as_text
from peeraudit.core.workbook.sheet import Column, Sheet
from peeraudit.core.workbook.sheets import (
    CHALLENGE,
    FIELD,
    HELP,
    READ_ME,
    SHEETS,
    VALUE,
    sheet_named,
)
from peeraudit.core.workbook.spelling import fold_word
from peeraudit.core.workbook.typed import typed
from peeraudit.documents.workbook.book import Page, new_book
from peeraudit.documents.workbook.lists import offer_lists, offer_words
from peeraudit.documents.workbook.look import Looks, height_of, looks_of
from peeraudit.documents.workbook.read_me import TITLE, paragraphs

MADE = datetime(2026, 1, 1, tzinfo=UTC)
"""When every workbook says that it was made, so that the same content is the same file."""

FIRST_ROW = 2
"""The first row of a table, counted from 0: beneath the headings and the line of help."""

READ_ME_WIDTH, FIELD_WIDTHS, HEADING_HEIGHT = 72.0, (28.0, 60.0, 60.0), 22.0
"""Widths in characters, heights in points."""

_LONGEST_TEXT = 32_767
_A4 = 9

Row = Mapping[str, Raw]
"""What a row says, by heading."""


def blank_workbook(*, forms: Iterable[str] = ()) -> bytes:
    """A blank workbook. `forms` are the ids of the forms that rows of Judgements may name."""
    return filled_workbook((), forms=forms)


def filled_workbook(sheets: Iterable[SheetRows], *, forms: Iterable[str] = ()) -> bytes:
    """A workbook with rows in it. Text stays text, whatever it begins with."""
    rows = {
        sheet.name: _rows(each, sheet)
        for each in sheets
        if (sheet := sheet_named(each.name)) is not None
    }
    stream = BytesIO()
    book = new_book(stream)
    book.set_properties({"title": TITLE, "created": MADE})
    looks = looks_of(book)
    _write_read_me(book.add_worksheet(READ_ME), looks)
    for sheet in SHEETS:
        page = book.add_worksheet(sheet.name)
        _set_page(page, sheet)
        if sheet is CHALLENGE:
            _write_fields(page, sheet, rows.get(sheet.name, ()), looks)
        else:
            _write_table(page, sheet, rows.get(sheet.name, ()), looks)
            offer_lists(page, sheet, first_row=FIRST_ROW, forms=tuple(forms))
    book.close()
    return stream.getvalue()


def _rows(rows: SheetRows, sheet: Sheet) -> tuple[Row, ...]:
    """The rows of a sheet by heading, each value as its column has it."""
    known = {fold_word(column.heading): column for column in sheet.columns}
    if sheet is CHALLENGE:
        return (_fields(rows.rows, known),)
    headings, *below = rows.rows or ((),)
    columns = {cell.column: known.get(fold_word(as_text(cell.value))) for cell in headings}
    return tuple(_row(row, columns) for row in below)


def _fields(rows: Iterable[Iterable[Cell]], known: Mapping[str, Column]) -> Row:
    """The sheet with one value beside each field, as one row."""
    pairs = ({cell.column: cell.value for cell in row} for row in rows)
    values = {known.get(fold_word(as_text(pair.get(1, "")))): pair.get(2) for pair in pairs}
    return {
        column.heading: typed(value, column)
        for column, value in values.items()
        if column is not None and value is not None
    }


def _row(row: Iterable[Cell], columns: Mapping[int, Column | None]) -> Row:
    return {
        column.heading: typed(cell.value, column)
        for cell in row
        if (column := columns.get(cell.column)) is not None
    }


def _set_page(page: Page, sheet: Sheet) -> None:
    """How the sheet prints: its columns side by side on A4, its headings on every page."""
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
    page.set_header(f'&L&"Arial,Bold"{sheet.name}')
    page.set_footer("&R&9Page &P of &N")
    page.repeat_rows(0)


def _write_read_me(page: Page, looks: Looks) -> None:
    """The sheet at the front, in plain words."""
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.hide_gridlines(2)
    page.set_column(0, 0, READ_ME_WIDTH)
    page.write_string(0, 0, TITLE, looks.title)
    about = (f"{sheet.name}: {sheet.about}" for sheet in SHEETS)
    for at, line in enumerate((*paragraphs(), "", *about), start=2):
        page.write_string(at, 0, line, looks.plain)
        page.set_row(at, height_of([(line, READ_ME_WIDTH)]))


def _write_fields(page: Page, sheet: Sheet, rows: Iterable[Row], looks: Looks) -> None:
    """The sheet with one value beside each field."""
    for at, heading in enumerate((FIELD, VALUE, HELP)):
        page.set_column(at, at, FIELD_WIDTHS[at])
        page.write_string(0, at, heading, looks.heading)
    page.freeze_panes(1, 1)
    values = next(iter(rows), None) or dict[str, Raw]()
    for at, column in enumerate(sheet.columns, start=1):
        page.write_string(at, 0, column.heading, looks.field)
        page.write_blank(at, 1, None, looks.cells[column.kind])
        page.write_string(at, 2, column.help, looks.help)
        if column.heading in values:
            value = values[column.heading]
            _Pen(page, looks).write(at, 1, value, column)
            page.set_row(at, height_of([(as_text(value), FIELD_WIDTHS[1])]))
        offer_words(page, (at, 1, at, 1), column.words, heading=column.heading)


def _write_table(page: Page, sheet: Sheet, rows: Iterable[Row], looks: Looks) -> None:
    """A sheet with a row for each thing."""
    page.freeze_panes(FIRST_ROW, 0)
    page.set_row(0, HEADING_HEIGHT)
    page.set_row(1, height_of((column.help, column.width) for column in sheet.columns))
    for at, column in enumerate(sheet.columns):
        page.set_column(at, at, column.width, looks.cells[column.kind])
        page.write_string(0, at, column.heading, looks.heading)
        page.write_string(1, at, column.help, looks.help)
    pen = _Pen(page, looks)
    for number, row in enumerate(rows, start=FIRST_ROW):
        texts = ((as_text(row.get(column.heading, "")), column.width) for column in sheet.columns)
        page.set_row(number, height_of(texts))
        for at, column in enumerate(sheet.columns):
            if column.heading in row:
                pen.write(number, at, row[column.heading], column)


@dataclass(frozen=True, slots=True)
class _Pen:
    """Writes values on one page, each as what it is."""

    page: Page
    looks: Looks

    def write(self, row: int, at: int, value: Raw, column: Column) -> None:
        """One value. Text that is longer than a cell holds is a ValueError."""
        look = self.looks.cells[column.kind]
        match value:
            case bool() | str():
                text = as_text(value)
                if len(text) > _LONGEST_TEXT:
                    raise ValueError(column.heading)
                self.page.write_string(row, at, text, look)
            case datetime():
                self.page.write_datetime(row, at, value, self.looks.moment)
            case date():
                self.page.write_datetime(row, at, value, self.looks.date)
            case time():
                self.page.write_datetime(row, at, value, look)
            case _:
                self.page.write_number(row, at, value, look)
