"""What was found as a page of text: each place with what it is called, the words in brackets."""

from collections.abc import Iterator

from peeraudit.cli.plain_page import ELLIPSIS, PAGE_WIDTH, cut, paragraph, plain
from peeraudit.operations.searching import Asked, Found, Place

LONGEST = 800
"""Characters of one text that are shown."""

BEFORE = 200
"""Characters shown before the first word found, in a text that is longer than that."""


def lines(found: Found, asked: Asked) -> Iterator[str]:
    """The whole page; where nothing was found, what else to try."""
    yield from paragraph(found.left_out)
    if not found.places:
        yield from _nothing(asked)
        return
    for place in found.places:
        yield cut(f"{place.reference}, {place.kind}", width=PAGE_WIDTH)
        for text in _shown(place).splitlines():
            yield from paragraph(text)
        yield ""
    shown = len(found.places)
    if shown < found.total:
        yield f"{shown} shown of {found.total:,}. Add a word, or a --kind, --theme or --key-line."
    else:
        yield f"Found: {found.total}."


def _nothing(asked: Asked) -> Iterator[str]:
    yield f'Nothing holds "{plain(asked.words)}".'
    if asked.kind or asked.theme or asked.key_line:
        yield "Look again without --kind, --theme and --key-line, or for fewer words."
    else:
        yield "Look for fewer words, or only for how they begin: famil finds family and families."


def _shown(place: Place) -> str:
    """The text with the words in brackets, its beginning left out where that is long."""
    marked = "".join(f"[{part}]" if at % 2 else part for at, part in enumerate(place.parts))
    start = max(0, len(place.parts[0]) - BEFORE) if len(marked) > LONGEST else 0
    text = marked[start : start + LONGEST]
    before, after = (ELLIPSIS if start else ""), (ELLIPSIS if start + LONGEST < len(marked) else "")
    return f"{before}{text}{after}"
