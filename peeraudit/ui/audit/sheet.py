"""One audit as it stands: what is asked now, what was answered, and what is left in each section.

Nothing here is decided: `sheet_of.py` works it out from what the core tells.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from peeraudit.core.audit import Audit, FormInUse, Judgement
from peeraudit.core.case_file import CaseFile
from peeraudit.core.gathered import Gathered
from peeraudit.core.template import (
    OVERALL,
    AuditTemplate,
    Kind,
    Lack,
    Lacking,
    Suggestion,
)
from peeraudit.core.template.question import Asked
from peeraudit.ui.widgets.marks import Mark


@dataclass(frozen=True, slots=True)
class Given:
    """What an audit's sheet is drawn from."""

    audit: Audit
    case_file: CaseFile
    template: AuditTemplate
    answers: Mapping[str, tuple[str, ...]]
    judgements: Mapping[str, Judgement]


@dataclass(frozen=True, slots=True)
class Line:
    """One question as it stands, or the overall grade; `place` counts within its section."""

    id: str
    text: str
    kind: Kind
    asked: Asked
    marks: tuple[Mark, ...]
    place: str
    answer: tuple[str, ...]
    in_words: str
    reason: str
    where: str
    lacks: frozenset[Lack]
    needs_evidence: bool
    is_critical: bool
    is_missing: bool


@dataclass(frozen=True, slots=True)
class Part:
    """One section as it stands; `grade` is that of its judgement, where it is given."""

    id: str
    title: str
    guidance: str
    lines: tuple[str, ...]
    answered: int
    grade: Mark | None

    @property
    def left(self) -> str:
        """How far it is, such as "3 of 8"."""
        return f"{self.answered} of {len(self.lines)}"

    @property
    def is_whole(self) -> bool:
        """Whether everything in it is answered."""
        return self.answered == len(self.lines)


@dataclass(frozen=True, slots=True)
class Sheet:
    """An audit with its form. `lines` are the questions asked now, the overall grade last.

    `missing` and `lacking` are what is still to be answered or backed, `hidden` the answers kept
    under questions that are not asked any more.
    """

    given: Given
    lines: Mapping[str, Line]
    parts: tuple[Part, ...]
    suggestion: Suggestion
    suggested: Mark | None
    missing: tuple[str, ...]
    lacking: tuple[Lacking, ...]
    hidden: tuple[str, ...]

    @property
    def audit(self) -> Audit:
        """The audit."""
        return self.given.audit

    @property
    def case_file(self) -> CaseFile:
        """What it is of."""
        return self.given.case_file

    @property
    def template(self) -> AuditTemplate:
        """Its form."""
        return self.given.template

    @property
    def order(self) -> tuple[str, ...]:
        """What is asked now, in order."""
        return tuple(self.lines)

    @property
    def answered(self) -> int:
        """How many of the questions asked now are answered."""
        return sum(bool(line.answer) for line in self.lines.values())

    def part_of(self, question: str) -> str:
        """The section a question stands in; the overall grade's is its own."""
        found = (part.id for part in self.parts if question in part.lines)
        return next(found, OVERALL)

    def after(self, question: str) -> str:
        """The next question to be answered after one, from the start again; empty at the end."""
        order = self.order
        at = order.index(question) if question in order else -1
        ahead = (*order[at + 1 :], *order[: max(at, 0)])
        return next((name for name in ahead if name in self.missing), "")

    def beside(self, question: str, *, step: int) -> str:
        """The question so many places after one, before it where negative; empty past the ends."""
        order = self.order
        place = order.index(question) + step if question in order else -1
        return order[place] if 0 <= place < len(order) else ""

    def section_after(self, question: str) -> str:
        """The first question of the section after that of a question; the first of all at last."""
        firsts = [part.lines[0] for part in self.parts if part.lines]
        firsts += [OVERALL] if OVERALL in self.lines else []
        at = self.part_of(question)
        places = [self.part_of(first) for first in firsts]
        step = places.index(at) + 1 if at in places else 0
        return firsts[step % len(firsts)] if firsts else ""


def form_title(shown: Gathered, audit: Audit) -> str:
    """The title of the form of an audit; its id where the form is not here."""
    found: FormInUse | None = next((item for item in shown.forms if item.id == audit.form), None)
    return found.title if found else audit.form
