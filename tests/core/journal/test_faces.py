"""Rows joined into others: which one they are seen under, and nobody lost in a ring."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.journal.faces import Faces, faces

NAMES = "abcdefgh"

joins = st.dictionaries(st.sampled_from(NAMES), st.sampled_from(NAMES), max_size=8)
"""Who was joined into whom, in any muddle."""

presents = st.sets(st.sampled_from(NAMES))


def all_present(**joined: str) -> Faces:
    return faces(joined, present=set(NAMES))


def test_nothing_joined_has_no_faces_and_no_rings() -> None:
    assert faces({}, present=set(NAMES)) == Faces({}, ())


def test_the_face_is_the_end_of_the_chain() -> None:
    assert all_present(a="b", b="c").face_of == {"a": "c", "b": "c", "c": "c"}


def test_of_two_joined_into_each_other_both_stay() -> None:
    found = all_present(b="a", a="b")
    assert found.face_of == {"a": "a", "b": "b"}
    assert found.rings == (("a", "b"),)


def test_what_leads_into_a_ring_ends_at_the_one_it_names() -> None:
    found = all_present(a="b", b="d", c="d", d="e", e="c", f="c")
    assert found.face_of == {"a": "d", "b": "d", "c": "c", "d": "d", "e": "e", "f": "c"}
    assert found.rings == (("c", "d", "e"),)


def test_rings_come_in_the_order_of_ids() -> None:
    assert all_present(h="g", g="h", b="a", a="b").rings == (("a", "b"), ("g", "h"))


def test_a_row_joined_into_itself_is_joined_into_nothing() -> None:
    assert all_present(a="a") == Faces({"a": "a"}, ())


def test_a_chain_ends_before_a_row_that_is_gone() -> None:
    found = faces({"a": "b", "b": "c", "c": "d"}, present={"a", "b", "d"})
    assert found.face_of == {"a": "b", "b": "b", "c": "c", "d": "d"}


def test_a_ring_is_none_once_one_in_it_is_gone() -> None:
    found = faces({"a": "b", "b": "c", "c": "a"}, present={"a", "b"})
    assert found == Faces({"a": "b", "b": "b", "c": "c"}, ())


def test_a_chain_of_any_length_is_followed() -> None:
    long = {str(at): str(at + 1) for at in range(200_000)}
    found = faces(long, present={*long, "200000"})
    assert set(found.face_of.values()) == {"200000"}


@given(joins, presents, st.randoms(use_true_random=False))
def test_the_order_in_which_joins_are_told_is_of_no_matter(
    joined: dict[str, str], present: set[str], chance: Random
) -> None:
    told = list(joined.items())
    chance.shuffle(told)
    assert faces(dict(told), present=present) == faces(joined, present=present)


@given(joins, presents)
def test_nothing_that_is_there_is_lost(joined: dict[str, str], present: set[str]) -> None:
    found = faces(joined, present=present)
    assert set(found.face_of) == {*joined, *joined.values()}
    for name, face in found.face_of.items():
        assert found.face_of[face] == face
        assert (face in present) is (name in present)


@given(joins, presents)
def test_every_one_in_a_ring_is_its_own_face(joined: dict[str, str], present: set[str]) -> None:
    found = faces(joined, present=present)
    for ring in found.rings:
        assert len(ring) > 1
        assert {joined[name] for name in ring} == set(ring)
        assert all(found.face_of[name] == name for name in ring)


@given(joins)
def test_one_seen_for_itself_joins_nobody_or_stands_in_a_ring(joined: dict[str, str]) -> None:
    found = faces(joined, present=set(NAMES))
    in_rings = {name for ring in found.rings for name in ring}
    for name, face in found.face_of.items():
        assert (name == face) is (joined.get(name, name) == name or name in in_rings)
