"""Where texts stand on the pages, held against the pages as another library reads them."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from io import BytesIO
from itertools import pairwise
from typing import Protocol, cast

import pikepdf
import pypdfium2  # pyright: ignore[reportMissingTypeStubs] - it ships no types
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peeraudit.core.blocks import (
    Block,
    Bullets,
    Composition,
    Heading,
    Item,
    Numbered,
    Paragraph,
    Signature,
    Table,
)
from peeraudit.core.pages import PlacedPdf, PlacedText
from peeraudit.documents.rendering import render, render_placed
from tests.pdf_reading import leaf_texts

SENTENCE = "Managers sit beside workers when a decision is hard, and many of them stay. "
WORDS = st.lists(st.sampled_from(("plan", "family", "T\u0177", "co-operate", "a" * 90)), min_size=1)
TEXT = WORDS.map(" ".join)
CELL = st.lists(st.sampled_from(("plan", "family", "co-operate")), min_size=1).map(" ".join)
"""What a cell holds: a name, a title, a council; a row is never taller than a page."""

BLOCKS = st.one_of(
    st.builds(Paragraph, TEXT, about=st.sampled_from(("", "passage:thanks"))),
    st.builds(Heading, TEXT, st.just(2), st.sampled_from(("", "theme"))),
    st.lists(st.builds(Item, TEXT, st.sampled_from(("f1", "f2"))), min_size=1, max_size=3)
    .map(tuple)
    .flatmap(lambda items: st.sampled_from((Bullets(items), Numbered(items)))),
    st.builds(Signature, TEXT, st.lists(TEXT, min_size=1, max_size=2).map(tuple)),
    st.lists(CELL, min_size=2, max_size=2).map(tuple).map(lambda row: Table(row, (row, row))),
)


class Compose(Protocol):
    """The fixture that composes a few blocks."""

    def __call__(self, *blocks: Block, notice: str = "") -> Composition: ...


class _Document(Protocol):
    """What is used here of PDFium."""

    def __getitem__(self, page: int) -> "_Page": ...
    def close(self) -> None: ...


class _Page(Protocol):
    def get_textpage(self) -> "_TextPage": ...


class _TextPage(Protocol):
    def get_text_bounded(self, left: float, bottom: float, right: float, top: float) -> str: ...


def test_the_bytes_are_the_very_ones_that_are_written(letter: Composition) -> None:
    assert render_placed(letter).content == render(letter, suffix=".pdf")


@pytest.mark.parametrize("name", ["letter", "tips"])
def test_every_text_is_read_where_it_is_said_to_stand(
    name: str, request: pytest.FixtureRequest
) -> None:
    composition: Composition = request.getfixturevalue(name)
    placed = render_placed(composition)
    assert [squeezed(item.text) for item in placed.places] == [
        squeezed(text) for text in read_there(placed)
    ]


@given(body=st.lists(BLOCKS, max_size=8).map(tuple))
@settings(max_examples=60, deadline=None)
def test_every_text_composed_is_placed_in_order_and_whole(
    body: tuple[Block, ...], compose: Compose
) -> None:
    composition = compose(Heading("Title", 1), *body, notice="A sample.")
    placed = render_placed(composition)
    assert squeezed("".join(item.text for item in placed.places)) == squeezed(
        "".join(leaf_texts(composition))
    )
    for item in placed.places:
        assert 0 <= item.left < item.right <= placed.width
        assert 0 <= item.top < item.bottom <= placed.height


@given(body=st.lists(BLOCKS, max_size=8).map(tuple))
@settings(max_examples=60, deadline=None)
def test_every_text_says_what_it_is_about(body: tuple[Block, ...], compose: Compose) -> None:
    placed = render_placed(compose(Heading("Title", 1), *body))
    said: defaultdict[str, str] = defaultdict(str)
    for item in placed.places:
        said[item.about] += item.text
    expected: defaultdict[str, str] = defaultdict(str)
    for about, text in told_of(body):
        expected[about] += text
    said.pop("", "")
    expected.pop("", "")
    assert {key: squeezed(text) for key, text in said.items()} == {
        key: squeezed(text) for key, text in expected.items()
    }


def test_a_paragraph_split_over_pages_stands_in_two_places(compose: Compose) -> None:
    long = SENTENCE * 60
    placed = render_placed(compose(Heading("Title", 1), Paragraph(long, about="passage:thanks")))
    first, second = (item for item in placed.places if item.about == "passage:thanks")
    assert (first.page, second.page) == (0, 1)
    assert f"{first.text} {second.text}" == long.strip()
    assert first.bottom > placed.height / 2 > second.top


def test_texts_do_not_lie_over_each_other(letter: Composition) -> None:
    placed = render_placed(letter)
    bodies = [item for item in placed.places if item.right - item.left > placed.width / 2]
    assert len(bodies) > 20
    for one, following in pairwise(bodies):
        assert one.page < following.page or one.bottom <= following.top + 0.01


def test_the_outline_is_that_of_the_document(letter: Composition) -> None:
    placed = render_placed(letter)
    with pikepdf.open(BytesIO(placed.content)) as pdf, pdf.open_outline() as outline:
        entries = list(entries_of(outline.root, level=1))
    assert [(item.text, item.level) for item in placed.outline] == entries
    by_text = {(item.page, item.text): item for item in placed.places}
    for heading in placed.outline:
        assert by_text[heading.page, heading.text].top == heading.top


def test_a_heading_of_the_outline_knows_its_theme(compose: Compose) -> None:
    blocks = (Heading("Title", 1), Heading("Leadership", 2, "t1"), Paragraph("They lead."))
    assert [item.about for item in render_placed(compose(*blocks)).outline] == ["", "t1"]


def read_there(placed: PlacedPdf) -> Iterator[str]:
    """What another library reads in each place of a document."""
    opened = cast("_Document", pypdfium2.PdfDocument(placed.content))
    with closing(opened) as document:
        for item in placed.places:
            yield _within(document[item.page], item, height=placed.height)


def _within(page: _Page, item: PlacedText, *, height: float) -> str:
    return page.get_textpage().get_text_bounded(
        left=item.left, bottom=height - item.bottom, right=item.right, top=height - item.top
    )


def squeezed(text: str) -> str:
    """A text without its spaces and line ends, and hyphens as they are typed."""
    return "".join(text.replace("\ufffe", "-").split())


def told_of(body: tuple[Block, ...]) -> Iterator[tuple[str, str]]:
    for block in body:
        match block:
            case Heading() | Paragraph():
                yield block.about, block.text
            case Bullets() | Numbered():
                yield from ((item.about, item.text) for item in block.items)
            case _:
                continue


def entries_of(items: list[pikepdf.OutlineItem], *, level: int) -> Iterator[tuple[str, int]]:
    for entry in items:
        yield entry.title, level
        yield from entries_of(entry.children, level=level + 1)
