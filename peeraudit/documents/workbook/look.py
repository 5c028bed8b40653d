"""How the workbook looks on screen and on paper: quiet, legible, the same on every sheet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil

from peeraudit.core.workbook.sheet import CellKind
from peeraudit.documents.workbook.book import Book, Look

PAPER, INK, RULE = "#FFFFFF", "#1B2B36", "#C9D3D9"
HEADING_FILL = "#1F4052"
HELP_INK, HELP_FILL = "#44545F", "#EDF2F4"
"""Text, headings, the line of help beneath them, and the rules between cells."""

FONT = "Arial"
"""On every machine a peer may bring."""

_TEXT, _DATE = "@", "d mmmm yyyy"
_NUMBER_FORMATS = {
    CellKind.WHOLE_NUMBER: "0",
    CellKind.DATE: _DATE,
    CellKind.DAY: "General",
    CellKind.TIME: "hh:mm",
    CellKind.WHEN: "General",
}


LINE, MARGIN, TALLEST = 13.5, 4.0, 400.0
"""The height of a line and what a row has more than its lines, in points; no row may be taller."""

CHARACTERS_A_UNIT = 1.15
"""How many characters of text a unit of a column's width holds, safely counted."""


@dataclass(frozen=True, slots=True)
class Looks:
    """The looks of one workbook. Blank cells have theirs too, so that 11-15 stays what it is."""

    title: Look
    plain: Look
    heading: Look
    help: Look
    field: Look
    cells: Mapping[CellKind, Look]
    date: Look
    moment: Look


def looks_of(book: Book) -> Looks:
    """The looks, made once a workbook."""
    body = {"font_name": FONT, "font_size": 10, "font_color": INK, "valign": "top"}
    cell = {**body, "text_wrap": True, "align": "left", "bottom": 4, "bottom_color": RULE}
    heading = {**body, "bold": True, "font_color": PAPER, "bg_color": HEADING_FILL}
    help_line = {**body, "font_size": 9, "font_color": HELP_INK, "bg_color": HELP_FILL}
    return Looks(
        title=book.add_format({**body, "bold": True, "font_size": 16}),
        plain=book.add_format({**body, "text_wrap": True, "font_size": 11}),
        heading=book.add_format({**heading, "valign": "vcenter", "text_wrap": True}),
        help=book.add_format({**help_line, "italic": True, "text_wrap": True}),
        field=book.add_format({**cell, "bold": True}),
        cells={
            kind: book.add_format({**cell, "num_format": _NUMBER_FORMATS.get(kind, _TEXT)})
            for kind in CellKind
        },
        date=book.add_format({**cell, "num_format": _DATE}),
        moment=book.add_format({**cell, "num_format": f"{_DATE} hh:mm"}),
    )


def height_of(cells: Iterable[tuple[str, float]]) -> float | None:
    """How tall a row must be for its texts, each in a column of some width; none for one line.

    Said outright, because not every program measures wrapped text when it opens a workbook.
    """
    most = max((_lines(text, width) for text, width in cells), default=1)
    return min(most * LINE + MARGIN, TALLEST) if most > 1 else None


def _lines(text: str, width: float) -> int:
    """How many lines a text takes."""
    room = width * CHARACTERS_A_UNIT
    return sum(max(1, ceil(len(line) / room)) for line in text.split("\n"))
