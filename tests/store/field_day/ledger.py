"""The ledger: every deed that any laptop ever kept, to hold the journals against at the end."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from peeraudit.core.journal.change import Change, Entry
from peeraudit.core.journal.strike import Strike, struck_by
from tests.store.shelf import Rows

Values = Mapping[str, str | None]
"""Values by the id of their change."""


@dataclass(slots=True)
class Tally:
    """What the histories of a run came to."""

    histories: int = 0
    deeds: int = 0
    undos: int = 0
    joins: int = 0
    strikes: int = 0
    crashes: int = 0
    mended: int = 0
    taken_back: int = 0
    conflicts: int = 0
    gone: int = 0

    def __str__(self) -> str:
        return (
            f"{self.histories:,} histories: {self.deeds:,} deeds ({self.undos:,} undos,"
            f" {self.strikes:,} strikes), {self.joins:,} joins ({self.taken_back:,} taken back),"
            f" {self.crashes:,} crashes ({self.mended:,} left half-written files); at the end"
            f" {self.conflicts:,} conflicts and {self.gone:,} rows gone"
        )


@dataclass(slots=True)
class Ledger:
    """The deeds and pieces of one history, by the id of the deed and the digest of the piece."""

    entries: dict[str, Entry] = field(default_factory=dict[str, Entry])
    pieces: dict[str, bytes] = field(default_factory=dict[str, bytes])

    def note(self, entry: Entry, *, pieces: Iterable[bytes] = ()) -> None:
        """Note what was just shown as kept."""
        self.entries[entry.change_set.id] = entry
        self.pieces |= {sha256(piece).hexdigest(): piece for piece in pieces}

    def struck(self) -> frozenset[str]:
        """The names of the changes and pieces that some strike takes out."""
        return struck_by(self.entries.values())

    def values(self) -> Values:
        """What every journal must hold in the end: each value ever kept, unless it was struck."""
        struck = self.struck()
        return {
            change.id: None if _may_be_struck(change) and change.id in struck else change.value
            for change in self._changes()
        }

    def pieces_left(self) -> frozenset[str]:
        """The digests of the pieces that every store must hold in the end, and of no others."""
        return frozenset(self.pieces.keys() - self.struck())

    def texts_gone(self) -> frozenset[str]:
        """The texts that must stand nowhere any more: all changes to them were struck out."""
        left = {value for value in self.values().values() if value}
        return frozenset(
            change.value for change in self._changes() if _is_typed(change) and change.value
        ) - frozenset(left)

    def _changes(self) -> Iterable[Change]:
        return (change for entry in self.entries.values() for change in entry.change_set.changes)


def values_in(rows: Rows) -> Values:
    """The value of each change as a store holds it."""
    return {str(row[0]): None if row[8] is None else str(row[8]) for row in rows["change"]}


def _may_be_struck(change: Change) -> bool:
    return change.entity != Strike.ENTITY


def _is_typed(change: Change) -> bool:
    """Whether the value is a text of its own, which no two deeds type alike."""
    return (change.value or "").startswith('"Typed ')
