"""Strips: set text waiting for a page, and the structure elements it belongs to.

A strip is a band across the column that is never split; places inside it are in points, from its
left and upper edge.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from peeraudit.documents.pdf.look import Colour, Style


class Artifact(StrEnum):
    """What a page shows and nobody needs read out, by its property list (PDF 32000-1, 14.8.2.2)."""

    LAYOUT = "<</Type /Layout>>"
    REPEATED = "<</Type /Pagination>>"
    HEADER = "<</Type /Pagination /Subtype /Header>>"
    FOOTER = "<</Type /Pagination /Subtype /Footer>>"


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """One structure element, by its standard type: H1, P, LI. Two of them are never equal.

    `attributes` is the owner of its attributes followed by name and value.
    """

    kind: str
    within: tuple["Element", ...] = ()
    attributes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """A line of one style; `y` is where its letters stand."""

    x: float
    y: float
    text: str
    style: Style
    belongs: Element | Artifact


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle: a rule when thin, the ground of a notice when not."""

    x: float
    y: float
    width: float
    height: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline: the words of a heading and its level."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Strip:
    """A band of one or more runs.

    `above` and `below` are the white it wants; between two strips the greater is left. A glued
    strip stays on the page of the next. `head` is set again where the strip opens a page.
    """

    height: float
    runs: tuple[Run, ...]
    bars: tuple[Bar, ...] = ()
    above: float = 0.0
    below: float = 0.0
    glued: bool = False
    head: "Strip | None" = None
    bookmark: Bookmark | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """A block set: its strips from above to below, and its structure."""

    strips: tuple[Strip, ...]
    element: Element


def glued(strips: tuple[Strip, ...]) -> tuple[Strip, ...]:
    """Strips none of which parts from the next."""
    return tuple(replace(strip, glued=True) for strip in strips)


def last_glued(strips: tuple[Strip, ...]) -> tuple[Strip, ...]:
    """Strips whose last does not part from what follows."""
    return (*strips[:-1], replace(strips[-1], glued=True))


def ends_glued(strips: tuple[Strip, ...]) -> tuple[Strip, ...]:
    """Strips of which neither the first nor the last stands on a page alone."""
    near_end = {0, len(strips) - 2} - {len(strips) - 1}
    return tuple(
        replace(strip, glued=True) if place in near_end else strip
        for place, strip in enumerate(strips)
    )


def spaced(strips: tuple[Strip, ...], *, above: float, below: float) -> tuple[Strip, ...]:
    """Strips with white above the first and below the last."""
    first = replace(strips[0], above=above)
    opened = (first, *strips[1:])
    return (*opened[:-1], replace(opened[-1], below=below))
