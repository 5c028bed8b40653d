"""Progress: what is done and what is left in each stage of the work, as counts."""

from dataclasses import dataclass

from peeraudit.core.audit import Audit, Judgement, Purpose
from peeraudit.core.gathered import Gathered
from peeraudit.core.template import OVERALL
from peeraudit.core.timetable import SessionState


@dataclass(frozen=True, slots=True)
class Part:
    """How much of something is done, of how much there is."""

    done: int
    of: int

    @property
    def is_whole(self) -> bool:
        """Whether there is something, and all of it is done."""
        return 0 < self.of == self.done


@dataclass(frozen=True, slots=True)
class Progress:
    """How far each stage has come.

    `settings` are the things a challenge needs before it begins; `sessions` leaves out the
    cancelled, `audits` has every audit that was begun or given to somebody.
    """

    settings: Part
    sessions: Part
    case_files: int
    audits: Part
    notes: int
    findings: int
    open_stops: int


def progress(gathered: Gathered) -> Progress:
    """How far everything has come, from what is gathered."""
    ready = _ready(gathered)
    sessions = [item for item in gathered.sessions if item.state is not SessionState.CANCELLED]
    return Progress(
        settings=Part(sum(ready), len(ready)),
        sessions=Part(sum(item.was_held for item in sessions), len(sessions)),
        case_files=len(gathered.case_files),
        audits=_audits(gathered),
        notes=len(gathered.evidence),
        findings=len(gathered.findings),
        open_stops=sum(item.is_open for item in gathered.stops),
    )


def is_done(audit: Audit, judgements: tuple[Judgement, ...]) -> bool:
    """Whether an audit is done: finished, or, as workbooks bring them, graded overall.

    A second audit is done only once its auditor says so, because it is blind until then.
    """
    if audit.finished or audit.purpose is Purpose.SECOND:
        return audit.finished
    return any(
        item.audit == audit.id and item.question == OVERALL and item.answer for item in judgements
    )


def _audits(gathered: Gathered) -> Part:
    """The audits there are, and one for each case file that somebody has still to begin."""
    graded = {
        item.audit for item in gathered.judgements if item.question == OVERALL and item.answer
    }
    done = sum(
        item.finished or (item.purpose is not Purpose.SECOND and item.id in graded)
        for item in gathered.audits
    )
    begun = {item.case_file for item in gathered.audits}
    waiting = sum(item.id not in begun and not item.reserve for item in gathered.case_files)
    return Part(done, len(gathered.audits) + waiting)


def _ready(gathered: Gathered) -> tuple[bool, ...]:
    """What a challenge needs before it begins, and whether it is there."""
    challenge = gathered.challenge
    return (
        bool(challenge.host),
        challenge.first_day is not None,
        bool(challenge.director_name),
        bool(gathered.team),
        bool(gathered.key_lines),
        bool(gathered.themes),
        bool(gathered.forms),
    )
