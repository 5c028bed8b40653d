"""What another copy has that is not here: exactly that is found, and taken in once."""

from contextlib import ExitStack

from hypothesis import given, settings

from peeraudit.store.taking_back import destroy_copies
from peeraudit.store.union import fresh_in
from peeraudit.store.verify import verify
from peeraudit.store.workspace import Workspace
from tests.laptops import Laptop, histories
from tests.store.shelf import Rows, Shelf, everything

NAME = "theirs"


def copy_of(stack: ExitStack, shelf: Shelf, laptop: Laptop) -> Workspace:
    """A store that holds the journal of a laptop on paper."""
    workspace = stack.enter_context(shelf.store())
    stack.callback(destroy_copies, workspace.file.path)
    workspace.receive(tuple(laptop.journal.values()), pieces=())
    return workspace


def joined(ours: Workspace, theirs: Workspace) -> int:
    """Take a copy in; answers how many entries came."""
    return len(ours.receive_copy(theirs.file, name=NAME).entries)


def all_but_the_note(workspace: Workspace) -> Rows:
    """Everything but the note of what was last taken in, which is a laptop's own."""
    return {name: rows for name, rows in everything(workspace).items() if name != "received"}


@given(histories())
@settings(deadline=None, max_examples=25)
def test_what_is_fresh_is_what_they_have_and_we_have_not(
    shelf: Shelf, laptops: tuple[Laptop, ...]
) -> None:
    one, other, _ = laptops
    with ExitStack() as stack:
        ours, theirs = copy_of(stack, shelf, one), copy_of(stack, shelf, other)
        with theirs.file.reading() as there, ours.file.reading() as here:
            fresh = fresh_in(there, here, name=NAME)
    assert {entry.change_set.id for entry in fresh.entries} == other.journal.keys() - one.journal


@given(histories())
@settings(deadline=None, max_examples=25)
def test_joined_in_any_order_and_again_all_copies_are_one(
    shelf: Shelf, laptops: tuple[Laptop, ...]
) -> None:
    with ExitStack() as stack:
        one, two, three = (copy_of(stack, shelf, laptop) for laptop in laptops)
        for ours, theirs in ((one, two), (one, three), (three, two), (two, one), (three, one)):
            joined(ours, theirs)
        rows = all_but_the_note(one)
        assert all_but_the_note(two) == rows
        assert all_but_the_note(three) == rows
        assert [joined(one, three), joined(three, two)] == [0, 0]
        assert all_but_the_note(one) == rows
        assert verify(one.file) == ()
