"""What another copy has that this one has not, checked before any of it is taken in.

A copy is somebody else's file: it may be torn, changed or made by hand. Every fault is a sentence
that names the file and the entry.
"""

import json
from collections.abc import Mapping
from hashlib import sha256

from sqlalchemy import Connection

from peeraudit.core.challenge import Challenge
from peeraudit.core.journal.chain import BEFORE_THE_FIRST, digests
from peeraudit.core.journal.change import (
    LONGEST_VALUE,
    MOST_IN_DEED,
    MOST_IN_JOURNAL,
)
from peeraudit.store.errors import AnotherChallenge, NotAWholeCopy, TooMuch
from peeraudit.store.faults_of_copy import Ends, Fresh, faults_in
from peeraudit.store.reading import read_entries
from peeraudit.store.striking import struck_among
from peeraudit.store.tables import PIECE_LIMIT

LONGEST = "ifnull(max(length(change.value)), 0)"
"""The characters of the longest among some values."""

NONE_OF_OURS = (
    "max(typeof(change.digest) <> 'blob' OR typeof(change.salt) NOT IN ('blob', 'null')"
    " OR typeof(change.value) NOT IN ('text', 'null') OR typeof(change.id) <> 'text'"
    " OR typeof(change.entity) <> 'text' OR typeof(change.entity_id) <> 'text'"
    " OR typeof(change.field) <> 'text')"
)
"""Whether some change is not of the kind that our own programs write."""

TEXTS = ("id", "deed", "peer", "at", "undoes", "laptop", "sitting", "previous", "digest")
"""The columns of an entry that are texts; the rest are whole numbers."""

NUMBERS = ("number", "count", "version")


def fresh_in(theirs: Connection, ours: Connection, *, name: str) -> Fresh:
    """What the other copy, called `name`, has that ours has not.

    Raises `AnotherChallenge`, `NotAWholeCopy` and `TooMuch`.
    """
    _refuse_odd_entries(theirs, name=name)
    if challenges_in(theirs) != challenges_in(ours):
        raise AnotherChallenge(f"{name} is not a copy of this challenge, but another one.")
    after = _where_they_part(theirs, ours, name=name)
    if not after:
        return Fresh((), {}, _pieces(theirs, ours, name=name))
    _refuse_too_much(theirs, ours, after, name=name)
    entries = tuple(read_entries(theirs, after={key: end[0] for key, end in after.items()}))
    pieces, found = _pieces(theirs, ours, name=name), digests(entries)
    fresh = Fresh(entries, found, pieces)
    for fault in faults_in(fresh, ours, after=after, kept=_digests_after(theirs, after)):
        raise NotAWholeCopy(f"{name} is not as it was kept. {fault}")
    return fresh


def _refuse_odd_entries(theirs: Connection, *, name: str) -> None:
    """Refuse entries in which something stands that no program of ours writes there."""
    odd = (
        *(f"typeof({column}) <> 'text'" for column in TEXTS),
        *(f"typeof({column}) <> 'integer'" for column in NUMBERS),
    )
    row = theirs.exec_driver_sql(
        f"SELECT number, sitting FROM change_set WHERE {' OR '.join(odd)} LIMIT 1"  # noqa: S608 - our own names
    ).first()
    if row is not None:
        raise NotAWholeCopy(
            f"{name} is not as it was kept."
            f" Entry {row[0]} of sitting {str(row[1])[:8]} was changed."
        )


def challenges_in(connection: Connection) -> set[str]:
    """The ids of the challenge a journal is about: one, unless it is none of ours."""
    rows = connection.exec_driver_sql(
        "SELECT DISTINCT entity_id FROM change WHERE entity = ?", (Challenge.ENTITY,)
    )
    return {row[0] for row in rows}


def _where_they_part(theirs: Connection, ours: Connection, *, name: str) -> Ends:
    """The sittings of which they have more than ours, with where ours ends in each."""
    here, there = _numbers(ours), _numbers(theirs)
    for sitting, (last, count) in there.items():
        if last != count:
            missing = _first_missing(theirs, sitting)
            raise NotAWholeCopy(
                f"{name} is not as it was kept."
                f" Entry {missing} of sitting {sitting[:8]} is missing."
            )
    shared = {key: min(here[key][0], there[key][0]) for key in here.keys() & there.keys()}
    our_digests, their_digests = _digests(ours, shared), _digests(theirs, shared)
    for sitting, number in shared.items():
        if our_digests[sitting] != their_digests[sitting]:
            raise NotAWholeCopy(
                f"{name} is not as it was kept. Entry {number} of sitting {sitting[:8]}, or one"
                " before it, is not the one that is here."
            )
    return {
        sitting: (shared[sitting], our_digests[sitting]) if sitting in shared else BEFORE_THE_FIRST
        for sitting, (last, _) in there.items()
        if last > shared.get(sitting, 0)
    }


def _numbers(connection: Connection) -> dict[str, tuple[int, int]]:
    """For each sitting, the number of its last entry and how many entries there are."""
    rows = connection.exec_driver_sql(
        "SELECT sitting, max(number), count(*) FROM change_set GROUP BY sitting"
    )
    return {row[0]: (row[1], row[2]) for row in rows}


def _first_missing(connection: Connection, sitting: str) -> int:
    rows = connection.exec_driver_sql(
        "SELECT number FROM change_set WHERE sitting = ? ORDER BY number", (sitting,)
    )
    numbers = [row[0] for row in rows]
    return next(at for at in range(1, len(numbers) + 2) if at not in numbers)


def _digests(connection: Connection, numbers: Mapping[str, int]) -> dict[str, str]:
    """The digests of one entry of each of the sittings."""
    rows = connection.exec_driver_sql(
        "SELECT change_set.sitting, digest FROM json_each(?) AS wanted CROSS JOIN change_set"
        " ON change_set.sitting = wanted.key AND change_set.number = wanted.value",
        (json.dumps(numbers),),
    )
    return {row[0]: row[1] for row in rows}


def _refuse_too_much(theirs: Connection, ours: Connection, after: Ends, *, name: str) -> None:
    """Refuse what no challenge holds, before it is read."""
    here, there = (
        connection.exec_driver_sql("SELECT count(*) FROM change").scalar_one()
        for connection in (ours, theirs)
    )
    longest, is_none_of_ours = theirs.exec_driver_sql(
        f"SELECT {LONGEST}, {NONE_OF_OURS} FROM change"  # noqa: S608 - our own words
    ).one()
    if is_none_of_ours or longest > LONGEST_VALUE or here + there > MOST_IN_JOURNAL:
        _refuse_entries(theirs, after, here=here, name=name)


def _refuse_entries(theirs: Connection, after: Ends, *, here: int, name: str) -> None:
    """Find the entry that no challenge holds, should it be one of those that are fresh."""
    together = here
    for number, sitting, count, longest, is_none_of_ours in theirs.exec_driver_sql(
        f"SELECT change_set.number, change_set.sitting, count(*), {LONGEST}, {NONE_OF_OURS}"  # noqa: S608 - as above
        " FROM json_each(?) AS wanted CROSS JOIN change_set ON change_set.sitting = wanted.key"
        " AND change_set.number > wanted.value JOIN change ON change.change_set = change_set.id"
        " GROUP BY change_set.id",
        (json.dumps({sitting: end[0] for sitting, end in after.items()}),),
    ):
        entry = f"Entry {number} of sitting {sitting[:8]} in {name}"
        if count > MOST_IN_DEED:
            raise TooMuch(f"{entry} has {count:,} changes; no deed has over {MOST_IN_DEED:,}.")
        if longest > LONGEST_VALUE:
            raise TooMuch(
                f"{entry} has a value of {longest:,} characters; none has over {LONGEST_VALUE:,}."
            )
        if is_none_of_ours:
            raise NotAWholeCopy(f"{entry} was changed: no program of ours wrote it so.")
        together += count
    if together > MOST_IN_JOURNAL:
        raise TooMuch(
            f"With {name} the journal would have {together:,} changes; none has over"
            f" {MOST_IN_JOURNAL:,}."
        )


def _digests_after(connection: Connection, after: Ends) -> Mapping[str, str]:
    """The digests that the entries after some of their sittings were kept with, by id."""
    wanted = {sitting: end[0] for sitting, end in after.items()}
    rows = connection.exec_driver_sql(
        "SELECT change_set.id, digest FROM json_each(?) AS wanted CROSS JOIN change_set"
        " ON change_set.sitting = wanted.key AND change_set.number > wanted.value",
        (json.dumps(wanted),),
    )
    return {row[0]: row[1] for row in rows}


def _pieces(theirs: Connection, ours: Connection, *, name: str) -> tuple[bytes, ...]:
    """The pieces that are not here."""
    rows = theirs.exec_driver_sql("SELECT digest, length(content) FROM piece ORDER BY digest")
    sizes = {row[0]: row[1] for row in rows}
    rows = ours.exec_driver_sql("SELECT digest FROM piece")
    wanted = sizes.keys() - {row[0] for row in rows} - struck_among(ours, sizes)
    found: list[bytes] = []
    for piece in sorted(wanted):
        if sizes[piece] > PIECE_LIMIT:
            raise TooMuch(
                f"The piece {piece[:12]} in {name} has {sizes[piece]:,} bytes; none has over"
                f" {PIECE_LIMIT:,}."
            )
        content: bytes = theirs.exec_driver_sql(
            "SELECT content FROM piece WHERE digest = ?", (piece,)
        ).scalar_one()
        if sha256(content).hexdigest() != piece:
            raise NotAWholeCopy(f"{name} is not as it was kept. The piece {piece[:12]} is another.")
        found.append(content)
    return tuple(found)
