"""The suggested overall grade: from section grades alone, held down by limiting rules."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.template import Answers, AuditTemplate, section_grade, suggest
from peeraudit.core.template.suggestion import AppliedLimit

GRADES = ("outstanding", "good", "requires-improvement", "inadequate")

IDS: tuple[str, ...] = ("a1", "b", "c")

FORM = """
[overall]
suggest = "RULE"

[[sections]]
id = "a"
title = "A"
questions = [
  { id = "a1", kind = "judgement", text = "A1?" },
  { id = "a2", kind = "judgement", text = "A2?" },
  { id = "theirs", kind = "judgement", text = "Theirs?", counts = false },
  { id = "done", kind = "compliance", text = "Done?" },
]
[[sections]]
id = "b"
title = "B"
questions = [{ id = "b", kind = "judgement", text = "B?" }]
[[sections]]
id = "c"
title = "C"
questions = [{ id = "c", kind = "judgement", text = "C?" }]
"""


@pytest.fixture(scope="session")
def middle(form_of: Callable[[str], AuditTemplate]) -> AuditTemplate:
    return form_of(FORM.replace("RULE", "middle"))


@pytest.fixture(scope="session")
def worst(form_of: Callable[[str], AuditTemplate]) -> AuditTemplate:
    return form_of(FORM.replace("RULE", "worst"))


def test_the_middle_of_the_section_grades_is_suggested(middle: AuditTemplate) -> None:
    answers = {"a1": ("outstanding",), "b": ("good",), "c": ("inadequate",)}
    found = suggest(middle, answers)
    assert found.grade == "good"
    assert found.why == (
        "Good is the middle of the section grades, rounded to the worse "
        "(1 Outstanding, 1 Good, 1 Inadequate)."
    )
    assert found.ungraded == ()


def test_between_two_middle_grades_the_worse_is_suggested(middle: AuditTemplate) -> None:
    found = suggest(middle, {"b": ("good",), "c": ("requires-improvement",)})
    assert found.grade == "requires-improvement"
    assert found.ungraded == ("a",)


def test_a_section_with_several_judgements_speaks_once(middle: AuditTemplate) -> None:
    answers = {
        "a1": ("outstanding",),
        "a2": ("good",),
        "b": ("outstanding",),
        "c": ("outstanding",),
    }
    assert section_grade(middle, middle.sections[0], answers) == "good"
    assert suggest(middle, answers).grade == "outstanding"


def test_a_judgement_that_does_not_count_is_left_out(middle: AuditTemplate) -> None:
    answers = {"theirs": ("inadequate",), "b": ("good",)}
    assert suggest(middle, answers).grade == "good"
    assert section_grade(middle, middle.sections[0], answers) == ""


def test_the_worst_section_is_suggested_where_the_form_says_so(worst: AuditTemplate) -> None:
    answers = {"a1": ("outstanding",), "b": ("good",), "c": ("requires-improvement",)}
    found = suggest(worst, answers)
    assert found.grade == "requires-improvement"
    assert found.why.startswith("Requires improvement to be good is the worst section grade")


def test_nothing_is_suggested_before_anything_is_graded(middle: AuditTemplate) -> None:
    found = suggest(middle, {"done": ("yes",)})
    assert (found.grade, found.why) == ("", "No section is graded yet.")
    assert found.ungraded == ("a", "b", "c")


def test_a_form_may_suggest_nothing(form_of: Callable[[str], AuditTemplate]) -> None:
    form = form_of(FORM.replace("RULE", "none"))
    assert suggest(form, {"b": ("good",)}).grade == ""


def test_a_child_left_at_risk_holds_the_grade_down(small_form: AuditTemplate) -> None:
    answers = {"plan": ("outstanding",), "voice": ("good",), "at-risk": ("yes",)}
    found = suggest(small_form, answers)
    assert found.grade == "inadequate"
    assert found.why.endswith("Held at Inadequate: A child was left at risk.")
    assert found.limits == (AppliedLimit("at-risk", "inadequate", "A child was left at risk."),)
    assert suggest(small_form, answers | {"at-risk": ("no",)}).grade == "good"


def test_the_worst_cap_speaks_even_before_a_section_is_graded(small_form: AuditTemplate) -> None:
    found = suggest(small_form, {"at-risk": ("yes",)})
    assert found.grade == "inadequate"
    assert found.why == "No section is graded yet. Held at Inadequate: A child was left at risk."


def test_a_cap_above_the_grade_changes_nothing_but_is_told(
    form_of: Callable[[str], AuditTemplate],
) -> None:
    form = form_of(FORM.replace("RULE", "middle").replace("[[sections]]", CAP, 1))
    found = suggest(form, {"done": ("no",), "b": ("inadequate",)})
    assert found.grade == "inadequate"
    assert "Held" not in found.why
    assert [limit.limit for limit in found.limits] == ["undone"]
    assert suggest(form, {"done": ("no",), "b": ("good",)}).grade == "requires-improvement"
    assert suggest(form, {"done": ("no",)}).grade == ""


CAP = """
[[overall.limits]]
id = "undone"
when = { all_of = [{ question = "done", operator = "=", answer = "no" }] }
cap = "requires-improvement"
reason = "It was not done."

[[sections]]"""


def test_a_limit_that_is_switched_off_holds_nothing(
    form_of: Callable[[str], AuditTemplate],
) -> None:
    off = CAP.replace("\n\n[[sections]]", "\nactive = false\n\n[[sections]]")
    form = form_of(FORM.replace("RULE", "middle").replace("[[sections]]", off, 1))
    found = suggest(form, {"done": ("no",), "b": ("good",)})
    assert (found.grade, found.limits) == ("good", ())


@given(
    ticks=st.tuples(*[st.sampled_from(["yes", "mostly", "partly", "no", "not-evidenced"])] * 2),
    grades=st.lists(st.sampled_from(GRADES), min_size=3, max_size=3),
)
def test_ticks_never_move_a_grade(
    middle: AuditTemplate, ticks: tuple[str, str], grades: list[str]
) -> None:
    answers: Answers = dict(zip(IDS, ((grade,) for grade in grades), strict=True))
    ticked: tuple[Answers, ...] = tuple({**answers, "done": (tick,)} for tick in ticks)
    one, other = (suggest(middle, each) for each in ticked)
    assert one == other


@given(grades=st.lists(st.sampled_from(GRADES), min_size=1, max_size=3))
def test_the_suggestion_lies_between_the_best_and_the_worst_and_is_no_better_than_the_middle(
    middle: AuditTemplate, worst: AuditTemplate, grades: list[str]
) -> None:
    answers: Answers = dict(zip(IDS, ((grade,) for grade in grades), strict=False))
    ranks = sorted(GRADES.index(grade) for grade in grades)
    rank = GRADES.index(suggest(middle, answers).grade)
    assert ranks[0] <= rank <= ranks[-1]
    assert 2 * sum(each <= rank for each in ranks) > len(ranks)
    assert GRADES.index(suggest(worst, answers).grade) == ranks[-1]
