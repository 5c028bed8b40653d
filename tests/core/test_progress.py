"""Progress: what a challenge still wants before it begins, and which audits are done."""

from dataclasses import replace
from datetime import date

import pytest

from peeraudit.core.audit import Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, KeyLine, Peer, Theme
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing, Filing, Finding
from peeraudit.core.gathered import Gathered
from peeraudit.core.progress import Part, Setting, done_audits, missing_settings, progress
from peeraudit.core.timetable import Session, SessionState
from tests.core.graded import CALIBRATION, CASE_FILES, GOOD, IN_USE, SECOND, VALIDATION, Work

HOSTED = Challenge(
    id="challenge", host="Saltmere", first_day=date(2026, 6, 8), director_name="Helen Marsh"
)
WHOLE = Gathered(
    challenge=HOSTED,
    team=(Peer(id="p1", name="Ruth Adeyemi"),),
    key_lines=(KeyLine(id="k1", code="K1"),),
    themes=(Theme(id="t1", title="Plans"),),
    forms=(IN_USE,),
)


@pytest.mark.parametrize(
    ("gathered", "missing"),
    [
        (replace(WHOLE, challenge=replace(HOSTED, host=" ")), Setting.HOST),
        (replace(WHOLE, challenge=replace(HOSTED, first_day=None)), Setting.FIRST_DAY),
        (replace(WHOLE, challenge=replace(HOSTED, director_name=" ")), Setting.DIRECTOR),
        (replace(WHOLE, team=()), Setting.TEAM),
        (replace(WHOLE, key_lines=()), Setting.KEY_LINES),
        (replace(WHOLE, themes=()), Setting.THEMES),
        (replace(WHOLE, forms=()), Setting.FORM),
    ],
)
def test_each_thing_that_is_missing_is_named_and_counted(
    gathered: Gathered, missing: Setting
) -> None:
    assert missing_settings(gathered) == (missing,)
    assert progress(gathered).settings == Part(len(Setting) - 1, len(Setting))


def test_a_challenge_begins_with_everything_missing_and_is_ready_with_nothing() -> None:
    bare = Gathered(challenge=Challenge(id="challenge"))
    assert missing_settings(bare) == tuple(Setting)
    assert progress(bare).settings == Part(0, len(Setting))
    assert missing_settings(WHOLE) == ()
    assert progress(WHOLE).settings.is_whole


def test_an_audit_is_done_when_it_is_graded_overall_or_said_to_be_finished() -> None:
    work = Work().audit("c1", GOOD).audit("c2").audit("c3")
    graded, _, said = work.gathered.audits
    work.gathered = replace(
        work.gathered, audits=(*work.gathered.audits[:2], replace(said, finished=True))
    )
    assert done_audits(work.gathered) == {graded.id, said.id}


def test_a_second_audit_is_done_only_when_its_auditor_says_so() -> None:
    gathered = Work().audit("c1", GOOD, purpose=SECOND).gathered
    assert not done_audits(gathered)
    (second,) = gathered.audits
    finished = replace(gathered, audits=(replace(second, finished=True),))
    assert done_audits(finished) == {second.id}


@pytest.mark.parametrize("purpose", [CALIBRATION, VALIDATION])
def test_an_audit_that_is_not_blind_is_done_when_it_is_graded(purpose: Purpose) -> None:
    gathered = Work().audit("c1", GOOD, purpose=purpose).gathered
    assert len(done_audits(gathered)) == 1


def test_audits_are_counted_with_the_case_files_that_wait_but_no_reserve() -> None:
    reserve = CaseFile(id="c9", reference="C09", reserve=True)
    work = Work(case_files=(*CASE_FILES, reserve)).audit("c1", GOOD).audit("c2")
    assert progress(work.gathered).audits == Part(1, len(CASE_FILES))


def test_what_was_cancelled_is_not_among_the_sessions() -> None:
    states = (SessionState.HELD, SessionState.MOVED, SessionState.PLANNED, SessionState.CANCELLED)
    sessions = tuple(Session(id=state, state=state) for state in states)
    assert progress(replace(WHOLE, sessions=sessions)).sessions == Part(2, 3)


def test_of_case_files_are_done_those_that_somebody_audits_and_reserves_do_not_count() -> None:
    reserve = CaseFile(id="c9", reference="C09", reserve=True)
    given, *others = CASE_FILES
    named = replace(given, auditor="p1")
    work = Work(case_files=(named, *others, reserve)).audit("c2")
    assert progress(work.gathered).case_files == Part(2, len(CASE_FILES))


def test_a_note_is_done_when_it_is_filed_and_a_finding_when_a_theme_holds_it() -> None:
    notes = tuple(Evidence(id=f"e{number}") for number in range(3))
    placed, loose = Finding(id="f1", theme="t1"), Finding(id="f2")
    filing = Filing(id="x1", evidence="e1", finding="f2", bearing=Bearing.AGAINST)
    taken_out = Filing(id="x2", evidence="e2", finding="f1", bearing=None)
    far = progress(
        replace(WHOLE, evidence=notes, findings=(placed, loose), filings=(filing, taken_out))
    )
    assert far.notes == Part(1, 3)
    assert far.findings == Part(1, 2)
    assert (far.findings.left, far.notes.left) == (1, 2)


def test_an_undertaking_is_owed_until_its_day_is_known() -> None:
    gave = Peer(id="p2", undertaking_on=date(2026, 6, 1))
    assert progress(replace(WHOLE, team=(*WHOLE.team, gave))).undertakings == Part(1, 2)
