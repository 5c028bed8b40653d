"""What a choice of words may depend on: the shape of the challenge, and how many there were.

Wording files name these cases and their values; the code behind them knows no sentence.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from peeraudit.core.challenge import Challenge, ChallengeKind, Service
from peeraudit.core.finding import Finding
from peeraudit.core.synthesis import Synthesis

from .plain import key_line_words, limits_of
from .team import NamedTeam

SATURDAY = 5
"""The first day of a weekend, as `date.weekday` counts."""


class Days(StrEnum):
    """How long it took. Longer: more than five days, or with a weekend between."""

    UNKNOWN = "unknown"
    ONE = "one"
    TWO = "two"
    THREE = "three"
    FOUR = "four"
    FIVE = "five"
    LONGER = "longer"


class Count(StrEnum):
    """How many. Few is said of case files alone: fewer than the small-number threshold."""

    NONE = "none"
    ONE = "one"
    TWO = "two"
    FEW = "few"
    MORE = "more"


class Halves(StrEnum):
    """Which of the two leanings there are findings of."""

    NONE = "none"
    STRENGTHS = "strengths"
    AREAS = "areas"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """The case at hand.

    `team` leaves coordinators out. `limits` are key lines not tested, or in part. `findings` and
    `leaning` are about the themes, `headlines` about the headlines, `areas` about both.
    """

    kind: ChallengeKind
    service: Service
    days: Days
    team: Count
    leads: Count
    coordinators: Count
    key_lines: Count
    limits: Count
    people: Count
    groups: Count
    case_files: Count
    documents: Count
    findings: Count
    leaning: Halves
    headlines: Halves
    areas: Count


def situation_of(synthesis: Synthesis, *, team: NamedTeam) -> Situation:
    """The case a synthesis makes."""
    challenge = synthesis.challenge
    strengths = [item for theme in synthesis.themes for item in theme.strengths]
    areas = [item for theme in synthesis.themes for item in theme.areas]
    return Situation(
        kind=challenge.kind,
        service=challenge.service,
        days=days_of(challenge),
        team=count_of(len(team.peers)),
        leads=count_of(len(team.leads)),
        coordinators=count_of(len(team.coordinators)),
        key_lines=count_of(sum(1 for line in synthesis.key_lines if key_line_words(line))),
        limits=count_of(len(limits_of(synthesis.key_lines))),
        people=count_of(synthesis.people_met),
        groups=count_of(sum(1 for group in synthesis.groups_met if group.strip())),
        case_files=_count_of_children(synthesis),
        documents=count_of(synthesis.documents_read),
        findings=count_of(synthesis.findings_counted),
        leaning=_halves(strengths, areas),
        headlines=_halves(synthesis.headline_strengths, synthesis.headline_areas),
        areas=count_of(len({item.id for item in (*areas, *synthesis.headline_areas)})),
    )


def days_of(challenge: Challenge) -> Days:
    """How long the challenge took, as far as its first and last day tell.

    Nobody says how many days were worked where a weekend lies between, so none are claimed.
    """
    by_length = (Days.ONE, Days.TWO, Days.THREE, Days.FOUR, Days.FIVE)
    if challenge.first_day is None or challenge.days < 1:
        return Days.UNKNOWN
    if challenge.days > len(by_length) or _has_weekend(challenge.first_day, days=challenge.days):
        return Days.LONGER
    return by_length[challenge.days - 1]


def count_of(number: int) -> Count:
    """The case a number makes."""
    if number < 1:
        return Count.NONE
    return {1: Count.ONE, 2: Count.TWO}.get(number, Count.MORE)


def _count_of_children(synthesis: Synthesis) -> Count:
    """Each case file is a child: fewer than the threshold are not counted out (practice.md 1)."""
    if 0 < synthesis.case_files_read < synthesis.challenge.small_number_threshold:
        return Count.FEW
    return count_of(synthesis.case_files_read)


def _has_weekend(first: date, *, days: int) -> bool:
    between = (first + timedelta(days=ahead) for ahead in range(1, days - 1))
    return any(day.weekday() >= SATURDAY for day in between)


def _halves(strengths: Collection[Finding], areas: Collection[Finding]) -> Halves:
    return {
        (False, False): Halves.NONE,
        (True, False): Halves.STRENGTHS,
        (False, True): Halves.AREAS,
        (True, True): Halves.BOTH,
    }[bool(strengths), bool(areas)]
