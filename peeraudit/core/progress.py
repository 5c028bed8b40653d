"""Progress: what is done and what is left in each stage of the work, as counts."""

from dataclasses import dataclass
from enum import StrEnum

from peeraudit.core.audit import Purpose
from peeraudit.core.coverage import unfiled
from peeraudit.core.gathered import Gathered
from peeraudit.core.synthesis import synthesise
from peeraudit.core.template import OVERALL
from peeraudit.core.timetable import SessionState


class Setting(StrEnum):
    """What a challenge needs before it begins, in the order in which it is filled in."""

    HOST = "host"
    FIRST_DAY = "first day"
    DIRECTOR = "director"
    TEAM = "team"
    KEY_LINES = "key lines"
    THEMES = "themes"
    FORM = "form"


@dataclass(frozen=True, slots=True)
class Part:
    """How much of something is done, of how much there is."""

    done: int
    of: int

    @property
    def left(self) -> int:
        """How much is left."""
        return self.of - self.done

    @property
    def is_whole(self) -> bool:
        """Whether there is something, and all of it is done."""
        return 0 < self.of == self.done


@dataclass(frozen=True, slots=True)
class Progress:
    """How far each stage has come.

    `settings` are the things a challenge needs before it begins (`Setting`); `sessions` leaves out
    the cancelled, `audits` has every audit that was begun or is still to begin. Of `case_files`
    are done those that somebody audits, of `notes` those filed under a finding, of `findings`
    those that have their place in the letter, of `undertakings` those that were given.
    """

    settings: Part
    sessions: Part
    case_files: Part
    audits: Part
    notes: Part
    findings: Part
    undertakings: Part
    open_stops: int


def progress(gathered: Gathered) -> Progress:
    """How far everything has come, from what is gathered."""
    sessions = [item for item in gathered.sessions if item.state is not SessionState.CANCELLED]
    return Progress(
        settings=Part(len(Setting) - len(missing_settings(gathered)), len(Setting)),
        sessions=Part(sum(item.was_held for item in sessions), len(sessions)),
        case_files=_given_out(gathered),
        audits=_audits(gathered),
        notes=_all_but(len(unfiled(gathered)), of=len(gathered.evidence)),
        findings=_all_but(len(synthesise(gathered).unthemed), of=len(gathered.findings)),
        undertakings=Part(
            sum(peer.undertaking_on is not None for peer in gathered.team), len(gathered.team)
        ),
        open_stops=sum(item.is_open for item in gathered.stops),
    )


def missing_settings(gathered: Gathered) -> tuple[Setting, ...]:
    """What a challenge needs before it begins and has not yet."""
    challenge = gathered.challenge
    there = {
        Setting.HOST: bool(challenge.host.strip()),
        Setting.FIRST_DAY: challenge.first_day is not None,
        Setting.DIRECTOR: bool(challenge.director_name.strip()),
        Setting.TEAM: bool(gathered.team),
        Setting.KEY_LINES: bool(gathered.key_lines),
        Setting.THEMES: bool(gathered.themes),
        Setting.FORM: bool(gathered.forms),
    }
    return tuple(setting for setting in Setting if not there[setting])


def done_audits(gathered: Gathered) -> frozenset[str]:
    """The ids of the audits that are done: finished, or, as workbooks bring them, graded overall.

    A second audit is done only once its auditor says so, because it is blind until then.
    """
    graded = {
        item.audit for item in gathered.judgements if item.question == OVERALL and item.answer
    }
    return frozenset(
        item.id
        for item in gathered.audits
        if item.finished or (item.purpose is not Purpose.SECOND and item.id in graded)
    )


def _all_but(left: int, *, of: int) -> Part:
    return Part(of - left, of)


def _given_out(gathered: Gathered) -> Part:
    """The case files that are read anyhow, and those of them that somebody audits or has begun."""
    own = [item for item in gathered.case_files if not item.reserve]
    begun = {audit.case_file for audit in gathered.audits}
    return Part(sum(bool(item.auditor) or item.id in begun for item in own), len(own))


def _audits(gathered: Gathered) -> Part:
    """The audits there are, and one for each case file that somebody has still to begin."""
    begun = {item.case_file for item in gathered.audits}
    waiting = sum(item.id not in begun and not item.reserve for item in gathered.case_files)
    return Part(len(done_audits(gathered)), len(gathered.audits) + waiting)
