"""Everything the team has gathered, as fetched at one moment: what a synthesis is made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from peeraudit.core.audit import Audit, FormInUse, Judgement
from peeraudit.core.case_file import CaseFile
from peeraudit.core.challenge import Challenge, KeyLine, Peer, Theme, ThemeKeyLine
from peeraudit.core.evidence import Evidence, ReadDocument
from peeraudit.core.finding import Filing, Finding
from peeraudit.core.journal.kept import Joinable
from peeraudit.core.moderation import Moderation
from peeraudit.core.passage import KnownWord, Passage
from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.core.template import AuditTemplate
from peeraudit.core.timetable import Session
from peeraudit.core.tip import TopTip


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that is kept of one challenge, each kind in the order it is shown.

    `templates` holds the frozen form behind each form in use, by the form in use's id. `joined`
    holds the rows beneath each face, by the face's id, once these are drawn together
    (`faces.under_faces`); before that every row stands among its like.
    """

    challenge: Challenge
    team: tuple[Peer, ...] = ()
    key_lines: tuple[KeyLine, ...] = ()
    themes: tuple[Theme, ...] = ()
    theme_key_lines: tuple[ThemeKeyLine, ...] = ()
    sessions: tuple[Session, ...] = ()
    documents: tuple[ReadDocument, ...] = ()
    case_files: tuple[CaseFile, ...] = ()
    forms: tuple[FormInUse, ...] = ()
    templates: Mapping[str, AuditTemplate] | None = None
    audits: tuple[Audit, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    moderations: tuple[Moderation, ...] = ()
    stops: tuple[SafeguardingStop, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    findings: tuple[Finding, ...] = ()
    filings: tuple[Filing, ...] = ()
    tips: tuple[TopTip, ...] = ()
    passages: tuple[Passage, ...] = ()
    known_words: tuple[KnownWord, ...] = ()
    joined: Mapping[str, tuple[Joinable, ...]] = field(
        default_factory=dict[str, tuple[Joinable, ...]]
    )

    @property
    def joinable(self) -> tuple[tuple[Joinable, ...], ...]:
        """The things of each kind that can be joined into one another."""
        return (
            self.team,
            self.key_lines,
            self.themes,
            self.sessions,
            self.documents,
            self.case_files,
            self.findings,
        )
