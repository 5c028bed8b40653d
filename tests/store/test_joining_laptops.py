"""Joining laptops loses nothing and makes everybody equal, whatever happened in the field."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings

from peeraudit.core.finding import Bearing
from peeraudit.core.journal.draft import derived_id
from tests.store.field_day.field import Field, field_of
from tests.store.field_day.ground import Filled
from tests.store.field_day.history import History, histories, play
from tests.store.field_day.steps import NOW, Delete, Edit, StrikeOut
from tests.store.field_day.travels import Join
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


FILING = derived_id("f1", "e1")

KEPT_BY_A_NAME_THAT_IS_STRUCK = History(
    laptops=2,
    steps=(
        Edit(0, (Filled("e1", "source", "c1"),), old=False, clock=NOW, piece=0),
        Delete(1, "c1", old=False, clock=NOW),
        Join(0, 1, is_regretted=False),
        StrikeOut(0, back=0, which=0),
    ),
    order=0,
)
"""A case file deleted by one, and named by the other in a note, who then strikes that out."""

KEPT_BY_A_FILING_THAT_CHANGES = History(
    laptops=2,
    steps=(
        Edit(0, (Filled(FILING, "bearing", Bearing.AGAINST),), old=False, clock=NOW, piece=0),
        Delete(1, "e1", old=False, clock=NOW),
        Join(0, 1, is_regretted=False),
    ),
    order=0,
)
"""A note deleted by one, while another has it bear otherwise on what it is filed under."""


@given(history=histories())
@example(history=KEPT_BY_A_FILING_THAT_CHANGES)
@example(history=KEPT_BY_A_NAME_THAT_IS_STRUCK)
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
