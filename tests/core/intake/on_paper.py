"""A challenge on paper: workbooks taken in and edits made by the rules of the core alone."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from hashlib import sha256
from typing import TypeVar, get_type_hints

from pydantic import TypeAdapter

from peeraudit.core.audit import Audit, FormInUse, Judgement
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, KeyLine, Peer, Theme, ThemeKeyLine
from peeraudit.core.evidence import Evidence, ReadDocument
from peeraudit.core.finding import Filing, Finding
from peeraudit.core.gathered import Gathered
from peeraudit.core.intake.held import Memory
from peeraudit.core.intake.plan import Plan, plan
from peeraudit.core.journal.change import Change
from peeraudit.core.journal.draft import Draft, Value
from peeraudit.core.journal.kept import Heads, Kept
from peeraudit.core.moderation import Moderation
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.core.taken_row import TakenRow
from peeraudit.core.template import read_template
from peeraudit.core.timetable import Session
from peeraudit.core.tip import TopTip
from peeraudit.core.workbook.cell import Cell, Raw, SheetRows

K = TypeVar("K", bound=Kept)

KINDS: Mapping[str, tuple[type[Kept], str]] = {
    kind.ENTITY: (kind, name)
    for kind, name in (
        (Challenge, "challenge"),
        (Peer, "team"),
        (KeyLine, "key_lines"),
        (Theme, "themes"),
        (ThemeKeyLine, "theme_key_lines"),
        (Session, "sessions"),
        (ReadDocument, "documents"),
        (CaseFile, "case_files"),
        (FormInUse, "forms"),
        (Audit, "audits"),
        (Judgement, "judgements"),
        (Moderation, "moderations"),
        (SafeguardingStop, "stops"),
        (Evidence, "evidence"),
        (Finding, "findings"),
        (Filing, "filings"),
        (TopTip, "tips"),
        (TakenRow, "memory"),
    )
}

FORM = """
id = "small"
title = "A small form"
version = "1"
status = "live"

[[sections]]
id = "plan"
title = "The plan"

[[sections.questions]]
id = "quality"
kind = "judgement"
text = "How good is the plan?"

[[sections.questions]]
id = "seen"
kind = "compliance"
text = "Was the child seen?"

[[sections.questions]]
id = "visited"
kind = "date"
text = "When was the last visit?"
"""


@dataclass(frozen=True)
class SmallForm:
    """A form on offer, small enough to read in a test."""

    id: str = "small"
    version: str = "1"
    title: str = "A small form"
    text: str = FORM

    @property
    def digest(self) -> str:
        return sha256(self.text.encode()).hexdigest()


SPEAKER = Peer(id="speaker", name="Ann Ash", letter="a")


class OnPaper:
    """A challenge with one peer, into which workbooks are taken and in which things are changed."""

    def __init__(self, **values: Value) -> None:
        self.things: dict[str, dict[str, Kept]] = {name: {} for _, name in KINDS.values()}
        self.gone: dict[str, Kept] = {}
        self.references: set[str] = set()
        self.deeds = 0
        self.forms = (SmallForm(),)
        draft = self._draft()
        draft.add(replace(Challenge(id="challenge"), **values))
        draft.add(SPEAKER)
        self.keep(draft)

    @property
    def gathered(self) -> Gathered:
        kinds = {
            item.name: tuple(self.things[item.name].values())
            for item in fields(Gathered)
            if item.name in self.things and item.name != "challenge"
        }
        forms = self.things["forms"]
        gathered = Gathered(self.the(Challenge), **kinds)  # pyright: ignore[reportArgumentType] - sorted by KINDS
        return replace(
            gathered, templates={form: read_template(FORM, name="small") for form in forms}
        )

    @property
    def memory(self) -> Memory:
        gone = tuple(self.gone.values())
        return Memory(self.all(TakenRow), gone, frozenset(self.references))

    def all(self, kind: type[K]) -> tuple[K, ...]:
        kept = (thing for things in self.things.values() for thing in things.values())
        return tuple(thing for thing in kept if isinstance(thing, kind))

    def the(self, kind: type[K], **values: Value) -> K:
        """The only thing of a kind that has these values."""
        (only,) = (
            thing
            for thing in self.all(kind)
            if all(getattr(thing, name) == value for name, value in values.items())
        )
        return only

    def take_in(self, *sheets: SheetRows) -> Plan:
        """Take a workbook in that must have no fault."""
        draft = self._draft()
        planned = self.plan(*sheets, draft=draft)
        assert planned.faults == ()
        self.keep(draft)
        return planned

    def plan(self, *sheets: SheetRows, draft: Draft) -> Plan:
        return plan(
            sheets,
            gathered=self.gathered,
            memory=self.memory,
            forms=self.forms,
            speaker=self.the(Peer, id="speaker"),
            draft=draft,
        )

    def faults(self, *sheets: SheetRows) -> list[str]:
        """The faults of a workbook, of which nothing may have been drafted."""
        draft = self._draft()
        planned = self.plan(*sheets, draft=draft)
        assert not (planned.faults and changes_of(draft))
        return [str(fault) for fault in planned.faults]

    def changes(self, *sheets: SheetRows) -> tuple[Change, ...]:
        """What taking a workbook in would draft."""
        draft = self._draft()
        self.plan(*sheets, draft=draft)
        return changes_of(draft)

    def edit(self, thing: Kept, **values: Value) -> None:
        """Change something in the challenge itself, as a peer does on screen."""
        draft = self._draft()
        draft.change(thing, **values)
        self.keep(draft)

    def add(self, thing: Kept) -> None:
        draft = self._draft()
        draft.add(thing)
        self.keep(draft)

    def remove(self, thing: Kept) -> None:
        _, name = KINDS[thing.ENTITY]
        del self.things[name][thing.id]

    def delete(self, thing: Kept) -> None:
        """Delete something: it is gone from among its like, and known to be."""
        self.remove(thing)
        self.gone[thing.id] = thing

    def keep(self, draft: Draft) -> None:
        for change in changes_of(draft):
            kind, name = KINDS[change.entity]
            thing = self.things[name].get(change.entity_id) or kind(id=change.entity_id)
            heads = {**json.loads(thing.heads.packed), change.field: [change.id]}
            assert change.value is not None
            if change.field == "reference":
                self.references.add(json.loads(change.value))
            hint = get_type_hints(kind)[change.field]
            value = TypeAdapter[Value](hint).validate_json(change.value)
            values = {change.field: value, "heads": Heads(json.dumps(heads))}
            self.things[name][thing.id] = replace(thing, **values)

    def _draft(self) -> Draft:
        self.deeds += 1
        return Draft(f"deed{self.deeds}")


def changes_of(draft: Draft) -> tuple[Change, ...]:
    return draft.change_set("take in", peer="speaker", at="").changes


def sheet(name: str, *rows: Sequence[Raw | None]) -> SheetRows:
    """A sheet as read: the first of its rows holds the headings, None is a blank cell."""
    cells = (
        tuple(
            Cell(name, row, column, value)
            for column, value in enumerate(values, start=1)
            if value is not None
        )
        for row, values in enumerate(rows, start=1)
    )
    return SheetRows(name, tuple(row for row in cells if row))
