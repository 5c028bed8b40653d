"""Pagination: which strip stands on which page, and where.

Strips glued together share a page; a table that reaches a new page has its head set again where
there is room for it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from peeraudit.documents.pdf.strips import Artifact, Element, Run, Strip


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of every page that text may fill, in points from the upper edge."""

    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip and how far below the upper edge of its page it begins."""

    strip: Strip
    top: float


Page = tuple[Placed, ...]
"""What stands on one page, from above to below."""


def paginate(strips: Iterable[Strip], *, frame: Frame) -> tuple[Page, ...]:
    """Place strips on as few pages as their gluing allows; there is always one page.

    What is glued but too tall for a page is parted where the page ends.
    """
    pages: list[Page] = []
    page: Page = ()
    for group in _groups(strips):
        begun = page
        page = _placed(group, page=page, frame=frame)
        if _fits(page, frame=frame):
            continue
        alone = _placed(group, page=(), frame=frame)
        if begun and _fits(alone, frame=frame):
            pages.append(begun)
            page = alone
            continue
        *full, page = _parted(group, page=begun, frame=frame)
        pages.extend(full)
    return (*pages, page)


def runs_by_owner(page: Page) -> Mapping[Element | Artifact, list[tuple[float, Run]]]:
    """The runs of a page, each with the top of its strip, together by what they belong to.

    In the order in which they are read: the cells of a row that is split line by line each whole.
    """
    owned: defaultdict[Element | Artifact, list[tuple[float, Run]]] = defaultdict(list)
    for placed in page:
        for run in placed.strip.runs:
            owned[run.belongs].append((placed.top, run))
    return owned


def _groups(strips: Iterable[Strip]) -> Iterator[tuple[Strip, ...]]:
    group: tuple[Strip, ...] = ()
    for strip in strips:
        group = (*group, strip)
        if not strip.glued:
            yield group
            group = ()
    if group:
        yield group


def _parted(group: tuple[Strip, ...], *, page: Page, frame: Frame) -> list[Page]:
    pages = [page]
    for strip in group:
        longer = _placed((strip,), page=pages[-1], frame=frame)
        if pages[-1] and not _fits(longer, frame=frame):
            pages.append(_placed((strip,), page=(), frame=frame))
        else:
            pages[-1] = longer
    return pages


def _placed(group: tuple[Strip, ...], *, page: Page, frame: Frame) -> Page:
    placed = list(page)
    for strip in group:
        if not placed and strip.head and _has_room(strip.head, strip, frame=frame):
            placed.append(Placed(strip.head, frame.top))
        placed.append(Placed(strip, _next_top(placed, strip=strip, frame=frame)))
    return tuple(placed)


def _next_top(placed: list[Placed], *, strip: Strip, frame: Frame) -> float:
    if not placed:
        return frame.top
    last = placed[-1]
    return last.top + last.strip.height + max(last.strip.below, strip.above)


def _has_room(head: Strip, strip: Strip, *, frame: Frame) -> bool:
    white = max(head.below, strip.above)
    return frame.top + head.height + white + strip.height <= frame.bottom


def _fits(page: Page, *, frame: Frame) -> bool:
    return page[-1].top + page[-1].strip.height <= frame.bottom
