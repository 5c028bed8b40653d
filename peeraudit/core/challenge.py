"""The challenge: the council visited, who is on site, and what they were asked to test."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from peeraudit.core.journal.kept import Joinable, Kept, Link, naming

SMALL_NUMBER_THRESHOLD = 5
"""Counts of children below this are not printed (practice.md 1: council practice, a setting)."""


class ChallengeKind(StrEnum):
    """The shapes a challenge takes."""

    CORE = "core"
    THEMATIC = "thematic"
    ASSURANCE_VISIT = "assurance visit"
    REMOTE = "remote"
    REVISIT = "re-visit"


class Service(StrEnum):
    """Whose service is looked at."""

    CHILDREN = "children's"
    ADULTS = "adults'"


class Role(StrEnum):
    """What a member of the team is there to do."""

    LEAD = "lead"
    PEER = "peer"
    CASE_AUDITOR = "case auditor"
    COORDINATOR = "coordinator"


class Tested(StrEnum):
    """Whether the team could test a key line; anything but yes needs its reason."""

    YES = "yes"
    IN_PART = "in part"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge(Kept):
    """The peer challenge itself: one a store.

    `people_met` is typed only where the count from the timetable is not the right one.
    `sample` is set when an invented challenge is made, and never changed.
    """

    ENTITY: ClassVar[str] = "challenge"

    host: str = ""
    kind: ChallengeKind = ChallengeKind.CORE
    service: Service = Service.CHILDREN
    theme: str = ""
    first_day: date | None = None
    last_day: date | None = None
    director_name: str = ""
    director_title: str = ""
    address: str = ""
    salutation: str = ""
    letter_date: date | None = None
    region: str = ""
    programme: str = ""
    reply_to: str = ""
    people_met: int | None = None
    small_number_threshold: int = SMALL_NUMBER_THRESHOLD
    sample: bool = False

    @property
    def days(self) -> int:
        """Calendar days from the first to the last, both counted; 0 while either is unknown."""
        if self.first_day is None:
            return 0
        return ((self.last_day or self.first_day) - self.first_day).days + 1


MEND_A_DAY = "Mend whichever of the two is wrong."
"""What to do where the last day is before the first."""


def wrong_with_days(first: date | None, last: date | None) -> str:
    """What is wrong where the last day is before the first, in a sentence; else nothing."""
    if first is None or last is None or last >= first:
        return ""
    ends, begins = (f"{day.day} {day:%B %Y}" for day in (last, first))
    return f"The last day, {ends}, is before the first, {begins}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer(Joinable):
    """One member of the team. The letter (a, b, ...) ends the references this peer gives.

    `undertaking_on` is the day the confidentiality undertaking was given; `conflicts_declared`
    is what the peer said of their own ties to the host, "none" among it, blank until asked.
    """

    ENTITY: ClassVar[str] = "peer"

    name: str = ""
    job_title: str = ""
    organisation: str = ""
    role: Role = Role.PEER
    letter: str = ""
    place: str = ""
    undertaking_on: date | None = None
    conflicts_declared: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyLine(Joinable):
    """A key line of enquiry: a question the challenge tests.

    `why_not_tested` says in the team's words what was not tested, and why.
    """

    ENTITY: ClassVar[str] = "key_line"

    code: str = ""
    wording: str = ""
    tested: Tested = Tested.YES
    why_not_tested: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme(Joinable):
    """A section of the letter. Key lines map to themes; they are not the same."""

    ENTITY: ClassVar[str] = "theme"

    title: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeKeyLine(Link):
    """The link by which a key line maps to a theme; its id is derived from both ends."""

    ENTITY: ClassVar[str] = "theme_key_line"
    IN_FORCE: ClassVar[str] = "mapped"

    theme: str = naming()
    key_line: str = naming()
    mapped: bool = False
