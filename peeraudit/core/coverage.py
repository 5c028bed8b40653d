"""Coverage: how far each key line has been tested, and on what kinds of source.

It answers, on any evening: who can test what tomorrow?
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from peeraudit.core.challenge import KeyLine, Tested
from peeraudit.core.evidence import Evidence, SourceKind
from peeraudit.core.finding import Bearing, Finding
from peeraudit.core.gathered import Gathered
from peeraudit.core.triangulation import Triangulation, independent_groups, triangulate

NO_KEY_LINE = ""
"""Where an id would stand, for what no single key line holds."""

_FINDINGS, _SECURE = "findings", "secure"


class Standing(StrEnum):
    """How far a key line has been tested (design.md 4)."""

    UNTESTED = "untested"
    UNCERTAIN = "uncertain"
    SECURE = "secure"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many notes of each kind, and findings, stand in one row; `secure` are of the findings."""

    saw: int
    heard: int
    read: int
    findings: int
    secure: int

    @property
    def notes(self) -> int:
        """Notes of all kinds."""
        return self.saw + self.heard + self.read

    @property
    def is_empty(self) -> bool:
        """Whether neither a note nor a finding stands here."""
        return not self.notes and not self.findings


@dataclass(frozen=True, slots=True)
class KeyLineCoverage:
    """One key line and what stands under it."""

    key_line: KeyLine
    tally: Tally

    @property
    def standing(self) -> Standing:
        """Untested without a note, uncertain without a secure finding, else secure."""
        if self.tally.secure:
            return Standing.SECURE
        return Standing.UNCERTAIN if self.tally.notes else Standing.UNTESTED

    @property
    def is_silent(self) -> bool:
        """Whether it is marked as tested, whole or in part, and nothing at all bears that out."""
        return self.key_line.tested is not Tested.NO and self.tally.is_empty

    @property
    def lacks_reason(self) -> bool:
        """Whether it was not tested, or in part, and nobody has said why."""
        return self.key_line.tested is not Tested.YES and not self.key_line.why_not_tested.strip()


@dataclass(frozen=True, slots=True)
class Coverage:
    """Key line by source kind. `no_key_line` is the row of what no single key line holds."""

    key_lines: tuple[KeyLineCoverage, ...]
    no_key_line: Tally

    def standing(self, standing: Standing) -> tuple[KeyLine, ...]:
        """The key lines that stand so, in their order."""
        return tuple(item.key_line for item in self.key_lines if item.standing is standing)


@dataclass(frozen=True, slots=True)
class Homes:
    """Which key lines there are, and which of them map to each theme."""

    known: frozenset[str]
    by_theme: Mapping[str, Sequence[str]]

    def of(self, item: Evidence | Finding) -> Iterable[str]:
        """The key lines one note or finding counts under, each once: those it names.

        One that names none counts under its theme's, if that is only one, else under no key line.
        """
        named = dict.fromkeys(key_line for key_line in item.key_lines if key_line in self.known)
        mapped = self.by_theme.get(item.theme, ())
        return named or (mapped if len(mapped) == 1 else (NO_KEY_LINE,))


def homes_in(gathered: Gathered) -> Homes:
    """Where notes and findings count, by the key lines and themes of a challenge."""
    known = frozenset(item.id for item in gathered.key_lines)
    by_theme: defaultdict[str, list[str]] = defaultdict(list)
    for link in gathered.theme_key_lines:
        if link.mapped and link.key_line in known:
            by_theme[link.theme].append(link.key_line)
    return Homes(known, by_theme)


def triangulate_findings(gathered: Gathered) -> dict[str, Triangulation]:
    """The triangulation of every finding, by its id, from the evidence filed under it."""
    groups = independent_groups(
        gathered.sessions, case_files=gathered.case_files, documents=gathered.documents
    )
    notes = {item.id: item for item in gathered.evidence}
    filed: defaultdict[tuple[str, Bearing], list[Evidence]] = defaultdict(list)
    for filing in gathered.filings:
        if filing.bearing is not None and filing.evidence in notes:
            filed[filing.finding, filing.bearing].append(notes[filing.evidence])
    return {
        finding.id: triangulate(
            filed[finding.id, Bearing.FOR],
            against=filed[finding.id, Bearing.AGAINST],
            groups=groups,
        )
        for finding in gathered.findings
    }


def unfiled(gathered: Gathered) -> tuple[Evidence, ...]:
    """The notes that are filed under no finding there is, in their order."""
    findings = {item.id for item in gathered.findings}
    filed = {
        item.evidence
        for item in gathered.filings
        if item.bearing is not None and item.finding in findings
    }
    return tuple(item for item in gathered.evidence if item.id not in filed)


def cover(gathered: Gathered, *, triangulations: Mapping[str, Triangulation]) -> Coverage:
    """Count notes and findings under each of the key lines they are at home in."""
    homes = homes_in(gathered)
    tallies: Counter[tuple[str, str]] = Counter()
    for note in gathered.evidence:
        for key_line in homes.of(note):
            tallies[key_line, note.kind] += 1
    for finding in gathered.findings:
        is_secure = triangulations[finding.id].is_secure
        for key_line in homes.of(finding):
            tallies[key_line, _FINDINGS] += 1
            tallies[key_line, _SECURE] += is_secure
    return Coverage(
        key_lines=tuple(
            KeyLineCoverage(item, _tally(tallies, key_line=item.id)) for item in gathered.key_lines
        ),
        no_key_line=_tally(tallies, key_line=NO_KEY_LINE),
    )


def _tally(tallies: Counter[tuple[str, str]], *, key_line: str) -> Tally:
    return Tally(
        saw=tallies[key_line, SourceKind.SAW],
        heard=tallies[key_line, SourceKind.HEARD],
        read=tallies[key_line, SourceKind.READ],
        findings=tallies[key_line, _FINDINGS],
        secure=tallies[key_line, _SECURE],
    )
