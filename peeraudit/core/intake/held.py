"""What the challenge holds and remembers as a workbook comes in, found by id and by name."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from peeraudit.core.gathered import Gathered
from peeraudit.core.intake.links import Link, linked
from peeraudit.core.journal.draft import Value
from peeraudit.core.journal.kept import Kept
from peeraudit.core.taken_row import TakenRow
from peeraudit.core.workbook.spelling import fold_name

LINKED = "linked"
"""Stands for a field where a cell is kept as links: the notes of a finding, a theme's key lines."""


@dataclass(frozen=True, slots=True)
class Held:
    """Everything of the challenge, as it was fetched."""

    gathered: Gathered
    things: Mapping[str, Kept]
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


def hold(gathered: Gathered, memory: Iterable[TakenRow]) -> Held:
    """Index what was fetched."""
    taken = {row.id: row for row in memory}
    names = _names(gathered)
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
    return Held(
        gathered=gathered,
        things={thing.id: thing for things in kinds for thing in things},
        named={
            sheet: {fold_name(name): thing for name, thing in things.items()}
            for sheet, things in names.items()
        },
        names={sheet: tuple(filter(None, things)) for sheet, things in names.items()},
        taken=taken,
        taken_of={(row.sheet, row.thing): row for row in taken.values()},
        links={thing: tuple(all_of) for thing, all_of in links.items()},
    )


def _names(gathered: Gathered) -> dict[str, dict[str, Kept]]:
    """Things by the name they go by in the challenge itself, under the sheet that brings them."""
    return {
        "Team": {peer.name: peer for peer in gathered.team},
        "Key lines": {key_line.code: key_line for key_line in gathered.key_lines},
        "Themes": {theme.title: theme for theme in gathered.themes},
        "Timetable": {session.reference: session for session in gathered.sessions},
        "Documents": {document.reference: document for document in gathered.documents},
        "Case files": {case_file.reference: case_file for case_file in gathered.case_files},
        "Evidence": {note.reference: note for note in gathered.evidence},
    }
