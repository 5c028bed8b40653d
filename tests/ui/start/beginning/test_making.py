"""What is typed to start a challenge, read as people type it."""

from datetime import date

import pytest

from peeraudit.core.errors import ChallengeError
from peeraudit.ui.start.beginning.making import CODE, file_name, new_code, read_day


def test_a_file_is_called_after_the_day_of_the_visit_and_a_code() -> None:
    codes = {new_code() for _ in range(50)}
    assert {len(code) for code in codes} == {CODE}
    assert len(codes) > 1
    assert file_name(date(2026, 11, 24), "3fa9") == "challenge-2026-11-24-3fa9"


def test_a_day_is_read_day_first_and_may_be_left_blank() -> None:
    assert read_day("03/04/2026") == date(2026, 4, 3)
    assert read_day("  ") is None
    with pytest.raises(ChallengeError, match="is not a date"):
        read_day("soon")
