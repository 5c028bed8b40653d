"""Fields and their values as people read them: dates, lists, and other things by their names."""

import json
from collections.abc import Callable
from datetime import date, time
from functools import cache
from typing import get_type_hints

from peeraudit.core.errors import ChallengeError, ExitCode
from peeraudit.core.journal.deletion import DELETED
from peeraudit.core.journal.kept import naming_fields
from peeraudit.core.journal.strike import Strike
from peeraudit.core.workbook.spelling import did_you_mean, fold_word
from peeraudit.operations.referring import Directory, Referred
from peeraudit.store.drawn import DRAWINGS

NOTHING = "nothing"
"""A field that was never set, or is blank."""


class NoSuchField(ChallengeError):
    """Things of this kind have no field of that name."""

    exit_code = ExitCode.NOT_KNOWN


def field_in_words(name: str) -> str:
    """What people read for the name of a field."""
    return name.replace("_", " ")


def field_of(called: str, name: str) -> str:
    """A field of a thing as both stand in a list, such as F1a: text."""
    return f"{called}: {field_in_words(name)}"


def field_meant(words: str, *, of: Referred, names: Directory) -> str:
    """The field of a thing that a person means. Raises `NoSuchField`, naming those there are."""
    columns = DRAWINGS[of.entity].columns if of.entity in DRAWINGS else ()
    fields = (*columns, DELETED)
    for name in fields:
        if fold_word(name) == fold_word(words):
            return name
    listed = ", ".join(map(field_in_words, fields))
    raise NoSuchField(
        f'{names.listed(of.entity, of.entity_id)} has no field "{words.strip()}".',
        advice=did_you_mean(
            words, map(field_in_words, fields), otherwise=f"Its fields are: {listed}."
        ),
    )


def holds_words(entity: str, field: str) -> bool:
    """Whether a field holds words that somebody wrote; one this program does not know may."""
    return _hints(entity).get(field, str) in _WORDS


def value_in_words(entity: str, field: str, value: str | None, *, names: Directory) -> str:
    """What people read for a value the journal keeps; free text stands in quotation marks.

    Of what a strike takes out, only how many there are.
    """
    read: object = None if value is None else json.loads(value)
    if read in (None, "", []):
        return NOTHING
    if isinstance(read, list):
        parts: list[object] = read  # pyright: ignore[reportUnknownVariableType] - JSON
    else:
        parts = [read]
    if entity == Strike.ENTITY and isinstance(read, list):
        return str(len(parts))
    in_words = _reader(entity, field, names)
    return "; ".join(in_words(part) for part in parts)


def _reader(entity: str, field: str, names: Directory) -> Callable[[object], str]:
    """How one value of a field is read; a field this program does not know, as it stands."""
    kind = DRAWINGS[entity].kind if entity in DRAWINGS else None
    if kind is not None and field in naming_fields(kind):
        return lambda part: names.named(str(part))
    return _READERS.get(_hints(entity).get(field), str)


@cache
def _hints(entity: str) -> dict[str, object]:
    return get_type_hints(DRAWINGS[entity].kind) if entity in DRAWINGS else {}


def _quoted(part: object) -> str:
    return f'"{part}"'


def _day(part: object) -> str:
    day = date.fromisoformat(str(part))
    return f"{day.day} {day:%B %Y}"


def _time(part: object) -> str:
    return f"{time.fromisoformat(str(part)):%H:%M}"


def _yes_or_no(part: object) -> str:
    return "yes" if part else "no"


_WORDS: tuple[object, ...] = (str, tuple[str, ...])
"""The types of a field that holds words."""

_READERS: dict[object, Callable[[object], str]] = {
    str: _quoted,
    bool: _yes_or_no,
    bool | None: _yes_or_no,
    date | None: _day,
    time | None: _time,
}
"""By the type of a field; words of an enum, figures and lists of words stand as they are."""
