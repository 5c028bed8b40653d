"""The history of a thing, of one field of it, or of a day: who, when, where, from what to what."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum, auto
from itertools import groupby

from peeraudit.core.blind import Veil
from peeraudit.core.journal.deletion import DELETED
from peeraudit.core.journal.faces import faces
from peeraudit.core.journal.heads import Placed
from peeraudit.core.journal.history import Step, Told, steps
from peeraudit.core.journal.kept import JOINED_INTO, Joinable
from peeraudit.core.journal.strike import Strike
from peeraudit.core.taken_row import TakenRow
from peeraudit.operations.calling import kind_in_words
from peeraudit.operations.in_words import field_in_words, field_meant, value_in_words
from peeraudit.operations.referring import Directory, Referred, directory
from peeraudit.operations.veiling import veil_over
from peeraudit.store.drawn import DRAWINGS
from peeraudit.store.view import View
from peeraudit.store.workspace import Workspace

STRUCK_OUT = "what was struck out"
"""In place of a value that is gone for good."""


class Act(Enum):
    """What one change did."""

    CHANGED = auto()
    DELETED = auto()
    BROUGHT_BACK = auto()
    JOINED = auto()
    PARTED = auto()
    STRUCK = auto()


@dataclass(frozen=True, slots=True)
class Doing:
    """Who did a deed, on which laptop and when by its clock; None where that is no time."""

    who: str
    laptop: str
    at: datetime | None


@dataclass(frozen=True, slots=True)
class StruckOut:
    """Who struck a value out, when, and why."""

    doing: Doing
    why: str


@dataclass(frozen=True, slots=True)
class Edit:
    """One change, in words.

    `of` is what the thing is called, of which `kind` it is; `number` counts the changes of the
    field from 1. `was` holds the values it came in place of: none at first, several where laptops
    had gone apart. `begins` is set where the deed made the thing, `disagrees` where the change
    stands against another.
    """

    of: str
    kind: str
    field: str
    number: int
    act: Act
    was: tuple[str, ...]
    now: str
    begins: bool
    disagrees: bool
    struck: StruckOut | None


@dataclass(frozen=True, slots=True)
class Deed:
    """What one person did at once, as far as it is asked for."""

    name: str
    doing: Doing
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class History:
    """Deeds, oldest first. `title` is what a thing is called; empty for a day.

    `left_out` says what is not told to whoever looks, if anything.
    """

    title: str
    deeds: tuple[Deed, ...]
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class _Teller:
    """What is needed to put changes into words."""

    names: Directory
    strikes: Mapping[str, StruckOut]
    disputed: Collection[str]
    made_by: Mapping[tuple[str, str], str]

    def deeds(self, found: Iterable[Step]) -> Iterator[Deed]:
        """Steps by the deed each was part of."""
        for _, items in groupby(found, key=lambda step: step.told.placed.change_set):
            together = tuple(items)
            told = together[0].told
            yield Deed(told.deed, doing(told, self.names), tuple(map(self._edit, together)))

    def _edit(self, step: Step) -> Edit:
        placed = step.told.placed
        change = placed.change
        return Edit(
            of=_listed(self.names, change.entity, change.entity_id),
            kind=kind_in_words(change.entity),
            field=field_in_words(change.field),
            number=step.number,
            act=_act(placed),
            was=tuple(dict.fromkeys(map(self._value, step.before))),
            now=self._value(placed),
            begins=self.made_by[change.key[:2]] == placed.change_set,
            disagrees=change.id in self.disputed,
            struck=self.strikes.get(change.id) if placed.is_struck else None,
        )

    def _value(self, item: Placed) -> str:
        if item.is_struck:
            return STRUCK_OUT
        change = item.change
        return value_in_words(change.entity, change.field, change.value, names=self.names)


def history_of(workspace: Workspace, words: str, *, field: str, named: str = "") -> History:
    """The history of what a person means, with that of what was joined into it.

    Of one field alone where one is named. What a blind second audit of whoever looks must not know
    is left out. Raises `NotKnown`, `NotOne`, `NoSuchField`, and `WhoIsSpeaking` as `veil_over`.
    """
    with workspace.view() as view:
        veil = veil_over(view, named=named)
        names = directory(view)
        referred = names.find(words)
        only = field_meant(field, of=referred, names=names) if field.strip() else ""
        rows = (referred.entity_id, *_beneath(view, referred))
        every = steps(view.told(referred.entity, rows))
        found = (step for step in every if only in ("", step.told.placed.change.field))
        deeds = tuple(_teller(view, names, every).deeds(_shown(found, veil)))
    is_whole = not any(veil.hides_some(referred.entity, row) for row in rows)
    title = _listed(names, referred.entity, referred.entity_id)
    return History(title, deeds, "" if is_whole else veil.left_out)


def history_of_day(workspace: Workspace, day: date, *, named: str = "") -> History:
    """Everything done on a day, by the laptops' own clocks and where this laptop is.

    What a blind second audit of whoever looks must not know is left out. Raises `WhoIsSpeaking` as
    `veil_over` does.
    """
    since, until = _midnight(day), _midnight(day + timedelta(days=1))
    with workspace.view() as view:
        veil = veil_over(view, named=named)
        names = directory(view)
        told = view.told_between(since, until, leaving=TakenRow.ENTITY)
        every = steps(told)
        found = (step for step in every if since <= step.told.at < until)
        deeds = tuple(_teller(view, names, every).deeds(_shown(found, veil)))
    return History("", deeds, veil.left_out)


def doing(told: Told, names: Directory) -> Doing:
    """Who did a deed, where and when."""
    who = names.named(told.peer) if told.peer in names.by_id else "somebody not on the team"
    return Doing(who, told.laptop, _moment(told.at))


def _shown(found: Iterable[Step], veil: Veil) -> Iterator[Step]:
    """The steps that a veil does not hide."""
    return (step for step in found if not veil.hides_field(*step.told.placed.change.key))


def _listed(names: Directory, entity: str, entity_id: str) -> str:
    """What is typed for a thing, and the words it is known by, if any."""
    words = names.words_of(entity, entity_id)
    listed = names.listed(entity, entity_id)
    return f"{listed}, {words}" if words else listed


def _act(placed: Placed) -> Act:
    change = placed.change
    if placed.is_struck:
        return Act.STRUCK
    if change.field == DELETED:
        return Act.BROUGHT_BACK if change.value is None else Act.DELETED
    if change.field == JOINED_INTO:
        return Act.PARTED if change.value in (None, '""') else Act.JOINED
    return Act.CHANGED


def _beneath(view: View, referred: Referred) -> tuple[str, ...]:
    """The ids of what is seen under a thing because it was joined into it."""
    if not issubclass(DRAWINGS[referred.entity].kind, Joinable):
        return ()
    rows = view.texts(referred.entity, JOINED_INTO)
    joined = {name: row[JOINED_INTO] for name, row in rows.items() if JOINED_INTO in row}
    face_of = faces(joined, present=rows.keys()).face_of
    return tuple(
        name
        for name, face in face_of.items()
        if face == referred.entity_id and name != referred.entity_id
    )


def _teller(view: View, names: Directory, every: Sequence[Step]) -> _Teller:
    """Strikes are looked for only where something was struck out."""
    disputed = {side.change.id for item in view.conflicts() for side in item.sides}
    strikes: dict[str, StruckOut] = {}
    if any(step.told.placed.is_struck for step in every):
        for strike in view.fetch(Strike):
            told = min(view.told(Strike.ENTITY, [strike.id]), key=lambda item: item.placed.order)
            struck = StruckOut(doing(told, names), strike.why)
            strikes.update(dict.fromkeys(strike.changes, struck))
    made_by = {
        step.told.placed.change.key[:2]: step.told.placed.change_set for step in reversed(every)
    }
    return _Teller(names, strikes, disputed, made_by)


def _midnight(day: date) -> str:
    """The first moment of a day here, as change sets carry it."""
    here = datetime.combine(day, time.min).astimezone()
    return here.astimezone(UTC).isoformat(timespec="seconds")


def _moment(at: str) -> datetime | None:
    try:
        return datetime.fromisoformat(at)
    except ValueError:
        return None
