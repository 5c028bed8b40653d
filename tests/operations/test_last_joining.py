"""The last joining is told from the file itself, until it is taken back."""

from peeraudit.core.evidence import Evidence
from peeraudit.operations.joining import DoneBy, unjoin
from peeraudit.operations.last_joining import LastJoining, last_joining
from tests.operations.two_files import take_in, two_files
from tests.store.shelf import Shelf

NOTE = Evidence(id="e1", reference="E1a", text="They listen.")


def test_it_says_who_did_how_much_and_that_it_can_be_taken_back(shelf: Shelf) -> None:
    with two_files(shelf, NOTE) as (ours, theirs):
        theirs.change(theirs.fetch(Evidence, "e1"), text="They listen well.")
        theirs.change(theirs.fetch(Evidence, "e1"), text="They listen to all.")
        take_in(ours, theirs)
        brought = (DoneBy("Jonas Lindqvist", "Jonas's laptop", 2),)
        assert last_joining(ours.workspace) == LastJoining(brought, can_be_taken_back=True)


def test_what_was_kept_here_since_is_not_told_as_joined_and_holds_it(shelf: Shelf) -> None:
    with two_files(shelf, NOTE) as (ours, theirs):
        theirs.change(theirs.fetch(Evidence, "e1"), text="They listen well.")
        take_in(ours, theirs)
        ours.change(ours.fetch(Evidence, "e1"), text="They listen to all.")
        brought = (DoneBy("Jonas Lindqvist", "Jonas's laptop", 1),)
        assert last_joining(ours.workspace) == LastJoining(brought, can_be_taken_back=False)


def test_there_is_none_before_the_first_and_after_it_was_taken_back(shelf: Shelf) -> None:
    with two_files(shelf, NOTE) as (ours, theirs):
        assert last_joining(ours.workspace) is None
        theirs.change(theirs.fetch(Evidence, "e1"), text="They listen well.")
        take_in(ours, theirs)
        unjoin(ours.workspace)
        assert last_joining(ours.workspace) is None


def test_only_the_last_of_two_joinings_is_told(shelf: Shelf) -> None:
    with two_files(shelf, NOTE) as (ours, theirs):
        for words in ("They listen well.", "They listen to all."):
            theirs.change(theirs.fetch(Evidence, "e1"), text=words)
            take_in(ours, theirs)
        found = last_joining(ours.workspace)
        assert found is not None
        assert [item.deeds for item in found.done_by] == [1]
