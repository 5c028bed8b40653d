"""What documents are said to print, held against what is really composed.

Every field of every kind is given other values, one at a time: where the page changes the field
must be listed, and a field that is listed must be able to change the page.
"""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, time
from enum import Enum
from functools import cache
from typing import TypeVar, get_type_hints

import pytest
from sqlalchemy import create_engine

from peeraudit import paths
from peeraudit.core.audit import Audit, FormInUse, Judgement, Purpose
from peeraudit.core.blocks import Composition
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, KeyLine, Peer, Role, Tested, Theme, ThemeKeyLine
from peeraudit.core.evidence import Evidence, ReadDocument
from peeraudit.core.faces import under_faces
from peeraudit.core.finding import Bearing, Filing, Finding, FindingLeaning, Headline
from peeraudit.core.journal.deletion import DELETED
from peeraudit.core.journal.draft import Value
from peeraudit.core.journal.kept import Heads, Kept, naming_fields
from peeraudit.core.journal.strike import Strike
from peeraudit.core.letter import compose_letter, printed
from peeraudit.core.letter.printed import Printed
from peeraudit.core.moderation import Moderation
from peeraudit.core.passage import DocumentKind, KnownWord, Passage
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.core.synthesis import synthesise
from peeraudit.core.taken_row import TakenRow
from peeraudit.core.timetable import Session, SessionKind, SessionState
from peeraudit.core.tip import TopTip
from peeraudit.core.top_tips import compose_tips
from peeraudit.core.wording import NothingToCompose, Wording, read_wording
from peeraudit.operations.composing import Compose
from peeraudit.operations.gathering import gather
from peeraudit.store.drawn import KINDS
from peeraudit.store.view import View

K = TypeVar("K", bound=Kept)

Things = tuple[Kept, ...]

AREA = FindingLeaning.AREA
MONDAY = date(2026, 11, 16)

THINGS: Things = (
    Challenge(
        id="challenge",
        host="Fellbridge",
        theme="planning with families",
        first_day=MONDAY,
        last_day=date(2026, 11, 18),
        director_name="Marian Oldroyd",
        salutation="Marian",
        reply_to="t.achebe@harrowmoor.example",
        small_number_threshold=1,
    ),
    Peer(id="p1", name="Owen Tarrant", place="000100", letter="a"),
    Peer(id="p2", name="Temi Achebe", place="000200", role=Role.LEAD, letter="b"),
    Peer(id="p3", name="Ines Marlow", place="000300", role=Role.COORDINATOR, letter="c"),
    Peer(id="p4", name="Ruth Salter", place="000400", letter="d"),
    KeyLine(id="k1", code="K1", wording="Do families understand their plans?", place="000100"),
    KeyLine(id="k2", code="K2", tested=Tested.NO, why_not_tested="No time", place="000200"),
    Theme(id="t1", title="Planning", place="000100"),
    Theme(id="t2", title="Leadership", place="000200"),
    ThemeKeyLine(id="tk", theme="t1", key_line="k1", mapped=True),
    Session(id="s1", reference="S1a", day=MONDAY, start=time(9), group_met="carers", head_count=9),
    Session(id="s2", reference="S2a", day=MONDAY, start=time(9), group_met="staff", met_before=1),
    Session(id="s3", reference="S3a", group_met="members", state=SessionState.CANCELLED),
    Session(id="s4", reference="S4a", kind=SessionKind.OBSERVATION, head_count=4),
    ReadDocument(id="d1", reference="D1", title="The plan"),
    ReadDocument(id="d2", reference="D2", title="The review"),
    CaseFile(id="c1", reference="C01"),
    CaseFile(id="c2", reference="C02"),
    CaseFile(id="c3", reference="C03"),
    FormInUse(id="form", form="case-audit", version="1", title="Case audit", digest="x"),
    Audit(id="a1", case_file="c1", form="form"),
    Audit(id="a2", case_file="c2", form="form", purpose=Purpose.SECOND),
    Judgement(id="j1", audit="a1", question="overall", answer=("good",), reason="Clear"),
    Moderation(id="m1", case_file="c1", form="case-audit", question="overall", after="good"),
    SafeguardingStop(id="stop", about="c1", what_was_seen="Alone at night"),
    Evidence(id="e1", reference="E1a", text="They listen.", source="s1", theme="t1", peer="p1"),
    Finding(id="f1", reference="F1a", theme="t1", text="Workers listen.", place="000100"),
    Finding(id="f2", reference="F2a", theme="t1", text="Plans are short.", place="000100"),
    Finding(id="f3", reference="F3a", theme="t2", text="Consider time.", leaning=AREA, place="3"),
    Finding(
        id="f4",
        reference="F4a",
        theme="t2",
        text="Leaders know their service.",
        headline=Headline.ALSO,
        place="000400",
        headline_place="000100",
    ),
    Finding(
        id="f5",
        reference="F5a",
        text="Leaders are seen.",
        headline=Headline.ONLY,
        headline_place="000200",
    ),
    Filing(id="filing", finding="f1", evidence="e1", bearing=Bearing.FOR),
    TopTip(id="tip1", text="Write shorter plans.", place="000100"),
    TopTip(id="tip2", text="Ask families first.", place="000200"),
    Passage(id="own1", paragraph="standing", text="Nobody was graded.", rewritten_from="No grade."),
    Passage(id="own2", document=DocumentKind.TIPS, paragraph="close", text="Begin with one."),
    KnownWord(id="word", text="Fellbridge"),
)
"""A challenge in which everything a document may print is said by something."""

FORM = b"""
id = "case-audit"
title = "Case audit"
version = "1"
status = "live"

[[sections]]
id = "plan"
title = "The plan"

[[sections.questions]]
id = "voice"
kind = "text"
text = "Whose voice is heard?"
"""
"""A form that asks little."""

TYPES: Mapping[object, tuple[Value, ...]] = {
    bool: (True, False),
    int: (0, 1, 3, 300),
    date: (date(2026, 11, 2), date(2026, 11, 17), date(2027, 1, 5)),
    time: (time(8), time(17, 30)),
    str: ("", "000150", "zz other"),
}
"""Values of every plain type a field may have."""

IDS = tuple(thing.id for thing in THINGS)


@dataclass(frozen=True, slots=True)
class OnPaper(View):
    """A view of things that are in no store."""

    kept: Things = ()

    def fetch(self, kind: type[K], *, among: Collection[str] | None = None) -> tuple[K, ...]:
        found = (thing for thing in self.kept if isinstance(thing, kind))
        found = (thing for thing in found if among is None or thing.id in among)
        return tuple(sorted(found, key=lambda thing: thing.id))

    def piece(self, digest: str) -> bytes:  # noqa: ARG002 - one form, whatever its digest
        return FORM

    def form(self, digest: str) -> None:  # noqa: ARG002 - none is compiled
        return None


@pytest.fixture(scope="module", name="on_paper")
def on_paper_fixture() -> Iterator[OnPaper]:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        yield OnPaper(connection, tuple(map(with_heads, THINGS)))
    engine.dispose()


@cache
def wording() -> Wording:
    path = paths.WORDING / "en-GB.toml"
    return read_wording(path.read_text(encoding="utf-8"), name=path.name)


def with_heads(thing: Kept) -> Kept:
    """A thing of which every field was set by somebody."""
    return replace(thing, heads=Heads(json.dumps({item.name: ["c"] for item in fields(thing)})))


def others(thing: Kept, name: str) -> Iterator[Value]:
    """Other values that a field may hold, whatever its type."""
    hint = get_type_hints(type(thing))[name]
    several = hint == tuple[str, ...]
    values: list[Value] = []
    if name in naming_fields(type(thing)):
        values = [(), *((one,) for one in IDS)] if several else ["", *IDS]
    elif several:
        values = [(), ("good",), ("poor", "good")]
    else:
        for plain in getattr(hint, "__args__", (hint,)):
            values += members(plain)
    yield from (value for value in values if value != getattr(thing, name))


def members(plain: object) -> tuple[Value, ...]:
    if isinstance(plain, type) and issubclass(plain, Enum):
        return tuple(plain)
    return (None,) if plain is type(None) else TYPES[plain]


def changed(things: Things, kind: type[Kept], name: str) -> Iterator[Things]:
    """The challenge with one field of one thing of a kind changed, in every way there is."""
    for thing in things:
        if not isinstance(thing, kind):
            continue
        rest = tuple(item for item in things if item is not thing)
        if name == DELETED:
            yield rest
            continue
        for value in others(thing, name):
            yield (*rest, replace(thing, **{name: value}))


def composed(view: OnPaper, things: Things, compose: Compose) -> Composition | None:
    gathered = gather(replace(view, kept=things))
    try:
        return compose(synthesise(under_faces(gathered)), wording=wording())
    except NothingToCompose:
        return None


def kinds_and_fields() -> Iterator[tuple[type[Kept], str]]:
    for kind in dict.fromkeys(map(type, THINGS)):
        yield from ((kind, item.name) for item in fields(kind) if item.name not in ("id", "heads"))
        if kind is not Challenge:
            yield kind, DELETED


def test_every_kind_of_thing_a_document_is_made_from_is_looked_at() -> None:
    memory = {TakenRow, Strike}
    assert {type(thing) for thing in THINGS} == set(KINDS) - memory


@pytest.mark.parametrize(("kind", "name"), tuple(kinds_and_fields()))
@pytest.mark.parametrize(
    ("compose", "prints"),
    [(compose_letter, printed.LETTER), (compose_tips, printed.TIPS)],
    ids=["letter", "tips"],
)
def test_a_field_is_listed_as_printed_if_and_only_if_it_can_change_the_page(
    kind: type[Kept], name: str, compose: Compose, prints: Printed, on_paper: OnPaper
) -> None:
    before = composed(on_paper, on_paper.kept, compose)
    assert before is not None
    changes = (
        composed(on_paper, things, compose) != before
        for things in changed(on_paper.kept, kind, name)
    )
    assert any(changes) == (name in prints.fields.get(kind.ENTITY, ()))
