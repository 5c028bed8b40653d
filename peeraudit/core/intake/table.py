"""From sheets as read to tables: which column is which, which rows say something.

Sheets and columns that nobody knows are named and left alone.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from peeraudit.core.intake.fault import Fault, FaultsFound, Position, address
from peeraudit.core.workbook.cell import Cell, Flaw, MergedCells, SheetRows
from peeraudit.core.workbook.reading import as_text, shown
from peeraudit.core.workbook.sheet import Sheet
from peeraudit.core.workbook.sheets import (
    CHALLENGE,
    FIELD,
    HELP,
    READ_ME,
    VALUE,
    sheet_named,
    sheet_number,
)
from peeraudit.core.workbook.spelling import fold_word

_FLAWS = {
    Flaw.FORMULA: (
        "This is a formula, and what it shows can't be relied on.",
        "Type the value itself, or paste it as a value.",
    ),
    Flaw.ERROR: (
        "This shows an error of the spreadsheet.",
        "Type the value itself.",
    ),
}


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row: its number in the sheet, and its cells by heading."""

    number: int
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet of the workbook, its columns found. `name` is the sheet's as it was typed.

    `places` holds, by heading, the row and column in which values stand; a row of 0 means each
    row's own.
    """

    sheet: Sheet
    name: str
    places: Mapping[str, tuple[int, int]]
    rows: tuple[TableRow, ...]

    def has(self, heading: str) -> bool:
        """Whether the workbook has that column."""
        return heading in self.places

    def position(self, heading: str, row: int) -> Position:
        """Where a cell of a row stands, also a blank one."""
        own_row, column = self.places.get(heading, (0, 0))
        return sheet_number(self.sheet), own_row or row, column

    def where(self, heading: str, row: int) -> str:
        """The address of a cell of a row, or the sheet's name where it has no such column."""
        _, own_row, column = self.position(heading, row)
        return address(self.name, row=own_row, column=column) if column else self.name


def find_tables(
    sheets: Iterable[SheetRows], *, faults: FaultsFound
) -> tuple[dict[str, Table], tuple[str, ...]]:
    """The tables of a workbook by sheet name, and what is unknown in it, in words."""
    tables: dict[str, Table] = {}
    unknown: list[str] = []
    for rows in sheets:
        sheet = sheet_named(rows.name)
        if sheet is None:
            unknown += (
                [] if fold_word(rows.name) == fold_word(READ_ME) else [f"sheet {shown(rows.name)}"]
            )
        elif sheet.name in tables:
            _fault_of_sheet(
                rows, sheet, f"This is a second sheet {shown(sheet.name)}.", faults=faults
            )
        else:
            table = _sideways(rows, faults) if sheet is CHALLENGE else _upright(rows, sheet, faults)
            tables[sheet.name] = table
            unknown += _unknown_headings(rows, table)
            _note_flaws(table, faults=faults)
            _note_merged(rows.merged, table, faults=faults)
    return tables, tuple(unknown)


def _upright(rows: SheetRows, sheet: Sheet, faults: FaultsFound) -> Table:
    """A sheet whose first row with anything in it holds the headings."""
    headings, *below = rows.rows or ((),)
    columns = _columns(headings, sheet, faults=faults)
    by_column = {column: heading for heading, (_, column) in columns.items()}
    if below and _is_help(below[0], sheet, by_column):
        del below[0]
    found = (_row(cells, by_column) for cells in below)
    return Table(sheet, rows.name, columns, tuple(row for row in found if row.cells))


def _sideways(rows: SheetRows, faults: FaultsFound) -> Table:
    """The sheet of fields and values, turned so that each field is the heading of one row.

    Where nothing heads the columns Field and Value, they are the first two.
    """
    headings: tuple[Cell, ...] = rows.rows[0] if rows.rows else ()
    heads = {fold_word(as_text(cell.value)): cell.column for cell in headings}
    field_column = heads.get(fold_word(FIELD), 1)
    value_column = heads.get(fold_word(VALUE), field_column + 1)
    below = rows.rows[1:] if fold_word(FIELD) in heads else rows.rows
    by_row = {cells[0].row: {cell.column: cell for cell in cells} for cells in below}
    fields = [row[field_column] for row in by_row.values() if field_column in row]
    rows_of_fields = _columns(fields, CHALLENGE, faults=faults)
    places = {heading: (row, value_column) for heading, (row, _) in rows_of_fields.items()}
    cells = {
        heading: by_row[row][value_column]
        for heading, (row, _) in places.items()
        if value_column in by_row[row] and not _is_blank(by_row[row][value_column])
    }
    number = headings[0].row if headings else 1
    return Table(CHALLENGE, rows.name, places, (TableRow(number, cells),) if places else ())


def _columns(
    headings: Iterable[Cell], sheet: Sheet, *, faults: FaultsFound
) -> dict[str, tuple[int, int]]:
    """Where each known heading stands. The same heading a second time is a fault."""
    known = {fold_word(column.heading): column.heading for column in sheet.columns}
    found: dict[str, Cell] = {}
    for cell in headings:
        heading = known.get(fold_word(as_text(cell.value)))
        if heading is None:
            continue
        if heading in found:
            fault = Fault(
                cell.address,
                f"{shown(heading)} stands here a second time, after {found[heading].address}.",
                "Keep one of the two.",
            )
            faults.note((sheet_number(sheet), cell.row, cell.column), fault)
        else:
            found[heading] = cell
    if sheet is CHALLENGE:
        return {heading: (cell.row, cell.column) for heading, cell in found.items()}
    return {heading: (0, cell.column) for heading, cell in found.items()}


def _row(cells: Iterable[Cell], by_column: Mapping[int, str]) -> TableRow:
    """The cells of one row that stand under known headings and say something."""
    found = {
        by_column[cell.column]: cell
        for cell in cells
        if cell.column in by_column and not _is_blank(cell)
    }
    return TableRow(next((cell.row for cell in found.values()), 0), found)


def _is_blank(cell: Cell) -> bool:
    """Whether a cell holds only spaces. A formula that shows nothing is one all the same."""
    return cell.flaw is None and isinstance(cell.value, str) and not cell.value.strip()


def _is_help(cells: Iterable[Cell], sheet: Sheet, by_column: Mapping[int, str]) -> bool:
    """Whether a row is the blank workbook's line of help: one cell that still says so is enough."""
    return any(
        cell.column in by_column
        and fold_word(as_text(cell.value)) == fold_word(sheet.column(by_column[cell.column]).help)
        for cell in cells
    )


def _unknown_headings(rows: SheetRows, table: Table) -> Iterator[str]:
    """What stands as a heading, or as a field of the challenge, and isn't one."""
    known = {fold_word(column.heading) for column in table.sheet.columns}
    if table.sheet is CHALLENGE:
        known |= {fold_word(FIELD)}
        columns = {column for _, column in table.places.values()}
        first = min(columns, default=2) - 1
        typed = [cell for row in rows.rows for cell in row if cell.column == first]
        top = rows.rows[0] if rows.rows else ()
        typed += [cell for cell in top if cell.column > first + 1]
        known |= {fold_word(HELP)}
    else:
        typed = list(rows.rows[0]) if rows.rows else []
    for cell in typed:
        text = as_text(cell.value)
        if text.strip() and fold_word(text) not in known:
            yield f"{shown(text)} in {cell.address}"


def _note_flaws(table: Table, *, faults: FaultsFound) -> None:
    """Formulas and errors in cells that are read."""
    for row in table.rows:
        for heading, cell in row.cells.items():
            if cell.flaw is not None:
                position = table.position(heading, row.number)
                faults.note(position, Fault(cell.address, *_FLAWS[cell.flaw]))


def _note_merged(merged: Iterable[MergedCells], table: Table, *, faults: FaultsFound) -> None:
    """Merged cells that reach into the columns that are read."""
    columns = {column for _, column in table.places.values()}
    for each in merged:
        if columns.isdisjoint(each.columns):
            continue
        fault = Fault(
            f"{table.name}!{each.reference}",
            "Cells are merged here, and what stood beneath can't be read.",
            "Take the merging back and give each row its own cells.",
        )
        position = (sheet_number(table.sheet), each.first_row, each.first_column)
        faults.note(position, fault)


def _fault_of_sheet(rows: SheetRows, sheet: Sheet, what: str, *, faults: FaultsFound) -> None:
    fault = Fault(rows.name, what, "Keep one of the two, or give the other another name.")
    faults.note((sheet_number(sheet), 0, 0), fault)
