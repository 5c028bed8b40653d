"""Tables: rows of wrapped cells under headings that are set again on every page they reach."""

from dataclasses import dataclass, replace
from itertools import accumulate

from peeraudit.core.blocks import Table
from peeraudit.documents.columns import share_width
from peeraudit.documents.lines import widest_line, widest_word
from peeraudit.documents.pdf.look import CELL, COLUMN, COLUMN_HEAD, LINE, Style
from peeraudit.documents.pdf.setting import PARAGRAPH_SPACE, set_lines
from peeraudit.documents.pdf.strips import (
    Artifact,
    Bar,
    Element,
    Run,
    Setting,
    Strip,
    ends_glued,
    spaced,
)

GAP, PADDING, RULE = 14.0, 4.5, 0.6
"""White between columns and above and below a row, and the thickness of a rule, in points."""

MOST_LINES = 30
"""A row of more lines than this is split wherever a page ends, for it may not fit one; no other
row is. Headings of more are not set again."""

_HEADER = ("/Table", "/Scope", "/Column")


@dataclass(frozen=True, slots=True)
class Columns:
    """Where each column begins and how wide it is."""

    starts: tuple[float, ...]
    widths: tuple[float, ...]


def set_table(table: Table) -> Setting:
    """A table as wide as the column, its rows whole where they may be, its ends never one alone."""
    columns = _columns(table)
    heads = tuple(Element("TH", attributes=_HEADER) for _ in table.headings)
    head = _set_row(table.headings, belongs=heads, columns=columns, style=COLUMN_HEAD)
    again, further = _again(head, below=0), _again(head, below=PADDING)
    rows: list[Element] = [Element("TR", heads)]
    strips: list[Strip] = [replace(strip, glued=True) for strip in head]
    for row in table.rows:
        cells = tuple(Element("TD") for _ in row)
        pieces = _set_row(row, belongs=cells, columns=columns, style=CELL)
        rows.append(Element("TR", cells))
        strips.append(replace(pieces[0], head=again))
        strips.extend(replace(piece, head=further) for piece in pieces[1:])
    return Setting(
        spaced(ends_glued(tuple(strips)), above=2, below=PARAGRAPH_SPACE + 5),
        Element("Table", tuple(rows)),
    )


def _columns(table: Table) -> Columns:
    gap = min(GAP, COLUMN / 2 / len(table.headings))
    total = COLUMN - gap * (len(table.headings) - 1)
    asked = [_asked(column) for column in zip(table.headings, *table.rows, strict=True)]
    shared = share_width(
        [natural for natural, _ in asked], least=[least for _, least in asked], total=total
    )
    spare = max(total - sum(shared), 0.0) / len(shared)
    widths = tuple(width + spare for width in shared)
    starts = accumulate((width + gap for width in widths[:-1]), initial=0.0)
    return Columns(tuple(starts), widths)


def _asked(column: tuple[str, ...]) -> tuple[float, float]:
    heading, *cells = column
    styled = ((heading, COLUMN_HEAD), *((cell, CELL) for cell in cells))
    lines = max(widest_line(text, measure=style.width_of) for text, style in styled)
    words = max(widest_word(text, measure=style.width_of) for text, style in styled)
    return lines, words


def _set_row(
    texts: tuple[str, ...], *, belongs: tuple[Element, ...], columns: Columns, style: Style
) -> tuple[Strip, ...]:
    cells = tuple(
        set_lines(text, style=style, x=x, width=width, belongs=element)
        for text, x, width, element in zip(
            texts, columns.starts, columns.widths, belongs, strict=True
        )
    )
    tallest = max(len(lines) for lines in cells)
    if tallest <= MOST_LINES:
        return (_band(cells, style=style),)
    return _lines_apart(cells, count=tallest, style=style)


def _band(cells: tuple[tuple[Strip, ...], ...], *, style: Style) -> Strip:
    runs = tuple(
        replace(run, y=PADDING + place * style.leading + run.y)
        for lines in cells
        for place, line in enumerate(lines)
        for run in line.runs
    )
    height = 2 * PADDING + style.leading * max(len(lines) for lines in cells)
    return Strip(height, runs, (_rule(height),))


def _lines_apart(
    cells: tuple[tuple[Strip, ...], ...], *, count: int, style: Style
) -> tuple[Strip, ...]:
    """A row in strips of one line, ruled below its last alone."""
    runs = [
        tuple(run for lines in cells for line in lines[place : place + 1] for run in line.runs)
        for place in range(count)
    ]
    lowered = tuple(replace(run, y=run.y + PADDING) for run in runs[0])
    last = style.leading + PADDING
    strips = (
        Strip(PADDING + style.leading, lowered),
        *(Strip(style.leading, line) for line in runs[1:-1]),
        Strip(last, runs[-1], (_rule(last),)),
    )
    return ends_glued(strips)


def _rule(height: float) -> Bar:
    return Bar(0, height - RULE, COLUMN, RULE, LINE)


def _again(head: tuple[Strip, ...], *, below: float) -> Strip | None:
    if head[1:]:
        return None
    (row,) = head
    return replace(row, runs=tuple(_repeated(run) for run in row.runs), below=below)


def _repeated(run: Run) -> Run:
    return replace(run, belongs=Artifact.REPEATED)
