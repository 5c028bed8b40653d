"""The chain: digests by which a changed or missing entry of a sitting is found.

It runs over each value's salted digest instead of the value, so that striking a value out leaves
the chain whole, and nobody can tell from the digest what a short value was.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from peeraudit.core.journal.change import Entry, Seal

NEVER_SET = "never-set"
"""What is sealed where there is no value; no JSON text reads like this."""


def seal(value: str | None, *, salt: str) -> Seal:
    """The seal of one value under a salt of 32 hexadecimal digits, used for this value alone."""
    return Seal(salt, _digest_of(value, salt=salt))


def _digest_of(value: str | None, *, salt: str) -> str:
    sealed = f"{salt}{NEVER_SET if value is None else value}"
    return hashlib.sha256(sealed.encode()).hexdigest()


def digest(entry: Entry) -> str:
    """The digest of a whole entry: every word of it but the values, which their seals stand for."""
    deed = entry.change_set
    head = [
        [deed.id, deed.deed, deed.undoes, deed.peer, deed.at],
        [entry.laptop, entry.sitting, entry.number, entry.count, entry.previous, entry.version],
    ]
    changes = [
        [change.id, *change.key, kept.digest, sorted(change.supersedes)]
        for change, kept in zip(deed.changes, entry.seals, strict=True)
    ]
    return hashlib.sha256(_JSON.encode([head, changes]).encode()).hexdigest()


def digests(entries: Iterable[Entry]) -> dict[str, str]:
    """The digest of each entry, by the id of its change set."""
    return {entry.change_set.id: digest(entry) for entry in entries}


End = tuple[int, str]
"""How far a sitting has come: the number of its last entry, and its digest."""

_JSON = json.JSONEncoder(ensure_ascii=False)

BEFORE_THE_FIRST: End = (0, "")
"""What the first entry of a sitting follows."""


def named(entry: Entry) -> str:
    """What an entry is called to a person."""
    return f"Entry {entry.number} of sitting {entry.sitting[:8]}"


def broken_links(
    entries: Iterable[Entry],
    *,
    digests: Mapping[str, str],
    after: Mapping[str, End] = MappingProxyType({}),
) -> Iterator[str]:
    """Every fault of the chain in words: changed values, gaps, entries that do not follow.

    Entries come in the order of their sitting and number, with their `digests`, and follow what
    each sitting ended with before them (`after`). A fault names sitting and number.
    """
    sitting, number, last = "", *BEFORE_THE_FIRST
    for entry in entries:
        if entry.sitting != sitting:
            sitting = entry.sitting
            number, last = after.get(sitting, BEFORE_THE_FIRST)
        name = named(entry)
        if entry.number != number + 1:
            yield f"{name} follows entry {number}: what stood between is missing."
        elif entry.previous != last:
            yield f"{name} does not follow the entry before it: one of the two was changed."
        yield from (
            f"{name}: the value of change {change.id} is not the one that was kept."
            for change, kept in zip(entry.change_set.changes, entry.seals, strict=True)
            if not _is_sealed(change.value, kept)
        )
        number, last = entry.number, digests[entry.change_set.id]


def _is_sealed(value: str | None, kept: Seal) -> bool:
    """Whether a value is the one its seal was made for, or was struck out and is gone."""
    if kept.salt is None:
        return value is None
    return _digest_of(value, salt=kept.salt) == kept.digest
