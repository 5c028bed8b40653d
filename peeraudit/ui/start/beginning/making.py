"""A challenge made from what was typed, on the worker: the first place where any of it is kept."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from peeraudit.core.challenge import Challenge, Peer
    from peeraudit.operations.clock import Clock

CODE = 4
"""Signs of chance in the name of a file, which tell challenges of one day apart."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What is known of the visit, as typed."""

    host: str = ""
    kind: str = "core"
    first_day: str = ""
    last_day: str = ""
    director_name: str = ""
    director_title: str = ""


@dataclass(frozen=True, slots=True)
class Colleague:
    """One of the team, as typed."""

    name: str
    job_title: str
    organisation: str
    role: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A key line as typed, and the titles of the themes it maps to."""

    wording: str
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answers:
    """Everything typed in the steps. The first of the team is whoever typed it."""

    visit: Visit = Visit()
    team: tuple[Colleague, ...] = ()
    lines: tuple[Asked, ...] = ()
    themes: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Keeping:
    """Where a challenge will be kept, and by what it opens."""

    path: Path
    passphrase: str


@dataclass(frozen=True, slots=True)
class Begun:
    """The challenge as made, and whoever started it: by id, or as they named themselves."""

    keeping: Keeping
    sits: str = ""
    named: str = ""

    def who_sits(self, team: "tuple[Peer, ...]") -> str:
        """The id of whoever started it; empty where nobody said who that is."""
        from peeraudit.operations.opening import speaker

        return speaker(team, named=self.named).id if self.named else self.sits


def file_name(day: "date", code: str) -> str:
    """What a challenge's file may be called: the day of the visit and a code, nothing typed in it.

    A file's name is read by whoever opens a folder, and stands in the settings of this laptop.
    """
    return f"challenge-{day:%Y-%m-%d}-{code}"


def new_code() -> str:
    """A code that no other challenge is likely to have."""
    from peeraudit.operations.clock import this_laptop

    return this_laptop().new_id()[:CODE]


def read_day(words: str) -> "date | None":
    """A day typed day first; None where nothing was typed. Raises `ChallengeError`."""
    from peeraudit.core.errors import ChallengeError
    from peeraudit.core.workbook.reading import Unreadable, read_date

    if not words.strip():
        return None
    try:
        return read_date(words)
    except Unreadable as fault:
        raise ChallengeError(fault.what, advice=fault.right) from fault


@dataclass(frozen=True, slots=True)
class DayRead:
    """A day as it was understood, none where nothing was typed; or why it cannot be that day."""

    day: "date | None" = None
    trouble: str = ""


def read_days(first: str, last: str) -> tuple[DayRead, DayRead]:
    """The first and the last day as typed; the last is in trouble where it is before the first."""
    from peeraudit.core.challenge import MEND_A_DAY, wrong_with_days

    begins, ends = _day_read(first), _day_read(last)
    wrong = wrong_with_days(begins.day, ends.day)
    return begins, DayRead(trouble=f"{wrong} {MEND_A_DAY}") if wrong else ends


def _day_read(words: str) -> DayRead:
    from peeraudit.core.errors import ChallengeError

    try:
        return DayRead(read_day(words))
    except ChallengeError as error:
        return DayRead(trouble=str(error))


def offered_forms() -> tuple[tuple[str, str], ...]:
    """The audit forms that ship, by id and title."""
    from peeraudit.operations.check_forms import shipped_forms

    return tuple((form.id, form.title) for form in shipped_forms())


def make(answers: Answers, keeping: Keeping) -> Begun:
    """Make the challenge, whole or not at all. Raises `ChallengeError`."""
    from peeraudit.operations.clock import this_laptop
    from peeraudit.operations.founding import Beginning, Line, Member, found_whole

    clock = this_laptop()
    beginning = Beginning(
        _challenge(answers.visit, clock=clock),
        team=tuple(
            Member(one.name, one.job_title, one.organisation, one.role) for one in answers.team
        ),
        lines=tuple(Line(line.wording, line.themes) for line in answers.lines),
        themes=answers.themes,
        forms=answers.forms,
    )
    _make_room(keeping.path)
    founder = found_whole(
        keeping.path, lambda: keeping.passphrase, beginning=beginning, clock=clock
    )
    return Begun(keeping, founder)


def make_from_workbook(workbook: Path, named: str, *, keeping: Keeping) -> Begun:
    """Make it from a filled workbook. Raises `FaultsInWorkbook` with every fault."""
    from peeraudit.core.challenge import Challenge
    from peeraudit.operations.clock import this_laptop
    from peeraudit.operations.take_in import read_filled, start_from_workbook

    clock = this_laptop()
    filled = read_filled(workbook, own_forms=(), named=named)
    _make_room(keeping.path)
    start_from_workbook(
        keeping.path,
        lambda: keeping.passphrase,
        filled=filled,
        challenge=Challenge(id=clock.new_id()),
        clock=clock,
    )
    return Begun(keeping, named=named)


def write_blank(path: Path) -> Path:
    """Write a blank workbook to fill in. Raises `ChallengeError`."""
    from peeraudit.operations.take_in import write_blank_workbook

    write_blank_workbook(path)
    return path


def _challenge(visit: Visit, *, clock: "Clock") -> "Challenge":
    from peeraudit.core.challenge import Challenge, ChallengeKind

    return Challenge(
        id=clock.new_id(),
        host=visit.host,
        kind=ChallengeKind(visit.kind),
        first_day=read_day(visit.first_day),
        last_day=read_day(visit.last_day),
        director_name=visit.director_name,
        director_title=visit.director_title,
    )


def _make_room(path: Path) -> None:
    """Make the own folder, and refuse a place that others reach as well."""
    from peeraudit.core.errors import ChallengeError
    from peeraudit.operations.places import own_folder
    from peeraudit.ui.start.looking_in import where

    lies = where(path)
    if lies:
        raise ChallengeError(
            f"{path.parent} lies {lies}.",
            advice="Choose a folder on this laptop, where nobody else writes.",
        )
    if path.parent == own_folder():
        path.parent.mkdir(parents=True, exist_ok=True)
