"""Counts write themselves and never claim more than there is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.counting import PrintedCount, printed_count


@pytest.mark.parametrize(
    ("count", "figure", "is_over"),
    [
        (0, 0, False),
        (1, 1, False),
        (19, 19, False),
        (20, 20, False),
        (21, 20, True),
        (24, 20, True),
        (25, 25, False),
        (71, 70, True),
        (74, 70, True),
        (75, 75, False),
        (99, 95, True),
        (100, 100, False),
        (105, 100, True),
        (120, 120, False),
        (121, 120, True),
        (129, 120, True),
        (1234, 1230, True),
    ],
)
def test_a_count_is_printed_as_the_field_prints_it(
    count: int, figure: int, *, is_over: bool
) -> None:
    assert printed_count(count) == PrintedCount(figure, is_over=is_over)


@given(st.integers(min_value=0, max_value=100_000))
def test_no_more_is_claimed_than_there_is(count: int) -> None:
    printed = printed_count(count)
    assert printed.figure <= count
    assert printed.is_over == (printed.figure < count)


@given(st.integers(min_value=0, max_value=100_000))
def test_little_is_given_away(count: int) -> None:
    assert count - printed_count(count).figure < (10 if count >= 100 else 5)


@given(st.integers(min_value=0, max_value=10_000), st.integers(min_value=0, max_value=10_000))
def test_more_never_reads_as_less(one: int, other: int) -> None:
    fewer, more = sorted((one, other))
    assert printed_count(fewer).figure <= printed_count(more).figure
