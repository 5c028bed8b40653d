"""Faults between the parts of a form: what is named must be there and fit."""

from collections.abc import Callable

import pytest

from peeraudit.core.template import FormFault

FaultsOf = Callable[[str], tuple[FormFault, ...]]

GRADED = """\
[[sections]]
id = "plan"
title = "The plan"

[[sections.questions]]
id = "plan"
kind = "judgement"
text = "How good is the plan?"
"""
"""Its last line is line 13 of a form; it has no fault."""

YES_NO = 'options = [{ key = "yes", words = "Yes" }, { key = "no", words = "No" }]'


def test_a_sound_form_has_no_fault(faults_of: FaultsOf) -> None:
    assert faults_of(GRADED) == ()


@pytest.mark.parametrize(
    ("more", "line", "what", "right"),
    [
        (
            'evidence_needed_for = ["outstanding", "god"]',
            14,
            'Question "plan": evidence_needed_for names "god", which can\'t be its answer.',
            'Did you mean "good"?',
        ),
        (
            'critical = ["yes"]',
            14,
            'Question "plan": critical names "yes", which can\'t be its answer.',
            "It may be outstanding, good, requires-improvement or inadequate.",
        ),
        (
            'looks_like.goood = "Fine."',
            14,
            'Question "plan": looks_like names "goood", which can\'t be its answer.',
            'Did you mean "good"?',
        ),
        (
            "least = 3",
            14,
            'Question "plan" is a judgement question and can\'t have least.',
            "Take least out; it is for number questions.",
        ),
        (
            YES_NO,
            14,
            'Question "plan" is a judgement question and can\'t have options.',
            "Take options out; it is for choice or choices questions.",
        ),
        (
            '[[sections.questions]]\nid = "plan"\nkind = "text"\ntext = "Why?"',
            15,
            'There is an earlier question "plan".',
            "Give each question an id of its own.",
        ),
        (
            '[[sections.questions]]\nid = "overall"\nkind = "text"\ntext = "Sum up."',
            15,
            'No question may have the id "overall": the grade of the whole audit has it.',
            'Choose another, such as "summary"; what overall needs stands under [overall].',
        ),
        (
            (
                '[[sections]]\nid = "plan"\ntitle = "Again"\n'
                'questions = [{ id = "why", kind = "text", text = "Why?" }]'
            ),
            15,
            'There is an earlier section "plan".',
            "Give each section an id of its own.",
        ),
        (
            '[[sections]]\nid = "empty"\ntitle = "Empty"',
            14,
            'Section "empty" has no question.',
            "Add [[sections.questions]] beneath it, or take the section out.",
        ),
        (
            '[[sections.questions]]\nid = "n"\nkind = "number"\ntext = "N?"\nleast = 5\nmost = 4',
            18,
            'Question "n": no number is at least 5 and at most 4.',
            "Make least no greater than most.",
        ),
        (
            (
                '[[sections.questions]]\nid = "c"\nkind = "choice"\ntext = "C?"\n'
                'options = [{ key = "yes", words = "Yes" }]'
            ),
            18,
            'Question "c" has fewer than two answers to choose from.',
            'Add options = [{ key = "yes", words = "Yes" }, { key = "no", words = "No" }].',
        ),
        (
            (
                '[[sections.questions]]\nid = "c"\nkind = "choice"\ntext = "C?"\noptions = [\n'
                '  { key = "yes", words = "Yes" },\n  { key = "y", words = "YES." },\n]'
            ),
            20,
            '"YES." already means an earlier option of this list.',
            "Let no two share a key, words, number or short form.",
        ),
        (
            (
                '[[sections.questions]]\nid = "c"\nkind = "choices"\ntext = "C?"\noptions = [\n'
                '  { key = "a", words = "Some; more" },\n  { key = "b", words = "None" },\n]'
            ),
            19,
            'Question "c", option "a" has a semicolon, which parts one answer from the next.',
            "Use a comma or a dash.",
        ),
        (
            "[period]\nmonths_to_audit = 3\nmonths_to_judge = 6",
            16,
            "The last 6 months are judged but only 3 are read.",
            "Make months_to_judge no more than months_to_audit.",
        ),
        (
            (
                '[[overall.limits]]\nid = "a"\ncap = "bad"\nreason = "Harm."\n'
                'when = { all_of = [{ question = "plan", operator = "exists", answer = true }] }'
            ),
            16,
            'Limit "a": cap names "bad", which is no grade of the form.',
            "It may be outstanding, good, requires-improvement or inadequate.",
        ),
    ],
)
def test_a_fault_between_parts_is_told(
    faults_of: FaultsOf, more: str, line: int, what: str, right: str
) -> None:
    told = [(fault.line, fault.what, fault.right) for fault in faults_of(GRADED + more)]
    assert told == [(line, what, right)]


def test_a_form_that_grades_nothing_can_not_ask_for_a_grade(faults_of: FaultsOf) -> None:
    faults = faults_of('scale = "none"\noverall.suggest = "middle"\n' + GRADED)
    assert [(fault.line, fault.what) for fault in faults] == [
        (7, "An overall grade is to be suggested, but no judgement counts towards it."),
        (14, 'Question "plan" asks for a grade, but the form\'s scale has none.'),
    ]


def test_a_grade_can_not_be_suggested_from_judgements_that_do_not_count(
    faults_of: FaultsOf,
) -> None:
    faults = faults_of('overall.suggest = "worst"\n' + GRADED + "counts = false")
    assert [fault.what for fault in faults] == [
        "An overall grade is to be suggested, but no judgement counts towards it."
    ]


def test_a_form_without_sections_is_told_so(faults_of: FaultsOf) -> None:
    assert [fault.what for fault in faults_of("")] == ["The form has no section."]


OWN_SCALE = """
[scale]
key = "KEY"
title = "Ours"
points = [
  { key = "sound", words = "Sound", number = 1, colour = "green", four_point = 2, short = ["S"] },
  { key = "poor", words = "Poor", number = 2, colour = "red", short = ["SHORT"] },
]
"""


def test_a_form_may_bring_its_own_scale(faults_of: FaultsOf) -> None:
    body = OWN_SCALE.replace("KEY", "ours").replace("SHORT", "P") + GRADED
    assert faults_of(body + 'critical = ["poor"]') == ()
    assert [fault.right for fault in faults_of(body + 'critical = ["good"]')] == [
        "It may be sound or poor."
    ]


def test_two_grades_of_a_scale_can_not_be_typed_alike(faults_of: FaultsOf) -> None:
    body = OWN_SCALE.replace("KEY", "ours").replace("SHORT", "s") + GRADED
    assert [(fault.line, fault.what) for fault in faults_of(body)] == [
        (12, '"s" already means an earlier grade of this list.')
    ]


def test_a_scale_of_ones_own_does_not_take_the_name_of_a_built_in_one(
    faults_of: FaultsOf,
) -> None:
    body = OWN_SCALE.replace("KEY", "rag").replace("SHORT", "P") + GRADED
    assert [(fault.line, fault.what) for fault in faults_of(body)] == [
        (8, 'A scale of your own can\'t be called "rag".')
    ]
