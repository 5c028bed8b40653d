"""Heads: what a field shows, and when laptops disagree."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.journal.heads import heads, value_shown
from tests.laptops import NOTES, Laptop, histories

TEXT = NOTES[0]


def test_a_later_edit_of_what_one_has_seen_supersedes_it() -> None:
    laptop = Laptop("a")
    laptop.edit((TEXT, "first"))
    laptop.edit((TEXT, "second"))
    assert laptop.shown()[TEXT] == '"second"'
    assert not laptop.conflicts()


def test_a_deed_from_an_old_view_makes_a_conflict_and_never_an_overwrite() -> None:
    ours, theirs = Laptop("a"), Laptop("b")
    ours.edit((TEXT, "first"))
    theirs.receive(ours)
    old_view = theirs.heads()
    ours.edit((TEXT, "ours"))
    theirs.receive(ours)
    theirs.edit((TEXT, "theirs"), seen=old_view)
    values = {item.change.value for item in theirs.conflicts()[TEXT]}
    assert values == {'"ours"', '"theirs"'}


def test_the_same_value_typed_twice_is_no_conflict() -> None:
    ours, theirs = Laptop("a"), Laptop("b")
    ours.edit((TEXT, "good"))
    theirs.edit((TEXT, "good"))
    ours.receive(theirs)
    assert len(ours.heads()[TEXT]) == 2
    assert not ours.conflicts()


def test_two_typing_pauses_in_flight_do_not_disagree() -> None:
    laptop = Laptop("a")
    before = laptop.heads()
    laptop.edit((TEXT, "They know"), seen=before)
    laptop.edit((TEXT, "They know their children"), seen=before)
    assert not laptop.conflicts()
    assert laptop.shown()[TEXT] == '"They know their children"'


def test_never_set_against_a_value_is_a_conflict() -> None:
    ours, theirs = Laptop("a"), Laptop("b")
    ours.edit((TEXT, "first"))
    theirs.receive(ours)
    ours.undo()
    theirs.edit((TEXT, "second"))
    ours.receive(theirs)
    assert {item.change.value for item in ours.conflicts()[TEXT]} == {None, '"second"'}


def test_settling_a_conflict_supersedes_all_that_disagreed() -> None:
    ours, theirs = Laptop("a"), Laptop("b")
    ours.edit((TEXT, "ours"))
    theirs.edit((TEXT, "theirs"))
    ours.receive(theirs)
    ours.edit((TEXT, "a third"))
    assert not ours.conflicts()
    assert len(ours.heads()[TEXT]) == 1


def test_the_last_in_order_is_shown_and_clocks_decide_nothing() -> None:
    ours, theirs = Laptop("a"), Laptop("b")
    theirs.edit((TEXT, "early"))
    ours.edit((NOTES[1], "something else"))
    ours.edit((TEXT, "late"))
    theirs.receive(ours)
    assert value_shown(theirs.heads()[TEXT]) == '"late"'


@given(histories(), st.randoms(use_true_random=False))
def test_heads_do_not_depend_on_the_order_entries_arrive_in(
    laptops: tuple[Laptop, ...], chance: Random
) -> None:
    everyone = Laptop("z")
    for laptop in laptops:
        everyone.receive(laptop)
    entries = list(everyone.journal.values())
    shuffled = list(entries)
    chance.shuffle(shuffled)
    assert heads(shuffled) == heads(entries)


@given(histories())
def test_every_field_ever_set_keeps_at_least_one_head(laptops: tuple[Laptop, ...]) -> None:
    for laptop in laptops:
        assert all(laptop.heads().values())
