"""Behind a sentence: the evidence a finding rests on, and how far that carries it.

Every sentence of the team's can be traced to who saw, heard or read what, and where.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from peeraudit.core.coverage import triangulate_findings
from peeraudit.core.evidence import Evidence, SourceKind
from peeraudit.core.finding import Bearing, Finding
from peeraudit.core.gathered import Gathered
from peeraudit.core.state import references_beneath
from peeraudit.core.triangulation import Triangulation
from peeraudit.core.wording import one_line

IN_ORDER = (Bearing.FOR, Bearing.AGAINST, Bearing.CONTEXT)
"""What speaks for a finding comes first."""


@dataclass(frozen=True, slots=True)
class NoteBehind:
    """One note filed under a finding, how it bears on it, and where it comes from, in words.

    `source` is empty where the note names none.
    """

    note: Evidence
    bearing: Bearing
    source: str

    @property
    def kind(self) -> SourceKind:
        """Whether it was seen, heard or read."""
        return self.note.kind


@dataclass(frozen=True, slots=True)
class FindingBehind:
    """A finding, the references of those joined into it, and what is filed under it.

    Notes for it come first, then those against it, then context.
    """

    finding: Finding
    beneath: tuple[str, ...]
    triangulation: Triangulation
    notes: tuple[NoteBehind, ...]

    @property
    def counts(self) -> Mapping[Bearing, int]:
        """How many notes bear on it so; none counts as nought."""
        return Counter(item.bearing for item in self.notes)


def behind_finding(gathered: Gathered, finding: str) -> FindingBehind | None:
    """What stands behind a finding, by its id; None where no such finding stands.

    What is gathered is under its faces (`faces.under_faces`), and as the person looking may see it.
    """
    found = next((item for item in gathered.findings if item.id == finding), None)
    if found is None:
        return None
    alone = replace(gathered, findings=(found,))
    return FindingBehind(
        finding=found,
        beneath=references_beneath(alone).get(finding, ()),
        triangulation=triangulate_findings(alone)[finding],
        notes=_notes(gathered, finding),
    )


def sources_in_words(gathered: Gathered) -> Mapping[str, str]:
    """What each source of evidence is called where people read it, by its id."""
    return {
        **{item.id: item.reference for item in gathered.case_files},
        **{item.id: _named(item.reference, item.title) for item in gathered.documents},
        **{
            item.id: _named(item.reference, item.group_met or item.title)
            for item in gathered.sessions
        },
    }


def _notes(gathered: Gathered, finding: str) -> tuple[NoteBehind, ...]:
    """The notes filed under a finding; those that bear on it alike, in the order of all notes."""
    bearings = {
        item.evidence: item.bearing
        for item in gathered.filings
        if item.finding == finding and item.bearing is not None
    }
    sources = sources_in_words(gathered)
    notes = (
        NoteBehind(note, bearings[note.id], sources.get(note.source, ""))
        for note in gathered.evidence
        if note.id in bearings
    )
    return tuple(sorted(notes, key=lambda item: IN_ORDER.index(item.bearing)))


def _named(reference: str, title: str) -> str:
    """A reference with what it stands for: "S3a, social workers"."""
    return ", ".join(part for part in (reference, one_line(title)) if part)
