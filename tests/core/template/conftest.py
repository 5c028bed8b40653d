"""Forms small enough to see through, for the tests of this folder."""

from collections.abc import Callable

import pytest

from peeraudit.core.template import AuditTemplate, FormFault, find_faults, read_template

HEADER = """
id = "visit"
title = "A visit"
version = "1"
status = "live"
"""

FormOf = Callable[[str], AuditTemplate]
FaultsOf = Callable[[str], tuple[FormFault, ...]]


@pytest.fixture(scope="session")
def form_of() -> FormOf:
    """A form from the text below its header."""
    return lambda body: read_template(HEADER + body, name="visit.toml")


@pytest.fixture(scope="session")
def faults_of() -> FaultsOf:
    """The faults of a form from the text below its header, which takes five lines."""
    return lambda body: find_faults(HEADER + body, name="visit.toml")


@pytest.fixture(scope="session")
def small_form(form_of: FormOf) -> AuditTemplate:
    """One question of each kind, one of them shown only after a certain answer."""
    return form_of("""
[overall]
suggest = "middle"
evidence_needed_for = ["inadequate"]
critical = ["inadequate"]

[[overall.limits]]
id = "at-risk"
when = { all_of = [{ question = "at-risk", operator = "=", answer = "yes" }] }
cap = "inadequate"
reason = "A child was left at risk."

[[sections]]
id = "plan"
title = "The plan"

[[sections.questions]]
id = "plan-current"
kind = "compliance"
text = "Is it current?"

[[sections.questions]]
id = "plan"
kind = "judgement"
text = "How good is it?"
evidence_needed_for = ["outstanding"]

[[sections.questions]]
id = "why-not"
kind = "text"
text = "Why is it not?"
show_if = { all_of = [{ question = "plan-current", operator = "<", answer = "mostly" }] }

[[sections]]
id = "voice"
title = "The child's voice"

[[sections.questions]]
id = "voice"
kind = "judgement"
text = "How well is the child heard?"

[[sections.questions]]
id = "visits"
kind = "number"
text = "How many visits?"
least = 0
most = 99
optional = true

[[sections.questions]]
id = "last-seen"
kind = "date"
text = "When was the child last seen?"
optional = true

[[sections.questions]]
id = "features"
kind = "choices"
text = "What is part of the child's life?"
optional = true
options = [
  { key = "missing", words = "Has been missing" },
  { key = "ehc-plan", words = "Education, health and care plan", short = ["EHCP"] },
  { key = "young-carer", words = "Young carer" },
]

[[sections]]
id = "close"
title = "Close"

[[sections.questions]]
id = "at-risk"
kind = "choice"
text = "Was the child left at risk?"
critical = ["yes"]
options = [{ key = "yes", words = "Yes" }, { key = "no", words = "No" }]
""")
