"""A stop is open until the host was told, and has said what was done and when."""

from dataclasses import replace
from datetime import date, time

import pytest

from peeraudit.core.safeguarding import SafeguardingStop, wrong_with_a_stop

MONDAY, TUESDAY = date(2026, 6, 8), date(2026, 6, 9)
DONE = SafeguardingStop(id="s", told_on=MONDAY, host_did="Visited.", done_on=TUESDAY)


def test_it_is_closed_once_all_of_that_is_known() -> None:
    assert not DONE.is_open


@pytest.mark.parametrize("lacks", [{"told_on": None}, {"host_did": ""}, {"done_on": None}])
def test_it_is_open_while_any_of_it_is_lacking(lacks: dict[str, str | None]) -> None:
    assert replace(DONE, **lacks).is_open  # pyright: ignore[reportArgumentType] - one of three


def test_nothing_is_done_before_the_host_was_told() -> None:
    def wrong(told_on: date | None, done_on: date | None) -> str:
        return wrong_with_a_stop(replace(DONE, told_on=told_on, done_on=done_on))

    told = "8 June 2026 is before the day on which they were told, 9 June 2026."
    assert wrong(TUESDAY, MONDAY) == told
    assert wrong(MONDAY, MONDAY) == ""
    assert wrong(None, MONDAY) == ""
    assert wrong(MONDAY, None) == ""


def test_nor_at_an_hour_before_that_on_the_same_day() -> None:
    told = replace(DONE, told_at=time(14, 2), done_at=time(9))
    assert wrong_with_a_stop(told) == ""
    same_day = replace(told, done_on=MONDAY)
    assert wrong_with_a_stop(same_day) == "09:00 is before they were told that day, at 14:02."
    assert wrong_with_a_stop(replace(same_day, done_at=time(14, 2))) == ""
    assert wrong_with_a_stop(replace(same_day, told_at=None)) == ""
