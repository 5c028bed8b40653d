"""Page images: a page of a finished PDF as pixels, by PDFium, in memory alone.

What is on screen is drawn from the very bytes that are sent, so preview and print cannot disagree.
"""

from contextlib import closing
from threading import Lock
from typing import Protocol, cast

from peeraudit.core.pages import PageImage

_ONE_AT_A_TIME = Lock()
"""PDFium may not be called from two threads at once, whatever documents they draw."""


class _Bitmap(Protocol):
    """What is used here of a bitmap of PDFium's; its pixels outlive it."""

    width: int
    height: int
    stride: int
    buffer: bytes

    def close(self) -> None: ...


class _Page(Protocol):
    """What is used here of a page of PDFium's."""

    def render(self, *, scale: float, prefer_bgrx: bool) -> _Bitmap: ...


class _Document(Protocol):
    """What is used here of a document of PDFium's; closing it closes its pages."""

    def __len__(self) -> int: ...

    def __getitem__(self, page: int) -> _Page: ...

    def close(self) -> None: ...


def draw_page(pdf: bytes, page: int, *, scale: float) -> PageImage:
    """Draw one page, counted from 0, at so many pixels a point. No file is written on the way.

    Raises `IndexError` where there is no such page.
    """
    with _ONE_AT_A_TIME, closing(_opened(pdf)) as document:
        if not 0 <= page < len(document):
            raise IndexError(page)
        with closing(document[page].render(scale=scale, prefer_bgrx=True)) as bitmap:
            return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))


def _opened(pdf: bytes) -> _Document:
    # its library is loaded where a page is drawn, and it ships no types
    from pypdfium2 import PdfDocument  # noqa: PLC0415 # pyright: ignore[reportMissingTypeStubs]

    return cast("_Document", PdfDocument(pdf))
