"""Places in an order: always room in between, nobody's neighbours parted, and no two the same."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.journal.order import FIGURES, between, place_of

tails = st.text("0123456789abcdef", min_size=4, max_size=4)
plain_places = st.integers(1, 999_999).map(place_of)
spots = st.lists(st.tuples(st.integers(0, 99), tails), max_size=30)
"""Where in a list something is put, and by which sitting."""


def put_in(places: list[str], at: int, *, tail: str) -> str:
    """Put something into a list, somewhere in it or at either end."""
    at %= len(places) + 1
    low = places[at - 1] if at else ""
    high = places[at] if at < len(places) else ""
    place = between(low, high, tail=tail)
    places.insert(at, place)
    return place


def laid_out(plain: set[str], spots: list[tuple[int, str]]) -> list[str]:
    places = sorted(plain)
    for at, tail in spots:
        put_in(places, at, tail=tail)
    return places


lists = st.builds(laid_out, st.sets(plain_places, min_size=1, max_size=5), spots)
"""Lists as they come about: plain places at first, then whatever was put in."""


@given(lists)
def test_places_sort_as_things_were_put(places: list[str]) -> None:
    assert all(low < high for low, high in pairwise(places))


@given(lists, st.one_of(tails, st.just("")))
def test_there_is_always_room_between_any_two(places: list[str], tail: str) -> None:
    for low, high in pairwise(["", *places]):
        assert low < between(low, high, tail=tail) < high
    assert between(places[-1], "", tail=tail) > places[-1]


@pytest.mark.parametrize(("low", "high"), [(9, 20), (99, 200), (9_999, 20_000)])
def test_a_plain_place_given_later_has_room_on_either_side(low: int, high: int) -> None:
    put = between(place_of(low), place_of(high), tail="")
    for number in range(low + 1, high):
        before, after = sorted((put, place_of(number)))
        assert before < between(before, after, tail="") < after


@given(st.text(FIGURES), st.text(FIGURES), tails)
def test_any_two_texts_have_room_unless_only_noughts_part_them(
    one: str, other: str, tail: str
) -> None:
    low, high = sorted((one, other))
    place = between(low, high, tail=tail)
    assert place > low
    if high.rstrip("0") > low or not high:
        assert place < high or not high
    else:
        assert place > high


@given(lists, st.integers(0, 99), tails, tails)
def test_two_laptops_putting_something_into_one_spot_both_stand(
    places: list[str], at: int, ours: str, theirs: str
) -> None:
    one, other = put_in(list(places), at, tail=ours), put_in(list(places), at, tail=theirs)
    assert (one == other) is (ours == theirs)
    low, high = sorted((one, other))
    if low != high:
        assert low < between(low, high, tail=ours) < high


@given(
    st.sets(plain_places, min_size=1, max_size=5),
    st.lists(
        st.tuples(st.sampled_from("01x"), st.integers(0, 99), st.sampled_from((1, 4))), max_size=40
    ),
)
def test_two_laptops_keep_everybodys_neighbours(
    plain: set[str], deeds: list[tuple[str, int, int]]
) -> None:
    laptops = {"0": sorted(plain), "1": sorted(plain)}
    tails = {"0": "3fa0", "1": "3fa1"}
    given_before = set(plain)
    for who, at, times in deeds:
        for _ in range(times):
            if who == "x":
                joined = sorted({*laptops["0"], *laptops["1"]})
                laptops = {"0": list(joined), "1": list(joined)}
            else:
                place = put_in(laptops[who], at, tail=tails[who])
                assert place not in given_before
                given_before.add(place)
    for places in laptops.values():
        assert places == sorted(places)


@pytest.mark.parametrize("pattern", ["before", "after", "before after", "after after before"])
def test_a_thousand_put_into_one_spot_stay_of_reasonable_length(pattern: str) -> None:
    low, high = place_of(1), place_of(2)
    sides = pattern.split()
    longest = 0
    for turn in range(1_000):
        place = between(low, high, tail="3fa2")
        assert low < place < high
        longest = max(longest, len(place))
        low, high = (low, place) if sides[turn % len(sides)] == "before" else (place, high)
    assert longest <= 220


def test_places_at_the_end_do_not_grow() -> None:
    place = ""
    for _ in range(1_000):
        place = between(place, "", tail="3fa2")
    assert place == "0010003fa2"


def test_without_a_tail_the_end_has_the_next_number() -> None:
    assert between("", "", tail="") == "000001"
    assert between("000009", "", tail="") == "000010"
    assert between("000009i3fa2", "", tail="") == "000010"


def test_after_the_last_number_there_is_still_room() -> None:
    assert "999999" < between("999999", "", tail="") < between("zzzzzz", "", tail="")


def test_of_two_that_share_a_place_the_new_one_comes_right_after() -> None:
    place = between("000003", "000003", tail="3fa2")
    assert "000003" < place < "000004"


def test_where_joining_turned_the_order_round_it_comes_right_after_the_later() -> None:
    assert "000005" < between("000005", "000003", tail="3fa2") < "000006"


def test_nothing_stands_before_noughts_alone() -> None:
    assert "000000" < between("", "000000", tail="3fa2") < "000001"


@given(lists, st.integers(0, 99), st.sampled_from(("3fa0", "0000", "")))
def test_no_place_ends_so_that_nothing_fits_below_it(places: list[str], at: int, tail: str) -> None:
    at %= len(places)
    assert not between(places[at - 1] if at else "", places[at], tail=tail).endswith("0")
