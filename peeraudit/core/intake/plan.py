"""The plan of a take-in: every fault of a workbook, or every change it makes.

Pure: no clock, no random, no files. Nothing is drafted while there is a fault.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from peeraudit.core.audit import Judgement, Purpose
from peeraudit.core.challenge import Peer
from peeraudit.core.gathered import Gathered
from peeraudit.core.intake.audits import bring_judgements
from peeraudit.core.intake.brought import Brought, Desk
from peeraudit.core.intake.chosen_form import ChosenForm, FormOnOffer, forms_to_choose
from peeraudit.core.intake.fault import Fault, FaultsFound
from peeraudit.core.intake.grades import grades_given
from peeraudit.core.intake.held import Held, Memory, hold
from peeraudit.core.intake.known_row import KnownRow, known_rows
from peeraudit.core.intake.known_theme import known_themes
from peeraudit.core.intake.moderated import bring_moderations, bring_stops
from peeraudit.core.intake.names import name_rows
from peeraudit.core.intake.references import references
from peeraudit.core.intake.row import Calendar, Row
from peeraudit.core.intake.said_by_team import bring_evidence, bring_findings, bring_tips
from peeraudit.core.intake.setting import (
    bring_challenge,
    bring_key_lines,
    bring_team,
    bring_themes,
)
from peeraudit.core.intake.sources import bring_case_files, bring_documents, bring_sessions
from peeraudit.core.intake.table import Table, find_tables
from peeraudit.core.intake.taking import Left, Taken, stays_deleted, take
from peeraudit.core.journal.draft import Draft
from peeraudit.core.template import OVERALL
from peeraudit.core.workbook.cell import SheetRows


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of a sheet: rows added, or cells that changed something."""

    sheet: str
    count: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What a take-in would do. With faults nothing may be kept, and nothing is drafted.

    `unknown` names sheets and columns left alone, `absent` counts rows taken in before that their
    sheet no longer has, `deleted` are the things that stay deleted, by kind and id, though rows
    bring them. `control_characters` is how many were taken out of cells. `forms_used` are those
    that come into use now: their texts are to be kept as pieces.
    """

    faults: tuple[Fault, ...] = ()
    added: tuple[Tally, ...] = ()
    changed: tuple[Tally, ...] = ()
    left: tuple[Left, ...] = ()
    unknown: tuple[str, ...] = ()
    absent: tuple[Tally, ...] = ()
    deleted: tuple[tuple[str, str], ...] = ()
    control_characters: int = 0
    forms_used: tuple[FormOnOffer, ...] = ()


def plan(  # noqa: PLR0913 - two sides, what is at hand, who speaks, and where to draft
    sheets: Iterable[SheetRows],
    *,
    gathered: Gathered,
    memory: Memory,
    forms: Iterable[FormOnOffer],
    speaker: Peer,
    draft: Draft,
) -> Plan:
    """Plan the take-in of a workbook, and draft it where it has no fault.

    `speaker` is a peer of the team, or added to it by the caller in the same draft; the letter of
    the references given is theirs.
    """
    faults = FaultsFound()
    tables, unknown = find_tables(sheets, faults=faults)
    held = hold(_with_speaker(gathered, speaker), memory)
    desk = _desk(tables, held, forms=forms, speaker=speaker, faults=faults)
    rows = tuple(_rows(desk))
    if faults.in_order:
        found = faults.in_order
        return Plan(found, unknown=unknown, control_characters=faults.control_characters)
    used = _draft_forms_and_audits(rows, held=held, draft=draft)
    taken = [take(row, held=held, draft=draft) for row in rows]
    return Plan(
        added=_tallies(Counter(each.sheet for each in taken if each.added)),
        changed=_tallies(_cells_changed(taken)),
        left=tuple(left for each in taken for left in each.left),
        unknown=unknown,
        absent=_absent(rows, tables, held),
        deleted=tuple(dict.fromkeys(filter(None, (stays_deleted(row, held) for row in rows)))),
        control_characters=faults.control_characters,
        forms_used=used,
    )


def _absent(rows: Iterable[Brought], tables: Mapping[str, Table], held: Held) -> tuple[Tally, ...]:
    """How many rows each sheet has lost since they were taken in. What they brought stays."""
    seen = {row.known.memory.id for row in rows if row.known.memory is not None}
    return _tallies(
        Counter(
            row.sheet
            for row in held.taken.values()
            if row.sheet in tables and row.id not in seen and row.thing in held.things
        )
    )


def _with_speaker(gathered: Gathered, speaker: Peer) -> Gathered:
    """The challenge with whoever speaks in its team."""
    if any(peer.id == speaker.id for peer in gathered.team):
        return gathered
    return replace(gathered, team=(*gathered.team, speaker))


def _desk(
    tables: Mapping[str, Table],
    held: Held,
    *,
    forms: Iterable[FormOnOffer],
    speaker: Peer,
    faults: FaultsFound,
) -> Desk:
    """Everything the rows are read by: what they are, what they are called, what they may mean."""
    known = dict(_known(tables, held, faults))
    wanted = (row.row.name("Ref") for rows in known.values() for row in rows)
    given = references(held.gathered, letter=speaker.letter, wanted=wanted)
    for reference in held.memory.references:
        given.note(reference)
    return Desk(
        tables=tables,
        known=known,
        held=held,
        names=name_rows(known, held),
        calendar=_calendar(known, held),
        forms=forms_to_choose(held.gathered, forms),
        references=given,
        faults=faults,
    )


def _known(
    tables: Mapping[str, Table], held: Held, faults: FaultsFound
) -> Iterator[tuple[str, tuple[KnownRow, ...]]]:
    """The rows of each sheet, known again; those about grades are known as they are read."""
    for name, table in tables.items():
        match name:
            case "Challenge":
                yield name, _challenge(table, held, faults)
            case "Themes":
                yield name, known_themes(table, faults=faults, held=held)
            case "Judgements" | "Moderation":
                continue
            case _:
                yield name, known_rows(table, faults=faults, held=held)


def _challenge(table: Table, held: Held, faults: FaultsFound) -> tuple[KnownRow, ...]:
    """The one row of the challenge itself."""
    challenge = held.gathered.challenge
    memory = held.taken_of.get(("Challenge", challenge.id))
    rows = (Row(table, row, faults) for row in table.rows)
    return tuple(KnownRow(row, ("Challenge",), challenge.id, challenge, memory) for row in rows)


def _calendar(known: Mapping[str, tuple[KnownRow, ...]], held: Held) -> Calendar:
    """The days of the challenge, as the workbook has them, else as they are kept."""
    first, last = held.gathered.challenge.first_day, held.gathered.challenge.last_day
    for each in known.get("Challenge", ()):
        first = each.row.date_in("First day") or first
        last = each.row.date_in("Last day") or last
    return Calendar(first, last)


def _rows(desk: Desk) -> Iterator[Brought]:
    """What every row brings, sheet by sheet."""
    yield from bring_challenge(desk)
    yield from bring_team(desk)
    yield from bring_key_lines(desk)
    yield from bring_themes(desk)
    yield from bring_sessions(desk)
    yield from bring_documents(desk)
    yield from bring_case_files(desk)
    judgements = tuple(bring_judgements(desk))
    yield from judgements
    yield from bring_moderations(desk, grades_given(judgements, desk))
    yield from bring_stops(desk)
    yield from bring_evidence(desk)
    yield from bring_findings(desk)
    yield from bring_tips(desk)


def _draft_forms_and_audits(
    rows: Sequence[Brought], *, held: Held, draft: Draft
) -> tuple[FormOnOffer, ...]:
    """Add the audits that judgements are new in, and the forms that come into use with them.

    A second audit that is brought with its overall grade is finished: nobody is blind any more.
    """
    used: dict[str, ChosenForm] = {}
    added: set[str] = set()
    graded = {row.found.audit.id for row in rows if row.found and _is_overall_grade(row)}
    for row in rows:
        if row.found is None or not row.known.is_new or stays_deleted(row, held):
            continue
        audit, form = row.found.audit, row.found.form
        if form.offered and form.in_use.id not in used:
            used[form.in_use.id] = form
            if form.in_use.id not in held.gone:
                draft.add(form.in_use)
        if audit.id not in held.things and audit.id not in added:
            added.add(audit.id)
            is_over = audit.purpose is Purpose.SECOND and audit.id in graded
            draft.add(replace(audit, finished=is_over))
    return tuple(form.offered for form in used.values() if form.offered)


def _is_overall_grade(row: Brought) -> bool:
    """Whether a row answers for the whole audit."""
    is_overall = isinstance(row.new, Judgement) and row.new.question == OVERALL
    return is_overall and any(cell.values.get("answer") for cell in row.said)


def _cells_changed(taken: Iterable[Taken]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for each in taken:
        counts[each.sheet] += len(each.changed)
    return counts


def _tallies(counts: Counter[str]) -> tuple[Tally, ...]:
    return tuple(Tally(sheet, count) for sheet, count in counts.items() if count)
