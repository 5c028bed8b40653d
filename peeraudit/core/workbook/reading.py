"""What a cell says, read as the kind its column has.

Each verb takes what stands in a cell and gives the plain value, or raises Unreadable with what is
wrong and what would be right.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from functools import cache

from peeraudit.core.template.figures import date_of, number_of
from peeraudit.core.template.spelling import listed
from peeraudit.core.workbook.cell import Raw
from peeraudit.core.workbook.sheet import Column
from peeraudit.core.workbook.spelling import did_you_mean, fold_word

GREATEST_NUMBER = 999_999
"""No count of a challenge comes near it, and a place in an order has six figures."""

EARLIEST_YEAR, LATEST_YEAR = 1901, 2100
"""A date outside these is a slip of the finger; one of 1900 is a small number shown as a date."""

DAY_FIRST = "Write the day first, as 12/11/2018 or 12 November 2018."
HOURS_AND_MINUTES = "Write hours and minutes, as 09:30."

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_BREAK = re.compile("\r\n?")
_PARTED = re.compile(r"[;\n]")
_WEEKDAY = re.compile(r"(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun)(day)?,?\s+", re.IGNORECASE)
_DAY_NUMBER = re.compile(r"(?:day\s*)?([0-9]{1,3})", re.IGNORECASE)
_TIME = re.compile(
    r"(?P<hour>[0-9]{1,2})[:.](?P<minute>[0-9]{2})(:[0-9]{2})?\s*(?P<half>am|pm)?", re.IGNORECASE
)
_WHEN = re.compile(rf"(?P<day>.+?)(,|\s+at)?\s+(?P<time>{_TIME.pattern})", re.IGNORECASE)
_NOON = 12
_LONGEST_SHOWN = 60


class Unreadable(Exception):
    """A cell that can't be what its column holds: what is wrong, and what would be right."""

    def __init__(self, what: str, right: str) -> None:
        super().__init__(what)
        self.what = what
        self.right = right


def shown(text: str) -> str:
    """A cell's text as it may stand in a message: quoted, on one line, not too long."""
    line = " ".join(text.split())
    short = line if len(line) <= _LONGEST_SHOWN else f"{line[: _LONGEST_SHOWN - 1]}…"
    return f'"{short}"'


def without_control_characters(text: str) -> tuple[str, int]:
    """A text without what no person types, and how much of that there was.

    Line breaks and tabs stay. What goes is the rest of the controls, halves of surrogate pairs and
    the two that are never characters.
    """
    if text.isprintable():
        return text, 0
    return _CONTROL.subn("", _LINE_BREAK.sub("\n", text))


def as_text(value: Raw) -> str:
    """What a cell shows, as text: numbers as they were typed, dates day first."""
    match value:
        case str():
            return value
        case bool() | int():
            return str(value).upper()
        case datetime():
            return f"{as_text(value.date())} {as_text(value.time())}"
        case date():
            return f"{value.day:02}/{value.month:02}/{value.year:04}"
        case time():
            return value.isoformat("minutes")
        case float():
            return f"{value:.15g}"


def read_name(value: Raw) -> str:
    """A short text. A date here is one that a spreadsheet made of something like 11-15."""
    if isinstance(value, date | time):
        raise Unreadable(
            f"A spreadsheet has made a date of this: {as_text(value)}.",
            "Format the cell as text and type it again.",
        )
    return as_text(value)


def read_whole_number(value: Raw) -> int:
    """A whole number, none below 0."""
    number = number_of(value) if isinstance(value, str) else value
    if isinstance(number, bool | date | time) or number is None:
        raise Unreadable(f"{shown(as_text(value))} is not a number.", "Write it in figures, as 12.")
    if number < 0:
        raise Unreadable(f"{shown(as_text(value))} is below nought.", "Write 0 or more.")
    if number > GREATEST_NUMBER:
        raise Unreadable(f"{shown(as_text(value))} is too great a number.", "Write fewer figures.")
    if number != int(number):
        raise Unreadable(
            f"{shown(as_text(value))} is not a whole number.", "Write it whole, as 12."
        )
    return int(number)


def read_date(value: Raw) -> date:
    """A date: a date cell, or one typed day first."""
    if isinstance(value, datetime):
        found: date | None = value.date()
    elif isinstance(value, date):
        found = value
    else:
        found = (
            date_of(_WEEKDAY.sub("", value.strip(), count=1)) if isinstance(value, str) else None
        )
    if found is None:
        raise Unreadable(f"{shown(as_text(value))} is not a date.", DAY_FIRST)
    if not EARLIEST_YEAR <= found.year <= LATEST_YEAR:
        raise Unreadable(f"The year of {shown(as_text(value))} can't be.", DAY_FIRST)
    return found


def read_day_near(words: str, *, near: date) -> date:
    """A day as somebody types it: where the year is left out, the nearest such day to another one.

    A challenge lasts a few days, so whoever is on it says 9 June. Raises `Unreadable`.
    """
    try:
        return read_date(words)
    except Unreadable:
        bare = _WEEKDAY.sub("", words.strip(), count=1)
        years = (near.year - 1, near.year, near.year + 1)
        tried = (date_of(f"{bare}{gap}{year}") for year in years for gap in (" ", "/"))
        found = [day for day in tried if day is not None]
        if not found:
            raise
        return min(found, key=lambda day: abs(day - near))


def read_day_number(value: Raw) -> int | None:
    """The number of a day of the challenge (2, or "day 2"); none where the cell says a date."""
    if isinstance(value, bool | date | time):
        return None
    if not isinstance(value, str):
        return read_whole_number(value)
    found = _DAY_NUMBER.fullmatch(value.strip())
    return int(found[1]) if found else None


def read_time(value: Raw) -> time:
    """A time of day: a time cell, or hh:mm."""
    if isinstance(value, datetime):
        return time(value.hour, value.minute)
    if isinstance(value, time):
        return value.replace(second=0, microsecond=0, tzinfo=None)
    found = _TIME.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        raise Unreadable(f"{shown(as_text(value))} is not a time.", HOURS_AND_MINUTES)
    try:
        return time(_hour(int(found["hour"]), half=found["half"]), int(found["minute"]))
    except ValueError:
        raise Unreadable(f"There is no time {shown(as_text(value))}.", HOURS_AND_MINUTES) from None


def read_when(value: Raw) -> tuple[date, time | None]:
    """A date, with the time of day where the cell gives one."""
    if isinstance(value, datetime):
        return read_date(value), read_time(value)
    found = _WHEN.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        return read_date(value), None
    return read_date(found["day"]), read_time(found["time"])


def read_word(value: Raw, column: Column) -> str:
    """One of the words of a column, whatever its case, hyphens, apostrophes and usual spellings."""
    word = _spelled(column).get(fold_word(as_text(value)))
    if word is not None:
        return word
    may_be = f"It may be {listed(str(word) for word in column.words)}."
    raise Unreadable(
        f"{shown(as_text(value))} is not a word for {column.heading}.",
        did_you_mean(as_text(value), (str(word) for word in column.words), otherwise=may_be),
    )


def read_answer(value: Raw) -> str:
    """A cell as an answer typed to a question of a form, which the form then reads."""
    match value:
        case bool():
            return "yes" if value else "no"
        case datetime():
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case _:
            return as_text(value)


def parted(text: str) -> tuple[str, ...]:
    """Several values of one cell, parted by semicolons or line breaks."""
    pieces = (piece.strip() for piece in _PARTED.split(text))
    return tuple(piece for piece in pieces if piece)


def unique(texts: Iterable[str]) -> tuple[str, ...]:
    """Each text once, in the order of its first mention."""
    return tuple(dict.fromkeys(texts))


@cache
def _spelled(column: Column) -> Mapping[str, str]:
    """The words of a column by every way they are spelled."""
    spelled = {fold_word(spelling): word for spelling, word in column.spellings}
    return spelled | {fold_word(word): word for word in column.words}


def _hour(hour: int, *, half: str | None) -> int:
    """An hour of the clock of 24. 13 pm is no hour: a ValueError."""
    if half is None:
        return hour
    if not 1 <= hour <= _NOON:
        raise ValueError(hour)
    return hour % _NOON + (_NOON if half.lower() == "pm" else 0)
