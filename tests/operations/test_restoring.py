"""What was once kept can be brought back, by a change that can be seen and undone."""

import pytest

from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Finding
from peeraudit.core.journal.strike import Strike
from peeraudit.operations.history import history_of
from peeraudit.operations.restoring import (
    Earlier,
    NothingToRestore,
    Restored,
    bring_back,
    restore_value,
)
from tests.operations.apart import Laptop, apart, delete_against_edit, disagree
from tests.operations.desk import next_undo
from tests.store.shelf import Shelf, keep

NOTE = Evidence(id="note11", reference="E1a", text="They listen.")
FINDING = Finding(id="find11", reference="F1a", text="Workers listen.")


def restore(laptop: Laptop, field: str, number: int, *, words: str = "E1a") -> Restored:
    earlier = Earlier(words, field, number)
    return restore_value(laptop.workspace, earlier, clock=laptop.clock, named=laptop.peer.name)


def back(laptop: Laptop, words: str = "E1a") -> Restored:
    return bring_back(laptop.workspace, words, clock=laptop.clock, named=laptop.peer.name)


def count(laptop: Laptop) -> int:
    with laptop.workspace.view() as view:
        return view.count()


def test_an_earlier_value_stands_again_and_an_undo_takes_that_back(shelf: Shelf) -> None:
    with apart(shelf, NOTE) as (ours, _):
        ours.change(ours.fetch(Evidence, "note11"), text="They hear.")
        assert restore(ours, "text", 1) == Restored("E1a", "text", '"They listen."')
        assert ours.fetch(Evidence, "note11").text == "They listen."
        history = history_of(ours.workspace, "E1a", field="text")
        assert history.deeds[-1].name == "bring an earlier value back"
        assert history.deeds[-1].edits[0].was == ('"They hear."',)
        assert next_undo(ours) == "an earlier value for text, E1a"
        ours.undo()
        assert ours.fetch(Evidence, "note11").text == "They hear."


def test_restoring_over_a_disagreement_settles_it(shelf: Shelf) -> None:
    with apart(shelf, NOTE) as (ours, theirs):
        disagree(ours, theirs, NOTE, text=("Ours.", "Theirs."))
        restore(ours, "text", 3)
        assert ours.fetch(Evidence, "note11").text == "Theirs."
        assert ours.conflicts() == ()


def test_a_value_is_restored_over_what_another_laptop_made_of_it(shelf: Shelf) -> None:
    with apart(shelf, NOTE) as (ours, theirs):
        theirs.change(theirs.fetch(Evidence, "note11"), text="They hear.")
        restore(ours, "text", 1)
        assert ours.fetch(Evidence, "note11").text == "They listen."
        assert ours.conflicts() == ()


def test_restoring_from_two_laptops_can_still_disagree(shelf: Shelf) -> None:
    with apart(shelf, NOTE) as (ours, theirs):
        old = theirs.fetch(Evidence, "note11")
        ours.change(ours.fetch(Evidence, "note11"), text="They hear.")
        restore(ours, "text", 1)
        theirs.change(old, text="They know.")
        assert [side.stands for side in ours.conflicts()[0].sides] == [
            '"They listen."',
            '"They know."',
        ]


def test_a_field_that_was_never_set_can_be_so_again(shelf: Shelf) -> None:
    with apart(shelf, NOTE) as (ours, _):
        ours.change(ours.fetch(Evidence, "note11"), theme="theme1")
        ours.undo()
        ours.change(ours.fetch(Evidence, "note11"), theme="theme2")
        assert restore(ours, "theme", 2).value == "nothing"
        assert ours.fetch(Evidence, "note11").theme == ""


@pytest.mark.parametrize(
    ("field", "number", "told"),
    [
        ("text", 1, "has that value already"),
        ("text", 7, r"has no number 7\. Its one number is 1, as in"),
        ("text", 0, "has no number 0"),
        ("theme", 1, r"has no number 1\. Nobody ever wrote there"),
        ("deleted", 1, "peeraudit restore FILE"),
    ],
)
def test_what_cannot_come_back_is_told_and_nothing_is_kept(
    shelf: Shelf, field: str, number: int, told: str
) -> None:
    with apart(shelf, NOTE) as (ours, _):
        before = count(ours)
        with pytest.raises(NothingToRestore, match=told):
            restore(ours, field, number)
        assert count(ours) == before


def test_what_was_struck_out_never_comes_back(shelf: Shelf) -> None:
    with apart(shelf, NOTE) as (ours, _):
        named = ours.fetch(Evidence, "note11").heads.of("text")
        keep(ours.workspace, Strike(id="strike", changes=named, why="A name."))
        with pytest.raises(NothingToRestore, match="struck out"):
            restore(ours, "text", 1)


def test_what_was_deleted_comes_back_as_it_was(shelf: Shelf) -> None:
    with apart(shelf, FINDING) as (ours, _):
        thing = ours.fetch(Finding, "find11")
        ours.delete(thing, in_front_of=ours.in_front_of(thing))
        assert not ours.has(Finding, "find11")
        with pytest.raises(NothingToRestore, match=r"is deleted\. Bring it back first"):
            restore(ours, "text", 1, words="F1a")
        assert back(ours, "f1a").reference == "F1a"
        assert ours.fetch(Finding, "find11").text == "Workers listen."
        assert ours.conflicts() == ()
        ours.undo()
        assert not ours.has(Finding, "find11")


def test_bringing_back_what_somebody_changed_meanwhile_settles_that_it_stays(shelf: Shelf) -> None:
    with apart(shelf, NOTE) as (ours, theirs):
        delete_against_edit(ours, theirs, NOTE, text="They hear.")
        back(ours)
        assert ours.conflicts() == ()
        assert ours.fetch(Evidence, "note11").text == "They hear."


def test_what_was_not_deleted_is_not_brought_back(shelf: Shelf) -> None:
    with apart(shelf, NOTE) as (ours, _):
        with pytest.raises(NothingToRestore, match="was not deleted"):
            back(ours)
        thing = ours.fetch(Evidence, "note11")
        ours.delete(thing, in_front_of=ours.in_front_of(thing))
        back(ours)
        with pytest.raises(NothingToRestore, match="was not deleted"):
            back(ours)


def test_what_was_taken_back_whole_comes_back_field_by_field(shelf: Shelf) -> None:
    with apart(shelf) as (ours, _):
        ours.change(Evidence(id="new111"), reference="E9a", text="They know.")
        ours.undo()
        restore(ours, "text", 1, words="E9a")
        assert ours.fetch(Evidence, "new111").text == "They know."
