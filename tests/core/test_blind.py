"""Nothing of the first audit of a case reaches whoever does the second, until that is finished."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peeraudit.core.audit import Audit, FormInUse, Judgement, Purpose
from peeraudit.core.blind import CLEAR, as_graded, as_seen, veil_for
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, Peer
from peeraudit.core.evidence import Evidence
from peeraudit.core.faces import under_faces
from peeraudit.core.finding import Bearing, Filing, Finding
from peeraudit.core.gathered import Gathered
from peeraudit.core.grades import grades_by_form
from peeraudit.core.moderation import Moderation
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.core.template import OVERALL
from peeraudit.core.timetable import Session
from tests.core.test_grades import FORM

BARE = Gathered(challenge=Challenge(id="challenge", host="Saltmere"))
CASES, PEERS = range(2), range(3)

purposes = st.sampled_from(Purpose)
peers = st.sampled_from(PEERS)


@dataclass(frozen=True)
class Said:
    """An audit or a note of a case, by the numbers of the case and of whose it is."""

    case: int
    by: frozenset[int]
    purpose: Purpose | None = None
    finished: bool = False
    given_up: bool = False

    def is_blind_for(self, peer: int) -> bool:
        """Whether it binds that peer's eyes."""
        open_still = not self.finished and not self.given_up
        return self.purpose is Purpose.SECOND and open_still and peer in self.by


audits = st.builds(
    Said,
    case=st.sampled_from(CASES),
    by=st.frozensets(peers, min_size=1, max_size=2),
    purpose=purposes,
    finished=st.booleans(),
    given_up=st.booleans(),
)
notes = st.builds(Said, case=st.sampled_from(CASES), by=peers.map(lambda peer: frozenset({peer})))
works = st.lists(st.one_of(audits, notes), max_size=8).map(tuple)
rows = st.sampled_from(("a", "b"))
"""Every peer and case file has two rows: the second joined into the first, or called alike."""


def canary(number: int) -> str:
    return f"canary-{number}-"


@st.composite
def gatherings(draw: st.DrawFn) -> tuple[tuple[Said, ...], Gathered]:
    """What was said of two cases by three peers, each thing marked with a canary of its own."""
    work = draw(works)
    gathered = replace(
        BARE,
        team=tuple(
            row
            for peer in PEERS
            for row in draw(twice(Peer(id=f"p{peer}a", name=f"Peer {peer}"), f"p{peer}b"))
        ),
        case_files=tuple(
            row
            for case in CASES
            for row in draw(
                twice(
                    CaseFile(id=f"c{case}a", reference=f"C0{case}", host_grade=f"host-{case}-"),
                    f"c{case}b",
                )
            )
        ),
        moderations=tuple(
            Moderation(id=f"m{case}", case_file=f"c{case}{draw(rows)}", why=f"moderated-{case}-")
            for case in CASES
        ),
        findings=(Finding(id="f1", text="The team's finding."),),
    )
    for number, said in enumerate(work):
        gathered = added(
            gathered,
            said,
            number=number,
            case_file=f"c{said.case}{draw(rows)}",
            who=tuple(f"p{peer}{draw(rows)}" for peer in sorted(said.by)),
        )
    return work, draw(st.sampled_from((gathered, under_faces(gathered))))


def twice(
    row: Peer | CaseFile, other: str
) -> st.SearchStrategy[tuple[Peer | CaseFile, Peer | CaseFile]]:
    """A row and another that is the same: joined into it, into each other, or called alike."""
    return st.sampled_from(
        (
            (row, replace(row, id=other)),
            (row, replace(row, id=other, joined_into=row.id)),
            (replace(row, joined_into=other), replace(row, id=other)),
            (replace(row, joined_into=other), replace(row, id=other, joined_into=row.id)),
        )
    )


def added(
    gathered: Gathered, said: Said, *, number: int, case_file: str, who: tuple[str, ...]
) -> Gathered:
    """Everything gathered with one more audit or note, and what hangs on it."""
    mark = canary(number)
    if said.purpose is None:
        note = Evidence(id=mark, text=mark, source=case_file, peer=who[0])
        filing = Filing(id=f"under {mark}", finding="f1", evidence=mark, bearing=Bearing.FOR)
        return replace(
            gathered, evidence=(*gathered.evidence, note), filings=(*gathered.filings, filing)
        )
    audit = Audit(
        id=mark,
        case_file=case_file,
        form="used",
        purpose=said.purpose,
        auditors=who,
        finished=said.finished,
        blindness_given_up=said.given_up,
    )
    judgement = Judgement(id=f"j{number}", audit=mark, question=OVERALL, reason=mark)
    return replace(
        gathered,
        audits=(*gathered.audits, audit),
        judgements=(*gathered.judgements, judgement),
    )


@settings(max_examples=100, deadline=None)
@given(found=gatherings(), peer=peers, row=rows)
def test_a_second_auditor_sees_their_own_and_nothing_else_of_the_case(
    found: tuple[tuple[Said, ...], Gathered], peer: int, row: str
) -> None:
    work, gathered = found
    blind = {said.case for said in work if said.is_blind_for(peer)}
    page = repr(as_seen(gathered, veil_for(gathered, peer=f"p{peer}{row}")))
    for number, said in enumerate(work):
        assert (canary(number) in page) is (said.case not in blind or peer in said.by)
    for case in CASES:
        for mark in (f"host-{case}-", f"moderated-{case}-"):
            assert (mark in page) is (case not in blind)
    assert "The team's finding." in page


@settings(max_examples=50, deadline=None)
@given(found=gatherings(), peer=peers, way=st.sampled_from(("finished", "blindness_given_up")))
def test_everything_is_there_again_once_it_is_finished_or_given_up(
    found: tuple[tuple[Said, ...], Gathered], peer: int, way: str
) -> None:
    _, gathered = found
    done = replace(
        gathered,
        audits=tuple(
            replace(audit, finished=True)
            if way == "finished"
            else replace(audit, blindness_given_up=True)
            for audit in gathered.audits
        ),
    )
    veil = veil_for(done, peer=f"p{peer}a")
    assert veil == CLEAR
    assert as_seen(done, veil) is done
    assert as_graded(done, veil) is done


RUTH, JONAS = Peer(id="p1", name="Ruth"), Peer(id="p2", name="Jonas")
C07 = CaseFile(id="c7", reference="C07", host_grade="Good")
FIRST = Audit(id="first", case_file="c7", form="used", auditors=("p1",))
BLIND = replace(FIRST, id="blind", purpose=Purpose.SECOND, auditors=("p2",))
WORK = replace(BARE, team=(RUTH, JONAS), case_files=(C07,), audits=(FIRST, BLIND))


def test_a_child_at_risk_is_shown_to_everybody() -> None:
    stop = SafeguardingStop(id="stop", about="c7", what_was_seen="Alone at night.")
    gathered = replace(WORK, stops=(stop,))
    assert as_seen(gathered, veil_for(gathered, peer="p2")).stops == (stop,)


def test_what_was_noted_of_anything_else_stays() -> None:
    note = Evidence(id="e1", source="s1", peer="p1", text="They wait.")
    gathered = replace(WORK, sessions=(Session(id="s1"),), evidence=(note,))
    assert as_seen(gathered, veil_for(gathered, peer="p2")).evidence == (note,)


def test_a_note_nobody_owns_up_to_is_somebody_elses() -> None:
    gathered = replace(WORK, evidence=(Evidence(id="e1", source="c7"),))
    assert veil_for(gathered, peer="p2").hides("evidence", "e1")


def test_the_first_auditor_sees_the_second_audit() -> None:
    assert veil_for(WORK, peer="p1") is CLEAR


def test_an_unfinished_first_audit_binds_nobody() -> None:
    gathered = replace(WORK, audits=(replace(FIRST, auditors=("p2",)),))
    assert veil_for(gathered, peer="p2") is CLEAR


def test_of_a_case_file_the_hosts_grade_alone_is_hidden() -> None:
    veil = veil_for(WORK, peer="p2")
    assert veil.hides_field("case_file", "c7", "host_grade")
    assert veil.hides_some("case_file", "c7")
    assert not veil.hides("case_file", "c7")
    assert not veil.hides_field("case_file", "c7", "team")
    assert not veil.hides_some("case_file", "c8")
    assert as_seen(WORK, veil).case_files == (replace(C07, host_grade=""),)


def test_what_is_gone_is_hidden_as_it_would_be_if_it_stood() -> None:
    gone = (
        Audit(id="old", case_file="c7", auditors=("p1",)),
        Judgement(id="j1", audit="old"),
        Judgement(id="j2", audit="blind"),
        Evidence(id="e1", source="c7", peer="p1"),
        Filing(id="l1", evidence="e1"),
        Moderation(id="m1", case_file="c7b"),
        CaseFile(id="c7b", joined_into="c7"),
    )
    veil = veil_for(WORK, peer="p2", gone=gone)
    hidden = {item.id for item in gone if veil.hides(item.ENTITY, item.id)}
    assert hidden == {"old", "j1", "e1", "l1", "m1"}


@pytest.mark.parametrize(
    ("references", "said"),
    [
        (("C07",), "until your second audit of C07 is finished:"),
        (("C07", "C09"), "until your second audits of C07 and C09 are finished:"),
        (("C07", "C09", "C11"), "until your second audits of C07, C09 and C11 are finished:"),
        (("",), "until your second audit of a case file is finished:"),
    ],
)
def test_what_is_left_out_is_said_with_the_cases_it_is_of(
    references: tuple[str, ...], said: str
) -> None:
    cases = tuple(CaseFile(id=f"c{at}", reference=name) for at, name in enumerate(references))
    seconds = tuple(replace(BLIND, id=f"a{case.id}", case_file=case.id) for case in cases)
    gathered = replace(WORK, case_files=cases, audits=seconds)
    assert said in veil_for(gathered, peer="p2").left_out
    assert not CLEAR.left_out


def test_a_veiled_case_counts_in_no_table_of_grades() -> None:
    other = CaseFile(id="c8", reference="C08")
    audits = (FIRST, BLIND, replace(FIRST, id="other", case_file="c8"))
    overall = [("first", "good"), ("blind", "inadequate"), ("other", "good")]
    gathered = replace(
        WORK,
        case_files=(C07, other),
        forms=(FormInUse(id="used", form="whole-case", title="Whole case"),),
        templates={"used": FORM},
        audits=audits,
        judgements=tuple(
            Judgement(id=f"j-{audit}", audit=audit, question=OVERALL, answer=(grade,))
            for audit, grade in overall
        ),
    )
    (seen,) = grades_by_form(as_graded(gathered, veil_for(gathered, peer="p2")))
    assert {item.words: item.before for item in seen.counts if item.before} == {"Good": 1}
    assert (seen.n_before, seen.n_after, seen.n_host) == (1, 1, 0)
    assert (seen.undecided, seen.ungraded, seen.host_blank) == ((), (), ("C08",))
    (whole,) = grades_by_form(as_graded(gathered, veil_for(gathered, peer="p1")))
    assert (whole.n_before, whole.undecided) == (2, ("C07",))
