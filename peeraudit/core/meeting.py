"""The evening meeting: what each key line rests on so far, and who can still test what tomorrow.

All of it is counted from what is gathered; nothing here is kept.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from peeraudit.core.challenge import Peer, Theme
from peeraudit.core.counting import PrintedCount, printed_count
from peeraudit.core.coverage import (
    KeyLineCoverage,
    Standing,
    cover,
    homes_in,
    triangulate_findings,
    unfiled,
)
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Finding
from peeraudit.core.gathered import Gathered
from peeraudit.core.synthesis import synthesise
from peeraudit.core.timetable import Session, SessionState, when
from peeraudit.core.triangulation import Triangulation

T = TypeVar("T", Evidence, Finding)


@dataclass(frozen=True, slots=True)
class Slot:
    """A session that is still planned, and who of the team will be there."""

    session: Session
    peers: tuple[Peer, ...]


@dataclass(frozen=True, slots=True)
class FindingSoFar:
    """A finding, and whether it is secure or what it lacks."""

    finding: Finding
    triangulation: Triangulation


@dataclass(frozen=True, slots=True)
class KeyLineEvening:
    """One key line on one evening.

    `notes` are newest first: by their numbers, since laptops' clocks decide nothing. `tomorrow`
    are the slots of the next day with any that name the key line, `later` those behind it, of an
    unknown day last. Where no slot names it, `could_take` has those of the next day that name no
    key line at all, and could take it on.
    """

    coverage: KeyLineCoverage
    notes: tuple[Evidence, ...]
    findings: tuple[FindingSoFar, ...]
    tomorrow: tuple[Slot, ...]
    later: tuple[Slot, ...]
    could_take: tuple[Slot, ...]

    @property
    def standing(self) -> Standing:
        """Untested, uncertain or secure (design.md 4)."""
        return self.coverage.standing

    @property
    def is_left_over(self) -> bool:
        """Whether it is not secure and nobody is yet to test it."""
        return self.standing is not Standing.SECURE and not self.tomorrow and not self.later


@dataclass(frozen=True, slots=True)
class ThemeBalance:
    """How many strengths and areas one theme has; headlines that stand there alone are in none."""

    theme: Theme
    strengths: int
    areas: int


@dataclass(frozen=True, slots=True)
class MeetingCounts:
    """How much the letter speaks of, and what waits to be placed.

    `printed` is the figure the letter will give for `findings`. `unthemed` stand in no theme,
    and in no letter; `unfiled` are under no finding.
    """

    findings: int
    printed: PrintedCount
    unthemed: tuple[Finding, ...]
    unfiled: tuple[Evidence, ...]


def evening(gathered: Gathered, *, today: date) -> tuple[KeyLineEvening, ...]:
    """Each key line in its order, as the team looks at it in the evening of a day."""
    triangulations = triangulate_findings(gathered)
    notes = _under_key_lines(gathered, reversed(gathered.evidence))
    findings = _under_key_lines(gathered, gathered.findings)
    ahead = _ahead(gathered, today=today)
    return tuple(
        KeyLineEvening(
            coverage=coverage,
            notes=tuple(notes[coverage.key_line.id]),
            findings=tuple(
                FindingSoFar(item, triangulations[item.id])
                for item in findings[coverage.key_line.id]
            ),
            tomorrow=ahead.testing(coverage.key_line.id, slots=ahead.tomorrow),
            later=ahead.testing(coverage.key_line.id, slots=ahead.later),
            could_take=ahead.free_for(coverage.key_line.id),
        )
        for coverage in cover(gathered, triangulations=triangulations).key_lines
    )


def balance(gathered: Gathered) -> tuple[ThemeBalance, ...]:
    """Strengths and areas of each theme, in the order of the letter."""
    return tuple(
        ThemeBalance(item.theme, len(item.strengths), len(item.areas))
        for item in synthesise(gathered).themes
    )


def counts(gathered: Gathered) -> MeetingCounts:
    """How much the letter will speak of, and how it will say so: 74 findings are "over 70"."""
    synthesis = synthesise(gathered)
    found = synthesis.findings_counted
    return MeetingCounts(found, printed_count(found), synthesis.unthemed, unfiled(gathered))


@dataclass(frozen=True, slots=True)
class _Ahead:
    """The slots still planned after today: of the next day that has any, and behind it."""

    tomorrow: tuple[Slot, ...]
    later: tuple[Slot, ...]

    def testing(self, key_line: str, *, slots: Iterable[Slot]) -> tuple[Slot, ...]:
        """Those among some slots that name a key line."""
        return tuple(slot for slot in slots if key_line in slot.session.key_lines)

    def free_for(self, key_line: str) -> tuple[Slot, ...]:
        """The slots of the next day that name no key line, for one that no slot names."""
        if self.testing(key_line, slots=(*self.tomorrow, *self.later)):
            return ()
        return tuple(slot for slot in self.tomorrow if not slot.session.key_lines)


def _ahead(gathered: Gathered, *, today: date) -> _Ahead:
    peers = {peer.id: peer for peer in gathered.team}
    planned = sorted((item for item in gathered.sessions if _is_ahead(item, today=today)), key=when)
    next_day = planned[0].day if planned else None
    slots = [(item.day, _slot(item, peers=peers)) for item in planned]
    return _Ahead(
        tomorrow=tuple(slot for day, slot in slots if day is not None and day == next_day),
        later=tuple(slot for day, slot in slots if day is None or day != next_day),
    )


def _is_ahead(session: Session, *, today: date) -> bool:
    is_later = session.day is None or session.day > today
    return session.state is SessionState.PLANNED and is_later


def _slot(session: Session, *, peers: Mapping[str, Peer]) -> Slot:
    return Slot(session, tuple(peers[each] for each in session.peers if each in peers))


def _under_key_lines(gathered: Gathered, items: Iterable[T]) -> defaultdict[str, list[T]]:
    """Notes or findings by each key line they count under, in the order they come."""
    homes = homes_in(gathered)
    found: defaultdict[str, list[T]] = defaultdict(list)
    for item in items:
        for key_line in homes.of(item):
            found[key_line].append(item)
    return found
