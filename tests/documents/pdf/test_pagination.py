"""Which strip stands on which page."""

import itertools
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from peeraudit.documents.pdf.pagination import Frame, Page, Placed, paginate
from peeraudit.documents.pdf.strips import Strip

FRAME = Frame(top=50, bottom=150)
STRIPS = st.lists(
    st.builds(
        Strip,
        height=st.integers(5, 60),
        runs=st.just(()),
        above=st.integers(0, 20),
        below=st.integers(0, 20),
        glued=st.booleans(),
    ),
    max_size=20,
)


def strips_on(pages: tuple[Page, ...]) -> list[list[Strip]]:
    return [[placed.strip for placed in page] for page in pages]


@given(STRIPS)
def test_every_strip_is_placed_once_in_order_and_inside_the_frame(strips: list[Strip]) -> None:
    pages = paginate(strips, frame=FRAME)
    assert [strip for page in strips_on(pages) for strip in page] == strips
    for page in pages:
        for placed in page:
            assert FRAME.top <= placed.top
            assert placed.top + placed.strip.height <= FRAME.bottom


@given(STRIPS, st.integers(5, 90))
def test_a_head_is_set_again_where_a_page_has_room_for_it(strips: list[Strip], tall: int) -> None:
    head = Strip(tall, ())
    for page in paginate([replace(strip, head=head) for strip in strips], frame=FRAME):
        heads = [placed for placed in page if placed.strip is head]
        for placed in (one for one in page if one.strip is not head):
            assert placed.top + placed.strip.height <= FRAME.bottom
        for first in [placed.strip for placed in page if placed.strip is not head][:1]:
            needed = FRAME.top + tall + first.above + first.height
            assert heads == ([Placed(head, FRAME.top)] if needed <= FRAME.bottom else [])


@given(STRIPS)
def test_no_strip_stands_on_another(strips: list[Strip]) -> None:
    for page in paginate(strips, frame=FRAME):
        for placed, following in itertools.pairwise(page):
            white = max(placed.strip.below, following.strip.above)
            assert following.top == placed.top + placed.strip.height + white


@given(STRIPS)
def test_no_page_but_a_sole_one_is_empty(strips: list[Strip]) -> None:
    pages = paginate(strips, frame=FRAME)
    assert all(pages) or (len(pages) == 1 and not strips)


def test_glued_strips_go_to_the_next_page_together() -> None:
    filling, heading, text = Strip(80, ()), Strip(15, (), glued=True), Strip(15, ())
    assert strips_on(paginate([filling, heading, text], frame=FRAME)) == [
        [filling],
        [heading, text],
    ]


def test_white_is_not_left_above_the_first_strip_of_a_page() -> None:
    _, (second,) = paginate([Strip(90, ()), Strip(90, (), above=20)], frame=FRAME)
    assert second.top == FRAME.top


def test_a_head_is_set_again_on_each_page_its_rows_reach_and_nowhere_else() -> None:
    head = Strip(10, ())
    row = Strip(40, (), head=head)
    pages = paginate([Strip(10, (), glued=True), row, row, row], frame=FRAME)
    assert [[strip.height for strip in page] for page in strips_on(pages)] == [
        [10, 40, 40],
        [10, 40],
    ]
