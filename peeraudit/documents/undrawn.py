"""Undrawn characters: what the bundled face cannot draw, and where it stands.

So that a person is told before a letter with "[HEBREW LETTER ALEF]" in it is sent.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from peeraudit.core.blocks import (
    Block,
    Bullets,
    Composition,
    Heading,
    LetterHead,
    Numbered,
    Paragraph,
    Signature,
    Table,
)
from peeraudit.core.first_words import first_words


@dataclass(frozen=True, slots=True)
class Undrawn:
    """A character that stands in the PDF as its name in brackets.

    `name` is its Unicode name; `place` says which block, with the first words of its text.
    """

    character: str
    name: str
    place: str


def places(composition: Composition) -> Iterator[tuple[str, str]]:
    """Each text of a composition that a page shows, with where it stands, in order."""
    yield composition.notice, first_words("the notice", composition.notice)
    for block in composition.blocks:
        for kind, text in _texts(block):
            yield text, first_words(kind, text)
    yield composition.footer, first_words("the footer", composition.footer)


def _texts(block: Block) -> Iterator[tuple[str, str]]:
    match block:
        case Heading():
            yield "the heading", block.text
        case Paragraph():
            yield "the paragraph", block.text
        case Bullets() | Numbered():
            for count, item in enumerate(block.items, start=1):
                yield f"item {count} of a list,", item.text
        case Table():
            yield from _cells(block)
        case LetterHead():
            yield from (("the sender", line) for line in block.sender)
            yield "the date", block.dated
            yield from (("the addressee", line) for line in block.addressee)
        case Signature():
            yield "the closing", block.closing
            yield from (("the signature", line) for line in block.lines)


def _cells(table: Table) -> Iterator[tuple[str, str]]:
    yield from (("the table heading", text) for text in table.headings)
    for count, row in enumerate(table.rows, start=1):
        yield from ((f"row {count} of a table,", text) for text in row)
