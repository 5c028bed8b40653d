"""The grades of one case by one form: what each audit gave, and what moderation came to."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from peeraudit.core.audit import Audit, FormInUse
from peeraudit.core.audit_check import check_audits
from peeraudit.core.case_file import CaseFile
from peeraudit.core.gathered import Gathered
from peeraudit.core.grades import COUNTED_AS
from peeraudit.core.moderation import Moderation
from peeraudit.core.template import OVERALL, Kind
from peeraudit.ui.audit.answers import marks_of_scale
from peeraudit.ui.audit.sheet import Sheet
from peeraudit.ui.widgets.marks import Mark


@dataclass(frozen=True, slots=True)
class Before:
    """What one audit gave: who made it, what it is for, and its grade in words."""

    who: str
    purpose: str
    grade: str
    reason: str


@dataclass(frozen=True, slots=True)
class GradeLine:
    """One grade of a case. `is_due` says that a critical answer waits for a second person."""

    question: str
    text: str
    case_file: CaseFile
    form: FormInUse
    marks: tuple[Mark, ...]
    before: tuple[Before, ...]
    moderation: Moderation | None
    is_due: bool

    @property
    def differs(self) -> bool:
        """Whether the audits gave different grades."""
        return len({item.grade for item in self.before}) > 1

    @property
    def after(self) -> Mark | None:
        """The grade that moderation came to."""
        kept = self.moderation.after if self.moderation else ""
        return next((mark for mark in self.marks if mark.value == kept), None)


@dataclass(frozen=True, slots=True)
class Grades:
    """Every grade that an audit of a case gave by one form, the overall grade first.

    `critical` is what was answered critically, is no grade, and waits for a second person, as it
    was asked: it is moderated with the overall grade.
    """

    lines: tuple[GradeLine, ...] = ()
    critical: tuple[str, ...] = ()


def grades_of(sheet: Sheet, shown: Gathered) -> Grades:
    """The grades of this case by this form; none while the form is not at hand."""
    form = next((item for item in shown.forms if item.id == sheet.audit.form), None)
    if form is None:
        return Grades()
    audits = _audits(sheet, shown, form)
    due = _due(audits, shown)
    before = _before(audits, shown, {mark.value: mark for mark in _marks(sheet)})
    moderations = {
        item.question: item
        for item in shown.moderations
        if (item.case_file, item.form) == (sheet.case_file.id, form.form)
    }
    critical = _ungraded(sheet, due)
    lines = tuple(
        GradeLine(
            question=name,
            text=words,
            case_file=sheet.case_file,
            form=form,
            marks=_marks(sheet),
            before=tuple(before[name]),
            moderation=moderations.get(name),
            is_due=name in due or (name == OVERALL and bool(critical)),
        )
        for name, words in _graded(sheet)
        if before.get(name)
    )
    return Grades(lines, critical)


def _due(audits: tuple[Audit, ...], shown: Gathered) -> frozenset[str]:
    """The questions whose critical answers no second person has looked at."""
    checked = check_audits(replace(shown, audits=audits))
    return frozenset(question for check in checked for question in check.unmoderated)


def _ungraded(sheet: Sheet, due: Collection[str]) -> tuple[str, ...]:
    asked = (item for item in sheet.template.questions if item.kind is not Kind.JUDGEMENT)
    return tuple(item.text for item in asked if item.id in due)


def _marks(sheet: Sheet) -> tuple[Mark, ...]:
    return marks_of_scale(sheet.template.scale.points)


def _graded(sheet: Sheet) -> Iterator[tuple[str, str]]:
    yield OVERALL, sheet.template.overall.text
    for question in sheet.template.questions:
        if question.kind is Kind.JUDGEMENT:
            yield question.id, question.text


def _audits(sheet: Sheet, shown: Gathered, form: FormInUse) -> tuple[Audit, ...]:
    """The audits of the case that count, by any version of the form; the first one first."""
    versions = {item.id for item in shown.forms if item.form == form.form}
    found = [
        audit
        for audit in shown.audits
        if audit.case_file == sheet.case_file.id
        and audit.form in versions
        and audit.purpose in COUNTED_AS
    ]
    return tuple(sorted(found, key=lambda audit: (audit.purpose, audit.id)))


def _before(
    audits: tuple[Audit, ...], shown: Gathered, marks: Mapping[str, Mark]
) -> Mapping[str, list[Before]]:
    """What each audit gave, by question."""
    names = {peer.id: peer.name for peer in shown.team}
    found: defaultdict[str, list[Before]] = defaultdict(list)
    for audit in audits:
        who = " and ".join(names.get(name, "somebody gone") for name in audit.auditors)
        for judgement in shown.judgements:
            if judgement.audit == audit.id and judgement.answer:
                mark = marks.get(judgement.answer[0])
                if mark is not None:
                    grade = f"{mark.number} {mark.words}"
                    given = Before(who, str(audit.purpose), grade, judgement.reason)
                    found[judgement.question].append(given)
    return found
