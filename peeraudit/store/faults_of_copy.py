"""What can be wrong with entries that another copy brings, each fault a sentence naming its entry.

Whoever has the passphrase can change a copy; nothing that our own program would not have kept is
taken in.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import Connection

from peeraudit.core.journal.chain import End, broken_links, named
from peeraudit.core.journal.change import Entry
from peeraudit.core.journal.heads import Placed, placed
from peeraudit.core.journal.steps import as_read_today
from peeraudit.core.journal.strike import says_what_goes, struck_by
from peeraudit.core.template import is_form
from peeraudit.store.drawn import accepts
from peeraudit.store.rows import IN_ITS_ENTRY, PLACED
from peeraudit.store.rows import placed as placed_row
from peeraudit.store.striking import struck_among

Ends = Mapping[str, End]
"""How far each sitting has come."""


@dataclass(frozen=True, slots=True)
class Fresh:
    """What another copy has that is not here: entries by sitting and number, and pieces.

    `digests` are those of the entries.
    """

    entries: tuple[Entry, ...]
    digests: Mapping[str, str]
    pieces: tuple[bytes, ...]


def faults_in(
    fresh: Fresh, ours: Connection, *, after: Ends, kept: Mapping[str, str]
) -> Iterator[str]:
    """Every fault of what is fresh; each check relies on those before it.

    `after` is where ours ends in each sitting, `kept` are the digests the copy has of its entries.
    """
    yield from _changed(fresh, kept)
    yield from broken_links(fresh.entries, digests=fresh.digests, after=after)
    yield from unfit_values(fresh.entries)
    yield from _here_already(fresh, ours)
    yield from _not_struck(fresh, ours)
    yield from _loose_ends(fresh, ours)
    yield from _formless(fresh, ours)


def _changed(fresh: Fresh, kept: Mapping[str, str]) -> Iterator[str]:
    """Entries that are not what their own digest says; the last of a sitting has no successor."""
    for entry in fresh.entries:
        if kept[entry.change_set.id] != fresh.digests[entry.change_set.id]:
            yield f"{named(entry)} was changed."


def unfit_values(entries: Iterable[Entry]) -> Iterator[str]:
    """Entries with a value that its field cannot have."""
    for entry in entries:
        for kept in entry.change_set.changes:
            change = as_read_today(kept, version=entry.version)
            if not accepts(change):
                yield f"{named(entry)}: {change.field} of a {change.entity} cannot be that."


def _here_already(fresh: Fresh, ours: Connection) -> Iterator[str]:
    """Entries that take the name of another which is here."""
    for table, names in (
        ("change_set", {entry.change_set.id: entry for entry in fresh.entries}),
        (
            "change",
            {item.id: entry for entry in fresh.entries for item in entry.change_set.changes},
        ),
    ):
        here = ours.exec_driver_sql(
            f"SELECT id FROM {table} WHERE id IN (SELECT value FROM json_each(?))",  # noqa: S608 - our own names
            (json.dumps(list(names)),),
        )
        for row in here:
            yield f"{named(names[row[0]])} has the name of another that is here."


def _not_struck(fresh: Fresh, ours: Connection) -> Iterator[str]:
    """Entries that have lost a value which nobody struck out."""
    gone = [
        (entry, change)
        for entry in fresh.entries
        for change, kept in zip(entry.change_set.changes, entry.seals, strict=True)
        if kept.salt is None
    ]
    struck = struck_by(fresh.entries) | struck_among(ours, (change.id for _, change in gone))
    for entry, change in gone:
        if says_what_goes(change) or change.id not in struck:
            yield f"{named(entry)}: the value of change {change.id} is gone without a strike."


def _loose_ends(fresh: Fresh, ours: Connection) -> Iterator[str]:
    """Entries that name what is in neither copy or not before them, or that others should precede.

    What is superseded is an earlier change of the same field, what is undone an earlier deed:
    everything that looks back relies on it.
    """
    brought = {item.change.id: item for item in placed(fresh.entries)}
    named_ = {name for item in brought.values() for name in item.change.supersedes}
    earlier = {**_placed_here(ours, named_ - brought.keys()), **brought}
    counts = {entry.count for entry in fresh.entries}
    counts |= {row[0] for row in ours.exec_driver_sql("SELECT DISTINCT count FROM change_set")}
    deeds = {entry.change_set.id: entry.count for entry in fresh.entries}
    undone = {entry.change_set.undoes for entry in fresh.entries} - deeds.keys() - {""}
    deeds |= _deeds_here(ours, undone)
    for entry in fresh.entries:
        for change in entry.change_set.changes:
            item = brought[change.id]
            for name in change.supersedes:
                if name not in earlier:
                    yield f"{named(entry)} supersedes change {name}, which is missing."
                elif not _is_before(earlier[name], item):
                    yield f"{named(entry)} supersedes change {name}, which it cannot."
        undoes = entry.change_set.undoes
        if undoes and deeds.get(undoes, entry.count) >= entry.count:
            yield f"{named(entry)} takes back a deed that is not there before it."
        if entry.count > 1 and entry.count - 1 not in counts:
            yield f"{named(entry)} has count {entry.count}, and there is none before it."


def _is_before(one: Placed, other: Placed) -> bool:
    return one.change.key == other.change.key and one.order < other.order


def _placed_here(ours: Connection, names: Iterable[str]) -> dict[str, Placed]:
    """Those of some changes that are here."""
    rows = ours.exec_driver_sql(
        f"SELECT {PLACED} FROM change {IN_ITS_ENTRY}"  # noqa: S608 - our own names
        " WHERE change.id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(names)),),
    ).all()
    return {row[0]: placed_row(row) for row in rows}


def _deeds_here(ours: Connection, names: Iterable[str]) -> dict[str, int]:
    """The counts of those of some deeds that are here."""
    rows = ours.exec_driver_sql(
        "SELECT id, count FROM change_set WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(names)),),
    )
    return {row[0]: row[1] for row in rows}


def _formless(fresh: Fresh, ours: Connection) -> Iterator[str]:
    """Entries that put a form to use which neither copy has, or which is none."""
    brought = {sha256(piece).hexdigest(): piece for piece in fresh.pieces}
    for entry in fresh.entries:
        for change in entry.change_set.changes:
            if (change.entity, change.field) != ("form", "digest") or change.value is None:
                continue
            wanted = json.loads(change.value)
            if wanted in brought:
                if not is_form(brought[wanted]):
                    yield f"{named(entry)} puts a form to use that cannot be read."
            elif not _is_here(wanted, ours):
                yield f"{named(entry)} puts a form to use that is not in the copy."


def _is_here(digest: str, ours: Connection) -> bool:
    """Whether a piece is kept here, or was struck out."""
    here = ours.exec_driver_sql("SELECT 1 FROM piece WHERE digest = ?", (digest,)).first()
    return here is not None or bool(struck_among(ours, [digest]))
