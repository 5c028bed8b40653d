"""Typed answers: read into what is kept, or refused with what would be right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.template import AuditTemplate, UnreadableAnswer


@pytest.mark.parametrize(
    ("question", "typed", "kept"),
    [
        ("plan", "RI", ("requires-improvement",)),
        ("overall", "Good", ("good",)),
        ("plan-current", "N/A", ("not-applicable",)),
        ("plan-current", "not evidenced", ("not-evidenced",)),
        ("plan-current", "Mostly", ("mostly",)),
        ("at-risk", "YES", ("yes",)),
        ("why-not", "It lapsed; nobody noticed.", ("It lapsed; nobody noticed.",)),
        ("visits", "12", ("12",)),
        ("last-seen", "3 May 2026", ("2026-05-03",)),
        ("features", "young carer; EHCP", ("ehc-plan", "young-carer")),
        ("features", "Young carer\nHas been missing\n", ("missing", "young-carer")),
        ("features", "EHCP; ehc-plan", ("ehc-plan",)),
    ],
)
def test_what_is_typed_is_kept_as_the_form_knows_it(
    small_form: AuditTemplate, question: str, typed: str, kept: tuple[str, ...]
) -> None:
    assert small_form.read_answer(question, typed) == kept


def test_a_blank_is_no_answer_to_any_question(small_form: AuditTemplate) -> None:
    for key in [*(question.id for question in small_form.questions), "overall"]:
        assert small_form.read_answer(key, " \n ") == ()


def test_several_answers_are_only_taken_where_several_are_asked_for(
    small_form: AuditTemplate,
) -> None:
    with pytest.raises(UnreadableAnswer, match="It may be: Yes or No"):
        small_form.read_answer("at-risk", "yes; no")


def test_one_unknown_choice_among_several_is_named(small_form: AuditTemplate) -> None:
    with pytest.raises(UnreadableAnswer, match='"asylum" is not an answer here'):
        small_form.read_answer("features", "EHCP; asylum")


def test_a_question_the_form_does_not_have_is_refused(small_form: AuditTemplate) -> None:
    with pytest.raises(UnreadableAnswer, match='"A visit" has no question "planet"'):
        small_form.read_answer("planet", "good")


@given(chosen=st.sets(st.sampled_from(["missing", "ehc-plan", "young-carer"])))
def test_what_was_kept_is_allowed_and_reads_back_as_itself(
    small_form: AuditTemplate, chosen: set[str]
) -> None:
    kept = small_form.read_answer("features", "; ".join(sorted(chosen)))
    assert set(kept) == chosen
    assert small_form.allows("features", kept)


def test_answers_no_question_of_the_form_can_have_are_not_allowed(
    small_form: AuditTemplate,
) -> None:
    assert small_form.allows("plan", ())
    assert small_form.allows("last-seen", ("2026-05-03",))
    assert not small_form.allows("last-seen", ("03/05/2026",))
    assert not small_form.allows("plan", ("satisfactory",))
    assert not small_form.allows("plan", ("Good",))
    assert not small_form.allows("planet", ("good",))
