"""Faults of shape: told with their line, what is wrong and what would be right."""

from collections.abc import Callable

import pytest

from peeraudit.core.template import FormFault, find_faults

FaultsOf = Callable[[str], tuple[FormFault, ...]]

SECTION = """\
[[sections]]
id = "plan"
title = "The plan"

[[sections.questions]]
id = "plan"
text = "How good is the plan?"
"""
"""Its question begins in line 10 of a form and lacks a kind."""


@pytest.mark.parametrize(
    ("question", "line", "what", "right"),
    [
        (
            'kind = "judgment"',
            13,
            'Question "plan": kind can\'t be "judgment".',
            'Did you mean "judgement"?',
        ),
        (
            'guidence = "Look."\nkind = "text"',
            13,
            'Question "plan" has no key "guidence".',
            'Did you mean "guidance"?',
        ),
        (
            "",
            10,
            'Question "plan" lacks kind.',
            "Add kind: one of judgement, compliance, choice, choices, text, number, date.",
        ),
        (
            'kind = "text"\noptional = "yes"',
            14,
            'Question "plan": optional can\'t be "yes".',
            "It should be true where it may stay unanswered.",
        ),
        (
            'kind = "number"\nleast = "3"',
            14,
            'Question "plan": least can\'t be "3".',
            "It should be a whole number.",
        ),
        (
            'kind = "judgement"\nevidence_needed_for = "good"',
            14,
            'Question "plan": evidence_needed_for can\'t be "good".',
            "It should be a list of the answers that must carry evidence.",
        ),
        (
            'kind = "judgement"\ncritical = ["inadequate", 4]',
            14,
            'Question "plan": critical 2 can\'t be 4.',
            "It should be a list of the answers that a second person must look at.",
        ),
        (
            'kind = "judgement"\nlooks_like.good = 3',
            14,
            'Question "plan": good can\'t be 3.',
            'It should be what each answer looks like: looks_like.good = "...".',
        ),
        (
            'kind = "choice"\noptions = [\n  { key = "yes", words = "Yes" },\n  { key = "No" },\n]',
            16,
            'Question "plan", option "No" lacks words.',
            'Add words: what people read, such as words = "Yes".',
        ),
    ],
)
def test_a_fault_of_a_question_is_told(
    faults_of: FaultsOf, question: str, line: int, what: str, right: str
) -> None:
    told = {(fault.line, fault.what, fault.right) for fault in faults_of(SECTION + question)}
    assert (line, what, right) in told


@pytest.mark.parametrize(
    ("body", "line", "what", "right"),
    [
        (
            'scale = "five-point"',
            6,
            'The form: scale can\'t be "five-point".',
            (
                "It should be four-point, rag, 0-10, met or none, "
                "or a scale of the form's own under [scale]."
            ),
        ),
        (
            'titel = "A visit"',
            6,
            'The form has no key "titel".',
            'Did you mean "title"?',
        ),
        (
            "[period]\nmonths_to_audit = 0",
            7,
            "[period]: months_to_audit can't be 0.",
            "It should be a whole number of months, such as 12.",
        ),
        (
            '[overall]\nsugest = "middle"',
            7,
            '[overall] has no key "sugest".',
            'Did you mean "suggest"?',
        ),
        (
            (
                '[scale]\nkey = "ours"\ntitle = "Ours"\n[[scale.points]]\nkey = "a"\nwords = "A"\n'
                'number = 1\ncolour = "purple"'
            ),
            13,
            'Point "a": colour can\'t be "purple".',
            "It may be blue, green, yellow, amber, red or grey.",
        ),
        (
            "sections = 3",
            6,
            "The form: sections can't be 3.",
            "It should be the sections, each under its own [[sections]].",
        ),
    ],
)
def test_a_fault_of_the_form_is_told(
    faults_of: FaultsOf, body: str, line: int, what: str, right: str
) -> None:
    told = {(fault.line, fault.what, fault.right) for fault in faults_of(body)}
    assert (line, what, right) in told


@pytest.mark.parametrize("known", ["Plan", "1-plan", "the plan", "plan!", "", "p" * 61])
def test_an_id_is_small_letters_figures_and_hyphens(faults_of: FaultsOf, known: str) -> None:
    faults = faults_of(SECTION.replace('id = "plan"\ntext', f'id = "{known}"\ntext'))
    assert any(": id can't be " in fault.what and fault.line == 11 for fault in faults)


@pytest.mark.parametrize("version", ["1", '"one"', '"1.2.3.4"', '"1 "', '"v1"', '""'])
def test_a_version_is_plain_and_in_quotes(version: str) -> None:
    faults = find_faults(f'id = "a"\ntitle = "A"\nversion = {version}\n', name="a.toml")
    assert 'It should be a plain number in quotes, such as version = "1".' in [
        fault.right for fault in faults if fault.line == 3
    ]
