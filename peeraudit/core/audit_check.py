"""What an audit still wants by the rules of its own form, before anybody leans on its grades."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from peeraudit.core.audit import Audit, Judgement, Purpose
from peeraudit.core.gathered import Gathered
from peeraudit.core.template import (
    OVERALL,
    AuditTemplate,
    Lack,
    counted,
    critical_answers,
    lacking,
    left_out,
    suggest,
)


@dataclass(frozen=True, slots=True)
class AuditCheck:
    """One audit that wants something; questions are named by their ids.

    `without_reason` and `without_evidence` are answers that need it. `hidden` are answers kept
    under questions that are no longer asked. `unmoderated` are critical answers of a first or
    second audit that no second person has looked at, by moderating that question or the overall
    grade: inadequate is always moderated (practice.md 1). `suggested` is the grade the form
    suggests in words, where the overall grade differs and gives no reason.
    """

    case_file: str
    form: str
    purpose: Purpose
    without_reason: tuple[str, ...] = ()
    without_evidence: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    unmoderated: tuple[str, ...] = ()
    suggested: str = ""

    @property
    def wants_something(self) -> bool:
        """Whether there is anything to look at."""
        return any(
            (
                self.without_reason,
                self.without_evidence,
                self.hidden,
                self.unmoderated,
                self.suggested,
            )
        )


def check_audits(gathered: Gathered) -> tuple[AuditCheck, ...]:
    """The audits that want something, by case file. One whose form is not at hand wants nothing.

    Of one case file in the order of their purposes, then of their forms: so that every copy of a
    challenge lists them alike.
    """
    purposes = list(Purpose)
    checked = sorted(
        _checks(gathered),
        key=lambda check: (check.case_file, purposes.index(check.purpose), check.form),
    )
    return tuple(check for check in checked if check.wants_something)


def _checks(gathered: Gathered) -> Iterator[AuditCheck]:
    judgements: defaultdict[str, list[Judgement]] = defaultdict(list)
    for judgement in gathered.judgements:
        judgements[judgement.audit].append(judgement)
    references = {item.id: item.reference for item in gathered.case_files}
    moderated = {
        (item.case_file, item.form, item.question) for item in gathered.moderations if item.after
    }
    templates = gathered.templates or {}
    for audit in gathered.audits:
        template = templates.get(audit.form)
        if template is not None:
            reference = references.get(audit.case_file, "")
            found = judgements[audit.id]
            yield _check(audit, template, found, reference=reference, moderated=moderated)


def _check(
    audit: Audit,
    template: AuditTemplate,
    judgements: Sequence[Judgement],
    *,
    reference: str,
    moderated: set[tuple[str, str, str]],
) -> AuditCheck:
    answers = {item.question: item.answer for item in judgements}
    reasons = {item.question: item.reason for item in judgements}
    evidenced = {item.question for item in judgements if item.where_in_record.strip()}
    counting = counted(template, answers)
    lacks = lacking(counting, reasons=reasons, evidenced=evidenced)
    return AuditCheck(
        case_file=reference,
        form=template.title,
        purpose=audit.purpose,
        without_reason=tuple(item.question for item in lacks if item.lack is Lack.REASON),
        without_evidence=tuple(item.question for item in lacks if item.lack is Lack.EVIDENCE),
        hidden=left_out(answers, counted=counting),
        unmoderated=tuple(
            question
            for question in critical_answers(counting)
            if audit.purpose in (Purpose.FIRST, Purpose.SECOND)
            and not moderated
            & {(audit.case_file, template.id, name) for name in (question, OVERALL)}
        ),
        suggested=_suggested(template, answers, reason=reasons.get(OVERALL, "")),
    )


def _suggested(
    template: AuditTemplate, answers: Mapping[str, tuple[str, ...]], *, reason: str
) -> str:
    """The suggested grade in words, where the auditor's own differs and nobody is told why."""
    given = answers.get(OVERALL, ())
    if not given or reason.strip():
        return ""
    suggested = suggest(template, answers).grade
    if not suggested or given == (suggested,):
        return ""
    point = template.scale.point(suggested)
    return point.words if point else suggested
