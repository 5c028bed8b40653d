"""What the challenge holds and remembers as a workbook comes in, found by id and by name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import KeyLine, Peer, Theme
from peeraudit.core.evidence import Evidence, ReadDocument
from peeraudit.core.gathered import Gathered
from peeraudit.core.intake.links import Link, linked
from peeraudit.core.journal.draft import Value
from peeraudit.core.journal.kept import Joinable, Kept
from peeraudit.core.taken_row import TakenRow
from peeraudit.core.timetable import Session
from peeraudit.core.workbook.spelling import fold_name

LINKED = "linked"
"""Stands for a field where a cell is kept as links: the notes of a finding, a theme's key lines."""


GO_BY: Mapping[str, tuple[type[Kept], str]] = {
    "Team": (Peer, "name"),
    "Key lines": (KeyLine, "code"),
    "Themes": (Theme, "title"),
    "Timetable": (Session, "reference"),
    "Documents": (ReadDocument, "reference"),
    "Case files": (CaseFile, "reference"),
    "Evidence": (Evidence, "reference"),
}
"""What each sheet brings whose rows others may name, and the field such a thing goes by."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What a challenge knows beside what stands in it.

    `taken` is what rows of workbooks brought, `gone` what was deleted, as it was last, and
    `references` are all that were ever given.
    """

    taken: tuple[TakenRow, ...] = ()
    gone: tuple[Kept, ...] = ()
    references: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Held:
    """Everything of the challenge, as it was fetched."""

    gathered: Gathered
    memory: Memory
    things: Mapping[str, Kept]
    gone: Mapping[str, Kept]
    named: Mapping[str, Mapping[str, Kept]]
    names: Mapping[str, tuple[str, ...]]
    taken: Mapping[str, TakenRow]
    taken_of: Mapping[tuple[str, str], TakenRow]
    links: Mapping[str, tuple[Link, ...]]

    def value(self, thing: Kept, name: str) -> Value:
        """What a field of a thing holds; for LINKED, what it is linked to."""
        if name != LINKED:
            return cast("Value", getattr(thing, name))
        return linked(self.links.get(thing.id, ()))


def hold(gathered: Gathered, memory: Memory) -> Held:
    """Index what was fetched."""
    taken = {row.id: row for row in memory.taken}
    kinds: tuple[Iterable[Kept], ...] = (
        gathered.team,
        gathered.key_lines,
        gathered.themes,
        gathered.sessions,
        gathered.documents,
        gathered.case_files,
        gathered.audits,
        gathered.judgements,
        gathered.moderations,
        gathered.stops,
        gathered.evidence,
        gathered.findings,
        gathered.tips,
        (gathered.challenge,),
    )
    links: defaultdict[str, list[Link]] = defaultdict(list)
    for filing in gathered.filings:
        links[filing.finding].append(filing)
    for mapped in gathered.theme_key_lines:
        links[mapped.theme].append(mapped)
    things = {thing.id: thing for things in kinds for thing in things}
    return Held(
        gathered=gathered,
        memory=memory,
        things=things,
        gone={thing.id: thing for thing in memory.gone},
        named=_named(things.values(), gone=memory.gone),
        names={sheet: tuple(_names(things.values(), sheet)) for sheet in GO_BY},
        taken=taken,
        taken_of={(row.sheet, row.thing): row for row in taken.values()},
        links={thing: tuple(all_of) for thing, all_of in links.items()},
    )


def _names(things: Iterable[Kept], sheet: str) -> Iterator[str]:
    """The names of what stands and what a sheet brings, as they were typed."""
    kind, field = GO_BY[sheet]
    names = (cast("str", getattr(thing, field)) for thing in things if isinstance(thing, kind))
    yield from filter(None, names)


def _named(things: Iterable[Kept], *, gone: Iterable[Kept]) -> dict[str, dict[str, Kept]]:
    """Things by the name they go by in the challenge itself, under the sheet that brings them.

    Of two of one name that which stands is meant before what is gone, and a face before what was
    joined into another.
    """
    faces_last = sorted(things, key=lambda thing: not _is_joined(thing))
    return {
        sheet: {
            fold_name(cast("str", getattr(thing, field))): thing
            for thing in (*gone, *faces_last)
            if isinstance(thing, kind)
        }
        for sheet, (kind, field) in GO_BY.items()
    }


def _is_joined(thing: Kept) -> bool:
    return isinstance(thing, Joinable) and bool(thing.joined_into)
