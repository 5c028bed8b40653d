"""Drop-downs: the words a column may hold, and what the rows of another sheet are called."""

from collections.abc import Sequence

from peeraudit.core.workbook.cell import column_letters
from peeraudit.core.workbook.sheet import CellKind, Sheet
from peeraudit.core.workbook.sheets import sheet_named
from peeraudit.documents.workbook.book import Page

ROWS = 2_000
"""How many rows offer something to choose from."""

_LONGEST = 255

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column."""


def offer_lists(page: Page, sheet: Sheet, *, first_row: int, forms: Sequence[str]) -> None:
    """Offer, beneath each heading that has any, its words, the forms, or another sheet's rows."""
    for at, column in enumerate(sheet.columns):
        area = (first_row, at, first_row + ROWS - 1, at)
        words = forms if column.heading == "Form" else column.words
        offer_words(page, area, words, heading=column.heading)
        if column.kind is CellKind.REFERENCE and len(column.points_to) == 1:
            source = _names(column.points_to[0], first_row=first_row)
            _offer(page, area, source, heading=column.heading)


def offer_words(page: Page, area: Area, words: Sequence[str], *, heading: str) -> None:
    """Offer words, as far as a workbook can hold a list of them."""
    if words and len(",".join(words)) <= _LONGEST:
        _offer(page, area, [str(word) for word in words], heading=heading)


def _names(name: str, *, first_row: int) -> str:
    """The cells by which the rows of another sheet are pointed at, as a formula."""
    sheet = sheet_named(name)
    if sheet is None:
        raise KeyError(name)
    letters = column_letters([column.heading for column in sheet.columns].index(sheet.key) + 1)
    return f"='{name}'!${letters}${first_row + 1}:${letters}${first_row + ROWS}"


def _offer(page: Page, area: Area, source: str | list[str], *, heading: str) -> None:
    """A drop-down that says so when something else is typed, and lets it stand."""
    options = {
        "validate": "list",
        "source": source,
        "error_type": "warning",
        "error_title": heading,
        "error_message": "This is not in the list. Take-in may not know what is meant by it.",
    }
    page.data_validation(*area, options)
