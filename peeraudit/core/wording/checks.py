"""What is asked of each text in a wording file, so that a faulty one is refused before a letter.

Every kind of text may use certain facts; a text that has to print must have a sure variant.
"""

from collections.abc import Callable
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from .templates import has_stray_brace, is_untidy, placeholders
from .variants import Sentence, Variant, as_variants, listed

FACTS = frozenset(
    {
        "host",
        "kind",
        "service",
        "occasion",
        "theme",
        "dates",
        "first_day",
        "last_day",
        "month",
        "days",
        "days_before",
        "director_name",
        "director_title",
        "salutation",
        "region",
        "programme",
        "reply_to",
        "lead_names",
        "team_names",
        "team_people",
        "coordinators",
        "people",
        "groups",
        "session_kinds",
        "case_files",
        "documents",
        "findings",
    }
)
"""The facts any sentence of a letter or of top tips may use."""

NEVER_BLANK = frozenset({"host", "kind", "service", "occasion", "name", "wording"})
"""Facts that are always there: what is printed of a person or a key line at the least."""


def _uses(allowed: frozenset[str]) -> Callable[[str], str]:
    def check(text: str) -> str:
        _check_tidy(text)
        unknown = [name for name in placeholders(text) if name not in allowed]
        if unknown or has_stray_brace(text):
            raise PydanticCustomError(
                "placeholder",
                "{what}",
                {"what": _braces_at_fault(unknown), "right": _what_may_stand(allowed)},
            )
        return text

    return check


def _says(allowed: frozenset[str]) -> Callable[[Variant], Variant]:
    check_text = _uses(allowed)

    def check(variant: Variant) -> Variant:
        _ = check_text(variant.say)
        return variant

    return check


def _surely(sentence: Sentence) -> Sentence:
    """Refuse a sentence that could come to nothing."""
    if sentence and _is_sure(sentence[-1]):
        return sentence
    raise PydanticCustomError(
        "unsure",
        "it may come to nothing",
        {"right": "End it with a variant for any case, using no fact that may be blank."},
    )


def _check_tidy(text: str) -> None:
    if text and not is_untidy(text):
        return
    raise PydanticCustomError(
        "untidy",
        "it is empty, or has a space or line break too many",
        {"right": "Write it on one line, one space between words, none before a stop."},
    )


def _is_sure(variant: Variant) -> bool:
    return variant.is_for_any_case and set(placeholders(variant.say)) <= NEVER_BLANK


def _braces_at_fault(unknown: list[str]) -> str:
    if not unknown:
        return "a brace stands alone"
    return "there is no fact " + ", ".join(f"{{{name}}}" for name in unknown)


def _what_may_stand(allowed: frozenset[str]) -> str:
    if not allowed:
        return "Write it without braces."
    return (
        "Facts that may stand here: " + ", ".join(f"{{{name}}}" for name in sorted(allowed)) + "."
    )


_FactVariant = Annotated[Variant, AfterValidator(_says(FACTS))]
_PersonVariant = Annotated[
    Variant, AfterValidator(_says(frozenset({"name", "job_title", "organisation"})))
]
_KeyLineVariant = Annotated[Variant, AfterValidator(_says(frozenset({"wording", "why"})))]
_ThemeVariant = Annotated[Variant, AfterValidator(_says(frozenset({"title"})))]
_PlainVariant = Annotated[Variant, AfterValidator(_says(frozenset()))]
_OccasionVariant = Annotated[Variant, AfterValidator(_says(frozenset({"host", "kind", "service"})))]

Said = Annotated[tuple[_FactVariant, ...], BeforeValidator(as_variants)]
"""A sentence that may come to nothing."""

Sure = Annotated[Said, AfterValidator(_surely)]
"""A sentence that always prints."""

Paragraph = Annotated[tuple[Said, ...], BeforeValidator(listed)]
"""Sentences that make a paragraph, or none."""

PersonSaid = Annotated[
    tuple[_PersonVariant, ...], BeforeValidator(as_variants), AfterValidator(_surely)
]
"""How one member of the team is named in running text."""

KeyLineSaid = Annotated[
    tuple[_KeyLineVariant, ...], BeforeValidator(as_variants), AfterValidator(_surely)
]
"""How a key line that was not tested is told."""

ThemeSaid = Annotated[
    tuple[_ThemeVariant, ...], BeforeValidator(as_variants), AfterValidator(_surely)
]
"""How the section of a theme is headed."""

NamedCase = Annotated[
    tuple[_PlainVariant, ...], BeforeValidator(as_variants), AfterValidator(_surely)
]
"""What a kind of challenge, or a service, is called: no facts."""

OccasionSaid = Annotated[
    tuple[_OccasionVariant, ...], BeforeValidator(as_variants), AfterValidator(_surely)
]
"""What this challenge is called as a whole."""

Words = Annotated[str, AfterValidator(_uses(frozenset()))]
"""Words with no fact in them."""

DayText = Annotated[str, AfterValidator(_uses(frozenset({"day", "month", "year"})))]
"""How one day is written."""

RangeText = Annotated[
    str,
    AfterValidator(
        _uses(
            frozenset(
                {
                    "first_day",
                    "first_month",
                    "first_year",
                    "last_day",
                    "last_month",
                    "last_year",
                }
            )
        )
    ),
]
"""How a span of days is written."""

OverText = Annotated[str, AfterValidator(_uses(frozenset({"figure"})))]
"""How "over 70" is written."""
