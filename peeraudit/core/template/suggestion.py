"""The overall grade a form suggests. The auditor decides, and says why when differing.

It comes from the grades of the sections alone: compliance ticks are never averaged into it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from peeraudit.core.template.form import (
    Answers,
    AuditTemplate,
    Limit,
    Section,
    SuggestionRule,
)
from peeraudit.core.template.question import Kind
from peeraudit.core.template.standing import counted_answers, holds, visible_questions

_RULES = {
    SuggestionRule.MIDDLE: "the middle of the section grades, rounded to the worse",
    SuggestionRule.WORST: "the worst section grade",
}


@dataclass(frozen=True, slots=True)
class AppliedLimit:
    """A limiting rule that applies: the best grade it leaves, and why."""

    limit: str
    cap: str
    reason: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggested overall grade, blank where there is none, and how it came about.

    `limits` are those that apply, also where the grade was no better anyway. `ungraded` are the
    sections with a judgement asked for and none given.
    """

    grade: str
    why: str
    limits: tuple[AppliedLimit, ...] = ()
    ungraded: tuple[str, ...] = ()


def section_grade(template: AuditTemplate, section: Section, answers: Answers) -> str:
    """The grade of a section: its judgement, of several the middle one, rounded to the worse.

    Blank where it has none yet. Judgements that don't count into it are left out.
    """
    ranks = _ranks(template, section, counted_answers(template, answers))
    return template.scale.points[_middle(ranks)].key if ranks else ""


def suggest(template: AuditTemplate, answers: Answers) -> Suggestion:
    """The overall grade by the form's rule, held down by its limiting rules."""
    counted = counted_answers(template, answers)
    limits = tuple(
        AppliedLimit(limit.id, limit.cap, limit.reason)
        for limit in template.overall.limits
        if _applies(limit, template, counted)
    )
    visible = {question.id for question in visible_questions(template, answers)}
    ungraded = tuple(
        section.id
        for section in template.sections
        if visible & _counting(section) and not _ranks(template, section, counted)
    )
    if template.overall.suggest is SuggestionRule.NONE:
        return Suggestion("", "This form suggests no overall grade.", limits, ungraded)
    return _held(template, _section_ranks(template, counted), limits=limits, ungraded=ungraded)


def _held(
    template: AuditTemplate,
    ranks: Sequence[int],
    *,
    limits: tuple[AppliedLimit, ...],
    ungraded: tuple[str, ...],
) -> Suggestion:
    """The grade by the rule, then the caps. With nothing graded only the worst cap says enough."""
    scale = template.scale
    caps = [rank for limit in limits if (rank := scale.rank(limit.cap)) is not None]
    worst = len(scale.points) - 1
    if not ranks and worst not in caps:
        return Suggestion("", "No section is graded yet.", limits, ungraded)
    by_rule = _by_rule(template.overall.suggest, ranks) if ranks else worst
    rank = max([by_rule, *caps])
    why = [_count(template, ranks)] if ranks else ["No section is graded yet."]
    if rank > by_rule or not ranks:
        why += [f"Held at {scale.points[rank].words}: {_reason(limits, scale.points[rank].key)}"]
    return Suggestion(scale.points[rank].key, " ".join(why), limits, ungraded)


def _count(template: AuditTemplate, ranks: Sequence[int]) -> str:
    """The rule and what it was reckoned from, in a sentence."""
    points = template.scale.points
    tally = ", ".join(
        f"{ranks.count(rank)} {point.words}" for rank, point in enumerate(points) if rank in ranks
    )
    by_rule = points[_by_rule(template.overall.suggest, ranks)].words
    rule = _RULES[template.overall.suggest]
    return f"{by_rule} is {rule} ({tally})."


def _by_rule(rule: SuggestionRule, ranks: Sequence[int]) -> int:
    return max(ranks) if rule is SuggestionRule.WORST else _middle(ranks)


def _middle(ranks: Sequence[int]) -> int:
    """The median; of two middle ones the worse, which stands further down."""
    return sorted(ranks)[len(ranks) // 2]


def _reason(limits: Sequence[AppliedLimit], cap: str) -> str:
    return " ".join(limit.reason for limit in limits if limit.cap == cap)


def _applies(limit: Limit, template: AuditTemplate, counted: Answers) -> bool:
    return limit.active and holds(limit.when, template, counted)


def _section_ranks(template: AuditTemplate, counted: Answers) -> tuple[int, ...]:
    """One a graded section."""
    each = (_ranks(template, section, counted) for section in template.sections)
    return tuple(_middle(ranks) for ranks in each if ranks)


def _ranks(template: AuditTemplate, section: Section, counted: Answers) -> tuple[int, ...]:
    """The counting judgements given in a section."""
    found = (
        template.scale.rank(grade)
        for question in _counting(section)
        for grade in counted.get(question, ())
    )
    return tuple(rank for rank in found if rank is not None)


def _counting(section: Section) -> frozenset[str]:
    """The ids of the judgements that make up a section's grade."""
    return frozenset(
        question.id
        for question in section.questions
        if question.kind is Kind.JUDGEMENT and question.counts
    )
