"""Reading a form whole: the form, or every fault of it at once, in the order of its lines."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peeraudit.core.errors import ExitCode
from peeraudit.core.template import FaultyForm, find_faults, read_template
from peeraudit.paths import FORMS

WHOLE_CASE = (FORMS / "whole-case.toml").read_text(encoding="utf-8")
LINES = WHOLE_CASE.split("\n")
KINDS = [at for at, line in enumerate(LINES) if line.startswith("kind = ")]
OPTIONS = [at for at, line in enumerate(LINES) if re.match(r"  \{ key = ", line)]

MANY = """id = "Case"
title = "Case"
version = 1
status = "live"

[overall]
suggest = "midle"
critical = ["bad"]

[[sections]]
id = "plan"
titel = "Plan"

[[sections.questions]]
id = "plan"
kind = "judgement"
text = "How good?"
evidence_needed_for = ["goood"]

[[sections.questions]]
id = "plan"
kind = "choise"
text = '''Which
one?'''
show_if = { all_of = [{ question = "nope", operator = "=", answer = "yes" }] }

[[sections]]
id = "empty"
title = "Empty"
"""


def test_every_fault_is_told_in_one_run_in_the_order_of_the_lines() -> None:
    assert [(fault.line, fault.what) for fault in find_faults(MANY, name="case.toml")] == [
        (1, 'The form: id can\'t be "Case".'),
        (3, "The form: version can't be 1."),
        (7, '[overall]: suggest can\'t be "midle".'),
        (8, 'The overall grade: critical names "bad", which can\'t be its answer.'),
        (10, 'Section "plan" lacks title.'),
        (12, 'Section "plan" has no key "titel".'),
        (18, 'Question "plan": evidence_needed_for names "goood", which can\'t be its answer.'),
        (21, 'There is an earlier question "plan".'),
        (22, 'Question "plan": kind can\'t be "choise".'),
        (23, 'Question "plan": text can\'t be "Which\\none?".'),
        (25, 'Question "plan": there is no question "nope".'),
        (27, 'Section "empty" has no question.'),
    ]


def test_a_faulty_form_carries_its_faults_and_says_them() -> None:
    with pytest.raises(FaultyForm) as raised:
        read_template(MANY, name="case.toml")
    assert raised.value.faults == find_faults(MANY, name="case.toml")
    assert raised.value.exit_code is ExitCode.FAULTS_IN_FORM
    assert (
        'case.toml:8: The overall grade: critical names "bad", which can\'t be its answer.'
        in str(raised.value)
    )


@pytest.mark.parametrize(
    ("text", "line", "right"),
    [
        ('id = "a"\ntitle = A visit\n', 2, 'Put texts in double quotes, as in title = "The plan".'),
        ('id = "a"\nid = "b"\n', 2, "Write each key once in its table."),
        (
            'id = "a\ntitle = "b"\n',
            1,
            'End the text with its quotes on the same line, or begin and end it with three: """.',
        ),
        (
            "a = {\n  b = 1 }\n",
            1,
            "Begin a key with a letter, and keep all from { to } on one line.",
        ),
        (
            "a = [1,\n\n",
            3,
            "Look at this line and the one before for a missing quote, bracket or equals sign.",
        ),
    ],
)
def test_a_text_that_is_not_toml_is_told_with_its_line(text: str, line: int, right: str) -> None:
    (fault,) = find_faults(text, name="a.toml")
    assert (fault.line, fault.right) == (line, right)
    assert fault.what.startswith("This can't be read as TOML: ")


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 4_000,
        "a = " + "9" * 4_900,
        "\x00",
        "a = " + "[\n" * 50_000,
        "[" * 4_000,
        "{}",
        "\ufeff\ufeff",
    ],
)
def test_a_hostile_text_has_faults_and_breaks_nothing(text: str) -> None:
    assert find_faults(text, name="a.toml")


def test_an_endless_line_is_refused_before_it_is_read() -> None:
    (fault,) = find_faults("id = 1\na" + ".a" * 400_000 + " = 1", name="a.toml")
    assert (fault.line, fault.what) == (2, "This line has more than 5,000 characters.")


@given(text=st.text() | st.text(alphabet='[]{}=".,#\n a1-'))
def test_any_text_is_a_form_or_has_faults(text: str) -> None:
    assert find_faults(text, name="a.toml")


def test_what_windows_editors_put_into_a_text_does_not_count() -> None:
    text = "\ufeff" + WHOLE_CASE.replace("\n", "\r\n")
    assert read_template(text, name="a.toml") == read_template(WHOLE_CASE, name="a.toml")


@given(at=st.sampled_from(KINDS))
def test_a_wrong_kind_anywhere_in_a_long_form_is_told_on_its_own_line(at: int) -> None:
    text = "\n".join([*LINES[:at], 'kind = "question"', *LINES[at + 1 :]])
    first = next(fault for fault in find_faults(text, name="a.toml") if "kind" in fault.what)
    assert first.line == at + 1


@given(at=st.sampled_from(OPTIONS))
def test_a_wrong_option_anywhere_in_a_long_form_is_told_on_its_own_line(at: int) -> None:
    text = "\n".join([*LINES[:at], LINES[at].replace("words", "word"), *LINES[at + 1 :]])
    assert {fault.line for fault in find_faults(text, name="a.toml")} == {at + 1}
