"""Two laptops that have not seen each other's deeds: two sittings, each over an old view."""

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from secrets import token_hex
from typing import TypeVar

from peeraudit.core.challenge import Challenge, Peer, Role
from peeraudit.core.journal.draft import Draft, Value
from peeraudit.core.journal.kept import Kept
from peeraudit.operations.clock import Clock
from peeraudit.operations.disagreements import ConflictInWords, disagreements
from peeraudit.operations.settling import Settled, Where, take_side
from peeraudit.operations.undo import undo
from peeraudit.store.workspace import Sitting, Workspace
from tests.store.shelf import Shelf, keep

RUTH = Peer(id="p1", name="Ruth Adeyemi", role=Role.COORDINATOR, letter="a")
JONAS = Peer(id="p2", name="Jonas Lindqvist", letter="b")
CHALLENGE = Challenge(id="challenge", host="Fellbridge")

K = TypeVar("K", bound=Kept)


@dataclass(frozen=True, slots=True)
class Laptop:
    """One laptop, open for a sitting, and its clock."""

    workspace: Workspace
    clock: Clock
    peer: Peer

    def change(self, thing: Kept, **values: Value) -> None:
        """Give a thing other values, over the heads it was fetched with."""
        draft = Draft(self.clock.new_id())
        draft.change(thing, **values)
        self._keep(draft)

    def delete(self, thing: Kept, *, in_front_of: tuple[str, ...]) -> None:
        """Delete a thing as it was fetched."""
        draft = Draft(self.clock.new_id())
        draft.delete(thing, in_front_of=in_front_of)
        self._keep(draft)

    def fetch(self, kind: type[K], name: str) -> K:
        """A thing as it stands."""
        with self.workspace.view() as view:
            return next(thing for thing in view.fetch(kind) if thing.id == name)

    def has(self, kind: type[Kept], name: str) -> bool:
        """Whether a thing is there."""
        with self.workspace.view() as view:
            return any(thing.id == name for thing in view.fetch(kind))

    def in_front_of(self, thing: Kept) -> tuple[str, ...]:
        """What somebody who deletes a thing now has seen of it."""
        with self.workspace.view() as view:
            return view.in_front_of(thing.ENTITY, thing.id)

    def conflicts(self) -> tuple[ConflictInWords, ...]:
        """What is open, in words."""
        return disagreements(self.workspace).conflicts

    def take(self, reference: str, letter: str, *, field: str = "") -> Settled:
        """Settle by one side."""
        where = Where(reference, field)
        return take_side(
            self.workspace, where, letter=letter, clock=self.clock, named=self.peer.name
        )

    def undo(self) -> None:
        """Take back the last deed done here."""
        undo(self.workspace, clock=self.clock, named=self.peer.name)

    def _keep(self, draft: Draft) -> None:
        deed = draft.change_set("change", peer=self.peer.id, at=self.clock.stamp())
        self.workspace.keep(deed)


@contextmanager
def apart(shelf: Shelf, *things: Kept) -> Generator[tuple[Laptop, Laptop]]:
    """Ruth's laptop and Jonas's, with the same things on both."""
    with shelf.store() as store:
        keep(store, CHALLENGE, RUTH, JONAS, *things)
        path = store.file.path
        with shelf.window(path) as ours, shelf.window(path) as theirs:
            yield _laptop(ours, RUTH, hour=14), _laptop(theirs, JONAS, hour=9)


def disagree(ours: Laptop, theirs: Laptop, thing: Kept, **values: tuple[Value, Value]) -> None:
    """Each laptop gives the same fields a value of its own, neither seeing the other's."""
    old = ours.fetch(type(thing), thing.id)
    ours.change(old, **{name: said for name, (said, _) in values.items()})
    theirs.change(old, **{name: said for name, (_, said) in values.items()})


def delete_against_edit(ours: Laptop, theirs: Laptop, thing: Kept, **values: Value) -> None:
    """Ours deletes a thing that theirs edits, neither seeing the other's deed."""
    old = ours.fetch(type(thing), thing.id)
    ours.delete(old, in_front_of=ours.in_front_of(old))
    theirs.change(old, **values)


def join_in_a_ring(ours: Laptop, theirs: Laptop, one: Kept, other: Kept) -> None:
    """Ours joins one into the other, theirs the other into the one."""
    ours.change(ours.fetch(type(one), one.id), joined_into=other.id)
    theirs.change(theirs.fetch(type(other), other.id), joined_into=one.id)


def _laptop(workspace: Workspace, peer: Peer, *, hour: int) -> Laptop:
    name = f"{peer.name.split()[0]}'s laptop"
    workspace.sitting = Sitting(workspace.sitting.id, name)
    moment = datetime(2026, 6, 10, hour, 2, tzinfo=UTC)
    return Laptop(workspace, Clock(lambda: moment, lambda: token_hex(10), name), peer)
