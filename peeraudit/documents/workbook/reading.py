"""A filled workbook in: an Excel workbook, or a folder with one CSV file a sheet."""

import csv
from pathlib import Path

from peeraudit.core.workbook.cell import Cell, SheetRows
from peeraudit.documents.workbook.cells import read_sheets
from peeraudit.documents.workbook.package import look_through_package
from peeraudit.documents.workbook.refusals import NotAWorkbook


def read_workbook(content: bytes, *, name: str) -> tuple[SheetRows, ...]:
    """The sheets of an Excel workbook. `name` is what the file is called in messages.

    Of a sheet that is none of ours only the name is read, and macros are only named. Raises
    NotAWorkbook.
    """
    return read_sheets(look_through_package(content, name=name))


def read_csv_folder(folder: Path) -> tuple[SheetRows, ...]:
    """The sheets of a folder: each CSV file is one, named as the sheet. Raises NotAWorkbook."""
    files = sorted(folder.glob("*.csv"))
    if not files:
        raise NotAWorkbook(
            f"There is no CSV file in {folder.name}.", advice="Each sheet is a file of its own."
        )
    return tuple(_csv_sheet(file) for file in files)


def _csv_sheet(file: Path) -> SheetRows:
    """One CSV file as a sheet. Row numbers are those a spreadsheet would show."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            records = list(csv.reader(stream, strict=True))
    except (UnicodeDecodeError, csv.Error, OSError) as error:
        raise NotAWorkbook(
            f"{file.name} can't be read as CSV.", advice="Save it as CSV UTF-8, with commas."
        ) from error
    rows = (
        tuple(
            Cell(file.stem, row, column, text)
            for column, text in enumerate(record, start=1)
            if text.strip()
        )
        for row, record in enumerate(records, start=1)
    )
    return SheetRows(file.stem, tuple(row for row in rows if row))
