"""An audit form whole: its header, its sections of questions and how it comes to a grade."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, Field, StrictBool, StrictInt

from peeraudit.core.template.built_in import BUILT_IN, FOUR_POINT
from peeraudit.core.template.condition import When
from peeraudit.core.template.question import Asked, Question
from peeraudit.core.template.scale import Scale
from peeraudit.core.template.spelling import UnreadableAnswer, listed
from peeraudit.core.template.words import SHAPE, Id, Prose, Version, Words

OVERALL = "overall"
"""Where a question's id would stand, for the grade of the whole audit; no question may have it."""

Answers = Mapping[str, tuple[str, ...]]
"""What was answered, by question id: keys, a number in figures, a date as YYYY-MM-DD, a text."""


class Status(StrEnum):
    """Whether a form is being written, in use, or kept for the audits made with it."""

    DRAFT = "draft"
    LIVE = "live"
    ARCHIVED = "archived"


class SuggestionRule(StrEnum):
    """How an overall grade is suggested from the grades of the sections.

    `middle`: the middle one, and of two middle ones the worse. `worst`: the worst.
    """

    MIDDLE = "middle"
    WORST = "worst"
    NONE = "none"


class Period(BaseModel):
    """How much of the file is read (practice.md 1: audit the last 12 months, judge on 6)."""

    model_config = SHAPE

    months_to_audit: StrictInt = Field(
        default=12, ge=1, le=300, description="a whole number of months, such as 12"
    )
    months_to_judge: StrictInt = Field(
        default=6, ge=1, le=300, description="a whole number of months, such as 6"
    )


class Limit(BaseModel):
    """A rule that holds the suggested grade down, such as a child left at risk."""

    model_config = SHAPE

    id: Id = Field(description='a short name in small letters and hyphens, such as id = "at-risk"')
    when: When = Field(
        description='{ all_of = [{ question = "at-risk", operator = "=", answer = "yes" }] }'
    )
    cap: str = Field(description="the key of the best grade then possible")
    reason: Words = Field(description="why, in a sentence that people read")
    active: StrictBool = Field(default=True, description="true, or false to switch it off")


class Overall(Asked):
    """The overall grade: what the form says about it, and how it is suggested."""

    text: Words = Field(default="Overall grade", description="what is asked, on one line")
    suggest: SuggestionRule = Field(
        default=SuggestionRule.NONE, description="one of " + ", ".join(SuggestionRule)
    )
    limits: tuple[Limit, ...] = Field(
        default=(), description="the limiting rules, each under its own [[overall.limits]]"
    )


class Section(BaseModel):
    """A part of a form that is read, answered and graded together."""

    model_config = SHAPE

    id: Id = Field(description='a short name in small letters and hyphens, such as id = "plan"')
    title: Words = Field(description="the heading, on one line")
    guidance: Prose = Field(default="", description="text that helps to answer")
    show_if: When | None = Field(
        default=None,
        description='{ all_of = [{ question = "seen", operator = "=", answer = "no" }] }',
    )
    questions: tuple[Question, ...] = Field(
        default=(), description="the questions, each under its own [[sections.questions]]"
    )


def _scale_named(value: object) -> object:
    """A built-in scale for its name. Raises ValueError where there is none of that name."""
    if not isinstance(value, str):
        return value
    if value not in BUILT_IN:
        raise ValueError(value)
    return BUILT_IN[value]


class AuditTemplate(BaseModel):
    """An audit form as data. What was answered in it is not here."""

    model_config = SHAPE

    id: Id = Field(
        description='a short name in small letters and hyphens, such as id = "whole-case"'
    )
    title: Words = Field(description="what people call the form, on one line")
    version: Version = Field(description='a plain number in quotes, such as version = "1"')
    status: Status = Field(description="one of " + ", ".join(Status))
    key_line_hints: tuple[Words, ...] = Field(
        default=(), description="a list of words by which key lines this form suits are known"
    )
    scale: Annotated[Scale, BeforeValidator(_scale_named)] = Field(
        default=FOUR_POINT,
        description=f"{listed(BUILT_IN)}, or a scale of the form's own under [scale]",
    )
    period: Period = Field(
        default=Period(), description="a table [period] with months_to_audit and months_to_judge"
    )
    introduction: Prose = Field(default="", description="text for whoever fills the form in")
    sections: tuple[Section, ...] = Field(
        default=(), description="the sections, each under its own [[sections]]"
    )
    overall: Overall = Field(
        default=Overall(), description="a table [overall], with suggest and its limits"
    )

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question, in order. The overall grade is not one."""
        return tuple(self._questions())

    def question(self, question_id: str) -> Question | None:
        """The question of that id; none where the form has no such question."""
        return next((asked for asked in self._questions() if asked.id == question_id), None)

    def asked(self, question_id: str) -> Asked | None:
        """The question of that id, or what is asked about the overall grade."""
        return self.overall if question_id == OVERALL else self.question(question_id)

    def read_answer(self, question_id: str, text: str) -> tuple[str, ...]:
        """What is kept of an answer typed to a question or to `overall`; none for a blank.

        Raises UnreadableAnswer, also where the form has no such question.
        """
        if question_id == OVERALL:
            return (self.scale.read(text),) if text.strip() else ()
        asked = self.question(question_id)
        if asked is None:
            raise UnreadableAnswer(
                f'The form "{self.title}" has no question "{question_id}".',
                advice="Write the id of one of its questions, or overall.",
            )
        return asked.read(text, scale=self.scale)

    def allows(self, question_id: str, answer: tuple[str, ...]) -> bool:
        """Whether an answer could be kept for that question as it stands; no answer always may."""
        try:
            return self.read_answer(question_id, ";".join(answer)) == answer
        except UnreadableAnswer:
            return False

    def _questions(self) -> Iterator[Question]:
        for section in self.sections:
            yield from section.questions
