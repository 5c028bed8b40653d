"""How far a spelling may stray: headings, names and words are the same where these are."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

_NOT_COUNTED = re.compile(r"[\W_]+")
_MOST_TO_COMPARE = 100
"""Among more names than this a near one says little, and looking for it takes long."""


def fold_word(text: str) -> str:
    """Headings and words without case, spaces, hyphens and apostrophes: re-visit is Re Visit."""
    return _NOT_COUNTED.sub("", text.casefold())


def fold_name(text: str) -> str:
    """Names and references without case and with single spaces. Everything else counts."""
    return " ".join(text.casefold().split())


def fold_reference(text: str) -> str:
    """What things are called, as people type it: without case and spaces. C 07 is c07."""
    return "".join(text.casefold().split())


def did_you_mean(text: str, among: Iterable[str], *, otherwise: str) -> str:
    """A sentence with the nearest of some names, or another where none is near."""
    by_fold = {fold_name(name): name for name in among}
    if len(by_fold) > _MOST_TO_COMPARE:
        return otherwise
    near = get_close_matches(fold_name(text), by_fold, n=1)
    return f'Did you mean "{by_fold[near[0]]}"?' if near else otherwise
