"""Entries as the journal's own rows, and back."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Row

from peeraudit.core.journal.change import Change, ChangeSet, Entry, Seal
from peeraudit.core.journal.heads import Placed
from peeraudit.core.journal.steps import as_read_today

ENTRY_COLUMNS = (
    "id",
    "deed",
    "peer",
    "at",
    "undoes",
    "laptop",
    "sitting",
    "number",
    "count",
    "previous",
    "version",
    "digest",
)
"""What the journal keeps of an entry itself, in the order of `KeptEntry`."""

CHANGE_COLUMNS = (
    "id",
    "change_set",
    "position",
    "sitting",
    "number",
    "entity",
    "entity_id",
    "field",
    "value",
    "salt",
    "digest",
)
"""What the journal keeps of each change of an entry, in the order of `KeptChange`."""


def entry_row(entry: Entry, digest: str) -> tuple[str | int, ...]:
    """An entry itself with its digest, as `ENTRY_COLUMNS` has it."""
    deed = entry.change_set
    return (
        deed.id,
        deed.deed,
        deed.peer,
        deed.at,
        deed.undoes,
        entry.laptop,
        entry.sitting,
        entry.number,
        entry.count,
        entry.previous,
        entry.version,
        digest,
    )


def change_rows(entry: Entry) -> Iterator[tuple[str | int | bytes | None, ...]]:
    """Each change of an entry, as `CHANGE_COLUMNS` has it."""
    pairs = zip(entry.change_set.changes, entry.seals, strict=True)
    for position, (change, seal) in enumerate(pairs):
        yield (
            change.id,
            entry.change_set.id,
            position,
            entry.sitting,
            entry.number,
            change.entity,
            change.entity_id,
            change.field,
            change.value,
            None if seal.salt is None else bytes.fromhex(seal.salt),
            bytes.fromhex(seal.digest),
        )


PLACE_COLUMNS = ("count", "undoes", "version")
"""What a change's entry says of its place."""


def columns(table: str, names: Iterable[str]) -> str:
    """The columns of one table as a query names them."""
    return ", ".join(f"{table}.{name}" for name in names)


PLACED = f"{columns('change', CHANGE_COLUMNS)}, {columns('change_set', PLACE_COLUMNS)}"
"""What a query asks for a change and its place, in the order that `placed` reads."""

IN_ITS_ENTRY = "JOIN change_set ON change_set.id = change.change_set"
"""What a query of changes says to have their places."""

KeptEntry = Row[str, str, str, str, str, str, str, int, int, str, int, str]
"""A row of `ENTRY_COLUMNS`."""

KeptChange = Row[str, str, int, str, int, str, str, str, str | None, bytes | None, bytes]
"""A row of `CHANGE_COLUMNS`."""

KeptPlace = Row[
    str,
    str,
    int,
    str,
    int,
    str,
    str,
    str,
    str | None,
    bytes | None,
    bytes,
    int,
    str,
    int,
    *tuple[object, ...],
]
"""A row of `CHANGE_COLUMNS` and `PLACE_COLUMNS`, and whatever else was asked for after these."""


def entry_of(
    row: KeptEntry, rows: Sequence[KeptChange], supersedes: Mapping[str, Sequence[str]]
) -> Entry:
    """The entry that its rows hold, each as its columns are told above, the changes in order."""
    deed_id, deed, peer, at, undoes, laptop, sitting, number, count, previous, version, _ = row
    changes = tuple(
        Change(item[0], item[5], item[6], item[7], item[8], _sorted(supersedes.get(item[0])))
        for item in rows
    )
    seals = tuple(_seal(item[9], item[10]) for item in rows)
    change_set = ChangeSet(deed_id, deed, peer, at, changes, undoes)
    return Entry(change_set, seals, laptop, sitting, number, count, previous, version)


def _seal(salt: bytes | None, digest: bytes) -> Seal:
    return Seal(None if salt is None else salt.hex(), digest.hex())


def _sorted(names: Sequence[str] | None) -> tuple[str, ...]:
    return tuple(sorted(names)) if names else ()


def placed(row: KeptPlace, *, supersedes: Sequence[str] = ()) -> Placed:
    """A change as the journal's own rows place it: `CHANGE_COLUMNS`, then `PLACE_COLUMNS`."""
    change = Change(row[0], row[5], row[6], row[7], row[8], _sorted(supersedes))
    return Placed(
        as_read_today(change, version=row[13]),
        sitting=row[3],
        number=row[4],
        count=row[11],
        change_set=row[1],
        undoes=row[12],
        is_struck=row[9] is None,
    )


def by_change(rows: Iterable[Row[str, str]]) -> Mapping[str, Sequence[str]]:
    """What each change names as superseded, from rows of a superseded change and its superseder."""
    supersedes: defaultdict[str, list[str]] = defaultdict(list)
    for superseded, change in rows:
        supersedes[change].append(superseded)
    return supersedes
