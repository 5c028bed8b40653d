"""What the things beside a note are called: sources, themes, key lines, people, findings.

Looked up when a row is drawn, so that twenty thousand notes cost nothing until they are seen.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Filing, Finding
from peeraudit.core.gathered import Gathered

UNFILED = "not filed"


@dataclass(frozen=True, slots=True)
class Filed:
    """A finding a note is filed under, and the link that says so."""

    finding: Finding
    link: Filing


@dataclass(frozen=True, slots=True)
class Named:
    """Names by id, and where each note is filed by the note's id."""

    sources: Mapping[str, str]
    themes: Mapping[str, str]
    key_lines: Mapping[str, str]
    people: Mapping[str, str]
    findings: Mapping[str, Finding]
    filed: Mapping[str, Sequence[Filing]]

    def belongs(self, note: Evidence) -> tuple[str, ...]:
        """Where a note comes from, its theme and its key lines."""
        codes = ", ".join(filter(None, (self.key_lines.get(each) for each in note.key_lines)))
        words = (self.sources.get(note.source, ""), self.themes.get(note.theme, ""), codes)
        return tuple(filter(None, words))

    def about(self, note: Evidence) -> tuple[str, ...]:
        """The same, and who noted it."""
        return (*self.belongs(note), *filter(None, (self.people.get(note.peer, ""),)))

    def where_filed(self, note: Evidence) -> str:
        """The references of the findings a note is filed under."""
        return ", ".join(item.finding.reference for item in self.filed_under(note)) or UNFILED

    def filed_under(self, note: Evidence) -> tuple[Filed, ...]:
        """The findings a note is filed under, each with the link."""
        links = self.filed.get(note.id, ())
        return tuple(Filed(self.findings[link.finding], link) for link in links)


def named_in(shown: Gathered) -> Named:
    """What everything is called."""
    findings = {item.id: item for item in shown.findings}
    return Named(
        sources={
            **{item.id: _session(item.title, item.group_met) for item in shown.sessions},
            **{item.id: item.title or item.reference for item in shown.documents},
            **{item.id: item.reference for item in shown.case_files},
        },
        themes={item.id: item.title for item in shown.themes},
        key_lines={item.id: item.code or item.wording for item in shown.key_lines},
        people={item.id: item.name for item in shown.team},
        findings=findings,
        filed=_filed(shown.filings, findings),
    )


def _session(title: str, group: str) -> str:
    return title or group


def _filed(
    filings: Iterable[Filing], findings: Mapping[str, Finding]
) -> dict[str, Sequence[Filing]]:
    found: defaultdict[str, list[Filing]] = defaultdict(list)
    for link in filings:
        if link.bearing is not None and link.finding in findings:
            found[link.evidence].append(link)
    return dict(found)
