"""What is offered while somebody types: a name after a sign, to be taken with one key."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from peeraudit.core.tags import Tags

MOST = 8
"""Offered at once: what can be looked over while typing."""

_BEGUN = re.compile(r"(?<!\S)([#@])([\w~'\N{RIGHT SINGLE QUOTATION MARK}\u0300-\u036f-]*)\Z")
"""A tag that is being typed: its sign, and as much as stands before the cursor."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing to take: what is typed for it, what it means, and the id it stands for."""

    words: str
    meaning: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Offers:
    """What may be meant by what stands from `start` to the cursor, the likeliest first.

    Where it `is_settled`, what is typed says one thing already, and Enter goes on as ever.
    """

    items: tuple[Offer, ...] = ()
    start: int = 0
    is_settled: bool = False


NONE = Offers()
"""Nothing is offered here."""

Asking = Callable[[str], Offers]
"""What is offered for the words before the cursor."""


def tag_offers(before: str, *, tags: "Tags") -> Offers:
    """The names that may be meant by the tag being typed at the end of some words."""
    begun = _BEGUN.search(before)
    if begun is None:
        return NONE
    sign, typed = begun[1], begun[2]
    items = tuple(
        Offer(item.typed, item.meaning, item.id)
        for item in tags.complete(sign, typed=typed, most=MOST)
    )
    is_settled = not typed or tags.named(sign, tag=typed) is not None
    return Offers(items, begun.start(), is_settled)
