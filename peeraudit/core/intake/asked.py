"""What a row about a grade is an answer to: a question of a form, asked of a case file."""

from dataclasses import dataclass

from peeraudit.core.intake.brought import Desk
from peeraudit.core.intake.chosen_form import ChosenForm
from peeraudit.core.intake.row import Row
from peeraudit.core.template import OVERALL
from peeraudit.core.template.form import AuditTemplate
from peeraudit.core.template.spelling import UnreadableAnswer
from peeraudit.core.workbook.reading import parted, shown
from peeraudit.core.workbook.spelling import did_you_mean, fold_name


@dataclass(frozen=True, slots=True)
class Asked:
    """The case file, the form and the question's id, or `overall`."""

    case_file: str
    form: ChosenForm
    question: str

    @property
    def key(self) -> tuple[str, str, str]:
        """Case file, the form's own id and question."""
        return self.case_file, self.form.in_use.form, self.question


def read_asked(row: Row, desk: Desk) -> Asked | None:
    """What a row is an answer to; none, and faults, where that can't be told."""
    case_file = desk.names.one(row, "Case file")
    form = _form(row, desk)
    question = _question(row, form.template) if form else ""
    return Asked(case_file, form, question) if case_file and form and question else None


def read_answers(row: Row, heading: str, asked: Asked) -> tuple[str, ...]:
    """The answer in a cell, as the form keeps it; none, and a fault, where it can't be one."""
    try:
        return asked.form.template.read_answer(asked.question, row.answer(heading))
    except UnreadableAnswer as unreadable:
        row.fault(heading, unreadable.what, unreadable.advice)
        return ()


def read_parted_answers(row: Row, heading: str, asked: Asked) -> tuple[str, ...]:
    """Several answers in one cell, each as the form keeps it."""
    answers: list[str] = []
    for part in parted(row.answer(heading)):
        try:
            answers += asked.form.template.read_answer(asked.question, part)
        except UnreadableAnswer as unreadable:
            row.fault(heading, unreadable.what, unreadable.advice)
    return tuple(answers)


def _form(row: Row, desk: Desk) -> ChosenForm | None:
    """The form a row names."""
    name = row.name("Form")
    form = desk.forms.find(name) if name else None
    if name and form is None:
        names = desk.forms.names
        may_be = f"There are: {', '.join(names)}." if names else "No form is at hand."
        right = did_you_mean(name, names, otherwise=may_be)
        row.fault("Form", f"There is no form {shown(name)}.", right)
    return form


def _question(row: Row, template: AuditTemplate) -> str:
    """The id of the question a row names."""
    name = row.name("Question")
    ids = (OVERALL, *(question.id for question in template.questions))
    found = next((each for each in ids if each == fold_name(name)), "")
    if name and not found:
        right = did_you_mean(
            name, ids, otherwise=f"Write overall, or the id of a question of {template.title}."
        )
        what = f"The form {shown(template.title)} has no question {shown(name)}."
        row.fault("Question", what, right)
    return found
