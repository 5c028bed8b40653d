"""The findings as cards, theme by theme: what stands on each, counted once for every drawing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from string import ascii_uppercase

from peeraudit.core.coverage import triangulate_findings
from peeraudit.core.evidence import SourceKind
from peeraudit.core.finding import Finding, FindingLeaning, Headline
from peeraudit.core.gathered import Gathered
from peeraudit.core.triangulation import Gap, Triangulation

NO_THEME = ""
"""Where an id would stand, for the column of findings that no theme holds yet."""

LEANING_WORDS = {FindingLeaning.STRENGTH: "Strength", FindingLeaning.AREA: "Area"}

_THIN = {
    Gap.NO_EVIDENCE: "no evidence for it yet",
    Gap.ONE_GROUP: "one source only",
    Gap.NO_GROUP: "no source named",
}


@dataclass(frozen=True, slots=True)
class Card:
    """A finding, the kinds of source lit on it, how many groups, files read, and its trouble.

    `groups_wanted` more independent groups would answer what speaks against it.
    """

    finding: Finding
    kinds: frozenset[SourceKind] = frozenset()
    groups: int = 0
    files: str = ""
    trouble: tuple[str, ...] = ()
    groups_wanted: int = 0

    @property
    def id(self) -> str:
        """The id of the finding."""
        return self.finding.id

    @property
    def words(self) -> str:
        """What the finding says."""
        return self.finding.text

    @property
    def about(self) -> tuple[str, ...]:
        """What stands beneath the text: strength or area, how many groups, how many files."""
        groups = f"{self.groups} groups" if self.groups > 1 else ""
        return tuple(filter(None, (LEANING_WORDS[self.finding.leaning], groups, self.files)))

    @property
    def trouble_in_full(self) -> str:
        """What keeps it from being secure, and what would answer what is against it."""
        words = ". ".join(self.trouble)
        if self.groups_wanted:
            groups = (
                "1 more group" if self.groups_wanted == 1 else f"{self.groups_wanted} more groups"
            )
            words += f". {groups} for it would answer that, each independent of the others"
        return words[:1].upper() + words[1:]

    @property
    def in_words(self) -> str:
        """The card as a screen reader says it."""
        kinds = ", ".join(kind for kind in SourceKind if kind in self.kinds)
        headline = {Headline.NO: "", Headline.ALSO: "headline", Headline.ONLY: "headline only"}
        words = (
            f"{self.finding.reference}: {self.finding.text}",
            *self.about,
            kinds and f"from {kinds}",
            headline[self.finding.headline],
            *self.trouble,
        )
        return ", ".join(filter(None, words))


@dataclass(frozen=True, slots=True)
class Column:
    """Cards under one head. `letter` is the key by which a note is sent there.

    `takes_new` where new findings are made in it: headlines are chosen among those there are.
    """

    id: str
    title: str
    letter: str
    cards: tuple[Card, ...]
    takes_new: bool = True

    @property
    def strengths(self) -> int:
        """How many of the cards are strengths."""
        return sum(card.finding.leaning is FindingLeaning.STRENGTH for card in self.cards)

    @property
    def areas(self) -> int:
        """How many are areas for consideration."""
        return len(self.cards) - self.strengths

    @property
    def counts(self) -> str:
        """How many strengths and areas there are, in words."""
        counts = ((self.strengths, "strength"), (self.areas, "area"))
        told = (f"{count} {one}{'' if count == 1 else 's'}" for count, one in counts if count)
        return ", ".join(told) or "None yet"


@dataclass(frozen=True, slots=True)
class Wall:
    """Themes as columns, with one for what no theme holds; headlines in two of their own."""

    themes: tuple[Column, ...] = ()
    headlines: tuple[Column, ...] = ()

    @property
    def cards(self) -> dict[str, Card]:
        """Every card by its finding's id."""
        columns = (*self.headlines, *self.themes)
        return {card.id: card for column in columns for card in column.cards}


def wall_of(shown: Gathered) -> Wall:
    """The wall as it stands: cards in the order of their places, headlines in theirs."""
    weighed = triangulate_findings(shown)
    read = _files_read(shown)
    known = {theme.id for theme in shown.themes}
    in_theme: defaultdict[str, list[Card]] = defaultdict(list)
    for finding in sorted(shown.findings, key=attrgetter("place")):
        if finding.is_counted:
            home = finding.theme if finding.theme in known else NO_THEME
            in_theme[home].append(_card(finding, weighed[finding.id], read))
    themes = tuple(
        Column(theme.id, theme.title, letter, tuple(in_theme[theme.id]))
        for theme, letter in zip(shown.themes, _letters(len(shown.themes)), strict=True)
    )
    loose = Column(NO_THEME, "No theme yet", "", tuple(in_theme[NO_THEME]))
    return Wall((*themes, loose), tuple(_headlines(shown, weighed, read)))


def _headlines(
    shown: Gathered, weighed: Mapping[str, Triangulation], read: frozenset[str]
) -> Iterable[Column]:
    chosen = sorted(
        (item for item in shown.findings if item.is_headline), key=attrgetter("headline_place")
    )
    heads = (
        (FindingLeaning.STRENGTH, "Headline strengths"),
        (FindingLeaning.AREA, "Headline areas for consideration"),
    )
    for leaning, title in heads:
        cards = (_card(item, weighed[item.id], read) for item in chosen if item.leaning is leaning)
        yield Column(leaning, title, "", tuple(cards), takes_new=False)


def _card(finding: Finding, weighed: Triangulation, read: frozenset[str]) -> Card:
    files = {note.source for note in weighed.supporting} & read
    against = len(weighed.unanswered)
    trouble = [_THIN[gap] for gap in weighed.gaps if gap in _THIN]
    if against:
        trouble.append(f"against: {against} not answered")
    return Card(
        finding,
        weighed.kinds,
        len(weighed.groups),
        f"{len(files)} of {len(read)} files" if files else "",
        tuple(trouble),
        weighed.groups_wanted,
    )


def _files_read(shown: Gathered) -> frozenset[str]:
    """The case files somebody audited."""
    audited = {audit.case_file for audit in shown.audits}
    return frozenset(item.id for item in shown.case_files if item.id in audited)


def _letters(count: int) -> tuple[str, ...]:
    """A letter for each theme; those past the alphabet have none."""
    return (*ascii_uppercase, *("" for _ in range(count)))[:count]
