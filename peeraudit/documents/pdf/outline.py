"""The outline: each heading as a bookmark, nested as the headings are."""

from collections.abc import Iterable, Iterator

from pikepdf import OutlineItem, Pdf

from peeraudit.documents.pdf.look import PAGE_HEIGHT
from peeraudit.documents.pdf.pagination import Page


def write_outline(pdf: Pdf, *, pages: Iterable[Page]) -> None:
    """Give a PDF a bookmark for every heading on its pages; one of level 3 lies under its 2."""
    with pdf.open_outline() as outline:
        above: list[tuple[int, list[OutlineItem]]] = [(0, outline.root)]
        for level, entry in _entries(pages):
            while above[-1][0] >= level:
                above.pop()
            above[-1][1].append(entry)
            above.append((level, entry.children))


def _entries(pages: Iterable[Page]) -> Iterator[tuple[int, OutlineItem]]:
    for number, page in enumerate(pages):
        for placed in page:
            mark = placed.strip.bookmark
            if mark:
                top = PAGE_HEIGHT - placed.top
                yield mark.level, OutlineItem(mark.text, number, "XYZ", left=0, top=top, zoom=0)
