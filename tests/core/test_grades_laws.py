"""Whatever was audited and moderated: each case is counted once, in whatever order."""

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.audit import Purpose
from peeraudit.core.gathered import Gathered
from peeraudit.core.grades import grades_by_form
from tests.core.graded import CASE_FILES, FIRST, GOOD, IMPROVE, INADEQUATE, SECOND, VALIDATION, Work

ANY_AUDITS = st.lists(
    st.tuples(
        st.sampled_from([case.id for case in CASE_FILES]),
        st.sampled_from(("", GOOD, IMPROVE, INADEQUATE, "amber")),
        st.sampled_from(Purpose),
    ),
    max_size=14,
)
ANY_MODERATIONS = st.dictionaries(
    st.sampled_from([case.id for case in CASE_FILES]), st.sampled_from((GOOD, INADEQUATE))
)


def done(audits: list[tuple[str, str, Purpose]], moderations: dict[str, str]) -> Gathered:
    work = Work()
    for case_file, grade, purpose in audits:
        work.audit(case_file, grade, purpose=purpose)
    for case_file, moderated in moderations.items():
        work.moderate(case_file, moderated)
    return work.gathered


@given(ANY_AUDITS, ANY_MODERATIONS)
def test_a_case_is_never_counted_twice_and_never_lost(
    audits: list[tuple[str, str, Purpose]], moderations: dict[str, str]
) -> None:
    for found in grades_by_form(done(audits, moderations)):
        purposes = {FIRST, SECOND} if found.purpose is FIRST else {VALIDATION}
        cases = {case for case, _, purpose in audits if purpose in purposes}
        left_out = (*found.undecided, *found.ungraded, *found.off_scale)
        assert len(set(left_out)) == len(left_out)
        assert found.n_after + len(left_out) == len(cases)
        assert found.n_before <= len(cases)
        assert found.n_host + len(found.host_unread) + len(found.host_blank) == found.n_after


@given(ANY_AUDITS, ANY_MODERATIONS, st.randoms(use_true_random=False))
def test_the_order_of_audits_and_judgements_never_matters(
    audits: list[tuple[str, str, Purpose]], moderations: dict[str, str], random: Random
) -> None:
    straight = done(audits, moderations)
    turned = replace(
        straight,
        audits=tuple(random.sample(straight.audits, len(straight.audits))),
        judgements=tuple(random.sample(straight.judgements, len(straight.judgements))),
    )
    assert grades_by_form(turned) == grades_by_form(straight)
