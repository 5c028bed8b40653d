"""When a session is over, so that moving it back means it was held."""

from datetime import datetime, time, timedelta

from peeraudit.ui.timetable.moving import is_over


def test_a_day_without_an_hour_is_over_with_the_day() -> None:
    now = datetime(2026, 6, 10, 12, 0).astimezone()
    assert not is_over(now.date(), None, now=now)
    assert is_over(now.date() - timedelta(days=1), None, now=now)
    assert is_over(now.date(), time(12, 0), now=now)
