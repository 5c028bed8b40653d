"""How the pages of a PDF look: where each line stands, and what may not be parted."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Protocol

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peeraudit.core.blocks import (
    Block,
    Bullets,
    Composition,
    Heading,
    Item,
    LetterHead,
    Paragraph,
    Signature,
    Table,
)
from peeraudit.documents.pdf.fonts import BOLD, REGULAR, face
from peeraudit.documents.pdf.look import COLUMN, LEFT, MM, PAGE_HEIGHT
from peeraudit.documents.rendering import render

FOOTER = 24 * MM
SENTENCE = "Managers sit beside workers when a decision is hard, and that is why they stay. "


class Compose(Protocol):
    """The fixture that composes a few blocks."""

    def __call__(self, *blocks: Block, notice: str = "") -> Composition: ...


class Line(Protocol):
    """A line as it stands."""

    @property
    def page(self) -> int: ...
    @property
    def x(self) -> float: ...
    @property
    def y(self) -> float: ...
    @property
    def text(self) -> str: ...
    @property
    def owner(self) -> int | str: ...


class Leaf(Protocol):
    """An element that holds text."""

    @property
    def kind(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def lines(self) -> tuple[Line, ...]: ...
    @property
    def pages(self) -> tuple[int, ...]: ...


class Reading(Protocol):
    """A PDF read back."""

    @property
    def leaves(self) -> tuple[Leaf, ...]: ...
    @property
    def lines(self) -> tuple[Line, ...]: ...
    @property
    def pages(self) -> int: ...
    def texts(self, *kinds: str) -> tuple[str, ...]: ...
    def artifacts(self, page: int) -> str: ...


Reader = Callable[[bytes], Reading]


def themes(lengths: tuple[int, ...]) -> tuple[Block, ...]:
    """Sections whose bullets have so many sentences."""
    return tuple(
        block
        for count, length in enumerate(lengths)
        for block in (
            Heading(f"Theme {count}", 2),
            Heading("Strengths", 3),
            Bullets((Item(SENTENCE * length), Item(SENTENCE))),
            Paragraph(SENTENCE * length),
        )
    )


@given(lengths=st.lists(st.integers(1, 7), min_size=4, max_size=14).map(tuple))
@settings(max_examples=25, deadline=None)
def test_no_heading_and_no_single_line_is_left_alone(
    lengths: tuple[int, ...], compose: Compose, read_back: Reader
) -> None:
    read = read_back(render(compose(Heading("Title", 1), *themes(lengths)), suffix=".pdf"))
    leaves = [leaf for leaf in read.leaves if leaf.kind != "Lbl"]
    for leaf, following in pairwise(leaves):
        if leaf.kind.startswith("H"):
            assert leaf.pages[-1] == following.pages[0]
    for leaf in leaves:
        for page in leaf.pages:
            assert len(leaf.pages) == 1 or sum(line.page == page for line in leaf.lines) > 1


@given(lengths=st.lists(st.integers(1, 7), min_size=4, max_size=14).map(tuple))
@settings(max_examples=15, deadline=None)
def test_a_signature_never_begins_a_page(
    lengths: tuple[int, ...], compose: Compose, read_back: Reader
) -> None:
    composition = compose(
        Heading("Title", 1), *themes(lengths), Signature("Yours sincerely", ("Ruth", "Lead peer"))
    )
    *_, before, closing, names = read_back(render(composition, suffix=".pdf")).leaves
    assert closing.pages == names.pages == before.pages[-1:]


@pytest.mark.parametrize("lines", range(22, 32))
def test_a_lead_in_stays_with_its_list(lines: int, compose: Compose, read_back: Reader) -> None:
    before = tuple(Paragraph(f"Line {count}") for count in range(lines))
    items = Bullets((Item(SENTENCE), Item(SENTENCE)))
    composition = compose(Heading("Title", 1), *before, Paragraph("We met:"), items)
    leaves = read_back(render(composition, suffix=".pdf")).leaves
    (lead_in,) = (leaf for leaf in leaves if leaf.text == "We met:")
    first = next(leaf for leaf in leaves if leaf.kind == "LBody")
    assert lead_in.pages == first.pages


def test_an_item_parted_by_a_page_stays_one_element(compose: Compose, read_back: Reader) -> None:
    items = tuple(Item(SENTENCE * 8) for _ in range(20))
    read = read_back(render(compose(Heading("Title", 1), Bullets(items)), suffix=".pdf"))
    bodies = [leaf for leaf in read.leaves if leaf.kind == "LBody"]
    assert len(bodies) == len(items)
    assert any(len(body.pages) == 2 for body in bodies)
    assert {body.text for body in bodies} == {(SENTENCE * 8).strip()}


def test_every_page_carries_footer_number_and_notice(
    letter: Composition, read_back: Reader
) -> None:
    read = read_back(render(letter, suffix=".pdf"))
    assert read.pages > 2
    for page in range(read.pages):
        assert letter.footer in read.artifacts(page)
        assert f"{page + 1} of {read.pages}" in read.artifacts(page)
        shown = " ".join(line.text for line in read.lines if line.page == page)
        assert letter.notice in shown


def test_pages_are_counted_in_the_language_of_the_document(
    letter: Composition, read_back: Reader
) -> None:
    read = read_back(render(replace(letter, language="cy"), suffix=".pdf"))
    assert f"1 o {read.pages}" in read.artifacts(0)


def test_a_notice_is_read_out_once(letter: Composition, read_back: Reader) -> None:
    read = read_back(render(letter, suffix=".pdf"))
    assert read.leaves[0].text == letter.notice
    assert read.texts("P").count(letter.notice) == 1


def test_a_table_over_two_pages_shows_its_head_again_and_tells_it_once(
    compose: Compose, read_back: Reader
) -> None:
    rows = tuple((f"Peer {count}", SENTENCE * 2) for count in range(40))
    table = Table(("Name", "What they said"), rows)
    read = read_back(render(compose(Heading("Team", 1), table), suffix=".pdf"))
    assert read.pages > 1
    assert read.texts("TH") == ("Name", "What they said")
    assert all("What they said" in read.artifacts(page) for page in range(1, read.pages))
    assert all(len(leaf.pages) == 1 for leaf in read.leaves if leaf.kind == "TD")


@pytest.mark.parametrize("lines", [1, 6, 8])
def test_the_addressee_stands_in_the_window_and_touches_nothing(
    lines: int, compose: Compose, read_back: Reader
) -> None:
    addressee = tuple(f"Line {count} of a long address" for count in range(lines))
    composition = compose(
        LetterHead(addressee, ("Programme", "Region", "Street", "Town"), "21 November 2026"),
        Paragraph("Dear Alex"),
        Heading("Title", 1),
    )
    read = read_back(render(composition, suffix=".pdf"))
    address = next(leaf for leaf in read.leaves if leaf.text.startswith("Line 0")).lines
    depths = [(PAGE_HEIGHT - line.y) / MM for line in address]
    assert all(20 <= line.x / MM <= 115 for line in address)
    assert 45 <= depths[0] <= depths[-1] <= 80
    dear = next(leaf for leaf in read.leaves if leaf.text == "Dear Alex").lines[0]
    assert (PAGE_HEIGHT - dear.y) / MM > 85


def test_an_address_of_sixty_lines_overlaps_nothing(compose: Compose, read_back: Reader) -> None:
    addressee = tuple(f"Line {count}" for count in range(60))
    composition = compose(
        LetterHead(addressee, ("Programme",), "21 November 2026"), Heading("Title", 1)
    )
    read = read_back(render(composition, suffix=".pdf"))
    assert_no_overlap(read)


def test_a_letterhead_may_lack_any_part(compose: Compose, read_back: Reader) -> None:
    for head, said in (
        (LetterHead((), ("Programme",), ""), ("Programme",)),
        (LetterHead((), (), "21 November 2026"), ("21 November 2026",)),
        (LetterHead(("Ms A. Director",), (), ""), ("Ms A. Director",)),
    ):
        read = read_back(render(compose(head, Heading("Title", 1)), suffix=".pdf"))
        assert read.texts("P") == said
        assert_no_overlap(read)


def test_nothing_typed_leaves_the_column(compose: Compose, read_back: Reader) -> None:
    long_word = "W" * 200
    composition = compose(
        LetterHead((long_word,), (long_word,), long_word),
        Heading(long_word, 1),
        Paragraph(f"{long_word}\t{long_word} co\u00a0{long_word}"),
        Bullets((Item(long_word),)),
        Table((long_word, "Short"), ((long_word, long_word),)),
        Signature(long_word, (long_word,)),
        notice=long_word,
    )
    read = read_back(render(composition, suffix=".pdf"))
    widest = max(face(name).width_of("W") for name in (REGULAR, BOLD)) * 20
    for line in read.lines:
        assert line.x >= LEFT - 0.01
        assert line.x <= LEFT + COLUMN
        if "W" in line.text:
            smallest = face(REGULAR).width_of(line.text.strip()) * 9.5
            assert line.x + smallest <= LEFT + COLUMN + widest * 0.01
    assert_no_overlap(read)


def test_a_page_of_eight_long_tips_is_one_page(tips: Composition, read_back: Reader) -> None:
    assert read_back(render(tips, suffix=".pdf")).pages == 1


def assert_no_overlap(read: Reading) -> None:
    """No two lines of a page that begin at the same place stand on each other."""
    for page in range(read.pages):
        places = sorted((line.x, line.y) for line in read.lines if line.page == page and line.text)
        for (x, y), (other_x, other_y) in pairwise(places):
            assert x != other_x or other_y - y > 9
    assert all(line.y > 10 * MM for line in read.lines)
    text = [line for line in read.lines if isinstance(line.owner, int)]
    assert all(line.y > FOOTER for line in text)


@given(lengths=st.lists(st.integers(1, 7), min_size=4, max_size=14).map(tuple))
@settings(max_examples=15, deadline=None)
def test_a_heading_that_stands_in_every_section_never_begins_a_page(
    lengths: tuple[int, ...], compose: Compose, read_back: Reader
) -> None:
    blocks: list[Block] = []
    for length in lengths:
        blocks.append(Heading(f"Theme of {length}", 2))
        for half in ("Strengths", "Areas for consideration"):
            bullets = Bullets((Item(SENTENCE * length), Item(SENTENCE)))
            blocks += [Heading(half, 3), bullets]
    read = read_back(render(compose(Heading("Title", 1), *blocks), suffix=".pdf"))
    shown = [line for line in read.lines if not isinstance(line.owner, str)]
    for page in range(1, read.pages):
        first = next(line.text for line in shown if line.page == page)
        assert first not in ("Strengths", "Areas for consideration")
