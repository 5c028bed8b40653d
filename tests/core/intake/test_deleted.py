"""Taking a workbook in beside deletes and merges: what is gone stays gone, and keeps its name."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peeraudit.core.audit import Audit, FormInUse, Judgement, Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, KeyLine, Peer, Theme
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing, Filing, Finding
from peeraudit.core.journal.kept import Kept, Link
from peeraudit.core.taken_row import TakenRow
from peeraudit.core.timetable import Session
from tests.core.intake.on_paper import SPEAKER, OnPaper, sheet
from tests.core.intake.whole_workbook import (
    CASE_FILES,
    EVIDENCE,
    FINDINGS,
    JUDGEMENTS,
    THEMES,
    WORKBOOK,
    changed,
)

STAY = (Challenge, TakenRow, Link)
"""What nobody can delete: links are unmade in another way, and the rest is not seen."""


def whole() -> OnPaper:
    paper = OnPaper()
    paper.take_in(*WORKBOOK)
    return paper


def can_be_deleted(paper: OnPaper) -> list[Kept]:
    every = (thing for things in paper.things.values() for thing in things.values())
    return [thing for thing in every if not isinstance(thing, STAY) and thing.id != SPEAKER.id]


PLACES = st.sets(st.integers(0, len(can_be_deleted(whole())) - 1))


@settings(deadline=None, max_examples=60)
@given(PLACES)
def test_whatever_is_deleted_the_same_workbook_brings_nothing_back(places: set[int]) -> None:
    paper = whole()
    gone = [can_be_deleted(paper)[place] for place in sorted(places)]
    for thing in gone:
        paper.delete(thing)
    planned = paper.take_in(*WORKBOOK)
    assert (planned.added, planned.changed, planned.left) == ((), (), ())
    assert paper.changes(*WORKBOOK) == ()
    assert set(planned.deleted) <= {(thing.ENTITY, thing.id) for thing in gone}


@settings(deadline=None, max_examples=30)
@given(PLACES)
def test_what_was_deleted_stays_so_where_nothing_remembers_its_row(places: set[int]) -> None:
    paper = whole()
    gone = [can_be_deleted(paper)[place] for place in sorted(places)]
    for thing in gone:
        paper.delete(thing)
    for row in paper.all(TakenRow):
        paper.remove(row)
    brought = {change.entity_id for change in paper.changes(*WORKBOOK)}
    assert brought.isdisjoint(thing.id for thing in gone)


@pytest.mark.parametrize(
    ("kind", "named"),
    [
        (Evidence, {"reference": "E1a"}),
        (Finding, {"reference": "F2a"}),
        (CaseFile, {"reference": "C02"}),
        (Session, {"reference": "S2a"}),
        (KeyLine, {"code": "K2"}),
        (Theme, {"title": "Partners"}),
        (Peer, {"name": "Cai Coed"}),
        (Judgement, {"question": "visited"}),
    ],
)
def test_what_stays_deleted_is_told_once(
    taken: OnPaper, kind: type[Kept], named: dict[str, str]
) -> None:
    thing = taken.the(kind, **named)
    taken.delete(thing)
    assert taken.take_in(*WORKBOOK).deleted == ((thing.ENTITY, thing.id),)


def test_a_cell_changed_in_a_row_whose_thing_was_deleted_changes_nothing(taken: OnPaper) -> None:
    taken.delete(taken.the(Evidence, reference="E1a"))
    workbook = changed(EVIDENCE, "Evidence!A2", "Plans are early.")
    planned = taken.take_in(*workbook)
    assert (planned.added, planned.changed, planned.left) == ((), (), ())
    assert taken.changes(*workbook) == ()


def test_a_row_of_a_deleted_thing_needs_no_more_columns_than_another(taken: OnPaper) -> None:
    taken.delete(taken.the(Finding, reference="F2a"))
    assert taken.faults(sheet("Findings", ("Ref", "Evidence"), ("F1", "E2"), ("F2", "E2"))) == []


def note(*cells: str) -> Sequence[str]:
    return ("Met at the door.", "saw", *cells)


@pytest.mark.parametrize("with_its_sheet", [True, False])
def test_other_rows_may_still_name_what_was_deleted(taken: OnPaper, with_its_sheet: bool) -> None:  # noqa: FBT001 - two ways of naming
    gone = taken.the(CaseFile, reference="C02")
    taken.delete(gone)
    notes = sheet("Evidence", ("Text", "Kind", "Source"), note("C02"))
    taken.take_in(*((CASE_FILES, notes) if with_its_sheet else (notes,)))
    assert taken.the(Evidence, text="Met at the door.").source == gone.id


def test_what_was_typed_in_the_challenge_and_deleted_keeps_its_name(taken: OnPaper) -> None:
    taken.add(Evidence(id="typed", reference="E9a", text="Typed."))
    taken.delete(taken.the(Evidence, id="typed"))
    headings = ("Theme", "Leaning", "Text", "Evidence")
    taken.take_in(sheet("Findings", headings, ("Practice", "area", "Consider doors.", "E9a")))
    finding = taken.the(Finding, text="Consider doors.")
    assert taken.the(Filing, finding=finding.id).evidence == "typed"


def test_links_to_what_was_deleted_are_left_as_they_are(taken: OnPaper) -> None:
    gone = taken.the(Evidence, reference="E1a")
    taken.delete(gone)
    taken.take_in(*changed(FINDINGS, "Findings!F3", "E1 context; E2"))
    second = taken.the(Finding, reference="F2a")
    assert taken.the(Filing, finding=second.id, evidence=gone.id).bearing is Bearing.CONTEXT
    assert not [
        change
        for change in taken.changes(*changed(FINDINGS, "Findings!F3", "E2; E1 context"))
        if change.entity == Filing.ENTITY
    ]


def test_what_stands_under_a_name_is_meant_before_what_was_deleted(taken: OnPaper) -> None:
    taken.delete(taken.the(CaseFile, reference="C02"))
    taken.add(CaseFile(id="again", reference="C02"))
    taken.take_in(sheet("Evidence", ("Text", "Kind", "Source"), note("C02")))
    assert taken.the(Evidence, text="Met at the door.").source == "again"


def test_a_row_whose_thing_was_deleted_and_typed_again_means_the_new_one(taken: OnPaper) -> None:
    taken.delete(taken.the(CaseFile, reference="C02"))
    taken.add(CaseFile(id="again", reference="C02"))
    workbook = changed(CASE_FILES, "Case files!C3", "Good")
    assert taken.take_in(*workbook).deleted == ()
    assert [case.id for case in taken.all(CaseFile) if case.reference == "C02"] == ["again"]
    assert taken.changes(*workbook) == ()


def test_a_theme_deleted_and_typed_again_is_the_new_one(taken: OnPaper) -> None:
    taken.delete(taken.the(Theme, title="Partners"))
    taken.add(Theme(id="again", title="Partners"))
    taken.take_in(*changed(THEMES, "Themes!C2", "K2"))
    assert [theme.id for theme in taken.all(Theme) if theme.title == "Partners"] == ["again"]


def test_a_reference_that_was_deleted_is_not_given_again(taken: OnPaper) -> None:
    taken.delete(taken.the(Finding, reference="F2a"))
    headings = ("Theme", "Leaning", "Text")
    taken.take_in(sheet("Findings", headings, ("Practice", "area", "Consider doors.")))
    assert taken.the(Finding, text="Consider doors.").reference == "F3a"


def test_the_letter_of_a_peer_who_was_deleted_is_not_given_again(taken: OnPaper) -> None:
    last = max(taken.all(Peer), key=lambda peer: peer.letter)
    taken.delete(last)
    taken.take_in(sheet("Team", ("Name",), ("Dee Dunn",)))
    assert taken.the(Peer, name="Dee Dunn").letter > last.letter


def test_a_new_judgement_of_a_deleted_audit_is_left_alone_with_it(taken: OnPaper) -> None:
    second = taken.the(Audit, purpose=Purpose.SECOND)
    taken.delete(second)
    headings = ("Case file", "Form", "Question", "Answer", "Auditor", "Purpose")
    new = sheet("Judgements", headings, ("C01", "small", "seen", "Yes", "Ben Birch", "second"))
    assert taken.changes(new) == ()
    planned = taken.take_in(new)
    assert (planned.added, planned.deleted) == ((), ((Audit.ENTITY, second.id),))


def test_a_judgement_of_a_deleted_audit_may_still_be_mended(taken: OnPaper) -> None:
    taken.delete(taken.the(Audit, purpose=Purpose.FIRST))
    planned = taken.take_in(*changed(JUDGEMENTS, "Judgements!E2", "Drift again."))
    assert [(each.sheet, each.count) for each in planned.changed] == [("Judgements", 1)]
    assert taken.the(Judgement, question="quality").reason == "Drift again."


def test_a_form_that_was_deleted_is_not_put_to_use_again(taken: OnPaper) -> None:
    gone = taken.the(FormInUse)
    taken.delete(gone)
    headings = ("Case file", "Form", "Question", "Answer")
    taken.take_in(sheet("Judgements", headings, ("C02", "small", "overall", "Good")))
    assert taken.all(FormInUse) == ()
    case_file = taken.the(CaseFile, reference="C02").id
    assert taken.the(Audit, case_file=case_file).form == gone.id


def test_a_row_of_what_was_merged_into_another_still_means_itself(taken: OnPaper) -> None:
    beneath = taken.the(CaseFile, reference="C02")
    taken.edit(beneath, joined_into=taken.the(CaseFile, reference="C01").id)
    assert taken.changes(*WORKBOOK) == ()
    taken.take_in(*changed(CASE_FILES, "Case files!C3", "Good"))
    assert taken.the(CaseFile, reference="C02").host_grade == "Good"
    assert taken.the(CaseFile, reference="C02").joined_into
    assert len(taken.all(CaseFile)) == 2


def test_of_two_merged_under_one_name_a_new_row_means_the_face() -> None:
    paper = OnPaper()
    paper.add(CaseFile(id="a", reference="C01"))
    paper.add(CaseFile(id="b", reference="C01", joined_into="a"))
    paper.add(CaseFile(id="c", reference="C02", joined_into="d"))
    paper.add(CaseFile(id="d", reference="C02"))
    paper.take_in(*WORKBOOK)
    assert {row.thing for row in paper.all(TakenRow) if row.sheet == "Case files"} == {"a", "d"}
    assert len(paper.all(CaseFile)) == 4
