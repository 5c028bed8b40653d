"""Sharing the width of a table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peeraudit.documents.columns import share_width

WIDTHS = st.lists(
    st.tuples(st.integers(1, 400), st.integers(0, 400)).map(lambda one: (one[0] + one[1], one[0])),
    min_size=1,
    max_size=8,
)


@given(WIDTHS, st.integers(10, 600))
def test_columns_never_take_more_than_there_is(asked: list[tuple[int, int]], total: int) -> None:
    widths = share_width([one[0] for one in asked], least=[one[1] for one in asked], total=total)
    assert sum(widths) <= total + 1e-6


@given(WIDTHS, st.integers(10, 600))
def test_words_stay_whole_where_all_of_them_fit(asked: list[tuple[int, int]], total: int) -> None:
    least = [one[1] for one in asked]
    widths = share_width([one[0] for one in asked], least=least, total=max(total, sum(least)))
    assert all(width >= word - 1e-6 for width, word in zip(widths, least, strict=True))


def test_the_widest_column_gives_way_first() -> None:
    assert share_width([20, 90, 30], least=[10, 20, 10], total=100) == pytest.approx((20, 50, 30))


def test_columns_that_fit_keep_what_they_ask_for() -> None:
    assert share_width([20, 30], least=[5, 5], total=100) == (20, 30)
