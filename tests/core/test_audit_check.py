"""What an audit wants by its own form before anybody leans on its grades."""

from dataclasses import replace

import pytest

from peeraudit.core.audit import Audit, FormInUse, Judgement, Purpose
from peeraudit.core.audit_check import AuditCheck, check_audits
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge
from peeraudit.core.gathered import Gathered
from peeraudit.core.moderation import Moderation
from peeraudit.core.template import OVERALL, read_template

FORM = """
id = "short"
title = "Short"
version = "1"
status = "live"
scale = "four-point"

[overall]
text = "Overall?"
suggest = "middle"
evidence_needed_for = ["inadequate"]
critical = ["inadequate"]

[[sections]]
id = "plan"
title = "Plan"

[[sections.questions]]
id = "seen"
kind = "compliance"
text = "Is there a plan?"

[[sections.questions]]
id = "plan"
kind = "judgement"
text = "How good is it?"
show_if = { all_of = [{ question = "seen", operator = "=", answer = "yes" }] }
"""

GATHERED = Gathered(
    Challenge(id="c"),
    case_files=(CaseFile(id="f", reference="C07"),),
    forms=(FormInUse(id="u", form="short"),),
    templates={"u": read_template(FORM, name="short.toml")},
    audits=(Audit(id="a", case_file="f", form="u"),),
)
SEEN = Judgement(id="1", audit="a", question="seen", answer=("yes",))
PLAN = Judgement(id="2", audit="a", question="plan", answer=("good",), reason="Clear.")
GOOD = Judgement(id="3", audit="a", question=OVERALL, answer=("good",), reason="All of it.")
INADEQUATE = replace(GOOD, answer=("inadequate",), where_in_record="Visit, 3 May")


def checked(*judgements: Judgement, **gathered: object) -> tuple[AuditCheck, ...]:
    return check_audits(replace(GATHERED, judgements=judgements, **gathered))


def test_an_audit_with_reasons_wants_nothing() -> None:
    assert checked(SEEN, PLAN, GOOD) == ()


def test_a_grade_without_its_reason_is_named() -> None:
    (check,) = checked(SEEN, replace(PLAN, reason=" "), GOOD)
    assert (check.case_file, check.without_reason) == ("C07", ("plan",))


def test_a_grade_that_needs_evidence_has_its_place_in_the_record() -> None:
    (check,) = checked(SEEN, PLAN, replace(INADEQUATE, where_in_record=""))
    assert check.without_evidence == (OVERALL,)


def test_inadequate_wants_a_second_person() -> None:
    (check,) = checked(SEEN, PLAN, INADEQUATE)
    assert check.unmoderated == (OVERALL,)
    moderation = Moderation(
        id="m", case_file="f", form="short", question=OVERALL, after="inadequate"
    )
    assert checked(SEEN, PLAN, INADEQUATE, moderations=(moderation,)) == ()


@pytest.mark.parametrize("purpose", [Purpose.CALIBRATION, Purpose.VALIDATION])
def test_an_audit_that_grades_no_case_wants_no_second_person(purpose: Purpose) -> None:
    audits = (replace(GATHERED.audits[0], purpose=purpose),)
    assert checked(SEEN, PLAN, INADEQUATE, audits=audits) == ()


def test_an_answer_under_a_hidden_question_is_kept_and_named() -> None:
    (check,) = checked(replace(SEEN, answer=("no",)), PLAN, GOOD)
    assert check.hidden == ("plan",)


def test_a_grade_other_than_the_suggested_one_wants_its_reason() -> None:
    outstanding = replace(GOOD, answer=("outstanding",), reason="")
    (check,) = checked(SEEN, PLAN, outstanding)
    assert check.suggested == "Good"
    assert checked(SEEN, PLAN, replace(outstanding, reason="Others could learn from it.")) == ()


def test_an_audit_whose_form_is_not_at_hand_wants_nothing() -> None:
    assert checked(SEEN, templates={}) == ()


def test_audits_of_one_case_are_listed_first_readings_first_and_by_their_forms() -> None:
    long = read_template(FORM.replace('"Short"', '"Long"'), name="long.toml")
    listed = [("u", Purpose.CALIBRATION), ("u", Purpose.FIRST), ("v", Purpose.FIRST)]
    audits = tuple(
        Audit(id=f"a{at}", case_file="f", form=form, purpose=purpose)
        for at, (form, purpose) in enumerate(listed)
    )
    found = checked(
        *(replace(INADEQUATE, id=item.id, audit=item.id, reason="") for item in audits),
        audits=audits,
        templates={**(GATHERED.templates or {}), "v": long},
    )
    assert [(each.form, each.purpose) for each in found] == [
        ("Long", Purpose.FIRST),
        ("Short", Purpose.FIRST),
        ("Short", Purpose.CALIBRATION),
    ]
