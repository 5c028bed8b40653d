"""Placing: where each text was drawn, told from the very strips that are drawn.

So that a reader on screen can point at a sentence: there is no second layout to disagree with.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from peeraudit.core.blocks import (
    Block,
    Bullets,
    Heading,
    LetterHead,
    Numbered,
    Paragraph,
    Signature,
    Table,
)
from peeraudit.core.pages import PlacedHeading, PlacedText
from peeraudit.documents.lines import visible
from peeraudit.documents.pdf.look import LEFT
from peeraudit.documents.pdf.pagination import Page, runs_by_owner
from peeraudit.documents.pdf.strips import Element, Run, Setting

Abouts = Mapping[Element, str]
"""What the text of an element is about, where it is about something."""

LABEL = "Lbl"
"""The element of a sign or number before an item."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A run as drawn, and where its line begins from above."""

    top: float
    run: Run


def abouts_of(blocks: Iterable[Block], settings: Iterable[Setting]) -> dict[Element, str]:
    """What each element of some blocks, set, is about."""
    abouts: dict[Element, str] = {}
    for block, setting in zip(blocks, settings, strict=True):
        match block:
            case Heading() | Paragraph():
                abouts[setting.element] = block.about
            case Bullets() | Numbered():
                for item, element in zip(block.items, setting.element.within, strict=True):
                    abouts |= dict.fromkeys(element.within, item.about)
            case Signature():
                abouts |= dict.fromkeys(setting.element.within, block.about)
            case LetterHead() | Table():
                continue
    return abouts


def places_of(pages: Iterable[Page], *, abouts: Abouts) -> tuple[PlacedText, ...]:
    """Where every text stands, page by page in reading order; one in two parts is there twice."""
    return tuple(
        _placed(stretch, number=number, about=abouts.get(element, ""))
        for number, page in enumerate(pages)
        for element, stretch in _drawn(page)
    )


def outline_of(pages: Iterable[Page], *, abouts: Abouts) -> tuple[PlacedHeading, ...]:
    """Every heading with its place, as the bookmarks of the document name them."""
    return tuple(
        PlacedHeading(mark.text, mark.level, number, placed.top, abouts.get(element, ""))
        for number, page in enumerate(pages)
        for placed in page
        if (mark := placed.strip.bookmark)
        and isinstance(element := placed.strip.runs[0].belongs, Element)
    )


def _drawn(page: Page) -> Iterator[tuple[Element, tuple[_Drawn, ...]]]:
    """The elements of a page that are read out, but for the labels of lists, and their lines."""
    for owner, runs in runs_by_owner(page).items():
        if isinstance(owner, Element) and owner.kind != LABEL:
            yield owner, tuple(_Drawn(top + run.y - run.style.baseline, run) for top, run in runs)


def _placed(lines: tuple[_Drawn, ...], *, number: int, about: str) -> PlacedText:
    return PlacedText(
        page=number,
        left=LEFT + min(item.run.x for item in lines),
        top=min(item.top for item in lines),
        right=LEFT + max(_end(item.run) for item in lines),
        bottom=max(item.top + item.run.style.leading for item in lines),
        about=about,
        text="".join(item.run.text for item in lines).strip(),
    )


def _end(run: Run) -> float:
    return run.x + run.style.width_of(visible(run.text))
