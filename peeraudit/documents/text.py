"""Plain text: a composition for a mail, a search or a screen that shows nothing else.

Wrapped at 78 columns, line ends as one line feed, readable with the eye alone.
"""

import unicodedata
from collections.abc import Iterator, Sequence

from peeraudit.core.blocks import (
    Block,
    Bullets,
    Composition,
    Heading,
    Item,
    LetterHead,
    Numbered,
    Paragraph,
    Signature,
    Table,
)
from peeraudit.documents.columns import share_width
from peeraudit.documents.lines import break_lines, visible, widest_line, widest_word

WIDTH = 78
"""Columns of a line: what a mail shows without breaking it again."""

UNDERLINES = {1: "=", 2: "-", 3: "."}
"""What stands under a heading of each level."""

RULE = "-" * WIDTH
"""Sets what stands on every page apart from what is said once."""

_GAP = 2
_ZERO_WIDTH = frozenset({"Mn", "Me", "Cf"})


def render_text(composition: Composition) -> str:
    """A tidied composition as text, ending in one line feed; a notice stands first and last."""
    notice = wrapped(composition.notice) if composition.notice else ()
    foot = wrapped(composition.footer) if composition.footer else ()
    parts = [notice, *(lines_of(block) for block in composition.blocks)]
    if foot or notice:
        parts.append((RULE, *foot))
    parts.append(notice)
    return "\n\n".join("\n".join(lines) for lines in parts if lines) + "\n"


def lines_of(block: Block) -> tuple[str, ...]:
    """The lines of one block."""
    match block:
        case LetterHead():
            lines = _letterhead(block)
        case Heading():
            lines = _heading(block)
        case Paragraph():
            lines = wrapped(block.text)
        case Bullets():
            lines = _items(block.items, markers=["- "] * len(block.items))
        case Numbered():
            lines = _items(block.items, markers=_counted(len(block.items)))
        case Table():
            lines = tuple(_table(block))
        case Signature():
            lines = (*wrapped(block.closing), "", "", *_each_wrapped(block.lines))
    return lines


def wrapped(text: str, *, width: int = WIDTH) -> tuple[str, ...]:
    """A text in lines no wider than that many columns."""
    broken = break_lines(text, width=width, measure=columns_of)
    return tuple(visible(line) for line in broken)


def columns_of(text: str) -> int:
    """The columns a text takes in a window of fixed width: none for marks, two for wide signs."""
    return len(text) if text.isascii() else sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in _ZERO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _letterhead(head: LetterHead) -> tuple[str, ...]:
    said = (_each_wrapped(lines) for lines in (head.sender, (head.dated,), head.addressee))
    parts = ["\n".join(lines) for lines in said if any(lines)]
    return tuple("\n\n".join(parts).split("\n"))


def _heading(heading: Heading) -> tuple[str, ...]:
    lines = wrapped(heading.text)
    sign = UNDERLINES[min(heading.level, max(UNDERLINES))]
    return (*lines, sign * max(columns_of(line) for line in lines))


def _counted(count: int) -> list[str]:
    room = len(f"{count}. ")
    return [f"{number}. ".rjust(room) for number in range(1, count + 1)]


def _items(items: Sequence[Item], *, markers: Sequence[str]) -> tuple[str, ...]:
    return tuple(
        f"{marker if place == 0 else ' ' * len(marker)}{line}".rstrip()
        for item, marker in zip(items, markers, strict=True)
        for place, line in enumerate(wrapped(item.text, width=WIDTH - len(marker)))
    )


def _each_wrapped(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(line for text in texts for line in wrapped(text))


def _table(table: Table) -> Iterator[str]:
    columns = tuple(zip(table.headings, *table.rows, strict=True))
    shared = share_width(
        [max(widest_line(cell, measure=columns_of) for cell in column) for column in columns],
        least=[max(widest_word(cell, measure=columns_of) for cell in column) for column in columns],
        total=WIDTH - _GAP * (len(columns) - 1),
    )
    widths = tuple(max(int(width), 1) for width in shared)
    yield from _row(table.headings, widths=widths)
    yield (" " * _GAP).join("-" * width for width in widths)
    for row in table.rows:
        yield from _row(row, widths=widths)


def _row(cells: Sequence[str], *, widths: Sequence[int]) -> Iterator[str]:
    broken = [wrapped(cell, width=width) for cell, width in zip(cells, widths, strict=True)]
    for line in range(max(len(lines) for lines in broken)):
        shown = [lines[line] if line < len(lines) else "" for lines in broken]
        padded = (
            text + " " * (width - columns_of(text))
            for text, width in zip(shown, widths, strict=True)
        )
        yield (" " * _GAP).join(padded).rstrip()
