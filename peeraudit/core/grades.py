"""Grades: what each form gave, before moderation and after, with the host's own beside.

A case counts once a form, by its agreed grade; calibration audits never count (design.md 4).
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from peeraudit.core.audit import Audit, Judgement, Purpose
from peeraudit.core.case_file import CaseFile
from peeraudit.core.gathered import Gathered
from peeraudit.core.moderation import Moderation
from peeraudit.core.template import OVERALL, Scale, UnreadableAnswer

COUNTED_AS = {
    Purpose.FIRST: Purpose.FIRST,
    Purpose.SECOND: Purpose.FIRST,
    Purpose.VALIDATION: Purpose.VALIDATION,
}
"""Where an audit's grade counts: a blind second with the first it checks, a validation of the
host's own audit apart from both, a calibration nowhere."""


@dataclass(frozen=True, slots=True)
class CaseGrade:
    """The overall grade of one case by one form, as keys of the form's scale.

    `before` is the first audit's, `after` the agreed one: moderated, else the first audit's, none
    while the audits differ. Blank where there is none. A case that was added twice and joined may
    have been moderated twice: where these moderations differ, neither is agreed.
    """

    case_file: CaseFile
    before: str
    after: str
    is_moderated: bool
    is_undecided: bool


@dataclass(frozen=True, slots=True)
class GradeCount:
    """How many cases have one grade: before moderation, after it, and by the host's own audit."""

    words: str
    before: int
    after: int
    host: int


@dataclass(frozen=True, slots=True)
class FormGrades:
    """The grades one form gave, every case counted once.

    `purpose` is first, or validation for the host's own audits graded again. The host's grades are
    those of the cases with an agreed grade. `moderated` counts cases; the rest names them by
    reference: their audits or moderations differ (`undecided`), the first gave no overall grade
    (`ungraded`), the agreed grade is not on this scale (`off_scale`), the host's can't be read on
    it (`host_unread`), or the host gave none (`host_blank`).
    """

    title: str
    purpose: Purpose
    counts: tuple[GradeCount, ...]
    moderated: int
    undecided: tuple[str, ...]
    ungraded: tuple[str, ...]
    off_scale: tuple[str, ...]
    host_unread: tuple[str, ...]
    host_blank: tuple[str, ...]

    @property
    def n_before(self) -> int:
        """Cases with a grade before moderation."""
        return sum(item.before for item in self.counts)

    @property
    def n_after(self) -> int:
        """Cases with an agreed grade."""
        return sum(item.after for item in self.counts)

    @property
    def n_host(self) -> int:
        """Those of the cases with an agreed grade whose host's grade could be read."""
        return sum(item.host for item in self.counts)


def grades_by_form(gathered: Gathered) -> tuple[FormGrades, ...]:
    """The grades of every form that has given any audit, forms in their order.

    Versions of one form count together, on the scale of the last. A form that grades nothing has
    no table.
    """
    cases = _case_grades(gathered)
    templates = gathered.templates or {}
    versions = {item.form: item for item in gathered.forms if item.id in templates}
    return tuple(
        _form_grades(cases[form, purpose], title=item.title or form, purpose=purpose, scale=scale)
        for form, item in versions.items()
        if (scale := templates[item.id].scale).points
        for purpose in (Purpose.FIRST, Purpose.VALIDATION)
        if (form, purpose) in cases
    )


def _case_grades(gathered: Gathered) -> Mapping[tuple[str, Purpose], list[CaseGrade]]:
    """The grade of every case, by form and by where it counts; cases in their order."""
    audits = _counted_audits(gathered)
    overall = _overall_grades(gathered.judgements)
    moderated = _moderated_grades(gathered.moderations)
    cases: defaultdict[tuple[str, Purpose], list[CaseGrade]] = defaultdict(list)
    for case_file in gathered.case_files:
        of_case = audits[case_file.id]
        for (form, purpose), done in of_case.items():
            # A moderation names no purpose: it is of the team's own grade where there is one.
            is_of_this = purpose is Purpose.FIRST or (form, Purpose.FIRST) not in of_case
            agreed = moderated[case_file.id, form] if is_of_this else set[str]()
            grade = _case_grade(case_file, audits=done, overall=overall, moderated=agreed)
            cases[form, purpose].append(grade)
    return cases


def _counted_audits(
    gathered: Gathered,
) -> Mapping[str, Mapping[tuple[str, Purpose], Sequence[Audit]]]:
    """The audits of each case file that count, by form (whatever its version) and by where."""
    forms = {item.id: item.form for item in gathered.forms}
    audits: defaultdict[str, dict[tuple[str, Purpose], list[Audit]]] = defaultdict(dict)
    for audit in gathered.audits:
        if audit.form in forms and audit.purpose in COUNTED_AS:
            counted = forms[audit.form], COUNTED_AS[audit.purpose]
            audits[audit.case_file].setdefault(counted, []).append(audit)
    return audits


def _overall_grades(judgements: Iterable[Judgement]) -> dict[str, str]:
    return {
        item.audit: item.answer[0]
        for item in judgements
        if item.question == OVERALL and item.answer
    }


def _moderated_grades(moderations: Iterable[Moderation]) -> Mapping[tuple[str, str], set[str]]:
    """The overall grades that moderation came to, by case file and form."""
    grades: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for item in moderations:
        if item.question == OVERALL and item.after:
            grades[item.case_file, item.form].add(item.after)
    return grades


def _case_grade(
    case_file: CaseFile,
    *,
    audits: Iterable[Audit],
    overall: Mapping[str, str],
    moderated: Collection[str],
) -> CaseGrade:
    graded = [item for item in audits if item.id in overall]
    firsts = {overall[item.id] for item in graded if item.purpose is not Purpose.SECOND}
    every = {overall[item.id] for item in graded}
    standing = moderated or every
    before = firsts.pop() if len(firsts) == 1 else ""
    return CaseGrade(
        case_file=case_file,
        before=before,
        after=next(iter(moderated), before) if len(standing) == 1 else "",
        is_moderated=len(moderated) == 1,
        is_undecided=len(standing) > 1,
    )


def _form_grades(
    cases: Sequence[CaseGrade], *, title: str, purpose: Purpose, scale: Scale
) -> FormGrades:
    keys = {point.key for point in scale.points}
    agreed = [item for item in cases if item.after in keys]
    host = _read({item.case_file.host_grade for item in agreed}, scale=scale)
    before = Counter(item.before for item in cases)
    after = Counter(item.after for item in agreed)
    theirs = Counter(host[item.case_file.host_grade] for item in agreed)
    return FormGrades(
        title=title,
        purpose=purpose,
        counts=tuple(
            GradeCount(point.words, before[point.key], after[point.key], theirs[point.key])
            for point in scale.points
        ),
        moderated=sum(item.is_moderated for item in cases),
        undecided=_references(item for item in cases if item.is_undecided),
        ungraded=_references(item for item in cases if not item.after and not item.is_undecided),
        off_scale=_references(item for item in cases if item.after and item.after not in keys),
        host_unread=_references(
            item
            for item in agreed
            if item.case_file.host_grade.strip() and not host[item.case_file.host_grade]
        ),
        host_blank=_references(item for item in agreed if not item.case_file.host_grade.strip()),
    )


def _read(texts: Iterable[str], *, scale: Scale) -> dict[str, str]:
    """The key of each grade as the host wrote it; blank where it is none of this scale's."""
    keys: dict[str, str] = {}
    for text in texts:
        try:
            keys[text] = scale.read(text)
        except UnreadableAnswer:
            keys[text] = ""
    return keys


def _references(cases: Iterable[CaseGrade]) -> tuple[str, ...]:
    return tuple(item.case_file.reference for item in cases)
