"""Sentences in several variants: the first that fits the case and has all its facts is said."""

from collections.abc import Mapping
from typing import Annotated, TypeGuard, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict

from peeraudit.core.challenge import ChallengeKind, Service

from .situation import Count, Days, Halves, Situation
from .templates import fill

T = TypeVar("T")


def listed(value: object) -> list[object]:
    """One value stands for a list of one."""
    return value if _is_list(value) else [value]


OneOf = Annotated[tuple[T, ...], BeforeValidator(listed)]
"""Values of a case any of which will do; none given, the case does not matter."""


class Variant(BaseModel):
    """One way to say it, and the cases it is for."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    say: str
    kind: OneOf[ChallengeKind] = ()
    service: OneOf[Service] = ()
    days: OneOf[Days] = ()
    team: OneOf[Count] = ()
    leads: OneOf[Count] = ()
    coordinators: OneOf[Count] = ()
    key_lines: OneOf[Count] = ()
    limits: OneOf[Count] = ()
    people: OneOf[Count] = ()
    groups: OneOf[Count] = ()
    case_files: OneOf[Count] = ()
    documents: OneOf[Count] = ()
    findings: OneOf[Count] = ()
    leaning: OneOf[Halves] = ()
    headlines: OneOf[Halves] = ()
    areas: OneOf[Count] = ()

    @property
    def is_for_any_case(self) -> bool:
        """Whether it asks nothing of the case."""
        return self.model_fields_set <= {"say"}

    def fits(self, case: Situation) -> bool:
        """Whether each case it names is the one at hand."""
        named_and_given = (
            (self.kind, case.kind),
            (self.service, case.service),
            (self.days, case.days),
            (self.team, case.team),
            (self.leads, case.leads),
            (self.coordinators, case.coordinators),
            (self.key_lines, case.key_lines),
            (self.limits, case.limits),
            (self.people, case.people),
            (self.groups, case.groups),
            (self.case_files, case.case_files),
            (self.documents, case.documents),
            (self.findings, case.findings),
            (self.leaning, case.leaning),
            (self.headlines, case.headlines),
            (self.areas, case.areas),
        )
        return all(not named or given in named for named, given in named_and_given)


Sentence = tuple[Variant, ...]
"""What is said once, in one of its variants or not at all."""

Passage = tuple[Sentence, ...]
"""Sentences that make a paragraph."""


def as_variants(value: object) -> object:
    """Read a sentence: a text, a table with `say`, or a list of these."""
    return [{"say": item} if isinstance(item, str) else item for item in listed(value)]


def say(sentence: Sentence, *, case: Situation, facts: Mapping[str, str]) -> str:
    """The first variant that fits and whose facts are all there; nothing where none is."""
    filled = (fill(item.say, facts=facts) for item in sentence if item.fits(case))
    return next((text for text in filled if text), "")


def _is_list(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)
