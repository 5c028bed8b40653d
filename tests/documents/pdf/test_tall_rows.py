"""A table's row that no page can hold: nothing of it is cut, and it fills the pages it takes."""

from collections.abc import Callable
from dataclasses import replace
from itertools import groupby
from typing import Protocol

import page
import pytest

from peeraudit.core.blocks import Block, Composition, Heading, Paragraph, Table
from peeraudit.documents.pdf.look import BOTTOM, PAGE_HEIGHT, TOP
from peeraudit.documents.rendering import render
from tests.pdf_reading import Line, ReadBack

LONG = ("Managers sit beside workers when a decision is hard, and so they stay. " * 170)[:12_000]
HEADINGS = ("Name", "Post", "Council")
SHORT_ROW = ("Jonas", "Head", "Thornby")
ARTIFACT = "/Artifact"
LINE_AND_PADDING = 40
"""The most that is left white at the foot of a page on which a row goes on, in points."""


class Compose(Protocol):
    """The fixture that composes a few blocks."""

    def __call__(self, *blocks: Block, notice: str = "") -> Composition: ...


Reader = Callable[[bytes], ReadBack]


@pytest.mark.parametrize("before", [0, 5, 20, 40])
@pytest.mark.parametrize(
    "row",
    [("Ruth", LONG, "Hale"), (LONG, LONG, LONG), ("W" * 12_000, "x", "y"), ("a", "b\n" * 400, "c")],
    ids=["one cell", "every cell", "one word", "line feeds"],
)
def test_no_word_of_a_tall_row_is_lost_or_leaves_its_page(
    row: tuple[str, ...], before: int, compose: Compose, read_back: Reader
) -> None:
    above = (Paragraph(f"Line {place}") for place in range(before))
    rows = (SHORT_ROW, row, SHORT_ROW)
    composition = compose(Heading("Team", 1), *above, Table(HEADINGS, rows))
    read = read_back(render(composition, suffix=".pdf"))
    assert [squeezed(text) for text in read.texts("TD")] == [
        squeezed(text) for cells in rows for text in cells
    ]
    assert_inside(read)


def test_a_tall_row_leaves_no_page_half_white(compose: Compose, read_back: Reader) -> None:
    table = Table(HEADINGS, (("Ruth", LONG, "Hale"), SHORT_ROW))
    read = read_back(render(compose(Heading("Team", 1), table), suffix=".pdf"))
    assert read.pages > 3
    for number in range(read.pages - 1):
        lowest = min(line.y for line in told(read, number))
        assert lowest - BOTTOM < LINE_AND_PADDING


def test_each_cell_of_a_tall_row_is_drawn_in_one_stretch_a_page(
    compose: Compose, read_back: Reader
) -> None:
    table = Table(HEADINGS, ((LONG, LONG, LONG),))
    read = read_back(render(compose(Heading("Team", 1), table), suffix=".pdf"))
    for number in range(1, read.pages):
        columns = [x for x, _ in groupby(line.x for line in told(read, number))]
        assert len(columns) == len(set(columns)) == len(HEADINGS)


def test_a_letter_with_a_tall_row_passes_every_rule_of_pdf_ua(compose: Compose) -> None:
    table = Table(HEADINGS, ((LONG, LONG, "Hale"), SHORT_ROW))
    report = page.validate_pdf_bytes(
        render(compose(Heading("Team", 1), table), suffix=".pdf"), profile="ua1"
    )
    assert report.is_compliant, report.failures


@pytest.mark.parametrize("lines", [28, 200])
def test_headings_too_tall_to_be_set_again_leave_the_rows_on_their_pages(
    lines: int, compose: Compose, read_back: Reader
) -> None:
    headings = ("Name\n" * lines, "Post", "Council")
    rows = (("Ruth", "line\n" * 28, "Hale"), SHORT_ROW, ("Ruth", LONG, "Hale"))
    read = read_back(render(compose(Heading("Team", 1), Table(headings, rows)), suffix=".pdf"))
    assert squeezed(read.texts("TH")[0]) == "Name" * lines
    assert squeezed("".join(read.texts("TD"))) == squeezed("".join("".join(row) for row in rows))
    assert_inside(read)


def test_a_footer_of_a_whole_page_leaves_the_page_to_its_text(
    compose: Compose, read_back: Reader
) -> None:
    composition = replace(compose(Heading("Team", 1), Paragraph(LONG)), footer=LONG)
    read = read_back(render(composition, suffix=".pdf"))
    assert_inside(read)
    for number in range(read.pages):
        foot = max(line.y for line in read.lines if line.page == number and line.owner == ARTIFACT)
        assert foot < min(line.y for line in told(read, number))


def assert_inside(read: ReadBack) -> None:
    """Every text stands between the margins."""
    for number in range(read.pages):
        heights = [line.y for line in told(read, number)]
        assert BOTTOM < min(heights) <= max(heights) <= PAGE_HEIGHT - TOP


def told(read: ReadBack, number: int) -> list[Line]:
    """The lines of a page that are read out, in the order in which they are drawn."""
    return [line for line in read.lines if line.page == number and isinstance(line.owner, int)]


def squeezed(text: str) -> str:
    """A text without its spaces and line ends."""
    return "".join(text.split())
