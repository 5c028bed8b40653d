"""A small challenge to show, and the bare one."""

from datetime import date, time

from peeraudit.core.audit import Audit, Judgement, Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import (
    Challenge,
    ChallengeKind,
    KeyLine,
    Tested,
    Theme,
    ThemeKeyLine,
)
from peeraudit.core.evidence import Evidence, ReadDocument, SourceKind
from peeraudit.core.finding import Bearing, Filing, Finding, FindingLeaning, Headline
from peeraudit.core.gathered import Gathered
from peeraudit.core.moderation import Moderation
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.core.template import OVERALL
from peeraudit.core.timetable import Session
from peeraudit.core.tip import TopTip
from tests.core.graded import FORM, IN_USE

MONDAY = date(2026, 6, 8)
BARE = Gathered(challenge=Challenge(id="challenge", host="Saltmere"))


def some_of_everything() -> Gathered:
    """A small challenge with some of everything, most of it still wanting something."""
    grades = (("c1", "good"), ("c2", "good"), ("c3", "requires-improvement"), ("c4", ""))
    firsts = tuple(Audit(id=f"a-{case}", case_file=case, form=IN_USE.id) for case, _ in grades)
    second = Audit(id="second", case_file="c2", form=IN_USE.id, purpose=Purpose.SECOND)
    validation = Audit(id="again", case_file="c1", form=IN_USE.id, purpose=Purpose.VALIDATION)
    given_grades = (
        *((f"a-{case}", grade) for case, grade in grades if grade),
        ("second", "inadequate"),
        ("again", "inadequate"),
    )
    return Gathered(
        challenge=Challenge(
            id="challenge",
            host="Saltmere",
            kind=ChallengeKind.THEMATIC,
            theme="Children who need help and protection",
            first_day=MONDAY,
            last_day=date(2026, 6, 10),
            people_met=20,
            sample=True,
        ),
        key_lines=(
            KeyLine(id="k1", code="K1", wording="Do plans change lives?"),
            KeyLine(id="k2", code="K2", wording="Is supervision reflective?"),
            KeyLine(id="k3", code="K3", wording="Do partners share risk?"),
            KeyLine(
                id="k4",
                code="K4",
                wording="Is the offer to care leavers ambitious?",
                tested=Tested.NO,
                why_not_tested="We met no care leavers.",
            ),
            KeyLine(id="k5", code="K5", wording="Are children heard?", tested=Tested.IN_PART),
        ),
        themes=(Theme(id="t1", title="Plans"), Theme(id="t2", title="Managers")),
        theme_key_lines=(ThemeKeyLine(id="l1", theme="t1", key_line="k1", mapped=True),),
        sessions=(Session(id="s1", reference="S1", group_met="Team managers", head_count=18),),
        documents=(ReadDocument(id="d1", reference="D1"),),
        case_files=(
            CaseFile(id="c1", reference="C01", host_grade="Outstanding"),
            CaseFile(id="c2", reference="C02", host_grade="Good"),
            CaseFile(id="c3", reference="C03", host_grade="Green"),
            CaseFile(id="c4", reference="C04"),
        ),
        forms=(IN_USE,),
        templates={IN_USE.id: FORM},
        audits=(*firsts, second, validation),
        judgements=tuple(
            Judgement(id=f"j-{audit}", audit=audit, question=OVERALL, answer=(grade,))
            for audit, grade in given_grades
        ),
        moderations=(
            Moderation(
                id="m1", case_file="c1", form="whole-case", question=OVERALL, after="inadequate"
            ),
        ),
        stops=(
            SafeguardingStop(
                id="stop-1",
                about="c3",
                what_was_seen="A bruise nobody had asked about.",
                told_role="Head of service",
                told_on=MONDAY,
                told_at=time(14, 5),
            ),
            SafeguardingStop(id="stop-2", about="s1", what_was_seen="A child unseen for weeks."),
        ),
        evidence=(
            Evidence(id="e1", kind=SourceKind.READ, source="c1", theme="t1"),
            Evidence(id="e2", kind=SourceKind.SAW, source="c2", theme="t1"),
            Evidence(id="e3", kind=SourceKind.HEARD, source="s1", key_lines=("k2",)),
            Evidence(id="e4", kind=SourceKind.HEARD, source="s1"),
        ),
        findings=(
            Finding(
                id="f1", reference="F1", theme="t1", text="Plans are clear.", headline=Headline.ALSO
            ),
            Finding(
                id="f2",
                reference="F2",
                theme="t2",
                leaning=FindingLeaning.AREA,
                text="Record why decisions are made.",
                key_lines=("k2",),
            ),
            Finding(id="f3", reference="F3", text="Staff feel proud of where they work."),
        ),
        filings=(
            Filing(id="x1", finding="f1", evidence="e1", bearing=Bearing.FOR),
            Filing(id="x2", finding="f1", evidence="e2", bearing=Bearing.FOR),
            Filing(id="x3", finding="f2", evidence="e3", bearing=Bearing.FOR),
        ),
        tips=(TopTip(id="tip", text="Keep it simple."),),
    )
