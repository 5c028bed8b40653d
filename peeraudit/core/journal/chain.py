"""The chain: digests by which a changed or missing entry of a sitting is found.

It runs over each value's salted digest instead of the value, so that striking a value out leaves
the chain whole, and nobody can tell from the digest what a short value was.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator

from peeraudit.core.journal.change import Entry, Seal

NEVER_SET = "never-set"
"""What is sealed where there is no value; no JSON text reads like this."""


def seal(value: str | None, *, salt: str) -> Seal:
    """The seal of one value under a salt of 32 hexadecimal digits, used for this value alone."""
    sealed = f"{salt}{NEVER_SET if value is None else value}"
    return Seal(salt, hashlib.sha256(sealed.encode()).hexdigest())


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
    return hashlib.sha256(json.dumps([head, changes], ensure_ascii=False).encode()).hexdigest()


def broken_links(entries: Iterable[Entry]) -> Iterator[str]:
    """Every fault of the chain in words: changed values, gaps, entries that do not follow.

    Entries come in the order of their sitting and number. A fault names sitting and number.
    """
    sitting, number, last = "", 0, ""
    for entry in entries:
        if entry.sitting != sitting:
            sitting, number, last = entry.sitting, 0, ""
        name = f"Entry {entry.number} of sitting {sitting[:8]}"
        if entry.number != number + 1:
            yield f"{name} follows entry {number}: what stood between is missing."
        elif entry.previous != last:
            yield f"{name} does not follow the entry before it: one of the two was changed."
        yield from (
            f"{name}: the value of change {change.id} is not the one that was kept."
            for change, kept in zip(entry.change_set.changes, entry.seals, strict=True)
            if not _is_sealed(change.value, kept)
        )
        number, last = entry.number, digest(entry)


def _is_sealed(value: str | None, kept: Seal) -> bool:
    """Whether a value is the one its seal was made for, or was struck out and is gone."""
    if kept.salt is None:
        return value is None
    return seal(value, salt=kept.salt) == kept
