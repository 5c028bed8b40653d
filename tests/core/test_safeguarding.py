"""A stop is open until the host was told, and has said what was done and when."""

from dataclasses import replace
from datetime import date

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
    told = "8 June 2026 is before the day on which they were told, 9 June 2026."
    assert wrong_with_a_stop(TUESDAY, done_on=MONDAY) == told
    assert wrong_with_a_stop(MONDAY, done_on=MONDAY) == ""
    assert wrong_with_a_stop(None, done_on=MONDAY) == ""
    assert wrong_with_a_stop(MONDAY, done_on=None) == ""
