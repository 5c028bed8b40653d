"""Things made of drawn rows: straight into their slots, a column at a time.

Showing a challenge fetches thousands of things and looks at each once; to call `__init__` for each
and read every value anew takes four times as long.
"""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from functools import cache, partial
from typing import TypeVar, get_type_hints

from pydantic import TypeAdapter
from pydantic_core import from_json

from peeraudit.core.journal.kept import Heads, Kept

K = TypeVar("K", bound=Kept)

Column = Sequence[object]
"""The values of one column as the driver gives them."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A field of a kind: what sets it in a thing just made, and how its column is read."""

    fill: Callable[[object, object], None]
    read: Callable[[Column], Iterable[object]]


def things(
    kind: type[K], rows: Sequence[Sequence[object]], *, names: Iterable[str]
) -> tuple[K, ...]:
    """The things that rows show, whose columns are the fields of those names: all there are.

    What is null is left at the field's default. Values were held against their fields when they
    arrived (`drawn.accepts`), and are not again.
    """
    made = tuple(object.__new__(kind) for _ in rows)
    slots = _slots(kind)
    for name, column in zip(names, zip(*rows, strict=True), strict=bool(rows)):
        deque(map(slots[name].fill, made, slots[name].read(column)), maxlen=0)
    return made


@cache
def _slots(kind: type[Kept]) -> dict[str, Slot]:
    hints = get_type_hints(kind)
    return {
        item.name: Slot(
            fill=getattr(kind, item.name).__set__,
            read=_reader(hints[item.name], default=item.default),
        )
        for item in fields(kind)
    }


def _reader(hint: type[object], *, default: object) -> Callable[[Column], Iterable[object]]:
    """How the column of a field of a type is read, with what stands in place of null."""
    if hint is Heads:
        return _heads
    if hint in (str, int, int | None):
        return partial(_as_they_are, default=default)
    if hint == tuple[str, ...]:
        return partial(_each_once, read=_texts, default=default)
    if hint in (bool, bool | None):
        return partial(_each_once, read=bool, default=default)
    read = TypeAdapter[object](hint).validator.validate_python
    return partial(_each_once, read=read, default=default)


def _heads(column: Column) -> Iterable[object]:
    return (Heads(str(packed)) for packed in column)


def _as_they_are(column: Column, *, default: object) -> Iterable[object]:
    if None not in column:
        return column
    return [default if value is None else value for value in column]


def _each_once(
    column: Column, *, read: Callable[[object], object], default: object
) -> Iterable[object]:
    """A column of which each value is read once: most are alike."""
    known: dict[object, object] = {value: read(value) for value in set(column) - {None}}
    known[None] = default
    return map(known.__getitem__, column)


def _texts(value: object) -> tuple[str, ...]:
    """A list of texts out of its JSON, which has a null of its own."""
    return tuple(from_json(str(value)) or ())
