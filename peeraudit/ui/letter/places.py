"""Places on the pages: what a document says of its texts, as buttons stand for them."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from peeraudit.ui.letter.sheet import Place

if TYPE_CHECKING:
    from peeraudit.core.pages import PlacedPdf


def places_of(pdf: "PlacedPdf", *, marked: Collection[str]) -> tuple[Place, ...]:
    """Every text in reading order; `marked` is what wants looking at, by what texts are about."""
    return tuple(
        Place(
            item.page,
            item.left,
            item.top,
            item.right,
            item.bottom,
            item.about,
            item.text,
            number=number,
            is_marked=bool(item.about) and item.about in marked,
        )
        for number, item in enumerate(pdf.places)
    )


def found_again(number: int, before: Sequence[Place], now: Sequence[Place]) -> int:
    """Where the text that had a number stands in the document as it is now.

    What a text is about finds it again, then its words; of a text that is gone the neighbour's
    number is kept. Below 0 where there was none.
    """
    if not 0 <= number < len(before):
        return -1
    old = before[number]
    alike = [place.number for place in before if place.about == old.about]
    if old.about:
        found = [place.number for place in now if place.about == old.about]
    else:
        alike = [place.number for place in before if place.text == old.text]
        found = [place.number for place in now if place.text == old.text]
    if found:
        return found[min(alike.index(number), len(found) - 1)]
    return min(number, len(now) - 1)
