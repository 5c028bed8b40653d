"""What the team sees when it asks how far it has come."""

from dataclasses import replace
from datetime import date, time

from peeraudit.core.audit import Audit, Judgement
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, KeyLine, Theme
from peeraudit.core.coverage import Standing
from peeraudit.core.evidence import Evidence, SourceKind
from peeraudit.core.finding import Bearing, Filing, Finding, Headline
from peeraudit.core.gathered import Gathered
from peeraudit.core.moderation import Moderation
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.core.state import Counts, OpenStop, State, state_of
from peeraudit.core.timetable import Session, SessionState
from peeraudit.core.triangulation import Gap

CHALLENGE = Challenge(id="challenge", host="Saltmere")
MONDAY = date(2026, 6, 8)


def state(gathered: Gathered) -> State:
    return state_of(gathered, conflicts=())


def filed(finding: str, evidence: str, *, bearing: Bearing | None = Bearing.FOR) -> Filing:
    return Filing(id=f"{finding}-{evidence}", finding=finding, evidence=evidence, bearing=bearing)


def test_a_challenge_just_begun_has_nothing_and_wants_nothing_decided() -> None:
    found = state(Gathered(challenge=CHALLENGE))
    assert found.counts == Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    assert (found.thin, found.open_stops, found.conflicts, found.grades) == ((), (), (), ())
    assert (found.clashes, found.beneath) == ((), {})


def test_everything_is_counted() -> None:
    found = state(
        Gathered(
            challenge=CHALLENGE,
            sessions=(Session(id="s1"), Session(id="s2", state=SessionState.CANCELLED)),
            case_files=(CaseFile(id="c1"), CaseFile(id="c2"), CaseFile(id="c3")),
            audits=(Audit(id="a1", case_file="c1"), Audit(id="a2", case_file="c1")),
            judgements=(Judgement(id="j1", answer=("good",)), Judgement(id="j2")),
            moderations=(Moderation(id="m1", after="good"), Moderation(id="m2")),
            stops=(SafeguardingStop(id="stop"),),
            evidence=(Evidence(id="e1"),),
            findings=(Finding(id="f1"), Finding(id="f2", headline=Headline.ONLY)),
        )
    )
    assert found.counts == Counts(
        sessions=2,
        sessions_held=1,
        case_files=3,
        audits=2,
        judgements=1,
        moderations=1,
        stops=1,
        notes=1,
        unfiled=1,
        findings=2,
    )
    assert found.synthesis.case_files_read == 1


def test_a_note_is_unfiled_until_some_finding_holds_it() -> None:
    found = state(
        Gathered(
            challenge=CHALLENGE,
            evidence=tuple(Evidence(id=f"e{at}") for at in range(1, 6)),
            findings=(Finding(id="f1"), Finding(id="f2")),
            filings=(
                filed("f1", "e1"),
                filed("f2", "e1"),
                filed("f1", "e2", bearing=Bearing.CONTEXT),
                filed("f1", "e3", bearing=None),
                filed("taken-away", "e4"),
            ),
        )
    )
    assert found.counts.unfiled == 3


def test_a_thin_finding_is_named_with_every_reason() -> None:
    found = state(
        Gathered(
            challenge=CHALLENGE,
            case_files=(CaseFile(id="c1"), CaseFile(id="c2")),
            evidence=(
                Evidence(id="e1", kind=SourceKind.READ, source="c1"),
                Evidence(id="e2", kind=SourceKind.SAW, source="c2"),
            ),
            findings=(Finding(id="secure"), Finding(id="bare"), Finding(id="disputed")),
            filings=(
                filed("secure", "e1"),
                filed("secure", "e2"),
                filed("disputed", "e1"),
                filed("disputed", "e2", bearing=Bearing.AGAINST),
            ),
        )
    )
    assert [(item.finding.id, item.gaps) for item in found.thin] == [
        ("bare", (Gap.NO_EVIDENCE,)),
        ("disputed", (Gap.ONE_GROUP, Gap.AGAINST)),
    ]


def test_thin_findings_come_in_the_order_of_their_themes() -> None:
    found = state(
        Gathered(
            challenge=CHALLENGE,
            themes=(Theme(id="t2"), Theme(id="t1")),
            findings=(
                Finding(id="nowhere"),
                Finding(id="last", theme="t1"),
                Finding(id="first", theme="t2"),
                Finding(id="second", theme="t2"),
            ),
        )
    )
    in_order = [item.finding.id for item in found.thin]
    assert in_order == ["first", "second", "last", "nowhere"]


def test_only_stops_the_host_has_not_answered_are_open() -> None:
    found = state(
        Gathered(
            challenge=CHALLENGE,
            case_files=(CaseFile(id="c1", reference="C07"),),
            sessions=(Session(id="s1", reference="S4"),),
            stops=(
                SafeguardingStop(
                    id="1",
                    about="c1",
                    told_role="Head of service",
                    told_on=MONDAY,
                    told_at=time(14),
                ),
                SafeguardingStop(id="2", about="s1"),
                SafeguardingStop(
                    id="3", about="c1", told_on=MONDAY, host_did="Visited.", done_on=MONDAY
                ),
                SafeguardingStop(id="4", about="taken-away", told_on=MONDAY, host_did="Rang."),
            ),
        )
    )
    assert found.open_stops == (
        OpenStop("C07", "Head of service", MONDAY, time(14)),
        OpenStop("S4", "", None, None),
        OpenStop("", "", MONDAY, None),
    )


def test_what_was_joined_counts_once_and_is_named_with_its_face() -> None:
    found = state(
        Gathered(
            challenge=CHALLENGE,
            themes=(Theme(id="t1"), Theme(id="t2", joined_into="t1")),
            case_files=(CaseFile(id="c1"), CaseFile(id="c2", joined_into="c1")),
            evidence=(Evidence(id="e1"),),
            findings=(
                Finding(id="f1", reference="F3a", theme="t2"),
                Finding(id="f2", reference="F7b", theme="t2", joined_into="f1"),
            ),
            filings=(filed("f2", "e1"),),
        )
    )
    assert (found.counts.case_files, found.counts.findings, found.counts.unfiled) == (1, 1, 0)
    assert (found.synthesis.findings_counted, found.synthesis.unthemed) == (1, ())
    assert found.beneath == {"f1": ("F7b",)}
    assert [item.gaps for item in found.thin] == [(Gap.NO_GROUP,)]


def test_a_clash_is_told_until_it_is_joined() -> None:
    apart = Gathered(
        challenge=CHALLENGE,
        case_files=(CaseFile(id="c1", reference="C07"), CaseFile(id="c2", reference="C07")),
    )
    assert [clash.ids for clash in state(apart).clashes] == [("c1", "c2")]
    joined = replace(apart.case_files[1], joined_into="c1")
    assert state(replace(apart, case_files=(apart.case_files[0], joined))).clashes == ()


def test_the_synthesis_the_coverage_and_the_conflicts_are_of_the_same_moment() -> None:
    gathered = Gathered(
        challenge=CHALLENGE,
        key_lines=(KeyLine(id="k1", code="K1"),),
        themes=(Theme(id="t1", title="Plans"),),
        evidence=(Evidence(id="e1", key_lines=("k1",)),),
        findings=(Finding(id="f1", theme="t1", key_lines=("k1",)),),
    )
    found = state_of(gathered, conflicts=["C07, team: two laptops disagree"])
    assert found.synthesis.findings_counted == 1
    assert found.coverage.key_lines[0].standing is Standing.UNCERTAIN
    assert found.conflicts == ("C07, team: two laptops disagree",)
