"""Taking a workbook in: what each of its sheets brings."""

from datetime import date, time

import pytest

from peeraudit.core.audit import Audit, FormInUse, Judgement, Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import (
    Challenge,
    ChallengeKind,
    Peer,
    Role,
    Service,
    Theme,
    ThemeKeyLine,
)
from peeraudit.core.evidence import Evidence, ReadDocument, SourceKind
from peeraudit.core.finding import Bearing, Filing, Finding, Headline
from peeraudit.core.moderation import Method, Moderation
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.core.timetable import Session, SessionKind, SessionState, people_met
from peeraudit.core.tip import TopTip
from tests.core.intake.on_paper import OnPaper, sheet
from tests.core.intake.whole_workbook import WORKBOOK


def test_the_challenge_is_read_by_word_whatever_its_spelling(taken: OnPaper) -> None:
    challenge = taken.the(Challenge)
    assert challenge.host == "Fernmoor Council"
    assert challenge.kind is ChallengeKind.REVISIT
    assert challenge.service is Service.CHILDREN
    assert (challenge.first_day, challenge.days) == (date(2026, 6, 9), 3)


def test_whoever_speaks_is_found_in_the_team_and_the_others_get_the_next_letters(
    taken: OnPaper,
) -> None:
    team = sorted(taken.all(Peer), key=lambda peer: peer.place)
    assert [(peer.name, peer.letter) for peer in team] == [
        ("Ben Birch", "b"),
        ("Ann Ash", "a"),
        ("Cai Coed", "c"),
    ]
    assert taken.the(Peer, id="speaker").role is Role.COORDINATOR


def test_days_by_number_and_times_of_either_kind_are_read(taken: OnPaper) -> None:
    first, second = taken.the(Session, title="Social workers"), taken.the(Session, title="Managers")
    assert (first.day, first.start, first.kind) == (
        date(2026, 6, 9),
        time(9, 30),
        SessionKind.FOCUS_GROUP,
    )
    assert (second.day, second.start, second.state) == (
        date(2026, 6, 10),
        time(14),
        SessionState.CANCELLED,
    )
    assert (second.head_count, second.met_before) == (5, 2)
    assert first.peers == ("speaker", taken.the(Peer, name="Ben Birch").id)


@pytest.mark.parametrize("held", ["Held", None])
def test_a_session_that_is_planned_counts_once_the_workbook_says_it_was_held(
    held: str | None,
) -> None:
    paper = OnPaper()
    headings = ("Ref", "Title", "Head count", "State")
    host = sheet("Challenge", ("Field", "Value"), ("Host", "Fernmoor Council"))
    paper.take_in(host, sheet("Timetable", headings, ("S1", "Social workers", 8, "planned")))
    planned = paper.the(Session)
    assert (planned.state, people_met([planned])) == (SessionState.PLANNED, 0)
    paper.take_in(sheet("Timetable", headings, ("S1", "Social workers", 8, held)))
    assert people_met(paper.all(Session)) == 8


def test_references_carry_the_ref_and_the_letter_of_whoever_took_them_in(taken: OnPaper) -> None:
    assert {note.reference for note in taken.all(Evidence)} == {"E1a", "E2a", "E3a"}
    assert {finding.reference for finding in taken.all(Finding)} == {"F1a", "F2a"}
    assert taken.the(ReadDocument).reference == "D1a"


def test_rows_of_one_case_form_auditor_and_purpose_are_one_audit(taken: OnPaper) -> None:
    audits = taken.all(Audit)
    assert {audit.purpose for audit in audits} == {Purpose.FIRST, Purpose.SECOND}
    first = taken.the(Audit, purpose=Purpose.FIRST)
    answers = {
        each.question: each.answer for each in taken.all(Judgement) if each.audit == first.id
    }
    assert answers == {
        "quality": ("requires-improvement",),
        "overall": ("good",),
        "visited": ("2026-05-01",),
    }
    assert first.form == taken.the(FormInUse).id


def test_a_second_audit_that_is_brought_with_its_overall_grade_is_blind_no_more(
    taken: OnPaper,
) -> None:
    assert taken.the(Audit, purpose=Purpose.SECOND).finished
    assert not taken.the(Audit, purpose=Purpose.FIRST).finished


def test_a_form_is_frozen_into_the_challenge_when_it_is_first_used() -> None:
    paper = OnPaper()
    assert [form.id for form in paper.take_in(*WORKBOOK).forms_used] == ["small"]
    assert paper.take_in(*WORKBOOK).forms_used == ()


def test_moderation_keeps_the_grade_of_each_audit_and_the_agreed_one(taken: OnPaper) -> None:
    moderation = taken.the(Moderation)
    assert moderation.before == ("good", "inadequate")
    assert moderation.after == "requires-improvement"
    assert moderation.how is Method.TABLE_READ
    assert moderation.who == ("speaker", taken.the(Peer, name="Ben Birch").id)


def test_a_stop_knows_its_case_file_and_when_the_host_was_told(taken: OnPaper) -> None:
    stop = taken.the(SafeguardingStop)
    assert stop.about == taken.the(CaseFile, reference="C02").id
    assert (stop.told_on, stop.told_at) == (date(2026, 6, 10), time(15, 20))
    assert stop.is_open


def test_notes_point_at_what_they_came_from(taken: OnPaper) -> None:
    late = taken.the(Evidence, text="Plans are late.")
    assert late.source == taken.the(CaseFile, reference="C01").id
    assert late.theme == taken.the(Theme, title="Practice").id
    assert late.kind is SourceKind.READ
    assert taken.the(Evidence, quote=True).source == taken.the(Session, title="Social workers").id


def test_notes_are_filed_under_findings_with_how_they_bear(taken: OnPaper) -> None:
    heard = taken.the(Finding, headline=Headline.ALSO)
    bearings = {
        taken.the(Evidence, id=link.evidence).reference: link.bearing
        for link in taken.all(Filing)
        if link.finding == heard.id
    }
    assert bearings == {"E2a": Bearing.FOR, "E1a": Bearing.AGAINST}


def test_key_lines_map_to_themes_whatever_their_case(taken: OnPaper) -> None:
    assert len([link for link in taken.all(ThemeKeyLine) if link.mapped]) == 2


def test_tips_stand_in_their_order_not_in_their_rows(taken: OnPaper) -> None:
    tips = sorted(taken.all(TopTip), key=lambda tip: tip.place)
    assert [tip.text for tip in tips] == ["Tell your story.", "Keep it simple."]
