"""Synthesis: the findings by theme with the counts a letter speaks of.

A letter is composed from this alone, never from the store.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter

from peeraudit.core.challenge import Challenge, KeyLine, Peer, Theme
from peeraudit.core.finding import Finding, FindingLeaning
from peeraudit.core.gathered import Gathered
from peeraudit.core.passage import Passage
from peeraudit.core.timetable import Session, SessionKind, people_met, when
from peeraudit.core.tip import TopTip


@dataclass(frozen=True, slots=True)
class ThemeFindings:
    """One section of the letter: strengths first, then areas, each in its own order."""

    theme: Theme
    strengths: tuple[Finding, ...]
    areas: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Synthesis:
    """What the team says and what it did, in the order of the letter.

    `people_counted` is counted from the timetable; `people_met` is the typed figure where there
    is one, else the counted. `groups_met` are named once each, in the order they were met.
    `case_files_read` counts case files with an audit of any purpose. `findings_counted` is the
    number of strengths and areas in themes. `unthemed` are findings that should stand in a theme
    and that no theme holds yet: no section of the letter prints them. `passages` are paragraphs of
    any document that the team wrote in its own words.
    """

    challenge: Challenge
    team: tuple[Peer, ...]
    key_lines: tuple[KeyLine, ...]
    headline_strengths: tuple[Finding, ...]
    headline_areas: tuple[Finding, ...]
    themes: tuple[ThemeFindings, ...]
    unthemed: tuple[Finding, ...]
    people_met: int
    people_counted: int
    groups_met: tuple[str, ...]
    kinds_held: tuple[SessionKind, ...]
    case_files_read: int
    documents_read: int
    findings_counted: int
    tips: tuple[TopTip, ...]
    passages: tuple[Passage, ...] = ()


def synthesise(gathered: Gathered) -> Synthesis:
    """Draw together what the team says and what it did (design.md 4).

    A finding stands in its theme unless it is a headline only. Findings of one place keep the
    order they came in.
    """
    challenge = gathered.challenge
    headlines = sorted(
        (item for item in gathered.findings if item.is_headline), key=attrgetter("headline_place")
    )
    themes, unthemed = _by_theme(gathered)
    held = sorted((item for item in gathered.sessions if item.was_held), key=when)
    counted = people_met(held)
    return Synthesis(
        challenge=challenge,
        team=gathered.team,
        key_lines=gathered.key_lines,
        headline_strengths=_leaning(headlines, FindingLeaning.STRENGTH),
        headline_areas=_leaning(headlines, FindingLeaning.AREA),
        themes=themes,
        unthemed=unthemed,
        people_met=counted if challenge.people_met is None else challenge.people_met,
        people_counted=counted,
        groups_met=_groups_met(held),
        kinds_held=_kinds(held),
        case_files_read=_case_files_read(gathered),
        documents_read=len(gathered.documents),
        findings_counted=sum(len(item.strengths) + len(item.areas) for item in themes),
        tips=gathered.tips,
        passages=gathered.passages,
    )


def _by_theme(gathered: Gathered) -> tuple[tuple[ThemeFindings, ...], tuple[Finding, ...]]:
    """The sections of the letter, and the findings none of them holds."""
    known = {theme.id for theme in gathered.themes}
    held: defaultdict[str, list[Finding]] = defaultdict(list)
    unthemed: list[Finding] = []
    for finding in sorted(gathered.findings, key=attrgetter("place")):
        if finding.is_counted:
            (held[finding.theme] if finding.theme in known else unthemed).append(finding)
    themes = tuple(
        ThemeFindings(
            theme=theme,
            strengths=_leaning(held[theme.id], FindingLeaning.STRENGTH),
            areas=_leaning(held[theme.id], FindingLeaning.AREA),
        )
        for theme in gathered.themes
    )
    return themes, tuple(unthemed)


def _leaning(findings: Iterable[Finding], leaning: FindingLeaning) -> tuple[Finding, ...]:
    return tuple(item for item in findings if item.leaning is leaning)


def _kinds(held: Iterable[Session]) -> tuple[SessionKind, ...]:
    """The kinds of session held, each once, in the trade's own order."""
    found = {session.kind for session in held}
    return tuple(kind for kind in SessionKind if kind in found)


def _groups_met(held: Iterable[Session]) -> tuple[str, ...]:
    """Each group once, whatever its case and spaces, in the words it was first given."""
    groups: dict[str, str] = {}
    for session in held:
        name = " ".join(session.group_met.split())
        if name:
            groups.setdefault(name.casefold(), name)
    return tuple(groups.values())


def _case_files_read(gathered: Gathered) -> int:
    audited = {audit.case_file for audit in gathered.audits}
    return sum(1 for case_file in gathered.case_files if case_file.id in audited)
