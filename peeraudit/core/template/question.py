"""Questions of a form: what is asked, what may be answered, and what an answer then needs."""

from collections.abc import Mapping
from enum import StrEnum

from pydantic import BaseModel, Field, StrictBool, StrictInt

from peeraudit.core.template.condition import When
from peeraudit.core.template.figures import read_date, read_number
from peeraudit.core.template.scale import Scale
from peeraudit.core.template.spelling import Named, pick
from peeraudit.core.template.words import SHAPE, Id, Key, Prose, Words

NOT_APPLICABLE = "not-applicable"
"""The compliance answer that needs a reason."""


class Kind(StrEnum):
    """What sort of answer a question takes."""

    JUDGEMENT = "judgement"
    COMPLIANCE = "compliance"
    CHOICE = "choice"
    CHOICES = "choices"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"


class Option(BaseModel):
    """One answer to choose."""

    model_config = SHAPE

    key: Key = Field(description='a short name in small letters, such as key = "yes"')
    words: Words = Field(description='what people read, such as words = "Yes"')
    short: tuple[Words, ...] = Field(
        default=(), description='a list of the short forms people type, such as short = ["Y"]'
    )

    @property
    def spellings(self) -> tuple[str, ...]:
        """Everything a person may type for it."""
        return (self.key, self.words, *self.short)


COMPLIANCE = (
    Option(key="yes", words="Yes", short=("Y",)),
    Option(key="mostly", words="Mostly"),
    Option(key="partly", words="Partly", short=("partially",)),
    Option(key="no", words="No", short=("N",)),
    Option(key="not-evidenced", words="Not evidenced", short=("NE",)),
    Option(key=NOT_APPLICABLE, words="Not applicable", short=("N/A", "NA")),
)
"""What a compliance question may be answered with. "Not evidenced" is not "no"."""

COMPLIANCE_ORDER = ("yes", "mostly", "partly", "no")
"""Best first; the other two have no place among them."""


class Asked(BaseModel):
    """What a question and the overall grade have in common."""

    model_config = SHAPE

    guidance: Prose = Field(default="", description="text that helps to answer")
    looks_like: Mapping[str, Prose] = Field(
        default={}, description='what each answer looks like: looks_like.good = "..."'
    )
    evidence_needed_for: tuple[str, ...] = Field(
        default=(), description="a list of the answers that must carry evidence"
    )
    critical: tuple[str, ...] = Field(
        default=(), description="a list of the answers that a second person must look at"
    )


class Question(Asked):
    """One question. Which further keys it may have depends on its kind."""

    id: Id = Field(description='a short name in small letters and hyphens, such as id = "voice"')
    kind: Kind = Field(description="one of " + ", ".join(Kind))
    text: Words = Field(description="the question as it is asked, on one line")
    optional: StrictBool = Field(default=False, description="true where it may stay unanswered")
    counts: StrictBool = Field(
        default=True, description="false where a judgement is left out of its section's grade"
    )
    options: tuple[Option, ...] = Field(
        default=(), description='a list such as [{ key = "yes", words = "Yes" }]'
    )
    least: StrictInt | None = Field(default=None, description="a whole number")
    most: StrictInt | None = Field(default=None, description="a whole number")
    decimals: StrictInt = Field(
        default=0, ge=0, le=6, description="how many figures after the point, 0 to 6"
    )
    unit: Words | None = Field(default=None, description='what is counted, such as unit = "weeks"')
    show_if: When | None = Field(
        default=None,
        description='{ all_of = [{ question = "seen", operator = "=", answer = "no" }] }',
    )

    def answers(self, scale: Scale) -> tuple[Named, ...]:
        """The answers to choose from; none where the answer is typed."""
        if self.kind is Kind.JUDGEMENT:
            return scale.points
        return COMPLIANCE if self.kind is Kind.COMPLIANCE else self.options

    def read(self, text: str, *, scale: Scale) -> tuple[str, ...]:
        """What is kept of a typed answer: keys, a number in figures, a date as YYYY-MM-DD.

        Several choices are parted by semicolons or line breaks. Blank is no answer. Raises
        UnreadableAnswer.
        """
        if not text.strip():
            return ()
        match self.kind:
            case Kind.TEXT:
                return (text,)
            case Kind.NUMBER:
                return (
                    read_number(text, least=self.least, most=self.most, decimals=self.decimals),
                )
            case Kind.DATE:
                return (read_date(text),)
            case Kind.JUDGEMENT:
                return (scale.read(text),)
            case _:
                return self._chosen(text)

    def _chosen(self, text: str) -> tuple[str, ...]:
        """Each option chosen, once, in the form's order; one alone unless the kind is choices."""
        options = COMPLIANCE if self.kind is Kind.COMPLIANCE else self.options
        pieces = text.replace("\n", ";").split(";") if self.kind is Kind.CHOICES else [text]
        chosen = {pick(piece, among=options) for piece in pieces if piece.strip()}
        return tuple(option.key for option in options if option.key in chosen)
