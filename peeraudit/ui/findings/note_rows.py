"""The notes not filed yet, each with what it says, where it comes from, and its likely home."""

from collections.abc import Mapping
from dataclasses import dataclass

from peeraudit.core.coverage import unfiled
from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing, Finding
from peeraudit.core.gathered import Gathered
from peeraudit.ui.evidence.model import LEANING_WORDS
from peeraudit.ui.evidence.named import named_in
from peeraudit.ui.findings.leanings import likely_bearing
from peeraudit.ui.findings.suggesting import Home

NOWHERE = Home()
"""Nothing is suggested for a note."""


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note, what it is about in a few words, and what is suggested for it."""

    note: Evidence
    about: tuple[str, ...]
    suggestion: str

    @property
    def id(self) -> str:
        """The id of the note."""
        return self.note.id

    @property
    def words(self) -> str:
        """What was noted."""
        return self.note.text

    @property
    def in_words(self) -> str:
        """The row as a screen reader says it."""
        quote = "quote" if self.note.quote else ""
        words = (
            f"{self.note.reference}: {self.note.text}",
            LEANING_WORDS[self.note.leaning],
            quote,
            *self.about,
            self.suggestion,
        )
        return ", ".join(filter(None, words))


def note_rows(shown: Gathered, homes: Mapping[str, Home]) -> tuple[NoteRow, ...]:
    """Every note that is filed nowhere, the newest first."""
    sources = named_in(shown).sources
    findings = {item.id: item for item in shown.findings}
    themes = {item.id: item.title for item in shown.themes}
    return tuple(
        NoteRow(
            note,
            tuple(filter(None, (note.kind, sources.get(note.source, "")))),
            _suggested(note, homes.get(note.id, NOWHERE), findings, themes),
        )
        for note in reversed(unfiled(shown))
    )


def _suggested(
    note: Evidence, home: Home, findings: Mapping[str, Finding], themes: Mapping[str, str]
) -> str:
    finding = findings.get(home.finding)
    if finding is not None:
        is_against = likely_bearing(note, finding) is Bearing.AGAINST
        return f"{'perhaps against' if is_against else 'looks like'} {finding.reference}"
    return f"perhaps {themes[home.theme]}" if home.theme in themes else ""
