"""What people do in the field: each step is one deed on one laptop, told in a line.

Laptops and deeds are picked by number, so that any step can be taken in any day.
"""

from dataclasses import dataclass
from typing import Protocol

from peeraudit.core.journal.change import ChangeSet
from tests.store.field_day import deeds
from tests.store.field_day.field import STRIKE, Field
from tests.store.field_day.ground import Filled
from tests.store.field_day.laptop import Deed, Laptop

NOW = "2026-11-24T09:00:00+00:00"
"""What a clock says that is right."""


class Step(Protocol):
    """Something that happens in the field."""

    def take(self, field: Field) -> None:
        """Let it happen."""
        ...


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing happens: what any step comes to when Hypothesis leaves it out."""

    def take(self, field: Field) -> None:
        """Let nothing happen."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Fields filled in, from what is seen now or was seen when last looked at."""

    who: int
    filled: tuple[Filled, ...]
    old: bool
    clock: str
    piece: int

    def take(self, field: Field) -> None:
        """Keep it."""
        laptop = field.laptop(self.who)
        pieces = (f"piece {self.piece}".encode(),) if self.piece else ()
        deed = Deed(field.next_id(), "edit", self.clock, pieces=pieces)
        values = deeds.values_of(
            [(item.thing, item.field, item.value_of(deed.name)) for item in self.filled]
        )
        with laptop.workspace.view() as view:
            found = {name: laptop.look(view, name, old=self.old) for name in values}
            seen = {name: thing for name, thing in found.items() if thing is not None}
            changes = deeds.edit(deed.name, view, values, seen=seen)
        field.keep(laptop, deed, changes)


@dataclass(frozen=True, slots=True)
class Insert:
    """A finding put between the first two."""

    who: int

    def take(self, field: Field) -> None:
        """Keep it."""
        laptop = field.laptop(self.who)
        deed = Deed(field.next_id(), "insert", NOW)
        with laptop.workspace.view() as view:
            changes = deeds.insert(deed.name, view, tail=laptop.workspace.sitting.id[:4])
        field.keep(laptop, deed, changes)


@dataclass(frozen=True, slots=True)
class Delete:
    """A thing deleted, as it is seen now or was seen when last looked at."""

    who: int
    thing: str
    old: bool
    clock: str

    def take(self, field: Field) -> None:
        """Keep it, if there is such a thing."""
        laptop = field.laptop(self.who)
        deed = Deed(field.next_id(), "delete", self.clock)
        with laptop.workspace.view() as view:
            seen = laptop.look(view, self.thing, old=self.old)
        if seen is not None:
            field.keep(laptop, deed, deeds.delete(deed.name, seen))


@dataclass(frozen=True, slots=True)
class BringBack:
    """A thing brought back that was deleted."""

    who: int
    thing: str

    def take(self, field: Field) -> None:
        """Keep it, if anybody ever deleted it."""
        laptop = field.laptop(self.who)
        deed = Deed(field.next_id(), "bring back", NOW)
        with laptop.workspace.view() as view:
            changes = deeds.bring_back(deed.name, view, self.thing)
        field.keep(laptop, deed, changes)


@dataclass(frozen=True, slots=True)
class Settle:
    """A conflict settled by one of its sides, or by a third text."""

    who: int
    which: int
    side: int

    def take(self, field: Field) -> None:
        """Keep it, if there is a conflict."""
        laptop = field.laptop(self.who)
        deed = Deed(field.next_id(), "settle", NOW)
        with laptop.workspace.view() as view:
            changes = deeds.settle_one(deed.name, view, which=self.which, side=self.side)
        field.keep(laptop, deed, changes)


@dataclass(frozen=True, slots=True)
class Undo:
    """A deed taken back, counted from the last, whoever did it."""

    who: int
    back: int
    clock: str

    def take(self, field: Field) -> None:
        """Keep it."""
        laptop = field.laptop(self.who)
        undone = _deed_back(field, laptop, self.back)
        deed = Deed(field.next_id(), "undo", self.clock, undoes=undone.id)
        with laptop.workspace.view() as view:
            changes = deeds.undo(deed.name, view, undone)
        field.tally.undos += 1
        field.keep(laptop, deed, changes)


@dataclass(frozen=True, slots=True)
class StrikeOut:
    """A change or two of a deed struck out, and perhaps a piece."""

    who: int
    back: int
    which: int

    def take(self, field: Field) -> None:
        """Keep it."""
        laptop = field.laptop(self.who)
        done = _deed_back(field, laptop, self.back)
        deed = Deed(field.next_id(), STRIKE, NOW)
        changes = deeds.strike(deed.name, done, sorted(field.ledger.pieces), which=self.which)
        field.tally.strikes += 1
        field.keep(laptop, deed, changes)


def _deed_back(field: Field, laptop: Laptop, back: int) -> ChangeSet:
    """One of the deeds that a laptop knows of, counted from the last."""
    done = field.done(laptop)
    return done[-1 - back % len(done)]
