"""Pages as pixels, from the very PDF."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from peeraudit.core.blocks import Composition
from peeraudit.core.pages import PageImage, PlacedPdf
from peeraudit.documents.page_images import draw_page
from peeraudit.documents.rendering import render_placed

SCALE = 1.5
WHITE = (255, 255, 255)

WITHOUT_A_FILE = """
import resource, sys
from peeraudit.documents.page_images import draw_page
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
print(len(draw_page(sys.stdin.buffer.read(), 0, scale=1).bgrx))
"""
"""Draws a page where not one byte may be written to any file."""


@pytest.fixture
def placed(letter: Composition) -> PlacedPdf:
    """The letter with its places."""
    return render_placed(letter)


def colours(
    image: PageImage, left: float, top: float, right: float, bottom: float
) -> set[tuple[int, ...]]:
    """The colours in a part of a page, in points, as blue, green and red."""
    return {
        tuple(image.bgrx[at : at + 3])
        for row in range(round(top * SCALE), round(bottom * SCALE))
        for column in range(round(left * SCALE), round(right * SCALE))
        for at in (row * image.stride + column * 4,)
    }


def test_a_page_has_so_many_pixels_a_point(placed: PlacedPdf) -> None:
    image = draw_page(placed.content, 0, scale=SCALE)
    assert (image.width, image.height) == (893, 1263)
    assert image.stride >= image.width * 4
    assert len(image.bgrx) == image.stride * image.height


def test_words_are_dark_where_they_are_said_to_stand_and_the_margin_is_white(
    placed: PlacedPdf,
) -> None:
    image = draw_page(placed.content, 1, scale=SCALE)
    here = [item for item in placed.places if item.page == 1]
    for item in here:
        found = colours(image, item.left, item.top, item.right, item.bottom)
        assert any(sum(colour) < 255 for colour in found)
    leftmost = min(item.left for item in here)
    assert colours(image, 0, 0, leftmost - 2, placed.height) == {WHITE}


def test_pages_are_told_apart_and_drawn_the_same_each_time(placed: PlacedPdf) -> None:
    first, second = (draw_page(placed.content, page, scale=1) for page in (0, 1))
    assert first != second
    assert draw_page(placed.content, 0, scale=1) == first


@pytest.mark.parametrize("page", [-1, 99])
def test_a_page_that_is_not_there_is_not_drawn(placed: PlacedPdf, page: int) -> None:
    with pytest.raises(IndexError):
        draw_page(placed.content, page, scale=1)


def test_several_threads_may_ask_for_pages_at_once(placed: PlacedPdf) -> None:
    asked = [page % placed.pages for page in range(24)]
    alone = {page: draw_page(placed.content, page, scale=1) for page in set(asked)}

    def drawn(page: int) -> PageImage:
        return draw_page(placed.content, page, scale=1)

    with ThreadPoolExecutor(max_workers=6) as threads:
        together = list(threads.map(drawn, asked))
    assert together == [alone[page] for page in asked]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no such limit")
def test_a_page_is_drawn_without_writing_any_file(placed: PlacedPdf) -> None:
    done = subprocess.run(
        [sys.executable, "-B", "-c", WITHOUT_A_FILE],
        input=placed.content,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) == 596 * 842 * 4
