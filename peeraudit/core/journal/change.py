"""A change, the change set of one deed, and its entry in the journal.

The journal is the truth of a challenge. What stands here once kept is never rewritten.
"""

from dataclasses import dataclass

VERSION = 3
"""The version of entries this program writes. Newer ones are refused, older ones read.

Version 2 deletes, joins and strikes out: a program that knows nothing of these would show what is
gone. Version 3 knows what is planned, what is reserved, what is finished, and passages.
"""

PLACES = 6
"""Digits of a change's place in its set, so that ids order as the changes were made."""

MOST_IN_DEED = 10**PLACES - 1
"""Changes one deed may have. The largest workbook there is comes to a tenth of it."""

MOST_IN_JOURNAL = 999_999
"""Changes a journal may have: fifty times those of a large challenge."""

LONGEST_VALUE = 1_000_000
"""Characters a value may have: a note is a few hundred, a cell of a workbook at most 32,767."""


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one thing, given a value.

    `value` is JSON text, or None where the field is set back to never-set, which is a value.
    `supersedes` names the changes to this field that its maker had in front of them.
    """

    id: str
    entity: str
    entity_id: str
    field: str
    value: str | None
    supersedes: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str, str]:
        """Which field of which thing it changes."""
        return self.entity, self.entity_id, self.field


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """The changes of one deed of one person, not yet or already kept.

    `deed` is one of the program's own words, never what somebody typed. `at` is the time by the
    laptop's clock (ISO 8601, UTC): it is shown, and decides nothing. `undoes` is the id of the
    change set this one takes back, or empty.
    """

    id: str
    deed: str
    peer: str
    at: str
    changes: tuple[Change, ...]
    undoes: str = ""


@dataclass(frozen=True, slots=True)
class Seal:
    """What the chain runs over in place of a value: the digest of salt and value.

    No salt means that the value was struck out; the digest stays, so the chain still holds.
    """

    salt: str | None
    digest: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A change set in its place in the journal, with one seal a change.

    `sitting` is one opening for writing on one laptop; its entries are numbered from 1, and
    `previous` is the digest of the one before (empty for the first). `count` is one more than the
    greatest in the journal when it was kept: (count, change id) is the only order used.
    """

    change_set: ChangeSet
    seals: tuple[Seal, ...]
    laptop: str
    sitting: str
    number: int
    count: int
    previous: str
    version: int = VERSION


def change_id(change_set: str, place: int) -> str:
    """The id of a change, from its set's id and its place there: no chance of its own."""
    return f"{change_set}.{place:0{PLACES}}"
