"""Heads: for each field, the changes that nothing supersedes.

One value among the heads is the field's value; two or more different ones are a conflict, kept
and listed until a person settles it. This is the rule itself, told without a store: the store
keeps heads up to date in its own way, and `verify` holds the two against each other.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from peeraudit.core.journal.change import Change, Entry
from peeraudit.core.journal.steps import as_read_today

Field = tuple[str, str, str]
"""Entity, entity id and field."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A change with what its entry says of its place in the journal.

    One that was struck out has lost its value, and says nothing any more: not even never-set.
    """

    change: Change
    sitting: str
    number: int
    count: int
    change_set: str = ""
    undoes: str = ""
    is_struck: bool = False

    @property
    def order(self) -> tuple[int, str]:
        """The only order there is; clocks decide nothing."""
        return self.count, self.change.id

    def covers(self, other: "Placed") -> bool:
        """Whether it supersedes another change to the same field: by name, or by its sitting.

        A sitting's later change to a field always supersedes its own earlier ones, so that two
        pauses in one stretch of typing never disagree with each other.
        """
        return other.change.key == self.change.key and (
            other.change.id in self.change.supersedes
            or (other.sitting == self.sitting and other.number < self.number)
        )


def placed(entries: Iterable[Entry]) -> Iterator[Placed]:
    """Every change of the entries, with its place."""
    for entry in entries:
        for change, kept in zip(entry.change_set.changes, entry.seals, strict=True):
            yield Placed(
                as_read_today(change, version=entry.version),
                entry.sitting,
                entry.number,
                entry.count,
                entry.change_set.id,
                entry.change_set.undoes,
                is_struck=kept.salt is None,
            )


def by_field(changes: Iterable[Placed]) -> dict[Field, list[Placed]]:
    """The changes of each field."""
    fields: defaultdict[Field, list[Placed]] = defaultdict(list)
    for item in changes:
        fields[item.change.key].append(item)
    return dict(fields)


def heads_of_field(changes: Iterable[Placed]) -> tuple[Placed, ...]:
    """The heads among all changes of one field, in order."""
    changes = tuple(changes)
    superseded = {name for item in changes for name in item.change.supersedes}
    latest: dict[str, int] = {}
    for item in changes:
        latest[item.sitting] = max(item.number, latest.get(item.sitting, 0))
    heads = (
        item
        for item in changes
        if item.change.id not in superseded and item.number == latest[item.sitting]
    )
    return tuple(sorted(heads, key=lambda item: item.order))


def heads(entries: Iterable[Entry]) -> dict[Field, tuple[Placed, ...]]:
    """The heads of every field of a whole journal, whatever the order of its entries."""
    return {field: heads_of_field(items) for field, items in by_field(placed(entries)).items()}


def value_shown(heads: tuple[Placed, ...]) -> str | None:
    """The value a field shows: that of the last of its heads in order; None is never-set.

    A head that was struck out shows nothing, and leaves what the others say.
    """
    for item in reversed(heads):
        if not item.is_struck:
            return item.change.value
    return None


def disagree(heads: Iterable[Placed]) -> bool:
    """Whether the heads of one field hold more than one value.

    The same value typed twice is no conflict; never-set against a value is one. What was struck
    out says nothing.
    """
    return len({item.change.value for item in heads if not item.is_struck}) > 1
