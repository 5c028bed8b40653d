"""Settling: one side is taken or a third written; all of it comes back by an undo."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peeraudit.core.challenge import Theme
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing, Filing, Finding
from peeraudit.core.journal.kept import Kept
from peeraudit.operations.disagreements import ConflictInWords
from peeraudit.operations.referring import NotKnown
from peeraudit.operations.settling import (
    NoConflict,
    NoSuchSide,
    Settled,
    SeveralConflicts,
    Where,
    subject_to_write,
    write_third,
)
from peeraudit.operations.written_value import NotAValue
from tests.operations.apart import Laptop, apart, delete_against_edit, disagree, join_in_a_ring
from tests.operations.desk import next_undo
from tests.store.shelf import Shelf

LISTEN = Finding(id="f1", reference="F1a", text="Workers listen.")
PLANS = Finding(id="f2", reference="F2a", text="Plans are short.")
NOTE = Evidence(id="e1", reference="E1a", text="They listen.")


def write(laptop: Laptop, reference: str, words: str) -> Settled:
    where = Where(reference)
    return write_third(
        laptop.workspace, where, words=words, clock=laptop.clock, named=laptop.peer.name
    )


def in_words(laptop: Laptop) -> list[tuple[str, list[str]]]:
    """Every conflict with its sides, whoever brought them back."""
    return [(item.subject, [side.stands for side in item.sides]) for item in laptop.conflicts()]


@pytest.mark.parametrize(("letter", "text"), [("a", "ours"), ("B ", "theirs")])
def test_a_side_that_is_taken_stands_and_nothing_is_left_to_settle(
    shelf: Shelf, letter: str, text: str
) -> None:
    with apart(shelf, LISTEN) as (ours, theirs):
        disagree(ours, theirs, LISTEN, text=("ours", "theirs"))
        assert ours.take("f1a", letter) == Settled("F1a: text", f'"{text}"')
        assert theirs.fetch(Finding, "f1").text == text
        assert theirs.conflicts() == ()


def test_a_third_stands_in_place_of_both(shelf: Shelf) -> None:
    with apart(shelf, LISTEN) as (ours, theirs):
        disagree(ours, theirs, LISTEN, text=("ours", "theirs"))
        assert write(ours, "F1a", " Both are right.\n") == Settled("F1a: text", '"Both are right."')
        assert ours.fetch(Finding, "f1").text == "Both are right."
        assert ours.conflicts() == ()


def test_an_undo_of_a_settle_brings_the_conflict_back(shelf: Shelf) -> None:
    with apart(shelf, LISTEN) as (ours, theirs):
        disagree(ours, theirs, LISTEN, text=("ours", "theirs"))
        before = in_words(ours)
        write(ours, "F1a", "Both are right.")
        assert next_undo(ours) == "settling of text, F1a"
        ours.undo()
        assert in_words(theirs) == before


def test_a_deletion_taken_stays_a_deletion_though_notes_were_filed_there(shelf: Shelf) -> None:
    with apart(shelf, LISTEN, NOTE) as (ours, theirs):
        old = ours.fetch(Finding, "f1")
        ours.delete(old, in_front_of=ours.in_front_of(old))
        filing = Filing(id="x", finding="f1", evidence="e1", bearing=Bearing.FOR)
        theirs.change(Filing(id="x"), finding="f1", evidence="e1", bearing=Bearing.FOR)
        assert [side.stands for side in ours.conflicts()[0].sides] == [
            "it is deleted",
            "it stays",
        ]
        assert ours.take("F1a", "a").stands == "it is deleted"
        assert not ours.has(Finding, "f1")
        assert ours.fetch(Filing, "x") == filing
        assert ours.conflicts() == ()


def test_a_row_that_is_to_stay_stays(shelf: Shelf) -> None:
    with apart(shelf, LISTEN) as (ours, theirs):
        delete_against_edit(ours, theirs, LISTEN, text="They listen well.")
        assert theirs.take("F1a", "b", field="deleted").stands == "it stays"
        assert next_undo(theirs) == "settling whether F1a is deleted"
        assert theirs.fetch(Finding, "f1").text == "They listen well."
        assert theirs.conflicts() == ()


@pytest.mark.parametrize("letter", ["a", "b"])
def test_an_undo_brings_a_settled_deletion_back_as_a_conflict(shelf: Shelf, letter: str) -> None:
    with apart(shelf, LISTEN) as (ours, theirs):
        delete_against_edit(ours, theirs, LISTEN, text="They listen well.")
        before = in_words(ours)
        ours.take("F1a", letter)
        ours.undo()
        assert in_words(ours) == before
        assert ours.fetch(Finding, "f1").text == "They listen well."


@pytest.mark.parametrize(("letter", "face"), [("a", "f1"), ("b", "f2")])
def test_either_finding_of_a_ring_may_become_the_face_and_the_ring_comes_back_by_an_undo(
    shelf: Shelf, letter: str, face: str
) -> None:
    with apart(shelf, LISTEN, PLANS) as (ours, theirs):
        join_in_a_ring(ours, theirs, LISTEN, PLANS)
        before = in_words(ours)
        ours.take("F2a", letter)
        joined = {name: ours.fetch(Finding, name).joined_into for name in ("f1", "f2")}
        (beneath,) = joined.keys() - {face}
        assert joined == {face: "", beneath: face}
        assert ours.conflicts() == ()
        ours.undo()
        assert in_words(ours) == before


def test_where_several_fields_differ_the_field_is_named(shelf: Shelf) -> None:
    with apart(shelf, LISTEN) as (ours, theirs):
        values = ("ours", "theirs")
        disagree(ours, theirs, LISTEN, text=values, headline_place=values, theme=values)
        with pytest.raises(SeveralConflicts, match="headline place, text or theme"):
            ours.take("F1a", "a")
        ours.take("F1a", "a", field="Headline place")
        assert [item.field for item in ours.conflicts()] == ["text", "theme"]


def test_a_mistake_in_what_to_settle_is_told_and_nothing_is_kept(shelf: Shelf) -> None:
    with apart(shelf, LISTEN, PLANS, NOTE) as (ours, theirs):
        disagree(ours, theirs, LISTEN, text=("ours", "theirs"))
        before = len(list_of_entries(ours))
        with pytest.raises(NotKnown):
            ours.take("F9z", "a")
        with pytest.raises(NoConflict, match="do not disagree on E1a"):
            ours.take("E1a", "a")
        with pytest.raises(NoConflict, match="They disagree on: text"):
            ours.take("F1a", "a", field="leaning")
        with pytest.raises(NoSuchSide, match="Take a or b"):
            ours.take("F1a", "c")
        with pytest.raises(NotAValue, match="Nothing was written"):
            write(ours, "F1a", " \n")
        assert len(list_of_entries(ours)) == before


def test_there_is_no_third_to_a_deletion(shelf: Shelf) -> None:
    with apart(shelf, LISTEN) as (ours, theirs):
        delete_against_edit(ours, theirs, LISTEN, text="They listen well.")
        with pytest.raises(NotAValue, match="Take a or b"):
            subject_to_write(ours.workspace, Where("F1a"))
        with pytest.raises(NotAValue, match="Take a or b"):
            write(ours, "F1a", "perhaps")


def test_a_finding_pulled_two_ways_is_settled_before_the_ring_it_is_in(shelf: Shelf) -> None:
    third = Finding(id="f3", reference="F3a", text="Leaders are seen.")
    with apart(shelf, LISTEN, PLANS, third) as (ours, theirs):
        old = ours.fetch(Finding, "f1")
        theirs.change(old, joined_into="f3")
        theirs.change(theirs.fetch(Finding, "f2"), joined_into="f1")
        ours.change(old, joined_into="f2")
        assert len(ours.conflicts()) == 2
        assert ours.take("F1a", "a") == Settled("F1a: joined into", "F3a")
        assert ours.conflicts() == ()


def test_a_third_names_nothing_that_is_deleted(shelf: Shelf) -> None:
    themes = tuple(Theme(id=name, title=f"Theme {name}") for name in ("t1", "t2", "t3"))
    with apart(shelf, LISTEN, *themes) as (ours, theirs):
        disagree(ours, theirs, LISTEN, theme=("t1", "t2"))
        gone = ours.fetch(Theme, "t3")
        ours.delete(gone, in_front_of=ours.in_front_of(gone))
        with pytest.raises(NotAValue, match="is deleted"):
            write(ours, "F1a", "theme t3")


def test_a_settle_that_crosses_another_is_a_conflict_again(shelf: Shelf) -> None:
    with apart(shelf, LISTEN) as (ours, theirs):
        old = ours.fetch(Finding, "f1")
        disagree(ours, theirs, LISTEN, text=("ours", "theirs"))
        ours.take("F1a", "a")
        theirs.change(old, text="from an old view")
        assert in_words(theirs) == [("F1a: text", ['"ours"', '"from an old view"'])]


@given(
    st.lists(
        st.tuples(st.sampled_from((LISTEN, PLANS)), st.sampled_from(("text", "theme", "place"))),
        min_size=1,
        max_size=4,
    ),
    st.sampled_from("ab"),
)
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_settling_all_there_is_leaves_nothing_and_undoing_it_all_brings_all_back(
    shelf: Shelf, fields: list[tuple[Kept, str]], letter: str
) -> None:
    with apart(shelf, LISTEN, PLANS) as (ours, theirs):
        for thing, name in dict.fromkeys(fields):
            disagree(ours, theirs, thing, **{name: ("ours", "theirs")})
        before = in_words(ours)
        found = ours.conflicts()
        for item in found:
            settle_one(theirs, item, letter)
        assert ours.conflicts() == ()
        for _ in found:
            theirs.undo()
        assert in_words(ours) == before


def settle_one(laptop: Laptop, conflict: ConflictInWords, letter: str) -> None:
    laptop.take(conflict.reference, letter, field=conflict.field)


def list_of_entries(laptop: Laptop) -> list[str]:
    with laptop.workspace.view() as view:
        return [entry.change_set.id for entry in view.entries()]
