"""Joining two laptops: who did how much, what came, what differs, and what may be one twice."""

from peeraudit.core.case_file import CaseFile
from peeraudit.core.clash import Clash
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Finding
from peeraudit.core.journal.draft import Draft
from peeraudit.operations.joining import Came, DoneBy, Joined, unjoin
from tests.operations.apart import RUTH, Laptop
from tests.operations.two_files import another_file, take_in, two_files
from tests.store.shelf import Shelf

NOTE = Evidence(id="e1", reference="E1a", text="They listen.")


def add(laptop: Laptop, *names: str) -> None:
    """A note of its own deed for each name."""
    for name in names:
        laptop.change(Evidence(id=name, reference=f"{name}b"), text=f"They say {name}.")


def test_a_copy_that_has_nothing_new_brings_nothing(shelf: Shelf) -> None:
    with two_files(shelf, NOTE) as (ours, theirs):
        assert take_in(ours, theirs) == Joined()
        assert take_in(ours, theirs).is_empty


def test_it_is_told_who_did_how_much_on_which_laptop(shelf: Shelf) -> None:
    with two_files(shelf, NOTE) as (ours, theirs):
        add(theirs, "e2", "e3")
        theirs.change(theirs.fetch(Evidence, "e1"), text="They listen well.")
        joined = take_in(ours, theirs)
    assert joined.done_by == (DoneBy("Jonas Lindqvist", "Jonas's laptop", 3),)
    assert joined.came == (Came("note", new=2, changed=1, gone=0),)
    assert (joined.differs, joined.clashes, joined.strikes, joined.pieces) == ((), (), 0, 0)


def test_what_came_by_way_of_another_laptop_is_told_of_whoever_did_it(shelf: Shelf) -> None:
    with (
        two_files(shelf, NOTE) as (ours, theirs),
        another_file(shelf, ours.workspace, RUTH) as third,
    ):
        add(theirs, "e2")
        take_in(ours, theirs)
        add(ours, "e3", "e4")
        assert take_in(third, ours).done_by == (
            DoneBy("Ruth Adeyemi", "Ruth's laptop", 2),
            DoneBy("Jonas Lindqvist", "Jonas's laptop", 1),
        )


def test_whoever_is_not_on_the_team_is_somebody(shelf: Shelf) -> None:
    with two_files(shelf, NOTE) as (ours, theirs):
        draft = Draft("new")
        draft.add(Evidence(id="e2", text="By nobody."))
        theirs.workspace.keep(draft.change_set("add", peer="p9", at=""))
        assert [done.who for done in take_in(ours, theirs).done_by] == ["somebody"]


def test_what_was_made_and_deleted_there_is_gone_and_neither_new_nor_changed(
    shelf: Shelf,
) -> None:
    with two_files(shelf, NOTE) as (ours, theirs):
        add(theirs, "e2")
        note = theirs.fetch(Evidence, "e2")
        theirs.delete(note, in_front_of=theirs.in_front_of(note))
        assert take_in(ours, theirs).came == (Came("note", new=0, changed=0, gone=1),)


def test_what_differs_is_what_the_copy_has_part_in(shelf: Shelf) -> None:
    finding = Finding(id="f1", reference="F1a", text="Consider pace.")
    with two_files(shelf, NOTE, finding) as (ours, theirs):
        for laptop in (ours, theirs):
            laptop.change(laptop.fetch(Evidence, "e1"), text=f"Says {laptop.peer.name}.")
        assert take_in(ours, theirs).differs == ("E1a: text",)
        theirs.change(theirs.fetch(Finding, "f1"), text="Consider the pace.")
        assert take_in(ours, theirs).differs == ()


def test_what_a_copy_settled_differs_no_more(shelf: Shelf) -> None:
    with two_files(shelf, NOTE) as (ours, theirs):
        for laptop in (ours, theirs):
            laptop.change(laptop.fetch(Evidence, "e1"), text=f"Says {laptop.peer.name}.")
        take_in(theirs, ours)
        theirs.take("E1a", "b")
        assert take_in(ours, theirs).differs == ()
        assert ours.conflicts() == ()


def test_clashes_are_told_of_what_came_alone(shelf: Shelf) -> None:
    twice = (CaseFile(id="c1", reference="C01"), CaseFile(id="c2", reference="C01"))
    with two_files(shelf, *twice) as (ours, theirs):
        ours.change(CaseFile(id="c3"), reference="C07")
        theirs.change(CaseFile(id="c4"), reference="C07")
        clashes = take_in(ours, theirs).clashes
    assert [type(clash) for clash in clashes] == [Clash]
    assert set(clashes[0].ids) == {"c3", "c4"}


def test_taking_back_answers_with_how_many_deeds_went(shelf: Shelf) -> None:
    with two_files(shelf, NOTE) as (ours, theirs):
        add(theirs, "e2", "e3")
        take_in(ours, theirs)
        assert unjoin(ours.workspace) == 2
        assert not ours.has(Evidence, "e2")
        assert ours.has(Evidence, "e1")
