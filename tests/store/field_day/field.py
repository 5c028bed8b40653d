"""The field: laptops that set out with one challenge, and the copies that lie about."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from peeraudit.core.journal.change import ChangeSet, Entry
from peeraudit.store.pages import hot_journal
from tests.store.field_day.crashing import CutOff, CutOffError
from tests.store.field_day.deeds import Changes
from tests.store.field_day.ground import FOUNDED
from tests.store.field_day.laptop import Copy, Deed, Laptop, laptops
from tests.store.field_day.ledger import Ledger, Tally
from tests.store.shelf import Shelf, keep

STRIKE = "strike"
"""The one deed that nobody can take back."""

MOST = 5
"""Laptops there are at most."""


@dataclass(frozen=True, slots=True)
class Crash:
    """How a deed is cut off: at which statement, and whether the whole laptop goes off."""

    at: int
    goes_off: bool


@dataclass(slots=True)
class Field:
    """Everything a history is played with; the files are used again by the next."""

    folder: Path
    founded: Copy
    founding: Entry
    every: Sequence[Laptop]
    tally: Tally = field(default_factory=Tally)
    ledger: Ledger = field(default_factory=Ledger)
    copies: list[Copy] = field(default_factory=list[Copy])
    out: int = 0
    given: int = 0
    crash: Crash | None = None

    @property
    def laptops(self) -> Sequence[Laptop]:
        """Those that are out in the field."""
        return self.every[: self.out]

    def laptop(self, who: int) -> Laptop:
        """One of those that are out."""
        return self.laptops[who % self.out]

    def begin(self, count: int) -> None:
        """Set out anew, with so many laptops."""
        for copy in self.copies:
            _thrown_away(copy.path)
        self.copies.clear()
        self.ledger = Ledger()
        self.ledger.note(self.founding)
        self.out, self.given, self.crash = 0, 0, None
        self.tally.histories += 1
        for _ in range(count):
            self.set_out(self.founded)

    def set_out(self, copy: Copy) -> None:
        """One laptop more sets out, with a copy of the challenge; five are enough."""
        if self.out < MOST:
            self.every[self.out].set_out(copy)
            self.out += 1

    def put_aside(self, laptop: Laptop) -> Copy:
        """Put a copy of a laptop's file aside, for any time later."""
        copy = laptop.copied(self._path())
        self.copies.append(copy)
        return copy

    @contextmanager
    def perhaps_cut_off(self, laptop: Laptop) -> Generator[None]:
        """Do something on a laptop, and where it was to crash, do it by half."""
        crash, self.crash = self.crash, None
        if crash is None:
            yield
            return
        into = self._path() if crash.goes_off else None
        laptop.file.cut_off = CutOff(crash.at, into)
        with suppress(CutOffError):
            yield
            laptop.file.cut_off = None
            return
        self.tally.crashes += 1
        if into is not None:
            self.tally.mended += hot_journal(into)
            left = Copy(into, laptop.known, laptop.noted)
            self.copies.append(left)
            laptop.becomes(left)

    def next_id(self) -> str:
        """An id, the same each time a history is played again, in no order."""
        self.given += 1
        return sha256(str(self.given).encode()).hexdigest()[:20]

    def keep(self, laptop: Laptop, deed: Deed, changes: Changes) -> None:
        """Keep a deed, unless it came to nothing; what is shown as kept is noted."""
        if changes or deed.undoes:
            with self.perhaps_cut_off(laptop):
                entry = laptop.keep(deed, changes)
                self.ledger.note(entry, pieces=deed.pieces)
                self.tally.deeds += 1

    def join(self, copy: Copy, laptop: Laptop) -> None:
        """Have a laptop take in a copy."""
        with self.perhaps_cut_off(laptop):
            laptop.receive(copy)
            self.tally.joins += 1

    def done(self, laptop: Laptop) -> Sequence[ChangeSet]:
        """The deeds that a laptop knows of, as they were done; strikes can't be taken back."""
        return [
            entry.change_set
            for name, entry in self.ledger.entries.items()
            if name in laptop.known and entry.change_set.deed != STRIKE
        ]

    def _path(self) -> Path:
        return self.folder / f"{self.next_id()}.peeraudit"


def field_of(shelf: Shelf, folder: Path) -> Field:
    """A field whose files are in a folder."""
    with shelf.store() as workspace:
        founding = keep(workspace, *FOUNDED)
        workspace.close()
        path = folder / "founded.peeraudit"
        path.write_bytes(workspace.file.path.read_bytes())
    founded = Copy(path, frozenset({founding.change_set.id}), None)
    every = laptops(founded, folder, key=shelf.key, most=MOST)
    return Field(folder, founded, founding, every)


def _thrown_away(path: Path) -> None:
    path.unlink(missing_ok=True)
    path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
