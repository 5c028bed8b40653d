"""Texts with places for facts, such as "Dear {salutation}".

A text whose facts are not all known says nothing at all: so a blank field leaves no gap.
"""

import re
from collections.abc import Mapping

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_PLACE_AND_STOP = re.compile(r"\{([a-z_]+)\}(\.?)")
_CLOSED = re.compile(r"[.?!…][\"'\u201d\u2019)]*$")
_UNTIDY = re.compile(r"^\s|\s$|\s{2}|[^\S ]| [.,;:?!]")


def placeholders(text: str) -> tuple[str, ...]:
    """The names in braces, in the order they stand."""
    return tuple(_PLACEHOLDER.findall(text))


def has_stray_brace(text: str) -> bool:
    """Whether a brace stands in the text that belongs to no placeholder."""
    return bool(re.search(r"[{}]", _PLACEHOLDER.sub("", text)))


def is_untidy(text: str) -> bool:
    """Whether it has spaces at an end, two together, one before a stop, or a line break."""
    return _UNTIDY.search(text) is not None


def fill(text: str, *, facts: Mapping[str, str]) -> str:
    """The text with its facts in place; nothing where one of them is blank or unknown.

    Facts are put in as the characters they are: a brace in one is printed. Where a fact ends a
    sentence and closes itself ("Is it enough?"), the full stop of the text is left out.
    """
    if not all(facts.get(name) for name in placeholders(text)):
        return ""
    return _PLACE_AND_STOP.sub(lambda place: _put(facts[place[1]], stop=place[2]), text)


def _put(fact: str, *, stop: str) -> str:
    return fact if _CLOSED.search(fact) else fact + stop
