"""Faults of conditions: they must ask an earlier question for an answer it can have."""

from collections.abc import Callable

import pytest

from peeraudit.core.template import FormFault

FaultsOf = Callable[[str], tuple[FormFault, ...]]

BODY = """
[[sections]]
id = "one"
title = "One"
questions = [
  { id = "grade", kind = "judgement", text = "Grade?" },
  { id = "tick", kind = "compliance", text = "Tick?" },
  { id = "pick", kind = "choice", text = "Pick?", options = [{ key = "a", words = "A" }, \
{ key = "b", words = "B" }] },
  { id = "count", kind = "number", text = "Count?" },
  { id = "day", kind = "date", text = "Day?" },
]
[[sections]]
id = "two"
title = "Two"
[[sections.questions]]
id = "asked"
kind = "text"
text = "Asked?"
show_if = CONDITION
[[sections.questions]]
id = "later"
kind = "compliance"
text = "Later?"
"""
"""The condition stands in line 24 of a form."""


def told_of(faults_of: FaultsOf, condition: str) -> list[tuple[int, str, str]]:
    faults = faults_of(BODY.replace("CONDITION", condition))
    return [(fault.line, fault.what, fault.right) for fault in faults]


@pytest.mark.parametrize(
    ("asked", "what", "right"),
    [
        (
            ("grad", "=", '"good"'),
            'Question "asked": there is no question "grad".',
            'Did you mean "grade"?',
        ),
        (
            ("later", "=", '"yes"'),
            'Question "asked" depends on "later", which is asked only later.',
            "Name a question that stands before it, or move that one up.",
        ),
        (
            ("asked", "exists", "true"),
            'Question "asked" can\'t depend on its own answer.',
            "Name a question that stands before it, or move that one up.",
        ),
        (
            ("grade", "=", '"satisfactory"'),
            'Question "asked": question "grade" can\'t be answered with "satisfactory".',
            "It may be outstanding, good, requires-improvement or inadequate.",
        ),
        (
            ("tick", "<", '"not-evidenced"'),
            'Question "asked": question "tick" can\'t be answered with "not-evidenced".',
            "It may be yes, mostly, partly or no.",
        ),
        (
            ("pick", ">", '"a"'),
            (
                'Question "asked": question "pick" has answers without an order, so ">" can\'t be '
                "asked of it."
            ),
            'Use "=", "!=" or "exists".',
        ),
        (
            ("count", ">", '"many"'),
            'Question "asked": question "count" can\'t be answered with "many".',
            "Write a number in plain figures, such as 3 or 2.5.",
        ),
        (
            ("day", ">", '"12/11/2018"'),
            'Question "asked": question "day" can\'t be answered with "12/11/2018".',
            "Write the date as YYYY-MM-DD, such as 2018-11-12.",
        ),
        (
            ("tick", "exists", '"yes"'),
            'Question "asked": question "tick" either has an answer or has none, but not "yes".',
            "Write answer = true or answer = false.",
        ),
    ],
)
def test_a_condition_that_can_never_be_meant_is_told(
    faults_of: FaultsOf, asked: tuple[str, str, str], what: str, right: str
) -> None:
    question, operator, answer = asked
    condition = f'{{ question = "{question}", operator = "{operator}", answer = {answer} }}'
    assert told_of(faults_of, f"{{ all_of = [{condition}] }}") == [(24, what, right)]


@pytest.mark.parametrize(
    "condition",
    [
        "{}",
        "{ all_of = [] }",
        (
            '{ all_of = [{ question = "tick", operator = "=", answer = "no" }], '
            'any_of = [{ question = "tick", operator = "=", answer = "yes" }] }'
        ),
    ],
)
def test_conditions_stand_under_one_of_all_of_and_any_of(
    faults_of: FaultsOf, condition: str
) -> None:
    told = told_of(faults_of, condition)
    what = 'Question "asked": show_if needs conditions under all_of or under any_of.'
    assert [(line, text) for line, text, _ in told] == [(24, what)]


def test_a_condition_with_faults_of_shape_still_has_its_question_checked(
    faults_of: FaultsOf,
) -> None:
    condition = '{ any_of = [{ question = "nope", operator = "is", answr = "x" }] }'
    whats = [what for _, what, _ in told_of(faults_of, condition)]
    assert whats == [
        'Question "asked", condition 1: operator can\'t be "is".',
        'Question "asked", condition 1 lacks answer.',
        'Question "asked", condition 1 has no key "answr".',
        'Question "asked": there is no question "nope".',
    ]


def test_questions_that_wait_for_each_other_are_told_as_such(faults_of: FaultsOf) -> None:
    faults = faults_of("""
[[sections]]
id = "one"
title = "One"
[[sections.questions]]
id = "a"
kind = "compliance"
text = "A?"
show_if = { all_of = [{ question = "c", operator = "=", answer = "yes" }] }
[[sections.questions]]
id = "b"
kind = "compliance"
text = "B?"
show_if = { all_of = [{ question = "a", operator = "=", answer = "yes" }] }
[[sections]]
id = "two"
title = "Two"
show_if = { all_of = [{ question = "b", operator = "=", answer = "yes" }] }
[[sections.questions]]
id = "c"
kind = "compliance"
text = "C?"
""")
    assert [(fault.line, fault.what) for fault in faults] == [
        (14, 'Question "a" and question "c" wait for each other: neither would ever show.')
    ]


def test_a_section_can_not_depend_on_its_own_questions(faults_of: FaultsOf) -> None:
    faults = faults_of("""
[[sections]]
id = "one"
title = "One"
show_if = { all_of = [{ question = "a", operator = "=", answer = "yes" }] }
questions = [{ id = "a", kind = "compliance", text = "A?" }]
""")
    assert [(fault.line, fault.what) for fault in faults] == [
        (10, 'Section "one" and question "a" wait for each other: neither would ever show.')
    ]


def test_a_limit_may_ask_any_question_but_only_one_there_is(faults_of: FaultsOf) -> None:
    limit = """
[[overall.limits]]
id = "a"
cap = "inadequate"
reason = "Harm."
when = { all_of = [{ question = "NAMED", operator = "=", answer = "no" }] }
"""
    sound = BODY.replace("show_if = CONDITION\n", "") + limit
    assert faults_of(sound.replace("NAMED", "later")) == ()
    assert [fault.what for fault in faults_of(sound.replace("NAMED", "latter"))] == [
        'Limit "a": there is no question "latter".'
    ]
