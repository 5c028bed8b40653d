"""The copy from before a joining: whole, whatever came, and nothing is kept over what went."""

from secrets import token_bytes

import pytest

from peeraudit.core.evidence import Evidence
from peeraudit.store.errors import MovedOn
from peeraudit.store.other_copy import other_copy
from peeraudit.store.taking_back import copy_before_join, take_back_received
from peeraudit.store.verify import verify
from peeraudit.store.workspace import Workspace
from tests.store.shelf import Shelf, change, everything, fetched, keep


def forms(count: int) -> list[bytes]:
    """So many pieces, none like another."""
    return [token_bytes(2_000) for _ in range(count)]


def receive(ours: Workspace, theirs: Workspace) -> None:
    """Take in what a colleague has."""
    with other_copy(theirs.file.path, ours=ours.file, passphrases=()) as other:
        ours.receive_copy(other, name="a colleague's copy")


def test_a_joining_that_brought_more_than_fits_in_memory_is_taken_back_whole(shelf: Shelf) -> None:
    with shelf.store() as ours, shelf.store() as theirs:
        keep(ours, Evidence(id="e1", text="ours"), pieces=forms(2_000))
        before = everything(ours)
        file = ours.file.path.read_bytes()
        keep(theirs, Evidence(id="e2", text="theirs"), pieces=forms(4_000))
        receive(ours, theirs)
        assert copy_before_join(ours.file.path).read_bytes() == file
        take_back_received(ours.file)
        assert everything(ours) == before
        assert verify(ours.file) == ()


def test_a_deed_over_what_was_taken_back_is_refused_and_the_copy_stays_whole(
    shelf: Shelf,
) -> None:
    with shelf.store() as ours, shelf.store() as theirs:
        keep(theirs, Evidence(id="e1", text="theirs"))
        receive(ours, theirs)
        old = fetched(ours, Evidence, "e1")
        take_back_received(ours.file)
        with pytest.raises(MovedOn, match="taken back"):
            change(ours, old, text="over what is not here any more")
        assert verify(ours.file) == ()
