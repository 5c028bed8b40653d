"""The agenda of one peer: the timetable by day with their own first, and what is next.

A slot has no hour at which it ends: it ends when somebody types how many were met.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from peeraudit.core.timetable import Session, SessionState, when


@dataclass(frozen=True, slots=True)
class AgendaDay:
    """The sessions of one day by the hour, one's own apart. No day: nobody knows yet."""

    day: date | None
    mine: tuple[Session, ...]
    others: tuple[Session, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """The whole timetable as one peer looks at it, and what of their own is still planned.

    `under_way` began last; `to_close` began before that, and wait to be said held, moved or
    cancelled; `coming` begins next. Each is more than one only where hours coincide, but for
    `to_close`.
    """

    days: tuple[AgendaDay, ...]
    to_close: tuple[Session, ...]
    under_way: tuple[Session, ...]
    coming: tuple[Session, ...]


def next_for(sessions: Iterable[Session], *, peer: str, now: datetime) -> Agenda:
    """What one peer, by id, has done, does and is to do. `now` is in the hour of the place.

    A session of today without an hour has not begun; one of a day that is over is to be closed.
    """
    in_order = sorted(sessions, key=when)
    planned = [
        item
        for item in in_order
        if peer in item.peers and item.state is SessionState.PLANNED and item.day is not None
    ]
    moment = (now.date(), now.time())
    begun = [item for item in planned if when(item) <= moment]
    latest = when(begun[-1]) if begun else None
    is_today = latest is not None and latest[0] == moment[0]
    under_way = [item for item in begun if is_today and when(item) == latest]
    return Agenda(
        days=_by_day(in_order, peer=peer),
        to_close=tuple(item for item in begun if item not in under_way),
        under_way=tuple(under_way),
        coming=_first([item for item in planned if when(item) > moment]),
    )


def _first(coming: Sequence[Session]) -> tuple[Session, ...]:
    """Those that begin first; of those without an hour, each by itself."""
    if not coming or when(coming[0])[1] == time.max:
        return tuple(coming[:1])
    return tuple(item for item in coming if when(item) == when(coming[0]))


def _by_day(in_order: Iterable[Session], *, peer: str) -> tuple[AgendaDay, ...]:
    days: defaultdict[date | None, list[Session]] = defaultdict(list)
    for item in in_order:
        days[item.day].append(item)
    return tuple(
        AgendaDay(
            day=day,
            mine=tuple(item for item in held if peer in item.peers),
            others=tuple(item for item in held if peer not in item.peers),
        )
        for day, held in days.items()
    )
