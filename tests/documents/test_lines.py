"""Breaking text into lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peeraudit.documents.lines import break_lines, visible, widest_line, widest_word

TEXTS = st.text(alphabet="ab \u00a0\u200b-\u2013/\n1\u0302", max_size=120)


@given(TEXTS, st.integers(min_value=1, max_value=30))
def test_lines_joined_again_are_the_text(text: str, width: int) -> None:
    assert "".join(break_lines(text, width=width, measure=len)) == text


@given(st.text(alphabet="ab \u00a0-\n", max_size=120), st.integers(min_value=1, max_value=30))
def test_no_line_is_wider_than_its_column(text: str, width: int) -> None:
    lines = break_lines(text, width=width, measure=len)
    assert all(len(visible(line)) <= width for line in lines)


@given(TEXTS)
def test_a_column_wide_enough_breaks_only_at_line_feeds(text: str) -> None:
    width = widest_line(text, measure=len)
    lines = break_lines(text, width=width + 1, measure=len)
    assert [line.removesuffix("\n") for line in lines] == text.removesuffix("\n").split("\n")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one two three", ("one two ", "three")),
        ("one\u00a0two three", ("one\u00a0two ", "three")),
        ("multi-agency", ("multi-", "agency")),
        ("2018-19 2019-20", ("2018-19 ", "2019-20")),
        ("abcdefghijkl", ("abcdefgh", "ijkl")),
        ("one\ntwo", ("one\n", "two")),
        ("abcdefgh\u200bijkl", ("abcdefgh\u200b", "ijkl")),
        ("", ("",)),
    ],
)
def test_a_line_ends_where_a_reader_expects_it(text: str, lines: tuple[str, ...]) -> None:
    assert break_lines(text, width=8, measure=len) == lines


def test_a_mark_stays_with_its_letter() -> None:
    assert break_lines("aaaw\u0302", width=4, measure=len) == ("aaaw\u0302",)


def test_the_widest_word_is_what_a_narrow_column_needs() -> None:
    assert widest_word("a long-standing concern", measure=len) == len("standing")
