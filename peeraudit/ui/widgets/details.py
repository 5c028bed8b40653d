"""The fields of one kept thing: each is kept by itself, over what stood there when it was shown."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import Enum
from functools import partial
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peeraudit.core.journal.draft import Value
from peeraudit.core.journal.kept import Kept
from peeraudit.core.workbook.reading import Unreadable
from peeraudit.operations.changing import change
from peeraudit.operations.written_value import NotAValue
from peeraudit.ui.desk import OnError
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.a_day import read_day
from peeraudit.ui.widgets.choice import Choice, ChoiceRow, TickRow
from peeraudit.ui.widgets.typed import A_DAY, Asked, TypedLine, TypedText

Read = Callable[[str], Value]
"""How a typed text becomes a value. Raises `Unreadable`."""


@dataclass(frozen=True, slots=True)
class Line:
    """A field of one line. `read` is for what is more than a text: a time, a number, a date."""

    name: str
    asked: Asked
    read: Read = str


@dataclass(frozen=True, slots=True)
class Day:
    """A field for a day of the challenge, or one near it: its year may be left out."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Text:
    """A field of several lines."""

    name: str
    asked: Asked


@dataclass(frozen=True, slots=True)
class OneOf:
    """A field that holds one of a few words; `kinds` are its enum's."""

    name: str
    words: str
    kinds: type[Enum]


@dataclass(frozen=True, slots=True)
class YesNo:
    """A field that says yes or no."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Named:
    """A field that names other things, several or one; what there is to name is shown beside it."""

    name: str
    words: str
    is_one: bool = False


@dataclass(frozen=True, slots=True)
class Referred:
    """A field that names one of many things: its reference is typed, such as C07."""

    name: str
    asked: Asked


Part = Line | Day | Text | OneOf | YesNo | Named | Referred
"""One field."""

Others = Mapping[str, Sequence[Choice]]
"""What there is to name, by the field that names it."""

_YES, _NO = "yes", "no"


class Details(QWidget):
    """The fields of one thing, some side by side. What is shown while somebody types stays.

    `refused` tells that what was typed in one of them could not be kept.
    """

    refused = Signal()

    def __init__(self, room: Room, rows: Sequence[Sequence[Part]]) -> None:
        super().__init__()
        self._room = room
        self._thing: Kept | None = None
        self._others: Others = {}
        self._shown: dict[str, Callable[[Kept, Others], None]] = {}
        self.fields: dict[str, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * STEP)
        for parts in rows:
            across = QHBoxLayout()
            across.setSpacing(3 * STEP)
            for part in parts:
                across.addWidget(self._made(part), 1)
            column.addLayout(across)
        for field in self._typed():
            field.refused.connect(self.refused)

    def show_thing(self, thing: Kept, others: Others | None = None) -> None:
        """Show a thing as it is kept, and what its fields may name.

        What was refused is asked for again where another field changed: a first day after the last
        one is right once the last is mended.
        """
        before, self._thing, self._others = self._thing, thing, others or {}
        for show in self._shown.values():
            show(thing, self._others)
        if before is not None and before.id == thing.id and before != thing:
            for field in self._typed():
                field.try_again()

    @property
    def first_refused(self) -> QWidget | None:
        """The first field whose text could not be kept; nothing where there is none."""
        return next((field for field in self._typed() if field.is_refused), None)

    def _typed(self) -> Iterator[TypedLine | TypedText]:
        fields = self.fields.values()
        return (field for field in fields if isinstance(field, TypedLine | TypedText))

    def _made(self, part: Part) -> QWidget:
        match part:
            case Line() | Day():
                return self._line(part)
            case Text():
                return self._text(part)
            case OneOf():
                return self._one_of(part)
            case YesNo():
                return self._yes_no(part)
            case Named():
                return self._named(part)
            case Referred():
                return self._referred(part)

    def _line(self, part: Line | Day) -> QWidget:
        is_day = isinstance(part, Day)
        asked = Asked(part.words, A_DAY) if is_day else part.asked
        read = self._read_day if is_day else part.read
        field = TypedLine(
            asked, unkept=self._room.unkept, keep=partial(self._read, part.name, read)
        )
        self._shown[part.name] = lambda thing, _: field.show_kept(_as_typed(thing, part.name))
        self.fields[part.name] = field
        return field

    def _text(self, part: Text) -> QWidget:
        field = TypedText(
            part.asked, unkept=self._room.unkept, keep=partial(self._read, part.name, str)
        )
        self._shown[part.name] = lambda thing, _: field.show_kept(_as_typed(thing, part.name))
        self.fields[part.name] = field
        return field

    def _one_of(self, part: OneOf) -> QWidget:
        words = [str(kind.value) for kind in part.kinds]
        field = ChoiceRow(part.words, [Choice(word, _capital(word)) for word in words])
        field.chosen.connect(partial(self._choose, part.name, part.kinds))
        self._shown[part.name] = lambda thing, _: field.show_chosen(_as_typed(thing, part.name))
        return self._labelled(part.name, part.words, field)

    def _yes_no(self, part: YesNo) -> QWidget:
        field = ChoiceRow(part.words, [Choice(_YES, "Yes"), Choice(_NO, "No")])
        field.chosen.connect(partial(self._say, part.name))
        self._shown[part.name] = lambda thing, _: field.show_chosen(
            _YES if getattr(thing, part.name) else _NO
        )
        return self._labelled(part.name, part.words, field)

    def _named(self, part: Named) -> QWidget:
        field = TickRow(part.words)
        field.ticked.connect(partial(self._tick, part))
        self._shown[part.name] = lambda thing, others: field.show_choices(
            others.get(part.name, ()), ticked=_ids(thing, part.name)
        )
        return self._labelled(part.name, part.words, field)

    def _referred(self, part: Referred) -> QWidget:
        read = partial(self._find, part.name)
        field = TypedLine(
            part.asked, unkept=self._room.unkept, keep=partial(self._read, part.name, read)
        )

        def show(thing: Kept, others: Others) -> None:
            (named,) = _ids(thing, part.name) or ("",)
            words = [each.words for each in others.get(part.name, ()) if each.value == named]
            field.show_kept(next(iter(words), named))

        self._shown[part.name] = show
        self.fields[part.name] = field
        return field

    def _read_day(self, words: str) -> date:
        return read_day(words, room=self._room)

    def _find(self, name: str, words: str) -> Value:
        """The id of what a typed reference means. Raises `Unreadable`."""
        for each in self._others.get(name, ()):
            if each.words.casefold() == words.casefold():
                return each.value
        raise Unreadable(f'Nothing here is called "{words}".', "Type a reference, such as C07.")

    def _labelled(self, name: str, words: str, field: QWidget) -> QWidget:
        """A choice with its words above it, as a field to type in has them."""
        self.fields[name] = field
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(text(words, Role.SMALL))
        column.addWidget(field)
        column.addStretch(1)
        return holder

    def _choose(self, name: str, kinds: type[Enum], word: str) -> None:
        self._keep(name, kinds(word))

    def _say(self, name: str, word: str) -> None:
        self._keep(name, word == _YES)

    def _tick(self, part: Named, ticked: tuple[str, ...]) -> None:
        if not part.is_one:
            self._keep(part.name, ticked)
            return
        before = _ids(self._thing, part.name) if self._thing else ()
        self._keep(part.name, next((name for name in ticked if name not in before), ""))

    def _read(self, name: str, read: Read, words: str, on_error: OnError) -> None:
        try:
            value = read(words.strip()) if words.strip() else _blank(read)
        except Unreadable as fault:
            on_error(NotAValue(fault.what, advice=fault.right))
            return
        self._keep(name, value, on_error=on_error)

    def _keep(self, name: str, value: Value, on_error: OnError | None = None) -> None:
        if self._thing is not None:
            deed = partial(change, thing=self._thing, **{name: value})
            self._room.desk.do(deed, on_error=on_error)


def _blank(read: Read) -> Value:
    """What an emptied field holds: nothing where it is more than a text or a name."""
    return "" if read is str or isinstance(read, partial) else None


def _ids(thing: Kept, name: str) -> tuple[str, ...]:
    found: object = getattr(thing, name)
    if isinstance(found, tuple):
        return tuple(map(str, cast("tuple[object, ...]", found)))
    return (str(found),) if found else ()


def _as_typed(thing: Kept, name: str) -> str:
    """A value as a person would type it."""
    value: object = getattr(thing, name)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date):
        return f"{value.day} {value:%B %Y}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return "" if value is None else str(value)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
