"""What the team says and did, drawn together in the order of the letter."""

from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.audit import Audit, Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, KeyLine, Peer, Theme
from peeraudit.core.evidence import ReadDocument
from peeraudit.core.finding import Finding, FindingLeaning, Headline
from peeraudit.core.gathered import Gathered
from peeraudit.core.synthesis import Synthesis, synthesise
from peeraudit.core.timetable import Session, SessionKind, SessionState
from peeraudit.core.tip import TopTip

CHALLENGE = Challenge(id="challenge", host="Saltmere")
THEMES = (Theme(id="front", title="The front door"), Theme(id="plans", title="Plans"))
STRENGTH, AREA = FindingLeaning.STRENGTH, FindingLeaning.AREA


def from_findings(*findings: Finding) -> Synthesis:
    return synthesise(Gathered(challenge=CHALLENGE, themes=THEMES, findings=findings))


def from_sessions(*sessions: Session, people_met: int | None = None) -> Synthesis:
    challenge = Challenge(id="challenge", people_met=people_met)
    return synthesise(Gathered(challenge=challenge, sessions=sessions))


def ids(findings: tuple[Finding, ...]) -> list[str]:
    return [item.id for item in findings]


def findings() -> st.SearchStrategy[list[Finding]]:
    finding = st.builds(
        Finding,
        id=st.uuids().map(str),
        theme=st.sampled_from(("front", "plans", "", "taken-away")),
        leaning=st.sampled_from(FindingLeaning),
        headline=st.sampled_from(Headline),
    )
    return st.lists(finding, max_size=12)


def test_a_theme_has_its_strengths_then_its_areas_each_by_place() -> None:
    found = from_findings(
        Finding(id="third", theme="plans", leaning=AREA, place="c"),
        Finding(id="second", theme="plans", leaning=STRENGTH, place="b"),
        Finding(id="first", theme="plans", leaning=STRENGTH, place="a"),
    )
    front, plans = found.themes
    assert (front.theme.title, front.strengths, front.areas) == ("The front door", (), ())
    assert ids(plans.strengths) == ["first", "second"]
    assert ids(plans.areas) == ["third"]


def test_findings_of_one_place_keep_the_order_they_came_in() -> None:
    found = from_findings(*(Finding(id=name, theme="front") for name in ("z", "a", "m")))
    assert ids(found.themes[0].strengths) == ["z", "a", "m"]


def test_headlines_have_an_order_of_their_own() -> None:
    found = from_findings(
        Finding(id="f1", theme="front", headline=Headline.ALSO, place="a", headline_place="q"),
        Finding(id="f2", theme="front", headline=Headline.ALSO, place="b", headline_place="p"),
        Finding(id="f3", leaning=AREA, headline=Headline.ONLY, headline_place="a"),
    )
    assert ids(found.headline_strengths) == ["f2", "f1"]
    assert ids(found.headline_areas) == ["f3"]
    assert ids(found.themes[0].strengths) == ["f1", "f2"]


def test_a_headline_alone_stands_in_no_theme_and_is_not_counted() -> None:
    found = from_findings(
        Finding(id="only", theme="front", headline=Headline.ONLY),
        Finding(id="also", theme="front", headline=Headline.ALSO),
        Finding(id="no", theme="plans"),
    )
    assert ids(found.themes[0].strengths) == ["also"]
    assert found.findings_counted == 2
    assert found.unthemed == ()


def test_a_finding_whose_theme_is_gone_is_named_not_lost() -> None:
    found = from_findings(Finding(id="f1", theme="taken-away"), Finding(id="f2"))
    assert ids(found.unthemed) == ["f1", "f2"]
    assert found.findings_counted == 0


@given(findings())
def test_every_finding_stands_where_the_letter_prints_it_or_is_unthemed(
    given_findings: list[Finding],
) -> None:
    found = from_findings(*given_findings)
    themed = [item.id for theme in found.themes for item in (*theme.strengths, *theme.areas)]
    headlines = ids((*found.headline_strengths, *found.headline_areas))
    assert len(themed) == len(set(themed)) == found.findings_counted
    assert {*themed, *headlines, *ids(found.unthemed)} == {item.id for item in given_findings}
    assert found.findings_counted + len(found.unthemed) == sum(
        item.is_counted for item in given_findings
    )


def test_people_met_are_counted_once_each_and_not_at_cancelled_sessions() -> None:
    found = from_sessions(
        Session(id="s1", head_count=12),
        Session(id="s2", head_count=9, met_before=4),
        Session(id="s3", head_count=30, state=SessionState.CANCELLED),
        Session(id="s4", head_count=3, state=SessionState.MOVED),
    )
    assert (found.people_met, found.people_counted) == (20, 20)


def test_a_typed_figure_stands_instead_and_the_counted_is_kept_beside_it() -> None:
    found = from_sessions(Session(id="s1", head_count=12), people_met=15)
    assert (found.people_met, found.people_counted) == (15, 12)


def test_a_typed_nought_stands_too() -> None:
    assert from_sessions(Session(id="s1", head_count=12), people_met=0).people_met == 0


def test_groups_are_named_once_in_the_order_they_were_met() -> None:
    tuesday, monday = date(2026, 6, 9), date(2026, 6, 8)
    found = from_sessions(
        Session(id="s1", day=tuesday, start=time(9), group_met="Foster carers"),
        Session(id="s2", day=monday, start=time(14), group_met="Team  managers"),
        Session(id="s3", day=monday, start=time(9), group_met=" Elected members"),
        Session(id="s4", group_met="FOSTER CARERS"),
        Session(id="s5", day=monday, group_met="Young people", state=SessionState.CANCELLED),
        Session(id="s6", day=monday),
    )
    assert found.groups_met == ("Elected members", "Team managers", "Foster carers")


def test_kinds_of_session_are_those_held_each_once() -> None:
    found = from_sessions(
        Session(id="s1", kind=SessionKind.AUDIT),
        Session(id="s2", kind=SessionKind.FOCUS_GROUP),
        Session(id="s3", kind=SessionKind.AUDIT),
        Session(id="s4", kind=SessionKind.READING, state=SessionState.CANCELLED),
    )
    assert found.kinds_held == (SessionKind.FOCUS_GROUP, SessionKind.AUDIT)


def test_a_case_file_is_read_once_whatever_audits_it_had() -> None:
    found = synthesise(
        Gathered(
            challenge=CHALLENGE,
            case_files=(CaseFile(id="c1"), CaseFile(id="c2"), CaseFile(id="c3")),
            audits=(
                Audit(id="a1", case_file="c1"),
                Audit(id="a2", case_file="c1", purpose=Purpose.SECOND),
                Audit(id="a3", case_file="c2", purpose=Purpose.CALIBRATION),
                Audit(id="a4", case_file="taken-away"),
            ),
        )
    )
    assert found.case_files_read == 2


def test_what_is_not_reckoned_is_handed_on_as_it_is() -> None:
    gathered = Gathered(
        challenge=CHALLENGE,
        team=(Peer(id="p1", name="Ada Holroyd"),),
        key_lines=(KeyLine(id="k1", code="K1"),),
        documents=(ReadDocument(id="d1"), ReadDocument(id="d2")),
        tips=(TopTip(id="t1", text="Keep it simple."),),
    )
    found = synthesise(gathered)
    assert found.challenge == CHALLENGE
    assert found.team == gathered.team
    assert found.key_lines == gathered.key_lines
    assert found.documents_read == 2
    assert found.tips == gathered.tips
