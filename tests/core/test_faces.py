"""What was joined is seen as one: counted once, named by its face, and nothing said is lost."""

import json
from dataclasses import fields, replace
from datetime import date
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.audit import Audit, Judgement
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, KeyLine, Peer, Theme, ThemeKeyLine
from peeraudit.core.coverage import cover, triangulate_findings
from peeraudit.core.evidence import Evidence, ReadDocument, SourceKind
from peeraudit.core.faces import under_faces
from peeraudit.core.finding import Bearing, Filing, Finding, FindingLeaning, Headline
from peeraudit.core.gathered import Gathered
from peeraudit.core.journal.draft import Value
from peeraudit.core.journal.kept import JOINED_INTO, Heads, Joinable, Kept, naming_fields
from peeraudit.core.moderation import Moderation
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.core.synthesis import synthesise
from peeraudit.core.timetable import Session

BARE = Gathered(challenge=Challenge(id="challenge", host="Saltmere"))

ONE_OF_EACH: dict[str, Kept] = {
    "team": Peer(id=""),
    "key_lines": KeyLine(id=""),
    "themes": Theme(id=""),
    "theme_key_lines": ThemeKeyLine(id=""),
    "sessions": Session(id=""),
    "documents": ReadDocument(id=""),
    "case_files": CaseFile(id=""),
    "audits": Audit(id=""),
    "judgements": Judgement(id=""),
    "moderations": Moderation(id=""),
    "stops": SafeguardingStop(id=""),
    "evidence": Evidence(id=""),
    "findings": Finding(id=""),
    "filings": Filing(id=""),
}
JOINABLE = [name for name, thing in ONE_OF_EACH.items() if isinstance(thing, Joinable)]


def said(thing: Kept, *names: str) -> Heads:
    """The heads of a thing that set these fields."""
    return Heads(json.dumps({name: [f"{thing.id}.{name}"] for name in names}))


def finding(name: str, into: str = "", **values: Value) -> Finding:
    """A finding that set what is given, and nothing else."""
    bare = Finding(id=name, reference=name.upper(), joined_into=into)
    return replace(bare, heads=said(bare, "reference", *values), **values)


def drawn(gathered: Gathered, name: str) -> tuple[Kept, ...]:
    return cast("tuple[Kept, ...]", getattr(gathered, name))


def test_where_nothing_is_joined_nothing_is_touched() -> None:
    gathered = replace(BARE, findings=(finding("f1"), finding("f2")))
    assert under_faces(gathered) is gathered


def test_where_the_only_joins_lead_to_what_is_gone_nothing_is_touched() -> None:
    gathered = replace(BARE, findings=(finding("f1", "gone"), finding("f2")))
    assert under_faces(gathered) is gathered


def test_of_two_findings_joined_into_each_other_both_stay() -> None:
    gathered = replace(BARE, findings=(finding("f1", "f2"), finding("f2", "f1")))
    assert under_faces(gathered) is gathered


def test_what_leads_into_a_ring_is_seen_under_the_one_it_names() -> None:
    ring = finding("f1", "f2"), finding("f2", "f1")
    found = under_faces(replace(BARE, findings=(*ring, finding("f3", "f2"))))
    assert found.findings == ring
    assert [row.id for row in found.joined["f2"]] == ["f3"]


@pytest.mark.parametrize("name", JOINABLE)
def test_of_every_kind_that_can_be_joined_the_face_alone_stands(name: str) -> None:
    row = cast("Joinable", ONE_OF_EACH[name])
    things = tuple(
        replace(row, id=each, joined_into=into)
        for each, into in (("a", "b"), ("b", "c"), ("c", ""), ("d", ""))
    )
    gathered = replace(BARE, **{name: things})  # pyright: ignore[reportArgumentType] - by name
    found = under_faces(gathered)
    assert [thing.id for thing in drawn(found, name)] == ["c", "d"]
    assert [(row.id, row.joined_into) for row in found.joined["c"]] == [("a", "b"), ("b", "c")]


@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_every_field_that_names_a_thing_names_its_face(name: str) -> None:
    """Whatever a kind may come to name: nothing is left pointing at what nobody sees."""
    thing = ONE_OF_EACH[name]
    named = [each for each in naming_fields(type(thing)) if each != JOINED_INTO]
    values: dict[str, Value] = {
        each: ("f2", "f1", "x") if isinstance(getattr(thing, each), tuple) else "f2"
        for each in named
    }
    gathered = replace(BARE, findings=(finding("f1"), finding("f2", "f1")))
    pointing = replace(thing, id="it", **values)
    gathered = replace(gathered, **{name: (*drawn(gathered, name), pointing)})  # pyright: ignore[reportArgumentType] - by name
    (found,) = (each for each in drawn(under_faces(gathered), name) if each.id == "it")
    for each in named:
        assert getattr(found, each) in ("f1", ("f1", "x"))


def test_every_kind_that_is_gathered_is_looked_at_here() -> None:
    names = {item.name for item in fields(Gathered)}
    named_in_none = {"challenge", "forms", "templates", "tips", "joined"}
    named_in_none |= {"passages", "known_words"}
    assert set(ONE_OF_EACH) == names - named_in_none


def test_every_kind_that_can_be_joined_is_looked_through_for_joins() -> None:
    every: dict[str, tuple[Kept, ...]] = {name: (thing,) for name, thing in ONE_OF_EACH.items()}
    gathered = replace(BARE, **every)  # pyright: ignore[reportArgumentType] - by name
    assert gathered.joinable == tuple((ONE_OF_EACH[name],) for name in JOINABLE)


def test_a_field_never_set_at_the_face_shows_what_stands_beneath() -> None:
    face = finding("f1", text="Plans are clear.")
    beneath = finding("f2", "f1", text="Plans help.", headline=Headline.ALSO, key_lines=("k1",))
    found = under_faces(replace(BARE, findings=(beneath, face)))
    assert found.findings == (replace(face, headline=Headline.ALSO, key_lines=("k1",)),)
    assert found.joined == {"f1": (beneath,)}


def test_a_face_set_to_what_it_would_be_anyway_keeps_that() -> None:
    face = finding("f1", leaning=FindingLeaning.STRENGTH, text="")
    beneath = finding("f2", "f1", leaning=FindingLeaning.AREA, text="Record why.")
    found = under_faces(replace(BARE, findings=(face, beneath)))
    assert found.findings == (face,)


def test_what_a_face_takes_from_beneath_is_not_its_own() -> None:
    """An edit of it must not name a change of another row as what it supersedes."""
    face, beneath = finding("f1"), finding("f2", "f1", text="Plans help.")
    (found,) = under_faces(replace(BARE, findings=(face, beneath))).findings
    assert found.text == "Plans help."
    assert found.heads == face.heads


def test_of_several_beneath_the_first_that_says_something_is_shown() -> None:
    rows = finding("f2", "f1"), finding("f3", "f2", text="One."), finding("f4", "f1", text="Two.")
    (found,) = under_faces(replace(BARE, findings=(finding("f1"), *rows))).findings
    assert found.text == "One."


def test_a_finding_parted_and_joined_again_is_no_part_of_itself() -> None:
    part = finding("f2", "f1", text="Part.", split_from="f1")
    (found,) = under_faces(replace(BARE, findings=(finding("f1"), part))).findings
    assert (found.text, found.split_from) == ("Part.", "")


def test_a_note_filed_under_both_is_filed_under_the_face_once_each_bearing() -> None:
    def filed(name: str, under: str, bearing: Bearing | None) -> Filing:
        return Filing(id=name, finding=under, evidence="e1", bearing=bearing)

    gathered = replace(
        BARE,
        evidence=(Evidence(id="e1"),),
        findings=(finding("f1"), finding("f2", "f1"), finding("f3", "f1"), finding("f4", "f1")),
        filings=(
            filed("x1", "f1", Bearing.FOR),
            filed("x2", "f2", Bearing.FOR),
            filed("x3", "f3", Bearing.AGAINST),
            filed("x4", "f4", None),
        ),
    )
    found = under_faces(gathered)
    assert [(item.id, item.finding) for item in found.filings] == [
        ("x1", "f1"),
        ("x3", "f1"),
        ("x4", "f1"),
    ]
    weighed = triangulate_findings(found)["f1"]
    assert [note.id for note in weighed.supporting] == ["e1"]
    assert [note.id for note in weighed.unanswered] == ["e1"]


def test_a_theme_joined_to_another_of_the_same_key_line_still_has_only_one() -> None:
    gathered = replace(
        BARE,
        key_lines=(KeyLine(id="k1"), KeyLine(id="k2", joined_into="k1")),
        themes=(Theme(id="t1"), Theme(id="t2", joined_into="t1")),
        theme_key_lines=tuple(
            ThemeKeyLine(id=f"{theme}{key_line}", theme=theme, key_line=key_line, mapped=True)
            for theme, key_line in (("t1", "k1"), ("t2", "k2"))
        ),
        evidence=(Evidence(id="e1", theme="t2", kind=SourceKind.SAW),),
    )
    coverage = cover(under_faces(gathered), triangulations={})
    assert [item.tally.saw for item in coverage.key_lines] == [1]


def test_people_met_at_a_session_added_twice_count_once() -> None:
    monday = date(2026, 6, 8)
    gathered = replace(
        BARE,
        sessions=(
            Session(id="s1", day=monday, group_met="Foster carers", head_count=12),
            Session(id="s2", day=monday, group_met="Carers", head_count=12, joined_into="s1"),
        ),
    )
    synthesis = synthesise(under_faces(gathered))
    assert (synthesis.people_met, synthesis.groups_met) == (12, ("Foster carers",))


def test_a_case_file_added_twice_has_the_audits_of_both_and_counts_once() -> None:
    gathered = replace(
        BARE,
        case_files=(CaseFile(id="c1"), CaseFile(id="c2", joined_into="c1")),
        audits=(Audit(id="a1", case_file="c1"), Audit(id="a2", case_file="c2")),
        judgements=(Judgement(id="j1", audit="a2"),),
    )
    found = under_faces(gathered)
    assert [audit.case_file for audit in found.audits] == ["c1", "c1"]
    assert found.judgements == gathered.judgements
    assert synthesise(found).case_files_read == 1


NAMES = "abcde"


@given(st.dictionaries(st.sampled_from(NAMES), st.sampled_from((*NAMES, "gone"))))
def test_no_row_is_lost_and_a_second_look_changes_nothing(joined: dict[str, str]) -> None:
    gathered = replace(
        BARE, findings=tuple(finding(name, joined.get(name, ""), text=name) for name in NAMES)
    )
    found = under_faces(gathered)
    rows = [*found.findings, *(row for beneath in found.joined.values() for row in beneath)]
    assert sorted(row.id for row in rows) == list(NAMES)
    assert set(found.joined) <= {face.id for face in found.findings}
    assert under_faces(found) is found
