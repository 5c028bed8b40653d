"""Four copies in every order: whichever way they come together, one challenge comes of it."""

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from itertools import permutations
from pathlib import Path
from secrets import token_hex
from shutil import copyfile

import pytest

from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing, Filing, Finding
from peeraudit.core.journal.draft import Draft, derived_id
from peeraudit.core.journal.kept import Kept
from peeraudit.core.journal.order import between
from peeraudit.core.journal.strike import Strike
from peeraudit.store.other_copy import other_copy
from peeraudit.store.verify import verify
from peeraudit.store.workspace import Workspace
from tests.store.field_day.ground import FOUNDED
from tests.store.shelf import (
    PEER,
    Shelf,
    change,
    everything,
    fetched,
    keep,
    take_back_deed,
)

TYPED = "Kayleigh's mother rang twice."
"""What one of the four strikes out, and others still hold."""


@pytest.fixture
def shelf(shelf: Shelf, memory: Path) -> Shelf:
    """Stores that lie in memory."""
    return replace(shelf, folder=memory)


@pytest.fixture
def four(shelf: Shelf) -> Sequence[Path]:
    """Copies of one challenge, each worked on by somebody else."""
    with shelf.store() as founding:
        keep(founding, *FOUNDED, Evidence(id="struck", text=TYPED))
        return tuple(
            worked_on(shelf, founding, work)
            for work in (she_writes, he_deletes, they_join, she_strikes)
        )


def worked_on(shelf: Shelf, founding: Workspace, work: Callable[[Workspace], None]) -> Path:
    """A copy of a store after somebody's work."""
    path = copyfile(founding.file.path, shelf.copy())
    with shelf.window(path) as workspace:
        work(workspace)
    return path


def she_writes(workspace: Workspace) -> None:
    """Edits a finding, files under it, joins it into another, puts one in a gap."""
    change(workspace, fetched(workspace, Finding, "f1"), text="Staff know every child.")
    keep(workspace, Evidence(id="e2", text="They had photographs up."))
    keep(workspace, filing("f2", "e1"))
    change(workspace, fetched(workspace, Finding, "f1"), joined_into="f2")
    put_in_the_gap(workspace, "hers")


def he_deletes(workspace: Workspace) -> None:
    """Deletes the same finding and its note, edits what will be struck, joins the other way."""
    delete(workspace, fetched(workspace, Finding, "f1"))
    delete(workspace, fetched(workspace, Evidence, "e1"))
    change(workspace, fetched(workspace, Evidence, "struck"), theme="t1")
    change(workspace, fetched(workspace, Finding, "f2"), joined_into="f1")
    put_in_the_gap(workspace, "his")


def they_join(workspace: Workspace) -> None:
    """Write otherwise, take one of it back, unfile, and file the note that others delete."""
    change(workspace, fetched(workspace, Finding, "f1"), text="Staff speak well of children.")
    undone = change(workspace, fetched(workspace, Finding, "f2"), text="Taken back.")
    take_back_deed(workspace, undone.change_set)
    link = fetched(workspace, Filing, derived_id("f1", "e1"))
    change(workspace, link, bearing=Bearing.AGAINST)
    change(workspace, fetched(workspace, Evidence, "struck"), text="A mother rang twice.")


def she_strikes(workspace: Workspace) -> None:
    """Strikes out a note, and makes the same note as a colleague under the same id."""
    with workspace.view() as view:
        heads = [item.change.id for item in view.history([("evidence", "struck", "text")])]
    keep(workspace, Strike(id="strike", changes=tuple(heads), why="a child's name"))
    keep(workspace, Evidence(id="e2", text="There were photographs."))


def test_all_24_orders_of_four_copies_give_one_challenge(
    shelf: Shelf, four: Sequence[Path]
) -> None:
    orders = tuple(permutations(four))
    assert len(orders) == 24
    assert len({digest_of_joined(shelf, order) for order in orders}) == 1


def test_each_copy_twice_in_all_24_orders_gives_the_same(
    shelf: Shelf, four: Sequence[Path]
) -> None:
    there_and_back = ((*order, *reversed(order)) for order in permutations(four))
    digests = {digest_of_joined(shelf, copies) for copies in there_and_back}
    assert digests == {digest_of_joined(shelf, four)}


def test_the_four_copies_disagree_in_every_way(shelf: Shelf, four: Sequence[Path]) -> None:
    with joined(shelf, four) as workspace:
        assert verify(workspace.file) == ()
        with workspace.view() as view:
            found = {(str(item.kind), *item.key[1:]) for item in view.conflicts()}
            places = [item.place for item in view.fetch(Finding)]
        assert TYPED not in repr(everything(workspace))
    assert {
        ("deletion", "f1", "deleted"),
        ("deletion", "e1", "deleted"),
        ("ring", "f1", "joined_into"),
        ("values", "f1", "text"),
        ("values", "e2", "text"),
    } <= found
    assert len(set(places)) == 4


@contextmanager
def joined(shelf: Shelf, copies: Iterable[Path]) -> Generator[Workspace]:
    """The first copy after the others were joined into it, one after the other."""
    first, *others = copies
    with shelf.window(copyfile(first, shelf.copy())) as workspace:
        for path in others:
            with other_copy(path, ours=workspace.file, passphrases=()) as other:
                workspace.receive_copy(other, name="a copy")
        yield workspace


def digest_of_joined(shelf: Shelf, copies: Iterable[Path]) -> str:
    """One digest over every table, the index and the conflicts, once all were joined."""
    with joined(shelf, copies) as workspace:
        rows = {name: rows for name, rows in everything(workspace).items() if name != "received"}
        with workspace.view() as view:
            return sha256(repr((sorted(rows.items()), view.conflicts())).encode()).hexdigest()


def delete(workspace: Workspace, thing: Kept) -> None:
    """Delete a thing as it is seen now."""
    with workspace.view() as view:
        in_front_of = view.in_front_of(thing.ENTITY, thing.id)
    draft = Draft(token_hex(10))
    draft.delete(thing, in_front_of=in_front_of)
    workspace.keep(draft.change_set("delete", peer=PEER, at="2000-01-01"))


def put_in_the_gap(workspace: Workspace, name: str) -> None:
    """Put a finding between the two there are."""
    place = between("000001", "000002", tail=workspace.sitting.id[:4])
    keep(workspace, Finding(id=name, text=name, place=place))


def filing(finding: str, evidence: str) -> Filing:
    """Evidence filed under a finding."""
    name = derived_id(finding, evidence)
    return Filing(id=name, finding=finding, evidence=evidence, bearing=Bearing.FOR)
