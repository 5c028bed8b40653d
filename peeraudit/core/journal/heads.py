"""Heads: for each field, the changes that nothing supersedes.

One value among the heads is the field's value; two or more different ones are a conflict, kept
and listed until a person settles it. This is the rule itself, told without a store: the store
keeps heads up to date in its own way, and `verify` holds the two against each other.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from peeraudit.core.journal.change import Change, Entry

Field = tuple[str, str, str]
"""Entity, entity id and field."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A change with what its entry says of its place in the journal."""

    change: Change
    sitting: str
    number: int
    count: int
    change_set: str = ""
    undoes: str = ""

    @property
    def order(self) -> tuple[int, str]:
        """The only order there is; clocks decide nothing."""
        return self.count, self.change.id

    def covers(self, other: "Placed") -> bool:
        """Whether it supersedes another change: named by it, or earlier in its own sitting.

        A sitting's later change to a field always supersedes its own earlier ones, so that two
        pauses in one stretch of typing never disagree with each other.
        """
        return other.change.id in self.change.supersedes or (
            other.sitting == self.sitting
            and other.number < self.number
            and other.change.key == self.change.key
        )


def placed(entries: Iterable[Entry]) -> Iterator[Placed]:
    """Every change of the entries, with its place."""
    for entry in entries:
        for change in entry.change_set.changes:
            yield Placed(
                change,
                entry.sitting,
                entry.number,
                entry.count,
                entry.change_set.id,
                entry.change_set.undoes,
            )


def by_field(changes: Iterable[Placed]) -> dict[Field, list[Placed]]:
    """The changes of each field."""
    fields: defaultdict[Field, list[Placed]] = defaultdict(list)
    for item in changes:
        fields[item.change.key].append(item)
    return dict(fields)


def heads_of_field(changes: Iterable[Placed], *, superseded: frozenset[str]) -> tuple[Placed, ...]:
    """The heads among the changes of one field, in order.

    `superseded` holds every change id that any change names, whatever its field.
    """
    changes = tuple(changes)
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
    changes = tuple(placed(entries))
    superseded = frozenset(name for item in changes for name in item.change.supersedes)
    return {
        field: heads_of_field(items, superseded=superseded)
        for field, items in by_field(changes).items()
    }


def value_shown(heads: tuple[Placed, ...]) -> str | None:
    """The value a field shows: the last of its heads in order; None is never-set."""
    return heads[-1].change.value if heads else None


def conflicts(
    heads: Mapping[Field, tuple[Placed, ...]],
) -> dict[Field, tuple[Placed, ...]]:
    """The fields on which laptops disagree: those whose heads hold more than one value.

    The same value typed twice is no conflict; never-set against a value is one.
    """
    return {
        field: items
        for field, items in heads.items()
        if len({item.change.value for item in items}) > 1
    }
