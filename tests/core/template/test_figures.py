"""Numbers and dates, as people in England type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.template import UnreadableAnswer
from peeraudit.core.template.figures import read_date, read_number


@pytest.mark.parametrize(
    "typed",
    [
        "12/11/2018",
        "12.11.2018",
        "12-11-2018",
        "12 November 2018",
        "12th November, 2018",
        "12 nov 2018",
        "12 NOV  2018",
        "2018-11-12",
    ],
)
def test_a_date_is_read_day_first(typed: str) -> None:
    assert read_date(typed) == "2018-11-12"


@pytest.mark.parametrize(
    "typed",
    ["31/02/2018", "12/13/2018", "11/2018", "12/11/18", "12 Movember 2018", "soon", "٣/٣/٢٠١٨"],
)
def test_a_date_that_can_not_be_one_is_refused(typed: str) -> None:
    with pytest.raises(UnreadableAnswer, match="day first"):
        read_date(typed)


@given(st.dates(min_value=date(1900, 1, 1)))
def test_any_day_is_read_back_from_any_way_of_writing_it(day: date) -> None:
    for form in ("%d/%m/%Y", "%d %B %Y", "%d %b %Y", "%Y-%m-%d"):
        written = day.strftime(form)
        assert read_date(written) == day.isoformat()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("7", "7"), (" 07 ", "7"), ("1,200", "1200"), ("+3", "3"), ("-0", "0"), ("4.0", "4")],
)
def test_a_number_is_kept_in_plain_figures(typed: str, kept: str) -> None:
    assert read_number(typed) == kept


@pytest.mark.parametrize("typed", ["2.5", "seven", "1,20", "1e5", "NaN", "", "-1", "100"])
def test_a_number_that_does_not_fit_is_refused_with_what_would(typed: str) -> None:
    with pytest.raises(UnreadableAnswer) as raised:
        read_number(typed, least=0, most=99)
    assert raised.value.advice == "Write a whole number in figures, at least 0 and at most 99."


def test_decimals_are_kept_where_the_form_allows_them() -> None:
    assert read_number("2.50", decimals=2) == "2.5"
    with pytest.raises(UnreadableAnswer, match="at most 1 decimals"):
        read_number("2.25", decimals=1)


@given(st.integers(min_value=-(10**14), max_value=10**14))
def test_any_whole_number_is_kept_as_python_writes_it(number: int) -> None:
    assert read_number(f"{number:,}") == read_number(str(number)) == str(number)
