"""Joining laptops loses nothing and makes everybody equal, whatever happened in the field."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.store.field_day.field import Field, field_of
from tests.store.field_day.history import History, histories, play
from tests.store.shelf import Shelf

QUIET = settings(
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
"""A history takes as long as its joins take, and each begins its field anew."""


@pytest.fixture
def field(shelf: Shelf, memory: Path) -> Field:
    """A field of laptops whose files lie in memory."""
    return field_of(shelf, memory)


@given(history=histories())
@settings(QUIET, max_examples=2_000)
def test_after_everyone_joined_everyone_all_are_equal_and_nothing_is_lost(
    field: Field, history: History
) -> None:
    play(history, field=field)


@pytest.mark.long
def test_twenty_thousand_histories_end_with_equal_laptops(field: Field) -> None:
    @given(history=histories())
    @settings(QUIET, max_examples=20_000)
    def day_after_day(history: History) -> None:
        play(history, field=field)

    day_after_day()
    print(field.tally)  # noqa: T201 - the figures of a long run are read
    assert field.tally.histories >= 20_000
