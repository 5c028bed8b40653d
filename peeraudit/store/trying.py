"""Trying a joining out: the store as it would be with another copy in it, and none of it stays."""

from collections.abc import Generator
from contextlib import contextmanager, suppress

from peeraudit.store.connection import StoreFile
from peeraudit.store.entries import add_entries
from peeraudit.store.errors import NotAWholeCopy
from peeraudit.store.refusing import peopled
from peeraudit.store.union import Fresh, fresh_in
from peeraudit.store.view import View


class _SeenEnough(Exception):
    """The transaction was only for looking: it is rolled back."""


@contextmanager
def as_if_received(
    ours: StoreFile, other: StoreFile, *, name: str
) -> Generator[tuple[Fresh, View]]:
    """What another copy has that ours has not, and ours as it would be with that, to read.

    All of it is in one transaction that is rolled back when the block ends. Raises what
    `Workspace.receive_copy` raises.
    """
    with suppress(_SeenEnough), ours.writing() as connection:
        with other.reading() as theirs:
            fresh = fresh_in(theirs, connection, name=name)
        was_peopled = peopled(connection)
        if fresh.entries:
            add_entries(connection, fresh.entries, digests=fresh.digests)
        if was_peopled and not peopled(connection):
            raise NotAWholeCopy(f"{name} deletes the challenge itself, or everybody on the team.")
        yield fresh, View(connection)
        raise _SeenEnough
