"""Taking a workbook in: what a second time changes, and what it leaves."""

from peeraudit.core.audit import Audit, FormInUse, Judgement, Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import KeyLine, Theme, ThemeKeyLine
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing, Filing, Finding
from peeraudit.core.moderation import Moderation
from peeraudit.core.tip import TopTip
from tests.core.intake.on_paper import FORM, OnPaper, SmallForm, sheet
from tests.core.intake.whole_workbook import (
    EVIDENCE,
    FINDINGS,
    JUDGEMENTS,
    THEMES,
    WORKBOOK,
    changed,
)


def test_a_second_take_in_of_the_same_workbook_drafts_nothing(taken: OnPaper) -> None:
    assert taken.changes(*WORKBOOK) == ()


def test_two_laptops_taking_in_one_workbook_make_the_same_things(taken: OnPaper) -> None:
    other = OnPaper()
    other.take_in(*WORKBOOK)
    assert other.gathered == taken.gathered


def test_a_cell_changed_in_the_workbook_alone_is_kept(taken: OnPaper) -> None:
    plan = taken.take_in(*changed(EVIDENCE, "Evidence!A2", "Plans are early."))
    assert [(each.sheet, each.count) for each in plan.changed] == [("Evidence", 1)]
    assert taken.the(Evidence, reference="E1a").text == "Plans are early."


def test_a_cell_unchanged_since_changes_nothing_where_the_challenge_moved_on(
    taken: OnPaper,
) -> None:
    taken.edit(taken.the(Evidence, reference="E1a"), text="Plans come late, we think.")
    assert taken.changes(*WORKBOOK) == ()


def test_a_cell_changed_in_both_is_reported_and_left(taken: OnPaper) -> None:
    taken.edit(taken.the(Evidence, reference="E1a"), text="Plans come late, we think.")
    workbook = changed(EVIDENCE, "Evidence!A2", "Plans are early.")
    plan = taken.take_in(*workbook)
    assert [(left.where, left.column) for left in plan.left] == [("Evidence!A2", "Text")]
    assert taken.the(Evidence, reference="E1a").text == "Plans come late, we think."
    assert taken.take_in(*workbook).left == plan.left


def test_a_cell_changed_to_what_the_challenge_says_already_is_no_news(taken: OnPaper) -> None:
    taken.edit(taken.the(Evidence, reference="E1a"), text="Plans are early.")
    plan = taken.take_in(*changed(EVIDENCE, "Evidence!A2", "Plans are early."))
    assert (plan.changed, plan.left) == ((), ())


def test_what_has_gone_since_is_not_added_again(taken: OnPaper) -> None:
    taken.remove(taken.the(TopTip, text="Keep it simple."))
    assert taken.take_in(*WORKBOOK).added == ()
    assert len(taken.all(TopTip)) == 1


def test_a_note_taken_out_of_a_finding_is_filed_there_no_more(taken: OnPaper) -> None:
    taken.take_in(*changed(FINDINGS, "Findings!F2", "E2"))
    note = taken.the(Evidence, reference="E1a").id
    finding = taken.the(Finding, reference="F1a").id
    assert taken.the(Filing, finding=finding, evidence=note).bearing is None
    taken.take_in(*WORKBOOK)
    assert taken.the(Filing, finding=finding, evidence=note).bearing is Bearing.AGAINST


def test_a_key_line_taken_out_of_a_theme_is_mapped_no_more(taken: OnPaper) -> None:
    taken.take_in(*changed(THEMES, "Themes!C2", "K2"))
    code = taken.the(KeyLine, code="K1").id
    assert not taken.the(ThemeKeyLine, key_line=code).mapped


def test_what_was_typed_elsewhere_is_filled_in_and_not_typed_over() -> None:
    paper = OnPaper()
    paper.add(CaseFile(id="typed", reference="C01", age_band="1-4"))
    plan = paper.take_in(*WORKBOOK)
    case_file = paper.the(CaseFile, reference="C01")
    assert (case_file.id, case_file.age_band, case_file.host_grade) == ("typed", "1-4", "Good")
    assert [left.where for left in plan.left] == ["Case files!B2"]


def test_a_theme_put_in_between_leaves_the_others_what_they_are(taken: OnPaper) -> None:
    partners = taken.the(Theme, title="Partners")
    themes = sheet(
        "Themes",
        ("Order", "Title", "Key lines"),
        (1, "Practice", "K1; k2"),
        (2, "Leadership", None),
        (3, "Partners", None),
    )
    plan = taken.take_in(themes)
    assert [(each.sheet, each.count) for each in plan.added] == [("Themes", 1)]
    assert taken.the(Theme, title="Partners").id == partners.id
    assert taken.the(Theme, title="Partners").place > taken.the(Theme, title="Leadership").place
    assert taken.changes(themes) == ()


def test_a_theme_with_a_new_title_at_its_old_order_is_the_same_theme(taken: OnPaper) -> None:
    partners = taken.the(Theme, title="Partners")
    taken.take_in(*changed(THEMES, "Themes!B3", "Partnership"))
    assert taken.the(Theme, id=partners.id).title == "Partnership"
    assert len(taken.all(Theme)) == 2


def test_a_new_theme_with_the_old_title_of_another_is_a_theme_of_its_own(taken: OnPaper) -> None:
    partners = taken.the(Theme, title="Partners")
    taken.take_in(*changed(THEMES, "Themes!B3", "Partnership"))
    headings = ("Order", "Title")
    taken.take_in(sheet("Themes", headings, (1, "Practice"), (2, "Partnership"), (3, "Partners")))
    assert len(taken.all(Theme)) == 3
    assert taken.the(Theme, title="Partnership").id == partners.id


def test_a_grade_the_challenge_has_already_may_be_moderated(taken: OnPaper) -> None:
    headings = ("Case file", "Form", "Question", "Before", "After")
    taken.take_in(sheet("Moderation", headings, ("C01", "small", "quality", "RI", "Good")))
    assert taken.the(Moderation, question="quality").after == "good"


def test_an_audit_goes_on_with_the_form_it_was_begun_on(taken: OnPaper) -> None:
    taken.forms = (SmallForm(version="2", text=FORM.replace('"seen"', '"met"')),)
    headings = ("Case file", "Form", "Question", "Answer", "Auditor")
    plan = taken.take_in(sheet("Judgements", headings, ("C01", "small", "seen", "Yes", "Cai Coed")))
    first = taken.the(Audit, purpose=Purpose.FIRST)
    assert taken.the(Judgement, question="seen").audit == first.id
    assert plan.forms_used == ()


def test_of_two_versions_in_use_the_later_is_meant_for_a_new_audit(taken: OnPaper) -> None:
    taken.add(FormInUse(id="later", form="small", version="2", title="A small form"))
    headings = ("Case file", "Form", "Question", "Answer")
    taken.take_in(sheet("Judgements", headings, ("C02", "small", "overall", "Good")))
    case_file = taken.the(CaseFile, reference="C02")
    assert taken.the(Audit, case_file=case_file.id).form == "later"


def test_an_audit_typed_elsewhere_is_the_one_its_rows_belong_to(taken: OnPaper) -> None:
    case_file, form = taken.the(CaseFile, reference="C02").id, taken.the(FormInUse).id
    taken.add(Audit(id="typed", case_file=case_file, form=form, auditors=("speaker",)))
    headings = ("Case file", "Form", "Question", "Answer", "Auditor")
    taken.take_in(sheet("Judgements", headings, ("C02", "small", "overall", "Good", "Ann Ash")))
    assert len(taken.all(Audit)) == 3
    assert taken.the(Judgement, audit="typed").answer == ("good",)


def test_an_audit_whose_auditors_changed_since_keeps_its_rows(taken: OnPaper) -> None:
    first = taken.the(Audit, purpose=Purpose.FIRST)
    taken.edit(first, auditors=("speaker",))
    assert taken.changes(*WORKBOOK) == ()
    taken.take_in(*changed(JUDGEMENTS, "Judgements!D2", "Good"))
    assert taken.the(Judgement, question="quality").answer == ("good",)
    assert len(taken.all(Audit)) == 2


def test_rows_that_are_there_already_need_no_other_column_than_what_is_new(taken: OnPaper) -> None:
    taken.take_in(sheet("Findings", ("Ref", "Evidence"), ("F2", "E2")))
    second, note = taken.the(Finding, reference="F2a"), taken.the(Evidence, reference="E2a")
    assert second.text == "Consider pace."
    assert taken.the(Filing, finding=second.id, evidence=note.id).bearing is Bearing.FOR


def test_head_counts_are_held_against_what_is_there(taken: OnPaper) -> None:
    met = sheet("Timetable", ("Ref", "Met before"), ("S1", 8), ("S2", 6))
    assert taken.faults(met) == [
        (
            "Timetable!B3: 6 were met before, and only 5 were there. Write 5 or fewer, or mend the "
            "head count."
        )
    ]


def test_a_note_may_have_a_ref_that_ends_like_a_bearing(taken: OnPaper) -> None:
    note = sheet("Evidence", ("Text", "Kind", "Ref"), ("Slow.", "saw", "E9 against"))
    headings = ("Theme", "Leaning", "Text", "Evidence", "Ref")
    finding = ("Practice", "area", "Consider pace again.", "E9 against; E1 against", "F9")
    taken.take_in(note, sheet("Findings", headings, finding))
    nine = taken.the(Finding, reference="F9a").id
    slow, late = taken.the(Evidence, text="Slow.").id, taken.the(Evidence, reference="E1a").id
    assert taken.the(Filing, finding=nine, evidence=slow).bearing is Bearing.FOR
    assert taken.the(Filing, finding=nine, evidence=late).bearing is Bearing.AGAINST
