"""A laptop in the field: a real store, what its owner sees, and what the store must hold."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from sqlalchemy import select

from peeraudit.core.journal.change import ChangeSet, Entry
from peeraudit.core.journal.strike import struck_by
from peeraudit.store.errors import NothingToTakeBack
from peeraudit.store.key import Key
from peeraudit.store.other_copy import other_copy
from peeraudit.store.tables import CHANGE_SETS
from peeraudit.store.taking_back import copy_before_join, take_back_received
from peeraudit.store.verify import verify
from peeraudit.store.view import View
from peeraudit.store.workspace import Sitting, Workspace
from tests.store.field_day.crashing import CutOffError, CuttableFile, copy_as_it_lies
from tests.store.field_day.deeds import Changes, Seen, look

Ids = frozenset[str]
"""The ids of some deeds."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of a laptop's file, the deeds in it, and how many it had when it last received."""

    path: Path
    known: Ids
    noted: int | None


@dataclass(frozen=True, slots=True)
class Deed:
    """What makes a change set of changes, and the pieces it brings."""

    name: str
    deed: str
    at: str
    undoes: str = ""
    pieces: Sequence[bytes] = ()


@dataclass(slots=True)
class Laptop:
    """One laptop. `known` are the deeds its store must hold, by what was done to it.

    `before` are those in the copy from before the last joining, `noted` is how many stood after.
    """

    name: str
    file: CuttableFile
    known: Ids = frozenset()
    before: Ids | None = None
    noted: int | None = None
    seen: dict[str, Seen] = field(default_factory=dict[str, Seen])
    sittings: int = 0
    workspace: Workspace = field(init=False)

    def __post_init__(self) -> None:
        self._sit_down()

    def becomes(self, copy: Copy) -> None:
        """Go on with a copy, as it lies, where the laptop's own file was."""
        self.file.dispose()
        copy_as_it_lies(copy.path, self.file.path)
        self.known, self.noted = copy.known, copy.noted
        self._sit_down()

    def set_out(self, copy: Copy) -> None:
        """Begin a day with a copy, and nothing left of the day before."""
        copy_before_join(self.file.path).unlink(missing_ok=True)
        self.file.cut_off, self.before, self.sittings = None, None, 0
        self.seen.clear()
        self.becomes(copy)

    def reopen(self) -> None:
        """Close the program and open it again."""
        self.file.close()
        self._sit_down()

    @property
    def as_it_is(self) -> Copy:
        """Its own file, to be handed over."""
        return Copy(self.file.path, self.known, self.noted)

    def copied(self, path: Path) -> Copy:
        """A copy of the file, made by the file system."""
        copy_as_it_lies(self.file.path, path)
        return Copy(path, self.known, self.noted)

    def look(self, view: View, name: str, *, old: bool) -> Seen | None:
        """A thing as it is, or as it was when it was last looked at."""
        if not old or name not in self.seen:
            self.seen.pop(name, None)
            seen = look(view, name)
            if seen is not None:
                self.seen[name] = seen
        return self.seen.get(name)

    def keep(self, deed: Deed, changes: Changes) -> Entry:
        """Keep a deed."""
        change_set = ChangeSet(deed.name, deed.deed, self.name, deed.at, changes, deed.undoes)
        entry = self.workspace.keep(change_set, pieces=deed.pieces)
        self.known |= {deed.name}
        return entry

    def receive(self, copy: Copy) -> None:
        """Take in a copy; just what was not here may come."""
        before, stamp = self.known, self._stamp()
        try:
            with other_copy(copy.path, ours=self.file, passphrases=()) as other:
                fresh = self.workspace.receive_copy(other, name="the other copy")
        except CutOffError:
            if self._stamp() != stamp:
                self.before = before
            raise
        assert {entry.change_set.id for entry in fresh.entries} == copy.known - before
        if fresh.entries:
            self.known |= copy.known
            self.before, self.noted = before, len(self.known)
            assert self.has_copy_from_before is not bool(struck_by(fresh.entries))

    @property
    def has_copy_from_before(self) -> bool:
        """Whether how the file was before the last joining lies beside it."""
        return copy_before_join(self.file.path).exists()

    def take_back(self) -> bool:
        """Take back what was received last, unless there is nothing, or something came since.

        A strike leaves nothing to take back to, even one that was cut off.
        """
        may = (
            self.has_copy_from_before and self.before is not None and self.noted == len(self.known)
        )
        before = self.before or frozenset()
        try:
            went = take_back_received(self.file)
        except NothingToTakeBack:
            assert not may
            return False
        assert may
        assert went == len(self.known) - len(before)
        self.known, self.before, self.noted = before, None, None
        self.seen.clear()
        return True

    def faults(self) -> Sequence[str]:
        """What `verify` says, and whether just the deeds are there that should be."""
        with self.workspace.view() as view:
            there = set(view.connection.scalars(select(CHANGE_SETS.c.id)))
        differ = sorted(there ^ self.known)
        return (*verify(self.file), *(f"Deed {name} is lost, or came back." for name in differ))

    def _sit_down(self) -> None:
        self.file.settle_journal_mode()
        self.sittings += 1
        sitting = sha256(f"{self.name} {self.sittings}".encode()).hexdigest()[:20]
        self.workspace = Workspace(self.file, Sitting(sitting, self.name))

    def _stamp(self) -> tuple[int, int] | None:
        path = copy_before_join(self.file.path)
        if not path.exists():
            return None
        found = path.stat()
        return found.st_ino, found.st_mtime_ns


def laptops(copy: Copy, folder: Path, *, key: Key, most: int) -> tuple[Laptop, ...]:
    """Laptops that set out again and again: what SQLAlchemy learns in one day helps in the next."""
    paths = [folder / f"laptop-{number}.peeraudit" for number in range(most)]
    for path in paths:
        copy_as_it_lies(copy.path, path)
    return tuple(Laptop(path.stem, CuttableFile(path, key)) for path in paths)
