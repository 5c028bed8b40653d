"""What stands behind a finding: who saw, heard or read what, and where."""

from dataclasses import replace

from peeraudit.core.behind import behind_finding, sources_in_words
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge
from peeraudit.core.evidence import Evidence, ReadDocument, SourceKind
from peeraudit.core.faces import under_faces
from peeraudit.core.finding import Bearing, Filing, Finding
from peeraudit.core.gathered import Gathered
from peeraudit.core.timetable import Session
from peeraudit.core.triangulation import Gap

F1 = Finding(id="f1", reference="F1a", text="Workers listen.")
F2 = Finding(id="f2", reference="F2a", text="Workers hear.")
HEARD = Evidence(id="e1", reference="E1a", text="They listen.", source="s1")
READ = Evidence(id="e2", reference="E2a", text="It says so.", source="c1", kind=SourceKind.READ)
SAW = Evidence(id="e3", reference="E3a", text="One did not.", source="d1", kind=SourceKind.SAW)
LOOSE = Evidence(id="e4", reference="E4a", text="Somebody said.")
GATHERED = Gathered(
    Challenge(id="c"),
    sessions=(Session(id="s1", reference="S1a", title="Group", group_met="social\nworkers"),),
    documents=(ReadDocument(id="d1", reference="D1", title="The plan"),),
    case_files=(CaseFile(id="c1", reference="C07"),),
    evidence=(HEARD, READ, SAW, LOOSE),
    findings=(F1, F2),
)


def filed(*bearings: tuple[str, Bearing | None], finding: str = "f1") -> tuple[Filing, ...]:
    return tuple(
        Filing(id=f"{finding}-{note}", finding=finding, evidence=note, bearing=bearing)
        for note, bearing in bearings
    )


def test_notes_for_a_finding_come_first_then_those_against_each_with_its_source() -> None:
    filings = filed(
        ("e1", Bearing.FOR), ("e3", Bearing.AGAINST), ("e2", Bearing.FOR), ("e4", Bearing.CONTEXT)
    )
    behind = behind_finding(replace(GATHERED, filings=filings), "f1")
    assert behind is not None
    assert behind.finding == F1
    assert [(item.note.id, item.kind, item.bearing, item.source) for item in behind.notes] == [
        ("e1", SourceKind.HEARD, Bearing.FOR, "S1a, social workers"),
        ("e2", SourceKind.READ, Bearing.FOR, "C07"),
        ("e3", SourceKind.SAW, Bearing.AGAINST, "D1, The plan"),
        ("e4", SourceKind.HEARD, Bearing.CONTEXT, ""),
    ]
    assert behind.counts == {Bearing.FOR: 2, Bearing.AGAINST: 1, Bearing.CONTEXT: 1}
    assert behind.triangulation.gaps == (Gap.AGAINST,)


def test_a_finding_is_secure_on_two_kinds_and_thin_on_what_is_no_longer_filed() -> None:
    for_both = filed(("e1", Bearing.FOR), ("e2", Bearing.FOR))
    secure = behind_finding(replace(GATHERED, filings=for_both), "f1")
    taken_out = filed(("e1", None), ("e2", None))
    thin = behind_finding(replace(GATHERED, filings=taken_out), "f1")
    assert secure is not None
    assert thin is not None
    assert secure.triangulation.is_secure
    assert thin.notes == ()
    assert thin.triangulation.gaps == (Gap.NO_EVIDENCE,)


def test_what_was_filed_under_a_finding_joined_into_another_stands_behind_that() -> None:
    joined = replace(F2, joined_into="f1")
    filings = (*filed(("e1", Bearing.FOR)), *filed(("e2", Bearing.FOR), finding="f2"))
    faced = under_faces(replace(GATHERED, findings=(F1, joined), filings=filings))
    behind = behind_finding(faced, "f1")
    assert behind is not None
    assert behind.beneath == ("F2a",)
    assert [item.note.id for item in behind.notes] == ["e1", "e2"]
    assert behind_finding(faced, "f2") is None


def test_nothing_stands_behind_what_is_no_finding() -> None:
    assert behind_finding(GATHERED, "") is None
    assert behind_finding(GATHERED, "e1") is None


def test_a_session_without_a_group_is_called_by_its_title() -> None:
    untitled = replace(GATHERED.sessions[0], group_met="")
    assert sources_in_words(replace(GATHERED, sessions=(untitled,)))["s1"] == "S1a, Group"
