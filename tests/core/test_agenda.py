"""The timetable as one peer looks at it, and what is next for them."""

from datetime import UTC, date, datetime, time
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.agenda import Agenda, next_for
from peeraudit.core.timetable import Session, SessionState

MONDAY, TUESDAY = date(2026, 6, 8), date(2026, 6, 9)
PLANNED, HELD = SessionState.PLANNED, SessionState.HELD
NINE, TEN, ELEVEN = time(9), time(10), time(11)


def mine(
    name: str, day: date | None, start: time | None = None, *, state: SessionState = PLANNED
) -> Session:
    return Session(id=name, day=day, start=start, state=state, peers=("me", "you"))


def theirs(name: str, day: date, start: time | None = None) -> Session:
    return Session(id=name, day=day, start=start, state=PLANNED, peers=("you",))


def at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, tzinfo=UTC)


def ids(sessions: tuple[Session, ...]) -> list[str]:
    return [item.id for item in sessions]


def agenda(*sessions: Session, now: datetime) -> Agenda:
    return next_for(sessions, peer="me", now=now)


def test_days_follow_one_another_with_mine_apart() -> None:
    found = agenda(
        mine("unknown", None),
        theirs("d", TUESDAY, NINE),
        mine("c", TUESDAY, TEN),
        mine("b", MONDAY),
        mine("a", MONDAY, TEN, state=HELD),
        now=at(MONDAY, NINE),
    )
    assert [(each.day, ids(each.mine), ids(each.others)) for each in found.days] == [
        (MONDAY, ["a", "b"], []),
        (TUESDAY, ["c"], ["d"]),
        (None, ["unknown"], []),
    ]


def test_what_began_last_is_under_way_until_it_is_said_to_be_over() -> None:
    slots = (mine("a", MONDAY, NINE), mine("b", MONDAY, TEN), mine("c", MONDAY, ELEVEN))
    found = agenda(*slots, now=at(MONDAY, TEN))
    assert (ids(found.to_close), ids(found.under_way), ids(found.coming)) == (["a"], ["b"], ["c"])
    over = agenda(mine("b", MONDAY, TEN, state=HELD), now=at(MONDAY, ELEVEN))
    assert (over.to_close, over.under_way, over.coming) == ((), (), ())


def test_what_was_planned_for_a_day_that_is_over_waits_to_be_closed() -> None:
    found = agenda(mine("a", MONDAY, TEN), now=at(TUESDAY, NINE))
    assert (ids(found.to_close), found.under_way) == (["a"], ())


def test_next_is_my_own_on_this_day_or_the_next() -> None:
    found = agenda(theirs("a", MONDAY, TEN), mine("b", TUESDAY, NINE), now=at(MONDAY, NINE))
    assert ids(found.coming) == ["b"]


def test_two_that_begin_together_are_both_next() -> None:
    slots = (mine("a", MONDAY, TEN), mine("b", MONDAY, TEN), mine("c", MONDAY, ELEVEN))
    assert ids(agenda(*slots, now=at(MONDAY, NINE)).coming) == ["a", "b"]


def test_of_two_without_an_hour_the_first_is_next() -> None:
    slots = (mine("a", MONDAY), mine("b", MONDAY))
    assert ids(agenda(*slots, now=at(MONDAY, NINE)).coming) == ["a"]


def test_nobody_in_particular_has_nothing_next() -> None:
    alone = Session(id="a", day=MONDAY, start=TEN, state=PLANNED)
    found = next_for([alone], peer="", now=at(MONDAY, NINE))
    assert found.coming == ()
    assert ids(found.days[0].others) == ["a"]


@given(
    st.lists(
        st.builds(
            Session,
            id=st.uuids().map(str),
            day=st.sampled_from((MONDAY, TUESDAY, None)),
            start=st.sampled_from((NINE, TEN, ELEVEN, None)),
            state=st.sampled_from(SessionState),
            peers=st.sampled_from(((), ("me",), ("you",))),
        )
    ),
    st.randoms(use_true_random=False),
)
def test_every_session_stands_in_one_place_whatever_their_order(
    sessions: list[Session], random: Random
) -> None:
    now = at(MONDAY, TEN)
    found = next_for(sessions, peer="me", now=now)
    shown = [name for each in found.days for name in ids((*each.mine, *each.others))]
    assert sorted(shown) == sorted(item.id for item in sessions)
    ahead = ids((*found.to_close, *found.under_way, *found.coming))
    assert len(ahead) == len(set(ahead))
    random.shuffle(sessions)
    again = next_for(sessions, peer="me", now=now)
    assert [each.day for each in again.days] == [each.day for each in found.days]
    assert set(ids(again.under_way)) == set(ids(found.under_way))
