"""Working out how one audit stands: the core tells, and what was just answered counts too."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from peeraudit.core.audit import Judgement
from peeraudit.core.gathered import Gathered
from peeraudit.core.template import (
    OVERALL,
    AuditTemplate,
    Kind,
    Lacking,
    Question,
    Section,
    counted,
    critical_answers,
    lacking,
    left_out,
    missing,
    section_grade,
    suggest,
    visible_questions,
)
from peeraudit.core.template.question import Asked
from peeraudit.ui.audit.answers import in_words, marks_of, marks_of_scale
from peeraudit.ui.audit.sheet import Given, Line, Part, Sheet
from peeraudit.ui.widgets.marks import Mark

Pending = Mapping[str, tuple[str, ...]]
"""What was just answered, by question, and is not on the disk yet."""


def sheet_of(
    shown: Gathered, audit_id: str, *, pending: Pending, before: Sheet | None = None
) -> Sheet | None:
    """An audit as it stands; none where it, its case file or its form is not to be seen.

    `before` is the sheet drawn last: where all is as it was that very one comes back, and else
    what is the same in both is not worked out again.
    """
    audit = next((item for item in shown.audits if item.id == audit_id), None)
    if audit is None:
        return None
    case_file = next((item for item in shown.case_files if item.id == audit.case_file), None)
    template = (shown.templates or {}).get(audit.form)
    if case_file is None or template is None:
        return None
    judgements = {item.question: item for item in shown.judgements if item.audit == audit_id}
    answers = {**_answers(judgements), **{name: said for name, said in pending.items() if said}}
    for name in (name for name, said in pending.items() if not said):
        answers.pop(name, None)
    given = Given(audit, case_file, template, answers, judgements)
    if before is not None and given == before.given:
        return before
    return _sheet(given, before)


def _sheet(given: Given, before: Sheet | None) -> Sheet:
    template, answers, judgements = given.template, given.answers, given.judgements
    counting = counted(template, answers)
    lacks = lacking(
        counting,
        reasons={name: item.reason for name, item in judgements.items()},
        evidenced={name for name, item in judgements.items() if item.where_in_record.strip()},
    )
    gaps = missing(template, answers)
    alike = before if before is not None and before.given.template is template else None
    drawing = _Drawing(given, lacks, gaps, critical_answers(counting), alike)
    suggestion = suggest(template, answers)
    lines = {line.id: line for line in drawing.lines()}
    return Sheet(
        given=given,
        lines=lines,
        parts=tuple(drawing.parts(lines)),
        suggestion=suggestion,
        suggested=_mark(template, suggestion.grade),
        missing=gaps,
        lacking=lacks,
        hidden=left_out(answers, counted=counting),
    )


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What lines and parts are drawn from."""

    given: Given
    lacks: Sequence[Lacking]
    gaps: Sequence[str]
    critical: Sequence[str]
    before: Sheet | None

    @property
    def template(self) -> AuditTemplate:
        """The form."""
        return self.given.template

    @property
    def answers(self) -> Mapping[str, tuple[str, ...]]:
        """What was answered."""
        return self.given.answers

    def lines(self) -> Iterator[Line]:
        """What is asked now, in order."""
        visible = {item.id for item in visible_questions(self.template, self.answers)}
        for section in self.template.sections:
            asked = [item for item in section.questions if item.id in visible]
            for place, question in enumerate(asked, start=1):
                where = f"{section.title} · question {place} of {len(asked)}"
                yield self._line(question, where)
        if self.template.scale.points:
            yield self._overall()

    def parts(self, lines: Mapping[str, Line]) -> Iterator[Part]:
        """The sections in which anything is asked now."""
        for section in self.template.sections:
            asked = tuple(item.id for item in section.questions if item.id in lines)
            if asked:
                yield self._part(section, asked, lines)

    def _part(self, section: Section, asked: tuple[str, ...], lines: Mapping[str, Line]) -> Part:
        return Part(
            id=section.id,
            title=section.title,
            guidance=section.guidance,
            lines=asked,
            answered=sum(bool(lines[name].answer) for name in asked),
            grade=self._grade(section, asked),
        )

    def _grade(self, section: Section, asked: tuple[str, ...]) -> Mark | None:
        """The grade of a section; the same as before where it is answered the same."""
        parts = self.before.parts if self.before else ()
        old = next((part for part in parts if part.id == section.id), None)
        if self.before is not None and old is not None and old.lines == asked:
            said = self.before.given.answers
            if all(said.get(name) == self.answers.get(name) for name in asked):
                return old.grade
        return _mark(self.template, section_grade(self.template, section, self.answers))

    def _marks(self, name: str) -> tuple[Mark, ...] | None:
        """The answers to choose from, where they were drawn before."""
        known = self.before.lines.get(name) if self.before else None
        return known.marks if known else None

    def _line(self, question: Question, place: str) -> Line:
        marks = self._marks(question.id) or marks_of(question, self.template)
        return self._drawn(question.id, question.text, question.kind, question, marks, place)

    def _overall(self) -> Line:
        overall = self.template.overall
        marks = self._marks(OVERALL) or marks_of_scale(self.template.scale.points)
        return self._drawn(OVERALL, overall.text, Kind.JUDGEMENT, overall, marks, "Overall")

    def _drawn(  # noqa: PLR0913, PLR0917 - two callers, in this order
        self,
        name: str,
        words: str,
        kind: Kind,
        asked: Asked,
        marks: tuple[Mark, ...],
        place: str,
    ) -> Line:
        answer = self.answers.get(name, ())
        judgement = self.given.judgements.get(name)
        return Line(
            id=name,
            text=words,
            kind=kind,
            asked=asked,
            marks=marks,
            place=place,
            answer=answer,
            in_words=in_words(answer, marks=marks, kind=kind),
            reason=judgement.reason if judgement else "",
            where=judgement.where_in_record if judgement else "",
            lacks=frozenset(item.lack for item in self.lacks if item.question == name),
            needs_evidence=not set(asked.evidence_needed_for).isdisjoint(answer),
            is_critical=name in self.critical,
            is_missing=name in self.gaps,
        )


def _answers(judgements: Mapping[str, Judgement]) -> dict[str, tuple[str, ...]]:
    return {name: item.answer for name, item in judgements.items() if item.answer}


def _mark(template: AuditTemplate, grade: str) -> Mark | None:
    """A grade as it is shown; none where there is none."""
    return next(
        (mark for mark in marks_of_scale(template.scale.points) if mark.value == grade), None
    )
