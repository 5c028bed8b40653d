"""The few verbs of xlsxwriter that are used here, with the types it doesn't declare."""

from collections.abc import Mapping
from datetime import date, time
from importlib import import_module
from io import BytesIO
from typing import Protocol, cast

Properties = Mapping[str, object]
"""Settings by name, as the library takes them."""


class Look(Protocol):
    """How a cell looks: made by a book, and only passed on."""


class Page(Protocol):
    """One sheet. Rows and columns count from 0."""

    def write_string(self, row: int, col: int, string: str, cell_format: Look) -> int:
        """Write text, whatever it begins with."""
        ...

    def write_number(self, row: int, col: int, number: float, cell_format: Look) -> int:
        """Write a number."""
        ...

    def write_datetime(self, row: int, col: int, date: date | time, cell_format: Look) -> int:
        """Write a date, a time, or both."""
        ...

    def write_blank(self, row: int, col: int, blank: None, cell_format: Look) -> int:
        """Give a blank cell a look."""
        ...

    def data_validation(
        self, first_row: int, first_col: int, last_row: int, last_col: int, options: Properties
    ) -> int:
        """Offer values to choose from."""
        ...

    def set_column(
        self, first_col: int, last_col: int, width: float, cell_format: Look | None = None
    ) -> int:
        """Set the width of columns, and the look of their blank cells."""
        ...

    def set_row(self, row: int, height: float | None) -> int:
        """Set the height of a row; none leaves it to the program that opens the workbook."""
        ...

    def freeze_panes(self, row: int, col: int) -> None:
        """Keep what is above and to the left in sight."""
        ...

    def set_landscape(self) -> None:
        """Print on the long side."""
        ...

    def set_paper(self, paper_size: int) -> None:
        """Set the size of paper, by its number."""
        ...

    def fit_to_pages(self, width: int, height: int) -> None:
        """Print on so many pages; 0 is as many as it takes."""
        ...

    def set_margins(self, left: float, right: float, top: float, bottom: float) -> None:
        """Set the margins, in inches."""
        ...

    def set_header(self, header: str) -> None:
        """Set the line at the head of each page."""
        ...

    def set_footer(self, footer: str) -> None:
        """Set the line at the foot of each page."""
        ...

    def repeat_rows(self, first_row: int) -> None:
        """Print a row again on each page."""
        ...

    def hide_gridlines(self, option: int) -> None:
        """Hide the lines between cells: 2 on screen too."""
        ...


class Book(Protocol):
    """A workbook being written."""

    def add_worksheet(self, name: str) -> Page:
        """Add a sheet at the end."""
        ...

    def add_format(self, properties: Properties) -> Look:
        """Make a look."""
        ...

    def set_properties(self, properties: Properties) -> None:
        """Say what the file is."""
        ...

    def close(self) -> None:
        """Write the file."""
        ...


class _Library(Protocol):
    def Workbook(self, filename: BytesIO, options: Properties) -> Book: ...  # noqa: N802 - the library's name


def new_book(stream: BytesIO) -> Book:
    """A workbook that will be in the stream once it is closed. Texts in it are never run."""
    library = cast("_Library", import_module("xlsxwriter"))
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
    }
    return library.Workbook(stream, options)
