"""The page that shows how far a challenge has come."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peeraudit.cli.plain_page import PAGE_WIDTH
from peeraudit.cli.showing import lines
from peeraudit.core.audit import Purpose
from peeraudit.core.audit_check import AuditCheck
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, KeyLine, Tested, Theme
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Finding
from peeraudit.core.gathered import Gathered
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.core.state import state_of
from peeraudit.core.timetable import Session
from peeraudit.core.tip import TopTip
from tests.cli.shown import BARE, MONDAY, some_of_everything

PAGE = Path(__file__).with_name("showing.txt").read_text(encoding="utf-8")


def page(gathered: Gathered, *, conflicts: tuple[str, ...] = ()) -> str:
    return "\n".join(lines(state_of(gathered, conflicts=conflicts)))


def unwrapped(text: str) -> str:
    """The page with every sentence on one line."""
    return " ".join(text.split())


@pytest.fixture(scope="module")
def gathered() -> Gathered:
    return some_of_everything()


def test_the_whole_page_reads_so(gathered: Gathered) -> None:
    assert page(gathered, conflicts=("C07, team: East (a) or West (b)",)) + "\n" == PAGE


def test_what_was_seen_at_a_stop_is_not_on_the_page(gathered: Gathered) -> None:
    shown = page(gathered)
    assert "bruise" not in shown
    assert "unseen" not in shown


def test_a_challenge_just_begun_is_a_short_calm_page() -> None:
    shown = page(BARE)
    assert shown.startswith("Saltmere\nCore, children's services, no days yet\n\nGathered\n")
    headed = [line for line in shown.splitlines() if line and not line.startswith((" ", "-"))]
    assert headed[2:] == ["Gathered", "Before the letter and the tips"]


def test_one_day_is_one_day() -> None:
    begun = replace(BARE, challenge=replace(BARE.challenge, first_day=MONDAY))
    assert "Core, children's services, 8 June 2026 (1 day)" in page(begun)


def test_without_a_typed_figure_people_met_are_the_timetables() -> None:
    met = replace(BARE, sessions=(Session(id="s1", head_count=18, met_before=3),))
    assert "People met          15, counted from the timetable" in page(met)


def test_a_challenge_that_is_no_sample_is_not_called_one() -> None:
    assert "sample" not in page(BARE)


@pytest.mark.parametrize(
    ("tips", "advice"),
    [
        (0, "There are no top tips; a page of them has 6 to 8. Add 6."),
        (1, "There is 1 top tip; a page of them has 6 to 8. Add 5."),
        (10, "There are 10 top tips; a page of them has 6 to 8. Take out 2."),
    ],
)
def test_too_few_tips_or_too_many_are_said(tips: int, advice: str) -> None:
    with_tips = replace(BARE, tips=tuple(TopTip(id=str(at)) for at in range(tips)))
    assert advice in page(with_tips)


@pytest.mark.parametrize("tips", [6, 8])
def test_six_to_eight_tips_are_well(tips: int) -> None:
    with_tips = replace(BARE, tips=tuple(TopTip(id=str(at)) for at in range(tips)))
    assert "Before the letter" not in page(with_tips)


def test_things_without_a_reference_are_still_shown() -> None:
    unnamed = replace(
        BARE,
        key_lines=(KeyLine(id="k1"),),
        evidence=(Evidence(id="e1", text="They listen."),),
        findings=(Finding(id="f1", text="Plans are clear."),),
    )
    shown = unwrapped(page(unnamed))
    assert "no reference no evidence for it Plans are clear." in shown
    assert "Untested, without a note: no code." in shown


def test_a_form_whose_grades_are_all_undecided_has_no_percentages(gathered: Gathered) -> None:
    only = tuple(case for case in gathered.case_files if case.id == "c2")
    shown = page(replace(gathered, case_files=only))
    assert "n                                1" in shown
    assert "No agreed grade while audits or moderations differ; moderate them: C02." in shown


@given(text=st.text(max_size=300), reference=st.text(max_size=60))
def test_no_text_of_the_challenge_breaks_the_page(text: str, reference: str) -> None:
    anything = Gathered(
        challenge=Challenge(id="challenge", host=text, theme=text),
        key_lines=(
            KeyLine(
                id="k1",
                code=reference,
                wording=text,
                tested=Tested.NO,
                why_not_tested=text,
            ),
        ),
        themes=(Theme(id="t1", title=text),),
        case_files=(CaseFile(id="c1", reference=reference),),
        stops=(SafeguardingStop(id="stop", about="c1", told_role=text, told_on=MONDAY),),
        findings=(
            Finding(id="f1", reference=reference, text=text),
            Finding(id="f2", reference=reference, joined_into="f1"),
            Finding(id="f3", reference=reference),
        ),
    )
    for line in page(anything, conflicts=(text,)).split("\n"):
        assert len(line) <= PAGE_WIDTH
        assert "\x1b" not in line
        assert "\r" not in line


def test_what_may_be_one_stands_after_what_laptops_disagree_on(gathered: Gathered) -> None:
    twice = (CaseFile(id="aaaaaa", reference="C09"), CaseFile(id="bbbbbb", reference="C09"))
    shown = page(replace(gathered, case_files=(*gathered.case_files, *twice)), conflicts=("C07",))
    headed = [line for line in shown.splitlines() if line and not line.startswith((" ", "-"))]
    at = headed.index("May be one and the same")
    assert headed[at - 1 : at + 2] == ["Laptops disagree", "May be one and the same", "Gathered"]
    assert "peeraudit merge FILE C09~aaaa C09~bbbb" in unwrapped(shown)


def test_a_finding_is_named_with_those_joined_into_it() -> None:
    findings = (
        Finding(id="f1", reference="F3a", text="Plans are clear."),
        Finding(id="f2", reference="F7b", joined_into="f1"),
        Finding(id="f3", reference="", joined_into="f2"),
    )
    noted = replace(BARE, evidence=(Evidence(id="e1"),), findings=findings)
    shown = unwrapped(page(noted))
    assert "F3a (with F7b, no reference) no evidence for it Plans are clear." in shown
    assert "no section of the letter prints them: F3a (with F7b, no reference). Give" in shown


def test_before_the_first_note_no_finding_is_called_thin_one_by_one() -> None:
    shown = unwrapped(page(replace(BARE, findings=(Finding(id="f1", text="Plans are clear."),))))
    assert "No note has been taken yet" in shown
    assert "no evidence for it" not in shown


def test_what_an_audit_wants_is_told_in_a_sentence(gathered: Gathered) -> None:
    check = AuditCheck(
        "C07",
        "Whole case",
        Purpose.FIRST,
        without_reason=("plan",),
        without_evidence=("voice", "overall"),
        suggested="Good",
    )
    state = replace(state_of(gathered, conflicts=()), audits=(check,))
    assert (
        "C07, Whole case, first: no reason given for plan; nowhere in the record named for voice,"
        " overall; the form suggests Good, and nobody says why not."
    ) in unwrapped("\n".join(lines(state)))
