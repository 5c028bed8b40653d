"""What is asked now, what counts, what is missing: by the meaning FHIR gives to conditions."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.template import (
    Answers,
    AuditTemplate,
    Lack,
    Lacking,
    counted,
    counted_answers,
    critical_answers,
    lacking,
    left_out,
    missing,
    suggest,
    visible_questions,
)

ASKED = """
[[sections]]
id = "first"
title = "First"
questions = [
  { id = "grade", kind = "judgement", text = "Grade?" },
  { id = "tick", kind = "compliance", text = "Tick?" },
  { id = "many", kind = "choices", text = "Which?", options = [{ key = "a", words = "A" }, \
{ key = "b", words = "B" }, { key = "c", words = "C" }] },
  { id = "count", kind = "number", text = "How many?", decimals = 1 },
  { id = "day", kind = "date", text = "When?" },
  { id = "words", kind = "text", text = "What?" },
]
[[sections]]
id = "second"
title = "Second"
questions = [
  { id = "shown", kind = "text", text = "Shown?", show_if = { all_of = [{ question = "QUESTION", \
operator = "OPERATOR", answer = ANSWER }] } },
]
"""

Shows = Callable[[str, str, str, tuple[str, ...]], bool]


@pytest.fixture(scope="session")
def shows(form_of: Callable[[str], AuditTemplate]) -> Shows:
    """Whether a question shows under one condition, given one answer."""

    def decide(question: str, operator: str, named: str, answer: tuple[str, ...]) -> bool:
        body = ASKED.replace("QUESTION", question).replace("OPERATOR", operator)
        form = form_of(body.replace("ANSWER", named))
        return "shown" in [each.id for each in visible_questions(form, {question: answer})]

    return decide


@pytest.mark.parametrize(
    ("question", "operator", "named", "answer"),
    [
        ("words", "exists", "true", ("anything",)),
        ("words", "exists", "false", ()),
        ("words", "exists", "false", ("  ",)),
        ("grade", "=", '"good"', ("good",)),
        ("grade", "!=", '"good"', ("inadequate",)),
        ("grade", ">", '"requires-improvement"', ("good",)),
        ("grade", ">=", '"good"', ("good",)),
        ("grade", "<", '"good"', ("inadequate",)),
        ("tick", "<=", '"partly"', ("no",)),
        ("tick", ">", '"no"', ("partly",)),
        ("many", "=", '"b"', ("a", "b")),
        ("many", "!=", '"c"', ("a", "b")),
        ("count", ">", "9", ("10",)),
        ("count", "=", '"2.5"', ("2.5",)),
        ("day", "<", "2026-03-01", ("2026-02-28",)),
        ("day", ">=", '"2026-03-01"', ("2026-03-01",)),
    ],
)
def test_a_question_shows_when_its_condition_holds(
    shows: Shows, question: str, operator: str, named: str, answer: tuple[str, ...]
) -> None:
    assert shows(question, operator, named, answer)


@pytest.mark.parametrize(
    ("question", "operator", "named", "answer"),
    [
        ("words", "exists", "true", ()),
        ("words", "exists", "false", ("anything",)),
        ("grade", "!=", '"good"', ()),
        ("grade", "<=", '"outstanding"', ()),
        ("grade", ">", '"good"', ("good",)),
        ("grade", "<", '"good"', ("outstanding",)),
        ("grade", "<", '"good"', ("no-longer-on-the-scale",)),
        ("tick", "<", '"yes"', ("not-evidenced",)),
        ("tick", "<", '"yes"', ("not-applicable",)),
        ("many", "!=", '"b"', ("a", "b")),
        ("many", "=", '"c"', ("a", "b")),
        ("count", ">", "9", ("9",)),
        ("day", ">", "2026-03-01", ("2026-03-01",)),
    ],
)
def test_a_question_stays_hidden_when_its_condition_does_not_hold(
    shows: Shows, question: str, operator: str, named: str, answer: tuple[str, ...]
) -> None:
    assert not shows(question, operator, named, answer)


def test_all_of_needs_every_condition_and_any_of_just_one(
    form_of: Callable[[str], AuditTemplate],
) -> None:
    condition = '{ question = "ID", operator = "=", answer = "yes" }'
    both = ", ".join(condition.replace("ID", each) for each in ("one", "two"))
    form = form_of(f"""
[[sections]]
id = "all"
title = "All"
questions = [
  {{ id = "one", kind = "compliance", text = "One?" }},
  {{ id = "two", kind = "compliance", text = "Two?" }},
  {{ id = "every", kind = "text", text = "Every?", show_if = {{ all_of = [{both}] }} }},
  {{ id = "some", kind = "text", text = "Some?", show_if = {{ any_of = [{both}] }} }},
]
""")

    def shown(answers: Answers) -> set[str]:
        return {each.id for each in visible_questions(form, answers)} - {"one", "two"}

    assert shown({}) == set()
    assert shown({"one": ("yes",), "two": ("no",)}) == {"some"}
    assert shown({"one": ("yes",), "two": ("yes",)}) == {"every", "some"}


def test_what_hangs_on_a_hidden_question_is_hidden_with_it(
    form_of: Callable[[str], AuditTemplate],
) -> None:
    form = form_of("""
[[sections]]
id = "risk"
title = "Risk"
questions = [
  { id = "told", kind = "compliance", text = "Told?" },
  { id = "whom", kind = "text", text = "Whom?", show_if = { all_of = [{ question = "told", \
operator = "=", answer = "yes" }] } },
]
[[sections]]
id = "after"
title = "After"
show_if = { all_of = [{ question = "whom", operator = "exists", answer = true }] }
questions = [{ id = "then", kind = "text", text = "And then?" }]
""")
    answers = {"told": ("yes",), "whom": ("The duty manager",), "then": ("A visit",)}
    assert left_out(answers, counted=counted(form, answers)) == ()
    hidden = answers | {"told": ("no",)}
    assert left_out(hidden, counted=counted(form, hidden)) == ("whom", "then")
    assert counted_answers(form, hidden) == {"told": ("no",)}
    assert missing(form, hidden) == ("overall",)
    assert counted_answers(form, hidden | {"told": ("yes",)}) == answers


def test_an_answer_to_a_question_the_form_does_not_have_is_kept_apart(
    small_form: AuditTemplate,
) -> None:
    assert left_out(
        {"plan": ("good",), "dropped": ("x",)},
        counted=counted(small_form, {"plan": ("good",), "dropped": ("x",)}),
    ) == ("dropped",)


def test_what_is_missing_stands_in_the_order_of_the_form(small_form: AuditTemplate) -> None:
    assert missing(small_form, {}) == ("plan-current", "plan", "voice", "at-risk", "overall")
    answers = {"plan-current": ("no",), "plan": ("good",), "at-risk": ("no",)}
    assert missing(small_form, answers) == ("why-not", "voice", "overall")


def test_a_form_without_grades_misses_no_overall_grade(
    form_of: Callable[[str], AuditTemplate],
) -> None:
    form = form_of("""scale = "none"
[[sections]]
id = "notes"
title = "Notes"
questions = [{ id = "heard", kind = "text", text = "What was heard?" }]
""")
    assert missing(form, {"heard": ("Much",)}) == ()


def test_grades_need_reasons_and_some_need_evidence(small_form: AuditTemplate) -> None:
    answers = {
        "plan-current": ("not-applicable",),
        "plan": ("outstanding",),
        "voice": ("good",),
        "at-risk": ("no",),
        "overall": ("inadequate",),
    }
    assert lacking(
        counted(small_form, answers), reasons={"voice": "Seen alone."}, evidenced=()
    ) == (
        Lacking("plan-current", Lack.REASON),
        Lacking("plan", Lack.REASON),
        Lacking("plan", Lack.EVIDENCE),
        Lacking("overall", Lack.REASON),
        Lacking("overall", Lack.EVIDENCE),
    )
    reasons = dict.fromkeys(answers, "Because.")
    assert (
        lacking(counted(small_form, answers), reasons=reasons, evidenced={"plan", "overall"}) == ()
    )


def test_a_plain_yes_or_no_needs_no_reason(small_form: AuditTemplate) -> None:
    assert lacking(counted(small_form, {"plan-current": ("no",)}), reasons={}, evidenced=()) == ()


def test_critical_answers_are_named_for_a_second_person(small_form: AuditTemplate) -> None:
    answers = {"at-risk": ("yes",), "overall": ("inadequate",), "plan": ("inadequate",)}
    assert critical_answers(counted(small_form, answers)) == ("at-risk", "overall")


@given(
    tick=st.sampled_from(["yes", "mostly", "partly", "no", "not-evidenced", "not-applicable", ""]),
    why=st.text(max_size=20),
    grades=st.tuples(*[st.sampled_from(["", "outstanding", "good", "inadequate"])] * 2),
)
def test_an_answer_under_a_hidden_question_changes_nothing(
    small_form: AuditTemplate, tick: str, why: str, grades: tuple[str, str]
) -> None:
    answers = {"plan-current": (tick,), "plan": (grades[0],), "voice": (grades[1],)}
    more = answers | {"why-not": (why,)}
    if tick not in {"partly", "no"}:
        assert missing(small_form, more) == missing(small_form, answers)
        assert suggest(small_form, more) == suggest(small_form, answers)
        assert counted_answers(small_form, more) == counted_answers(small_form, answers)
        assert ("why-not" in left_out(more, counted=counted(small_form, more))) == bool(why.strip())
    else:
        assert "why-not" not in left_out(more, counted=counted(small_form, more))
