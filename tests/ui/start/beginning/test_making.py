"""What is typed to start a challenge, read as people type it."""

from datetime import date

import pytest

from peeraudit.core.errors import ChallengeError
from peeraudit.ui.start.beginning.making import file_name, read_day


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("Fellbridge", "fellbridge-2026"),
        ("Northern Vales & Dales (Council)", "northern-vales-dales-council-2026"),
        ("../../etc", "etc-2026"),
        ("", "challenge-2026"),
    ],
)
def test_a_file_is_called_after_host_and_year_alone(host: str, name: str) -> None:
    assert file_name(host, 2026) == name


def test_a_day_is_read_day_first_and_may_be_left_blank() -> None:
    assert read_day("03/04/2026") == date(2026, 4, 3)
    assert read_day("  ") is None
    with pytest.raises(ChallengeError, match="is not a date"):
        read_day("soon")
