"""Where an audit stands: what is asked of it now, what counts, what is missing or not yet backed.

Pure functions of a form and its answers. A hidden question neither counts nor blocks; what was
answered under it is kept by whoever keeps answers, left out here, and counts again with it.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from peeraudit.core.template.condition import ORDERING, Condition, Operator, When
from peeraudit.core.template.figures import date_of, number_of
from peeraudit.core.template.form import OVERALL, Answers, AuditTemplate
from peeraudit.core.template.question import (
    COMPLIANCE_ORDER,
    NOT_APPLICABLE,
    Asked,
    Kind,
    Question,
)
from peeraudit.core.template.scale import Scale


class Lack(StrEnum):
    """What an answer still needs."""

    REASON = "reason"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Lacking:
    """An answer that stands without what it needs. `question` may be `overall`."""

    question: str
    lack: Lack


@dataclass(frozen=True, slots=True)
class Counted:
    """An answer that counts, and what was asked. `question` may be `overall`."""

    question: str
    asked: Asked
    answer: tuple[str, ...]


def visible_questions(template: AuditTemplate, answers: Answers) -> tuple[Question, ...]:
    """The questions that are asked, given the answers so far, in order."""
    return tuple(_asked(template, answers)[0])


def counted(template: AuditTemplate, answers: Answers) -> tuple[Counted, ...]:
    """The answers that count, each with what was asked, in the form's order; overall is last."""
    visible, given = _asked(template, answers)
    found = [Counted(asked.id, asked, given[asked.id]) for asked in visible if asked.id in given]
    if is_answered(answers, OVERALL):
        found.append(Counted(OVERALL, template.overall, answers[OVERALL]))
    return tuple(found)


def counted_answers(template: AuditTemplate, answers: Answers) -> Answers:
    """The answers that count: those to visible questions, and the overall grade."""
    return {item.question: item.answer for item in counted(template, answers)}


def left_out(answers: Answers, *, counted: Iterable[Counted]) -> tuple[str, ...]:
    """The ids under which answers are kept but don't count: hidden, or not of this form."""
    counting = {item.question for item in counted}
    return tuple(key for key in answers if is_answered(answers, key) and key not in counting)


def missing(template: AuditTemplate, answers: Answers) -> tuple[str, ...]:
    """The ids still to be answered, in order; `overall` last where the form has grades."""
    needed = [asked.id for asked in visible_questions(template, answers) if not asked.optional]
    needed += [OVERALL] if template.scale.points else []
    return tuple(key for key in needed if not is_answered(answers, key))


def lacking(
    counted: Iterable[Counted], *, reasons: Mapping[str, str], evidenced: Collection[str]
) -> tuple[Lacking, ...]:
    """The counted answers without the reason or the evidence they need, in the form's order.

    A grade has its reason (design.md 4), and so has "not applicable". `evidenced` are the
    questions whose answer says where in the record it was found, or has a note filed with it.
    """
    found: list[Lacking] = []
    for item in counted:
        if _needs_reason(item) and not reasons.get(item.question, "").strip():
            found.append(Lacking(item.question, Lack.REASON))
        needs_evidence = not set(item.asked.evidence_needed_for).isdisjoint(item.answer)
        if needs_evidence and item.question not in evidenced:
            found.append(Lacking(item.question, Lack.EVIDENCE))
    return tuple(found)


def critical_answers(counted: Iterable[Counted]) -> tuple[str, ...]:
    """The ids whose counted answer the form calls critical: a second person must look at them."""
    return tuple(
        item.question for item in counted if not set(item.asked.critical).isdisjoint(item.answer)
    )


def is_answered(answers: Answers, key: str) -> bool:
    """Whether there is anything but blanks under that id."""
    return any(map(str.strip, answers.get(key, ())))


def holds(when: When | None, template: AuditTemplate, answers: Answers) -> bool:
    """Whether conditions hold, given the answers that count. Without conditions they do."""
    if when is None:
        return True
    met = [_is_met(each, template, answers) for each in when.all_of + when.any_of]
    return any(met) if when.any_of else all(met)


def weight(question: Question, answer: str, *, scale: Scale) -> Decimal | None:
    """Where an answer stands among the others of its question; none where they have no order.

    The better grade weighs more. "Not evidenced" and "not applicable" weigh nothing.
    """
    match question.kind:
        case Kind.JUDGEMENT:
            rank = scale.rank(answer)
            return None if rank is None else Decimal(-rank)
        case Kind.COMPLIANCE if answer in COMPLIANCE_ORDER:
            return Decimal(-COMPLIANCE_ORDER.index(answer))
        case Kind.NUMBER:
            return number_of(answer)
        case Kind.DATE:
            day = date_of(answer)
            return Decimal(day.toordinal()) if day else None
        case _:
            return None


def _asked(
    template: AuditTemplate, answers: Answers
) -> tuple[list[Question], dict[str, tuple[str, ...]]]:
    """The visible questions and the answers to them.

    Conditions name earlier questions only, so once through is enough.
    """
    visible: list[Question] = []
    counted: dict[str, tuple[str, ...]] = {}
    for section in template.sections:
        if not holds(section.show_if, template, counted):
            continue
        for question in section.questions:
            if holds(question.show_if, template, counted):
                visible.append(question)
                if question.id in answers and is_answered(answers, question.id):
                    counted[question.id] = answers[question.id]
    return visible, counted


def _is_met(condition: Condition, template: AuditTemplate, answers: Answers) -> bool:
    """Whether one condition holds: see Operator for what each asks."""
    given = answers.get(condition.question, ())
    if condition.operator is Operator.EXISTS:
        return bool(given) == (condition.answer == "true")
    if not given:
        return False
    if condition.operator in ORDERING:
        return _compares(condition, template, given)
    return (condition.answer in given) == (condition.operator is Operator.EQUAL)


def _compares(condition: Condition, template: AuditTemplate, given: tuple[str, ...]) -> bool:
    """Whether any of the answers stands as asked to the one the condition names."""
    question = template.question(condition.question)
    if question is None:
        return False
    named = weight(question, condition.answer, scale=template.scale)
    weights = [weight(question, answer, scale=template.scale) for answer in given]
    return named is not None and any(
        _stands(each, condition.operator, named) for each in weights if each is not None
    )


def _stands(left: Decimal, operator: Operator, right: Decimal) -> bool:
    match operator:
        case Operator.GREATER:
            return left > right
        case Operator.LESS:
            return left < right
        case Operator.AT_LEAST:
            return left >= right
        case _:
            return left <= right


def _needs_reason(item: Counted) -> bool:
    """Every grade does, and "not applicable"."""
    if not isinstance(item.asked, Question):
        return True
    if item.asked.kind is Kind.COMPLIANCE:
        return NOT_APPLICABLE in item.answer
    return item.asked.kind is Kind.JUDGEMENT
