"""A finding is secure when enough independent sources back it and nothing against it is left."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.case_file import CaseFile
from peeraudit.core.evidence import Evidence, ReadDocument, SourceKind
from peeraudit.core.timetable import Session
from peeraudit.core.triangulation import Gap, Triangulation, independent_groups, triangulate

SAW, HEARD, READ = SourceKind.SAW, SourceKind.HEARD, SourceKind.READ
GROUPS = independent_groups(
    (
        Session(id="carers", group_met="Foster carers"),
        Session(id="carers-again", group_met="  foster  CARERS "),
        Session(id="heads", group_met="Heads of service"),
        Session(id="open-day"),
        Session(id="canteen", group_met=" "),
    ),
    case_files=(CaseFile(id="c01", reference="C01"), CaseFile(id="c02", reference="C02")),
    documents=(ReadDocument(id="strategy"), ReadDocument(id="scorecard")),
)
SOURCES = (*sorted(GROUPS), "", "taken-away")


def heard(*sources: str, kind: SourceKind = HEARD) -> tuple[Evidence, ...]:
    return tuple(Evidence(id=f"{kind}-{source}", kind=kind, source=source) for source in sources)


def weigh(*supporting: Evidence, against: tuple[Evidence, ...] = ()) -> Triangulation:
    return triangulate(supporting, against=against, groups=GROUPS)


def notes() -> st.SearchStrategy[list[Evidence]]:
    note = st.builds(
        Evidence,
        id=st.uuids().map(str),
        kind=st.sampled_from(SourceKind),
        source=st.sampled_from(SOURCES),
    )
    return st.lists(note, max_size=6)


def test_two_kinds_from_one_place_are_enough() -> None:
    assert weigh(*heard("carers"), *heard("carers", kind=SAW)).is_secure


def test_two_groups_are_enough_though_all_was_heard() -> None:
    assert weigh(*heard("carers", "heads")).is_secure


def test_the_same_group_met_twice_is_one_group() -> None:
    assert weigh(*heard("carers", "carers-again")).gaps == (Gap.ONE_GROUP,)


def test_two_sessions_with_no_group_written_down_are_two_groups() -> None:
    assert weigh(*heard("open-day", "canteen")).is_secure


def test_two_case_files_are_two_groups() -> None:
    assert weigh(*heard("c01", "c02", kind=READ)).is_secure


def test_two_documents_are_two_groups() -> None:
    assert weigh(*heard("strategy", "scorecard", kind=READ)).is_secure


def test_many_notes_from_one_case_file_are_one_source() -> None:
    assert weigh(*heard("c01", "c01", "c01", kind=READ)).gaps == (Gap.ONE_GROUP,)


def test_notes_that_name_no_source_are_no_group() -> None:
    assert weigh(*heard("", "taken-away")).gaps == (Gap.NO_GROUP,)


def test_a_finding_with_nothing_for_it_has_no_evidence() -> None:
    assert weigh().gaps == (Gap.NO_EVIDENCE,)


def test_one_voice_against_two_is_not_answered() -> None:
    against = heard("c01")
    found = weigh(*heard("carers", "heads"), against=against)
    assert found.unanswered == against
    assert found.gaps == (Gap.AGAINST,)


def test_one_voice_against_is_answered_by_a_third_group() -> None:
    assert weigh(*heard("carers", "heads", "strategy"), against=heard("c01")).is_secure


def test_two_voices_against_ask_for_a_fourth_group() -> None:
    against = heard("c01", "c02")
    assert not weigh(*heard("carers", "heads", "strategy"), against=against).is_secure
    assert weigh(*heard("carers", "heads", "strategy", "open-day"), against=against).is_secure


def test_a_group_that_says_both_does_not_answer_itself() -> None:
    against = heard("carers-again")
    assert not weigh(*heard("carers", "heads", "strategy"), against=against).is_secure


def test_more_kinds_from_the_same_groups_do_not_answer_what_is_against() -> None:
    supporting = (*heard("carers"), *heard("c01", kind=SAW), *heard("c01", kind=READ))
    assert weigh(*supporting, against=heard("heads")).gaps == (Gap.AGAINST,)


def test_it_is_told_how_many_more_groups_would_answer_what_is_against() -> None:
    against = heard("c01", "c02")
    backing = ("carers", "heads", "strategy", "open-day")
    for number in range(len(backing) + 1):
        found = weigh(*heard(*backing[:number]), against=against)
        assert found.groups_wanted == len(backing) - number
        assert bool(found.unanswered) == bool(found.groups_wanted)
    assert weigh(*heard("carers")).groups_wanted == 0


def test_a_finding_may_be_thin_and_spoken_against() -> None:
    assert weigh(*heard("c01"), against=heard("c02")).gaps == (Gap.ONE_GROUP, Gap.AGAINST)


@given(supporting=notes(), against=notes(), seed=st.randoms(use_true_random=False))
def test_the_order_of_the_notes_never_matters(
    supporting: list[Evidence], against: list[Evidence], seed: Random
) -> None:
    shuffled, turned = supporting[:], against[:]
    seed.shuffle(shuffled)
    seed.shuffle(turned)
    assert (
        weigh(*shuffled, against=tuple(turned)).gaps
        == weigh(*supporting, against=tuple(against)).gaps
    )


@given(supporting=notes(), against=notes(), more=notes())
def test_more_support_never_makes_a_finding_less_secure(
    supporting: list[Evidence], against: list[Evidence], more: list[Evidence]
) -> None:
    before = weigh(*supporting, against=tuple(against))
    after = weigh(*supporting, *more, against=tuple(against))
    assert after.is_secure or not before.is_secure


@given(supporting=notes(), against=notes(), more=notes())
def test_more_evidence_against_never_makes_a_finding_more_secure(
    supporting: list[Evidence], against: list[Evidence], more: list[Evidence]
) -> None:
    before = weigh(*supporting, against=tuple(against))
    after = weigh(*supporting, against=(*against, *more))
    assert before.is_secure or not after.is_secure


@given(supporting=notes(), against=notes())
def test_what_is_secure_always_has_two_kinds_or_two_groups(
    supporting: list[Evidence], against: list[Evidence]
) -> None:
    found = weigh(*supporting, against=tuple(against))
    if found.is_secure:
        assert len({note.kind for note in supporting}) >= 2 or len(found.groups) >= 2
