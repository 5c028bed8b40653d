"""Entries of every older version are read by the steps from there to today."""

import pytest

from peeraudit.core.journal.change import VERSION, Change
from peeraudit.core.journal.steps import STEPS, as_read_today

HELD = Change("set.0", "session", "s1", "state", '"held"', ("before.0",))


def test_there_is_one_step_from_every_version_that_is_no_longer_written() -> None:
    assert [step.version for step in STEPS] == list(range(1, VERSION))
    assert len({step.name for step in STEPS}) == len(STEPS)


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_what_was_kept_in_any_version_means_today_what_it_meant(version: int) -> None:
    assert as_read_today(HELD, version=version) == HELD
