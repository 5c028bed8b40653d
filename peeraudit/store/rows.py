"""Entries as the journal's own rows, and back."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import RowMapping

from peeraudit.core.journal.chain import digest
from peeraudit.core.journal.change import Change, ChangeSet, Entry, Seal
from peeraudit.core.journal.heads import Placed


def entry_row(entry: Entry) -> dict[str, str | int]:
    """What the journal keeps of an entry itself."""
    deed = entry.change_set
    return {
        "id": deed.id,
        "deed": deed.deed,
        "peer": deed.peer,
        "at": deed.at,
        "undoes": deed.undoes,
        "laptop": entry.laptop,
        "sitting": entry.sitting,
        "number": entry.number,
        "count": entry.count,
        "previous": entry.previous,
        "version": entry.version,
        "digest": digest(entry),
    }


def change_rows(entry: Entry) -> Iterator[dict[str, str | int | bytes | None]]:
    """What the journal keeps of each change of an entry."""
    pairs = zip(entry.change_set.changes, entry.seals, strict=True)
    for position, (change, seal) in enumerate(pairs):
        yield {
            "id": change.id,
            "change_set": entry.change_set.id,
            "position": position,
            "sitting": entry.sitting,
            "number": entry.number,
            "entity": change.entity,
            "entity_id": change.entity_id,
            "field": change.field,
            "value": change.value,
            "salt": None if seal.salt is None else bytes.fromhex(seal.salt),
            "digest": bytes.fromhex(seal.digest),
        }


def entry_of(
    row: RowMapping, rows: Sequence[RowMapping], supersedes: Mapping[str, Sequence[str]]
) -> Entry:
    """The entry that its rows hold, the changes in their order."""
    return Entry(
        change_set=ChangeSet(
            id=row["id"],
            deed=row["deed"],
            peer=row["peer"],
            at=row["at"],
            changes=tuple(change_of(item, supersedes.get(item["id"], ())) for item in rows),
            undoes=row["undoes"],
        ),
        seals=tuple(
            Seal(None if item["salt"] is None else item["salt"].hex(), item["digest"].hex())
            for item in rows
        ),
        laptop=row["laptop"],
        sitting=row["sitting"],
        number=row["number"],
        count=row["count"],
        previous=row["previous"],
        version=row["version"],
    )


def change_of(row: RowMapping, supersedes: Iterable[str]) -> Change:
    """The change that a row holds."""
    return Change(
        row["id"],
        row["entity"],
        row["entity_id"],
        row["field"],
        row["value"],
        tuple(sorted(supersedes)),
    )


def placed(row: RowMapping, *, supersedes: Iterable[str] = ()) -> Placed:
    """A change as the journal's own rows place it."""
    return Placed(
        change_of(row, supersedes),
        row["sitting"],
        row["number"],
        row["count"],
        row["change_set"],
        row["undoes"],
    )


def by_change(rows: Iterable[RowMapping]) -> Mapping[str, Sequence[str]]:
    """What each change names as superseded."""
    supersedes: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows:
        supersedes[row["change"]].append(row["superseded"])
    return supersedes
