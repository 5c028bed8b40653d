"""Only what somebody had in front of them is settled."""

import pytest

from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Finding
from peeraudit.core.journal.conflict import Disagreement
from peeraudit.operations.settling import NoConflict
from peeraudit.operations.settling_seen import take_seen_side, write_seen_third
from tests.operations.apart import apart, disagree, join_in_a_ring
from tests.operations.desk import by
from tests.store.shelf import Shelf

NOTE = Evidence(id="e1", reference="E1a", text="They listen.")

ONE, OTHER, THIRD = (
    Finding(id=f"f{number}", reference=f"F{number}a", text="Pace.") for number in (1, 2, 3)
)


def test_the_side_that_was_seen_stands(shelf: Shelf) -> None:
    with apart(shelf, NOTE) as (ours, theirs):
        disagree(ours, theirs, NOTE, text=("Ours.", "Theirs."))
        (seen,) = ours.conflicts()
        take_seen_side(ours.workspace, seen, letter="a", **by(ours))
        assert ours.fetch(Evidence, "e1").text == "Ours."
        assert ours.conflicts() == ()


def test_a_third_stands_in_place_of_what_was_seen(shelf: Shelf) -> None:
    with apart(shelf, NOTE) as (ours, theirs):
        disagree(ours, theirs, NOTE, text=("Ours.", "Theirs."))
        (seen,) = ours.conflicts()
        write_seen_third(ours.workspace, seen, words="Agreed.", **by(ours))
        assert ours.fetch(Evidence, "e1").text == "Agreed."


def test_a_side_that_came_since_is_not_decided_over(shelf: Shelf) -> None:
    with apart(shelf, NOTE) as (ours, theirs):
        old = theirs.fetch(Evidence, "e1")
        disagree(ours, theirs, NOTE, text=("Ours.", "Theirs."))
        (seen,) = ours.conflicts()
        with shelf.window(ours.workspace.file.path) as third:
            third_laptop = type(ours)(third, ours.clock, ours.peer)
            third_laptop.change(old, text="A third laptop's.")
        with pytest.raises(NoConflict, match="not as it was shown"):
            take_seen_side(ours.workspace, seen, letter="a", **by(ours))
        assert len(ours.conflicts()[0].sides) == 3


def test_a_ring_is_settled_by_the_row_that_is_seen(shelf: Shelf) -> None:
    with apart(shelf, ONE, OTHER) as (ours, theirs):
        join_in_a_ring(ours, theirs, ONE, OTHER)
        (seen,) = ours.conflicts()
        take_seen_side(ours.workspace, seen, letter="b", **by(ours))
        assert ours.fetch(Finding, "f1").joined_into == "f2"
        assert ours.fetch(Finding, "f2").joined_into == ""


def test_a_ring_waits_until_it_is_settled_what_its_row_is_joined_into(shelf: Shelf) -> None:
    with apart(shelf, ONE, OTHER, THIRD) as (ours, theirs):
        disagree(ours, theirs, ONE, joined_into=("f3", "f2"))
        ours.change(ours.fetch(Finding, "f2"), joined_into="f1")
        found = {item.kind: item for item in ours.conflicts()}
        assert found.keys() == {Disagreement.VALUES, Disagreement.RING}
        ring = found[Disagreement.RING]
        with pytest.raises(NoConflict, match="also differs"):
            take_seen_side(ours.workspace, ring, letter="a", **by(ours))
        assert len(ours.conflicts()) == 2
