"""A composition as one HTML page."""

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.blocks import Bullets, Composition, Heading, Item, Paragraph, Table
from peeraudit.documents.html import html_of, render_html
from peeraudit.documents.tidying import cleaned_text, tidied


class Outline(HTMLParser):
    """The elements of a page in order, each with its attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def named(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of each element of that name."""
        return [attributes for name, attributes in self.elements if name == tag]


def test_a_page_says_its_language_and_title_and_has_one_main(letter: Composition) -> None:
    page = render_html(tidied(letter))
    outline = Outline(page)
    assert outline.named("html") == [{"lang": "en-GB"}]
    assert "<title>Feedback letter</title>" in page
    assert len(outline.named("main")) == len(outline.named("h1")) == 1


def test_headings_never_jump_a_level(letter: Composition) -> None:
    found = Outline(render_html(tidied(letter))).elements
    levels = [int(name[1]) for name, _ in found if re.fullmatch("h[1-6]", name)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_a_page_loads_nothing_and_runs_nothing(letter: Composition) -> None:
    page = render_html(tidied(letter))
    names = {name for name, _ in Outline(page).elements}
    assert not names & {"script", "link", "img", "iframe", "object", "form", "base"}
    assert "url(" not in page
    assert "http:" not in page
    assert "https:" not in page


def test_the_policy_lets_in_the_style_that_is_there_and_nothing_else(letter: Composition) -> None:
    page = render_html(tidied(letter))
    style = page.partition("<style>")[2].partition("</style>")[0]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = Outline(page).named("meta")[1]["content"]
    assert policy is not None
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")


def test_the_notice_stands_at_the_top_and_at_the_foot(letter: Composition) -> None:
    body = render_html(tidied(letter)).partition("<body>")[2]
    before, _, after = body.partition("<main>")
    assert letter.notice in before
    assert letter.notice in after.partition("</main>")[2]


def test_a_table_heads_its_columns() -> None:
    heads = Outline(html_of(Table(("Name", "Post"), (("Ruth", "Head"),)))).named("th")
    assert heads == [{"scope": "col"}, {"scope": "col"}]


def test_right_to_left_text_is_set_from_its_own_side() -> None:
    assert (
        html_of(Bullets((Item("\u05d0\u05d1"),))) == '<ul>\n<li dir="auto">\u05d0\u05d1</li>\n</ul>'
    )


def test_line_feeds_stay_line_breaks() -> None:
    assert html_of(Paragraph("one\ntwo")) == "<p>one<br>\ntwo</p>"


@given(st.text(alphabet="ab<>&\"'/=bscript;!- \u0177\U0001f600", max_size=60).map(cleaned_text))
def test_whatever_looks_like_markup_comes_out_as_its_characters(text: str) -> None:
    page = html_of(Heading(text, 2))
    assert Outline(page).elements == [("h2", {})]
    assert unescape(page.removeprefix("<h2>").removesuffix("</h2>")) == text


def test_a_title_cannot_leave_its_element(compose: Callable[..., Composition]) -> None:
    page = render_html(compose(Paragraph("</main><script>alert(1)</script>")))
    assert "<script" not in page
