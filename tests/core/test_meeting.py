"""The evening meeting: what rests on what, and who can still test it tomorrow."""

from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.challenge import Challenge, KeyLine, Peer, Theme, ThemeKeyLine
from peeraudit.core.coverage import Standing
from peeraudit.core.evidence import Evidence, SourceKind
from peeraudit.core.finding import Bearing, Filing, Finding, FindingLeaning, Headline
from peeraudit.core.gathered import Gathered
from peeraudit.core.meeting import KeyLineEvening, Slot, balance, counts, evening
from peeraudit.core.timetable import Session, SessionState
from peeraudit.core.triangulation import Gap

MONDAY, TUESDAY, WEDNESDAY = (date(2026, 6, day) for day in (8, 9, 10))
SAW, HEARD, READ = SourceKind
STRENGTH, AREA = FindingLeaning


def planned(
    name: str, day: date | None, *key_lines: str, state: SessionState = SessionState.PLANNED
) -> Session:
    return Session(id=name, day=day, key_lines=key_lines, peers=("imran", "left"), state=state)


def gather(
    *sessions: Session,
    evidence: tuple[Evidence, ...] = (),
    findings: tuple[Finding, ...] = (),
    filings: tuple[Filing, ...] = (),
) -> Gathered:
    return Gathered(
        challenge=Challenge(id="challenge"),
        team=(Peer(id="imran", name="Imran Sadiq"),),
        key_lines=(KeyLine(id="k1", code="K1"), KeyLine(id="k2", code="K2")),
        themes=(Theme(id="t1"), Theme(id="t2")),
        theme_key_lines=(ThemeKeyLine(id="l", theme="t1", key_line="k1", mapped=True),),
        sessions=sessions,
        evidence=evidence,
        findings=findings,
        filings=filings,
    )


def monday(gathered: Gathered) -> tuple[KeyLineEvening, KeyLineEvening]:
    first, second = evening(gathered, today=MONDAY)
    return first, second


def ids(slots: tuple[Slot, ...]) -> list[str]:
    return [slot.session.id for slot in slots]


def test_each_key_line_has_its_notes_newest_first_and_their_counts() -> None:
    notes = (
        Evidence(id="e1", kind=SAW, key_lines=("k1", "k2")),
        Evidence(id="e2", kind=READ, theme="t1"),
        Evidence(id="e3", kind=HEARD),
    )
    first, second = monday(gather(evidence=notes))
    assert [note.id for note in first.notes] == ["e2", "e1"]
    assert [note.id for note in second.notes] == ["e1"]
    assert (first.coverage.tally.saw, first.coverage.tally.read) == (1, 1)
    assert second.standing is Standing.UNCERTAIN


def test_each_finding_is_secure_or_says_what_it_lacks() -> None:
    notes = (Evidence(id="e1", kind=SAW), Evidence(id="e2", kind=READ))
    findings = (Finding(id="f1", theme="t1"), Finding(id="f2", key_lines=("k2",)))
    filings = tuple(
        Filing(id=note.id, finding="f1", evidence=note.id, bearing=Bearing.FOR) for note in notes
    )
    first, second = monday(gather(evidence=notes, findings=findings, filings=filings))
    assert [(item.finding.id, item.triangulation.is_secure) for item in first.findings] == [
        ("f1", True)
    ]
    assert first.standing is Standing.SECURE
    assert second.findings[0].triangulation.gaps == (Gap.NO_EVIDENCE,)


def test_slots_of_the_next_day_come_before_later_ones() -> None:
    first, second = monday(
        gather(
            planned("unknown", None, "k1"),
            planned("wednesday", WEDNESDAY, "k1", "k2"),
            planned("tuesday", TUESDAY, "k1"),
        )
    )
    assert (ids(first.tomorrow), ids(first.later)) == (["tuesday"], ["wednesday", "unknown"])
    assert (ids(second.tomorrow), ids(second.later)) == ([], ["wednesday"])
    assert [peer.name for peer in first.tomorrow[0].peers] == ["Imran Sadiq"]


def test_the_next_day_is_the_next_with_a_slot() -> None:
    first, _ = monday(gather(planned("wednesday", WEDNESDAY, "k1")))
    assert ids(first.tomorrow) == ["wednesday"]


def test_slots_are_told_by_the_hour() -> None:
    late = Session(
        id="late", day=TUESDAY, start=time(14), state=SessionState.PLANNED, key_lines=("k1",)
    )
    early = Session(
        id="early", day=TUESDAY, start=time(9), state=SessionState.PLANNED, key_lines=("k1",)
    )
    assert ids(monday(gather(late, early))[0].tomorrow) == ["early", "late"]


def test_what_was_held_or_called_off_or_is_of_today_tests_nothing_tomorrow() -> None:
    others = [state for state in SessionState if state is not SessionState.PLANNED]
    slots = [planned(state, TUESDAY, "k1", state=state) for state in others]
    first, _ = monday(gather(*slots, planned("today", MONDAY, "k1")))
    assert (first.tomorrow, first.later) == ((), ())


def test_what_no_slot_names_could_be_taken_by_one_that_names_none() -> None:
    slots = (planned("a", TUESDAY, "k1"), planned("b", TUESDAY), planned("c", WEDNESDAY))
    first, second = monday(gather(*slots))
    assert (ids(first.could_take), ids(second.could_take)) == ([], ["b"])
    assert not first.is_left_over
    assert second.is_left_over


def test_a_key_line_named_only_later_is_not_given_to_anybody_else() -> None:
    _, second = monday(gather(planned("a", TUESDAY), planned("b", WEDNESDAY, "k2")))
    assert (second.could_take, second.is_left_over) == ((), False)


def test_nothing_planned_leaves_every_key_line_to_be_seen_to() -> None:
    assert all(each.is_left_over and not each.could_take for each in monday(gather()))


def test_the_balance_tells_strengths_from_areas_in_each_theme() -> None:
    findings = (
        Finding(id="f1", theme="t1", leaning=STRENGTH),
        Finding(id="f2", theme="t1", leaning=AREA),
        Finding(id="f3", theme="t1", leaning=AREA, headline=Headline.ALSO),
        Finding(id="f4", theme="t2", leaning=AREA, headline=Headline.ONLY),
    )
    found = balance(gather(findings=findings))
    assert [(each.theme.id, each.strengths, each.areas) for each in found] == [
        ("t1", 1, 2),
        ("t2", 0, 0),
    ]


def test_the_letter_says_over_seventy_of_seventy_four() -> None:
    findings = tuple(Finding(id=f"f{at}", theme="t1" if at else "gone") for at in range(75))
    found = counts(gather(findings=findings))
    assert (found.findings, found.printed.figure, found.printed.is_over) == (74, 70, True)
    assert [item.id for item in found.unthemed] == ["f0"]


def test_notes_under_no_finding_there_is_are_unfiled() -> None:
    notes = tuple(Evidence(id=each) for each in ("filed", "taken back", "finding gone", "new"))
    filings = (
        Filing(id="1", finding="f1", evidence="filed", bearing=Bearing.CONTEXT),
        Filing(id="2", finding="f1", evidence="taken back"),
        Filing(id="3", finding="f9", evidence="finding gone", bearing=Bearing.FOR),
    )
    found = counts(gather(evidence=notes, findings=(Finding(id="f1"),), filings=filings))
    assert [note.id for note in found.unfiled] == ["taken back", "finding gone", "new"]


@given(
    st.lists(
        st.builds(
            Session,
            id=st.uuids().map(str),
            day=st.sampled_from((MONDAY, TUESDAY, WEDNESDAY, None)),
            key_lines=st.sampled_from(((), ("k1",), ("k2",), ("k1", "k2"))),
            state=st.sampled_from(SessionState),
        )
    )
)
def test_every_slot_ahead_that_names_a_key_line_is_told_once(sessions: list[Session]) -> None:
    for each in monday(gather(*sessions)):
        told = [slot.session for slot in (*each.tomorrow, *each.later)]
        assert sorted(item.id for item in told) == sorted(
            item.id
            for item in sessions
            if each.coverage.key_line.id in item.key_lines
            and item.state is SessionState.PLANNED
            and item.day != MONDAY
        )
        assert not (told and each.could_take)
