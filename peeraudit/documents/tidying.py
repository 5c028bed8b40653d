"""Tidying: a composition without what no page can show, done once for every renderer.

Control characters never reach a page, and what is blank leaves no gap.
"""

import unicodedata
from collections.abc import Callable
from dataclasses import replace

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

LINE_ENDS = ("\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029")
"""Whatever ends a line somewhere; all become one line feed."""

_UNSHOWN = frozenset({"Cc", "Cs"})
"""The Unicode categories of control characters and of halves of characters."""

Change = Callable[[str], str]
"""What is done to every text of a composition alike."""


def tidied(composition: Composition) -> Composition:
    """The composition with every text cleaned, and without blank items and blocks."""
    cleaned = with_texts(composition, cleaned_text)
    kept = (_without_blanks(block) for block in cleaned.blocks)
    return replace(cleaned, blocks=tuple(block for block in kept if _says_something(block)))


def cleaned_text(text: str) -> str:
    """A text with one kind of line end, tabs as spaces, no control character, no outer space."""
    if text.isprintable():
        return text.strip()
    for line_end in LINE_ENDS:
        text = text.replace(line_end, "\n")
    text = text.replace("\t", " ")
    shown = (one for one in text if one == "\n" or unicodedata.category(one) not in _UNSHOWN)
    return "".join(shown).strip()


def with_texts(composition: Composition, change: Change) -> Composition:
    """The composition with a change made to each text a reader sees."""
    return replace(
        composition,
        title=change(composition.title),
        footer=change(composition.footer),
        notice=change(composition.notice),
        blocks=tuple(_with_changed(block, change) for block in composition.blocks),
    )


def _with_changed(block: Block, change: Change) -> Block:
    match block:
        case Heading() | Paragraph():
            return replace(block, text=change(block.text))
        case Bullets() | Numbered():
            items = (replace(item, text=change(item.text)) for item in block.items)
            return replace(block, items=tuple(items))
        case Table():
            rows = tuple(_each(row, change) for row in block.rows)
            return Table(headings=_each(block.headings, change), rows=rows)
        case LetterHead():
            return LetterHead(
                addressee=_each(block.addressee, change),
                sender=_each(block.sender, change),
                dated=change(block.dated),
            )
        case Signature():
            return replace(block, closing=change(block.closing), lines=_each(block.lines, change))


def _each(texts: tuple[str, ...], change: Change) -> tuple[str, ...]:
    return tuple(change(text) for text in texts)


def _without_blanks(block: Block) -> Block:
    match block:
        case Bullets() | Numbered():
            return replace(block, items=tuple(item for item in block.items if _is_said(item)))
        case LetterHead():
            return replace(block, addressee=_said(block.addressee), sender=_said(block.sender))
        case Signature():
            return replace(block, lines=_said(block.lines))
        case Heading() | Paragraph() | Table():
            return block


def _is_said(item: Item) -> bool:
    return bool(item.text)


def _said(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text for text in texts if text)


def _says_something(block: Block) -> bool:
    match block:
        case Heading() | Paragraph():
            return bool(block.text)
        case Bullets() | Numbered():
            return bool(block.items)
        case Table():
            return bool(block.headings)
        case LetterHead():
            return bool(block.addressee or block.sender or block.dated)
        case Signature():
            return bool(block.closing or block.lines)
