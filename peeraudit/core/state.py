"""The state of a challenge at one moment: what the team sees when it asks how far it has come."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time

from peeraudit.core.audit_check import AuditCheck, check_audits
from peeraudit.core.blind import CLEAR, Veil, as_graded, as_seen
from peeraudit.core.clash import Clash, clashes
from peeraudit.core.coverage import Coverage, cover, triangulate_findings, unfiled
from peeraudit.core.faces import under_faces
from peeraudit.core.finding import Finding
from peeraudit.core.gathered import Gathered
from peeraudit.core.grades import FormGrades, grades_by_form
from peeraudit.core.synthesis import Synthesis, synthesise
from peeraudit.core.triangulation import Gap, Triangulation


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is of what the synthesis does not count.

    `sessions` has the cancelled too, `findings` those that stand under Headlines alone. `unfiled`
    notes are filed under no finding there is.
    """

    sessions: int
    sessions_held: int
    case_files: int
    audits: int
    judgements: int
    moderations: int
    stops: int
    notes: int
    unfiled: int
    findings: int


@dataclass(frozen=True, slots=True)
class ThinFinding:
    """A finding that may not yet stand in the letter as it is, and why."""

    finding: Finding
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True)
class OpenStop:
    """A safeguarding stop the host has not answered. What was seen is not for this page.

    `about` is the reference of the case file or session; `told_on` is none while nobody was told.
    """

    about: str
    told_role: str
    told_on: date | None
    told_at: time | None


@dataclass(frozen=True, slots=True)
class State:
    """How far the challenge has come, and what still wants doing.

    `beneath` has the references of the findings that were joined, by the finding they are seen
    under. `left_out` says what is not in it for whoever looks, if anything.
    """

    synthesis: Synthesis
    counts: Counts
    coverage: Coverage
    grades: tuple[FormGrades, ...]
    audits: tuple[AuditCheck, ...]
    thin: tuple[ThinFinding, ...]
    open_stops: tuple[OpenStop, ...]
    conflicts: tuple[str, ...]
    clashes: tuple[Clash, ...]
    beneath: Mapping[str, tuple[str, ...]]
    left_out: str = ""


def state_of(gathered: Gathered, *, conflicts: Sequence[str], veil: Veil = CLEAR) -> State:
    """Draw the state from all that is gathered, what was joined as one.

    `conflicts` are the store's, a line each. What the veil hides counts nowhere.
    """
    gathered = as_seen(under_faces(gathered), veil)
    triangulations = triangulate_findings(gathered)
    return State(
        synthesis=synthesise(gathered),
        counts=_counts(gathered),
        coverage=cover(gathered, triangulations=triangulations),
        grades=grades_by_form(as_graded(gathered, veil)),
        audits=check_audits(gathered),
        thin=_thin(gathered, triangulations=triangulations),
        open_stops=_open_stops(gathered),
        conflicts=tuple(conflicts),
        clashes=clashes(gathered),
        beneath=references_beneath(gathered),
        left_out=veil.left_out,
    )


def _counts(gathered: Gathered) -> Counts:
    return Counts(
        sessions=len(gathered.sessions),
        sessions_held=sum(item.was_held for item in gathered.sessions),
        case_files=len(gathered.case_files),
        audits=len(gathered.audits),
        judgements=sum(bool(item.answer) for item in gathered.judgements),
        moderations=sum(bool(item.after) for item in gathered.moderations),
        stops=len(gathered.stops),
        notes=len(gathered.evidence),
        unfiled=len(unfiled(gathered)),
        findings=len(gathered.findings),
    )


def _thin(
    gathered: Gathered, *, triangulations: Mapping[str, Triangulation]
) -> tuple[ThinFinding, ...]:
    """The thin findings in the order of their themes; those in no theme come last."""
    ranks = {theme.id: rank for rank, theme in enumerate(gathered.themes)}
    in_order = sorted(gathered.findings, key=lambda item: ranks.get(item.theme, len(ranks)))
    return tuple(
        ThinFinding(item, gaps) for item in in_order if (gaps := triangulations[item.id].gaps)
    )


def references_beneath(gathered: Gathered) -> Mapping[str, tuple[str, ...]]:
    """The references of the findings seen under another, by the id of that."""
    return {
        finding.id: tuple(row.reference for row in rows if isinstance(row, Finding))
        for finding in gathered.findings
        if (rows := gathered.joined.get(finding.id))
    }


def _open_stops(gathered: Gathered) -> tuple[OpenStop, ...]:
    references = {item.id: item.reference for item in gathered.case_files}
    references |= {item.id: item.reference for item in gathered.sessions}
    return tuple(
        OpenStop(references.get(item.about, ""), item.told_role, item.told_on, item.told_at)
        for item in gathered.stops
        if item.is_open
    )
