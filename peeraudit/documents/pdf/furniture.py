"""What stands on every page beside its text: the footer, the page's number, a sample's notice."""

from dataclasses import dataclass, replace
from types import MappingProxyType

from peeraudit.documents.pdf.look import (
    BOTTOM,
    COLUMN,
    FOOT,
    FOOTER_BASELINE,
    NOTICE,
    NOTICE_PAPER,
    NOTICE_TOP,
    PAGE_HEIGHT,
    TOP,
)
from peeraudit.documents.pdf.pagination import Frame, Placed
from peeraudit.documents.pdf.setting import set_lines
from peeraudit.documents.pdf.strips import Artifact, Bar, Element, Run, Strip

OF = MappingProxyType({"cy": "o"})
"""The word between a page's number and their count, by language; "of" in all others."""

FOOTER_LINES = 6
"""The most a footer takes of every page; it repeats what the title says."""

_PADDING_X, _PADDING_Y = 8.0, 4.0
_CLEAR = 16.0
_NUMBER_ROOM = 70.0


@dataclass(frozen=True, slots=True)
class Furniture:
    """The footer's lines and the notice, set, where there are words for them; and the word "of"."""

    footer: tuple[Strip, ...]
    notice: tuple[Strip, ...]
    of: str = "of"

    @property
    def frame(self) -> Frame:
        """What is left of a page for its text."""
        bottom = max(BOTTOM, _height(self.footer) + FOOTER_BASELINE + _CLEAR)
        top = NOTICE_TOP + _notice_height(self.notice) + _CLEAR if self.notice else 0.0
        return Frame(top=max(TOP, top), bottom=PAGE_HEIGHT - bottom)


def set_furniture(*, footer: str, notice: str, language: str) -> Furniture:
    """Set the texts that every page carries."""
    room = COLUMN - _NUMBER_ROOM
    band = COLUMN - 2 * _PADDING_X
    foot, head = Artifact.FOOTER, Artifact.HEADER
    feet = set_lines(footer, style=FOOT, x=0, width=room, belongs=foot) if footer else ()
    return Furniture(
        feet[:FOOTER_LINES],
        set_lines(notice, style=NOTICE, x=_PADDING_X, width=band, belongs=head) if notice else (),
        OF.get(language.partition("-")[0].lower(), "of"),
    )


def notice_on_page(furniture: Furniture, *, belongs: Element | Artifact) -> tuple[Placed, ...]:
    """The notice above a page's text: to be read out once, on the first page."""
    lines = furniture.notice
    if not lines:
        return ()
    runs = tuple(
        replace(run, y=run.y + _PADDING_Y + place * NOTICE.leading, belongs=belongs)
        for place, line in enumerate(lines)
        for run in line.runs
    )
    height = _notice_height(lines)
    ground = Bar(0, 0, COLUMN, height, NOTICE_PAPER)
    return (Placed(Strip(height, runs, (ground,)), NOTICE_TOP),)


def footer_on_page(furniture: Furniture, *, page: int, pages: int) -> tuple[Placed, ...]:
    """The footer's words at the left and "1 of 7" at the right."""
    counted = f"{page} {furniture.of} {pages}"
    x = COLUMN - FOOT.width_of(counted)
    number = Run(x, FOOT.baseline, counted, FOOT, Artifact.FOOTER)
    words = tuple(
        replace(run, y=run.y + place * FOOT.leading)
        for place, line in enumerate(furniture.footer)
        for run in line.runs
    )
    height = max(_height(furniture.footer), FOOT.leading)
    top = PAGE_HEIGHT - FOOTER_BASELINE - height
    return (Placed(Strip(height, (*words, number)), top),)


def _height(lines: tuple[Strip, ...]) -> float:
    return sum(line.height for line in lines)


def _notice_height(lines: tuple[Strip, ...]) -> float:
    return _height(lines) + 2 * _PADDING_Y
