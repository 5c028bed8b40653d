"""Conditions on earlier answers, with the meaning FHIR Questionnaires give to `enableWhen`.

They decide what is shown and which limit on the overall grade applies.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, Field

from peeraudit.core.template.words import SHAPE, Id, Words


class Operator(StrEnum):
    """How an answer is held against the one named.

    `exists` asks whether there is an answer at all. No other holds while there is none. Of several
    answers one is enough; only `!=` asks that none of them is the one named.
    """

    EXISTS = "exists"
    EQUAL = "="
    UNEQUAL = "!="
    GREATER = ">"
    LESS = "<"
    AT_LEAST = ">="
    AT_MOST = "<="


ORDERING = frozenset({Operator.GREATER, Operator.LESS, Operator.AT_LEAST, Operator.AT_MOST})
"""Operators that need answers with an order. Of grades the better is the greater."""


def as_written(value: object) -> object:
    """TOML's own true, 3 and 2018-11-12 as the text an answer is kept as."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, int) else value


class Condition(BaseModel):
    """One thing asked of an earlier answer."""

    model_config = SHAPE

    question: Id = Field(description="the id of an earlier question")
    operator: Operator = Field(description="one of " + ", ".join(Operator))
    answer: Annotated[Words, BeforeValidator(as_written)] = Field(
        description="the key of an answer that question can have, or for exists true or false"
    )


class When(BaseModel):
    """Conditions that must all hold, or of which any one is enough."""

    model_config = SHAPE

    all_of: tuple[Condition, ...] = Field(
        default=(),
        description='a list such as [{ question = "seen", operator = "=", answer = "no" }]',
    )
    any_of: tuple[Condition, ...] = Field(
        default=(),
        description='a list such as [{ question = "seen", operator = "=", answer = "no" }]',
    )
