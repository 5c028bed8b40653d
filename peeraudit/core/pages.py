"""Pages as they were drawn: where each text stands on them, and what they look like.

Plain data between those who draw and those who show; places are in points, 72 to the inch.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlacedText:
    """Where one text of a document was drawn: the whole of it, or its part on one page.

    `page` counts from 0; the four edges are measured from the upper left corner of the page and
    hold every line. `about` is what its block is about: the id of a finding, a tip or a theme, the
    name of a passage, or empty. `text` is what stands there, line ends as spaces.
    """

    page: int
    left: float
    top: float
    right: float
    bottom: float
    about: str
    text: str


@dataclass(frozen=True, slots=True)
class PlacedHeading:
    """An entry of the outline: a heading, its level from 1, and where it stands."""

    text: str
    level: int
    page: int
    top: float
    about: str


@dataclass(frozen=True, slots=True)
class PlacedPdf:
    """A document as PDF, and where everything in it stands, in reading order.

    All its pages are `width` by `height` points. Of what every page carries only the notice is
    among the texts, once, as it is read out; the signs and numbers of lists are not.
    """

    content: bytes
    pages: int
    width: float
    height: float
    places: tuple[PlacedText, ...]
    outline: tuple[PlacedHeading, ...]


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as pixels, rows from above, `stride` bytes each: blue, green, red and one unused."""

    width: int
    height: int
    stride: int
    bgrx: bytes
