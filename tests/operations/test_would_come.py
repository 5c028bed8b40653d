"""What a joining would bring is told before it, and nothing of it is kept."""

from peeraudit.core.evidence import Evidence
from peeraudit.operations.joining import Came, DoneBy, Joined, would_come
from tests.operations.two_files import take_in, two_files
from tests.store.shelf import Shelf, everything

NOTE = Evidence(id="e1", reference="E1a", text="They listen.")


def test_what_is_told_before_is_what_comes_and_until_then_nothing_is_kept(shelf: Shelf) -> None:
    with two_files(shelf, NOTE) as (ours, theirs):
        ours.change(ours.fetch(Evidence, "e1"), text="They listen to us.")
        theirs.change(theirs.fetch(Evidence, "e1"), text="They listen well.")
        theirs.change(Evidence(id="e2", reference="E2b"), text="New.")
        before = everything(ours.workspace)
        files = sorted(path.name for path in ours.workspace.file.path.parent.iterdir())
        other = theirs.workspace.file.path
        told = would_come(ours.workspace, other, passphrases=())
        assert everything(ours.workspace) == before
        assert sorted(path.name for path in other.parent.iterdir()) == files
        assert told.done_by == (DoneBy("Jonas Lindqvist", "Jonas's laptop", 2),)
        assert told.came == (Came("note", new=1, changed=1, gone=0),)
        assert told.differs == ("E1a: text",)
        assert take_in(ours, theirs) == told
        assert would_come(ours.workspace, other, passphrases=()) == Joined()
