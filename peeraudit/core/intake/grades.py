"""The grades that audits gave, as the rows about moderation are held against them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from peeraudit.core.audit import Judgement
from peeraudit.core.intake.brought import Brought, Desk

Graded = tuple[str, str, str]
"""What was graded: case file, the form's own id, question."""

Grades = Mapping[str, tuple[str, ...]]
"""The answer of each audit, by its id."""


def grades_given(judgements: Iterable[Brought], desk: Desk) -> Mapping[Graded, Grades]:
    """What the audits answered, in the challenge and, over it, in the workbook."""
    grades: defaultdict[Graded, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for graded, audit, answer in (*_held(desk), *_brought(judgements)):
        if answer:
            grades[graded][audit] = answer
    return grades


def _held(desk: Desk) -> Iterator[tuple[Graded, str, tuple[str, ...]]]:
    """The answers the challenge holds."""
    audits = {audit.id: audit for audit in desk.held.gathered.audits}
    for judgement in desk.held.gathered.judgements:
        audit = audits.get(judgement.audit)
        form = desk.forms.of(audit.form) if audit else None
        if audit and form:
            graded = (audit.case_file, form.in_use.form, judgement.question)
            yield graded, audit.id, judgement.answer


def _brought(judgements: Iterable[Brought]) -> Iterator[tuple[Graded, str, tuple[str, ...]]]:
    """The answers the workbook brings."""
    for each in judgements:
        if not isinstance(each.new, Judgement) or each.found is None:
            continue
        audit, form = each.found.audit, each.found.form
        graded = (audit.case_file, form.in_use.form, each.new.question)
        for cell in each.said:
            answer = cell.values.get("answer")
            if isinstance(answer, tuple):
                yield graded, audit.id, answer
