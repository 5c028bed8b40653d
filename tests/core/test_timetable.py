"""People met: nobody is counted twice, and no session takes others away."""

from hypothesis import given, settings
from hypothesis import strategies as st

from peeraudit.core.timetable import Session, SessionState, people_met, wrong_with_figures

COUNTS = st.integers(min_value=0, max_value=60)


def test_who_was_met_before_is_counted_once() -> None:
    sessions = (Session(id="s1", head_count=18), Session(id="s2", head_count=7, met_before=5))
    assert people_met(sessions) == 20


def test_only_what_was_held_counts() -> None:
    planned = Session(id="s1", head_count=18, state=SessionState.PLANNED)
    assert people_met((planned, Session(id="s2", head_count=7))) == 7


@settings(max_examples=100)
@given(COUNTS, COUNTS, COUNTS)
def test_no_session_lowers_the_count_of_the_others(first: int, met: int, before: int) -> None:
    sessions = (
        Session(id="s1", head_count=first),
        Session(id="s2", head_count=met, met_before=before),
    )
    assert people_met(sessions) == first + max(0, met - before)


def test_more_met_before_than_were_there_is_said_with_both_figures() -> None:
    assert wrong_with_figures(5, met_before=5) == ""
    told = "7 were met before, and only 5 were there."
    assert wrong_with_figures(5, met_before=7) == told
    assert wrong_with_figures(0, met_before=1) == "1 was met before, and only 0 were there."
