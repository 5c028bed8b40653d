"""A page of plain text for a terminal: headings, sentences, tables, none wider than the page.

Text of the challenge is drawn as it is, but for control characters: a terminal obeys them.
"""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

PAGE_WIDTH = 100
"""Characters a line; the terminal of a laptop shows as many."""

MARGIN = "  "
"""What stands under a heading is set in by this, and columns are parted by it."""

NO_CONTROLS = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), " ")
"""The control characters of ASCII and Latin-1, each with a space in its place."""

ELLIPSIS = "…"
"""Where a text was cut."""

LONGEST_WORD = 12
"""Characters of a word that is left out whole rather than cut; a longer one is cut."""


def plain(text: str) -> str:
    """A text on one line, without control characters."""
    return " ".join(text.translate(NO_CONTROLS).split())


def cut(text: str, *, width: int) -> str:
    """A text on one line of at most so many characters."""
    return _fitted(plain(text), width=width)


def counted(number: int, one: str, *, many: str = "") -> str:
    """A number with its noun: "no notes", "1 note", "4 notes"."""
    return f"{number or 'no'} {one if number == 1 else many or one + 's'}"


def section(title: str, body: Iterable[str]) -> Iterator[str]:
    """A heading with its lines beneath and a blank line before; nothing where there are none."""
    drawn = tuple(body)
    if drawn:
        yield from ("", title, "-" * len(title), *drawn)


def paragraph(text: str) -> Iterator[str]:
    """A text over as many lines as it needs, set in."""
    yield from wrap(plain(text), PAGE_WIDTH, initial_indent=MARGIN, subsequent_indent=MARGIN)


def table(rows: Sequence[Sequence[str]], *, figures: Iterable[int] = ()) -> Iterator[str]:
    """Rows with their columns aligned, cut at the edge of the page.

    `figures` are the numbers of the columns of figures, aligned right. Every row is as long as
    the first.
    """
    right = frozenset(figures)
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (
            cell.rjust(width) if at in right else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield _fitted((MARGIN + MARGIN.join(cells)).rstrip(), width=PAGE_WIDTH)


def _fitted(line: str, *, width: int) -> str:
    """A line as it is, or its beginning: up to its last space where that is near enough."""
    if len(line) <= width:
        return line
    begun = line[: width - len(ELLIPSIS)]
    last_space = begun.rfind(" ", len(begun) - LONGEST_WORD)
    return begun[: last_space if last_space > 0 else None].rstrip() + ELLIPSIS
