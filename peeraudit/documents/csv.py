"""Tables as CSV that a spreadsheet opens without running anything in it."""

import csv
import io
from collections.abc import Iterable, Sequence

RUNS = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with for a spreadsheet to take it for a formula (OWASP, CSV injection)."""

Cell = str | int | bool | Sequence[str] | None
"""What a table holds; several texts in one cell are parted by semicolons."""


def render_csv(headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """UTF-8 with its mark, so that Excel reads accents; texts that would run get an apostrophe."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(headings)
    writer.writerows([_inert(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _inert(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, int):
        return str(cell)
    text = cell if isinstance(cell, str) else "; ".join(cell)
    return f"'{text}" if text.startswith(RUNS) else text
