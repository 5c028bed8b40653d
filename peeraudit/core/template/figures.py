"""Numbers and dates as people type them, and as they are kept.

A date is read day first, as everybody here writes it; a number may have commas at its thousands.
"""

import re
from datetime import date
from decimal import Decimal

from peeraudit.core.template.spelling import UnreadableAnswer

NUMBER = re.compile(r"[+-]?([0-9]{1,3}(,[0-9]{3})+|[0-9]{1,15})(\.[0-9]{1,9})?")
"""Figures, with or without commas at the thousands."""

_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})")
_DAY_FIRST = re.compile(
    r"(?P<day>[0-9]{1,2})(st|nd|rd|th)?[ ./-]+(?P<month>[0-9]{1,2}|[a-z]{3,9})[ ,./-]+"
    r"(?P<year>[0-9]{4})"
)
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_LETTERS = (3, 4)


def number_of(text: str) -> Decimal | None:
    """The number a text stands for; none where it stands for none."""
    plain = text.strip()
    return Decimal(plain.replace(",", "")) if NUMBER.fullmatch(plain) else None


def date_of(text: str) -> date | None:
    """The date a text stands for: 12/11/2018 (day first), 12 November 2018 or 2018-11-12."""
    plain = " ".join(text.lower().split())
    found = _ISO.fullmatch(plain) or _DAY_FIRST.fullmatch(plain)
    if found is None:
        return None
    try:
        return date(int(found["year"]), _month(found["month"]), int(found["day"]))
    except ValueError:
        return None


def read_number(
    text: str, *, least: int | None = None, most: int | None = None, decimals: int = 0
) -> str:
    """A typed number in plain figures. Raises UnreadableAnswer where it isn't one that fits."""
    number = number_of(text)
    right = _wanted(least=least, most=most, decimals=decimals)
    if number is None:
        raise UnreadableAnswer(f'"{text.strip()}" is not a number.', advice=right)
    kept = number.quantize(Decimal(1).scaleb(-decimals))
    too_small = least is not None and number < least
    too_great = most is not None and number > most
    if kept != number or too_small or too_great:
        raise UnreadableAnswer(f"{text.strip()} can't be the number here.", advice=right)
    plain = f"{kept or abs(kept):f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def read_date(text: str) -> str:
    """A typed date as YYYY-MM-DD. Raises UnreadableAnswer where there is no such day."""
    found = date_of(text)
    if found is None:
        raise UnreadableAnswer(
            f'"{text.strip()}" is not a date.',
            advice="Write the day first, as 12/11/2018 or 12 November 2018.",
        )
    return found.isoformat()


def _month(text: str) -> int:
    """The number of a month in figures, in full or cut to three or four letters, else 0."""
    if text.isdigit():
        return int(text)
    spelled = (
        at
        for at, name in enumerate(_MONTHS, start=1)
        if text in (name, *(name[:letters] for letters in _LETTERS))
    )
    return next(spelled, 0)


def _wanted(*, least: int | None, most: int | None, decimals: int) -> str:
    """What would be right, in words."""
    kind = "a whole number" if not decimals else f"a number with at most {decimals} decimals"
    bounds = [f"at least {least}"] if least is not None else []
    bounds += [f"at most {most}"] if most is not None else []
    return f"Write {kind} in figures{', ' if bounds else ''}{' and '.join(bounds)}."
