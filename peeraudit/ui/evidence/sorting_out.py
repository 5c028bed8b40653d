"""Sorting notes out: which of them are asked for, and how many there are of each sort.

A sort is chosen within a facet (heard, of kind). Within one facet any of those chosen will do, and
every facet must agree. The figure beside a sort is what choosing it alone there would leave.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter

from peeraudit.core.coverage import Homes, homes_in
from peeraudit.core.evidence import Evidence, Leaning, SourceKind
from peeraudit.core.gathered import Gathered
from peeraudit.ui.evidence.named import Named

NOTHING = ""
"""The sort of notes that have none: no theme, no source, no key line."""

IS_QUOTE, IS_UNFILED = "quote", "unfiled"


class Facet(StrEnum):
    """What notes are sorted out by, in the order of the column."""

    STILL = "Still to do"
    KIND = "Kind"
    LEANING = "Leaning"
    THEME = "Theme"
    KEY_LINE = "Key line"
    PEER = "Noted by"
    SOURCE = "From"


Chosen = Mapping[Facet, frozenset[str]]
"""The sorts chosen, by facet; a facet without any lets everything through."""

SortsOf = Callable[[Evidence], Iterable[str]]
"""The sorts one note is of, within one facet."""


@dataclass(frozen=True, slots=True)
class Told:
    """How the sorts of a note are told: notes with the same mark are of the same sorts.

    So of twenty thousand notes only a few are asked.
    """

    mark: Callable[[Evidence], object]
    sorts_of: SortsOf


@dataclass(frozen=True, slots=True)
class Sort:
    """One thing to choose: what it is, in words, and how many notes there are of it."""

    value: str
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class Sorter:
    """Sorts out the notes of one moment."""

    words: Mapping[Facet, Mapping[str, str]]
    told: Mapping[Facet, Told]

    def through(self, notes: Sequence[Evidence], chosen: Chosen) -> tuple[Evidence, ...]:
        """The notes that every facet lets through, in their order."""
        return tuple(_through(notes, _active(chosen), self.told))

    def sorts(self, notes: Sequence[Evidence], chosen: Chosen) -> dict[Facet, tuple[Sort, ...]]:
        """The sorts of each facet, and what choosing each would leave of the notes."""
        active = _active(chosen)
        through = _through(notes, active, self.told)
        counts: dict[Facet, tuple[Sort, ...]] = {}
        for facet in Facet:
            others = {each: wanted for each, wanted in active.items() if each is not facet}
            among = _through(notes, others, self.told) if facet in active else through
            counts[facet] = tuple(self._sorts(facet, among, active.get(facet, frozenset())))
        return counts

    def _sorts(
        self, facet: Facet, among: Sequence[Evidence], wanted: frozenset[str]
    ) -> Iterator[Sort]:
        """The sorts of a facet; of many, and of what has none, only where there are notes."""
        told = self.told[facet]
        marks = list(map(told.mark, among))
        one_of_each = dict(zip(marks, among, strict=True))
        counts: Counter[str] = Counter()
        for mark, count in Counter(marks).items():
            counts.update(dict.fromkeys(told.sorts_of(one_of_each[mark]), count))
        for value, words in self.words[facet].items():
            is_kept = facet is not Facet.SOURCE and value != NOTHING
            if counts[value] or value in wanted or is_kept:
                yield Sort(value, words, counts[value])


def sorter_of(shown: Gathered, named: Named) -> Sorter:
    """What notes can be sorted out by in a challenge."""
    return Sorter(_words(shown, named), _told(named, homes_in(shown)))


def _words(shown: Gathered, named: Named) -> dict[Facet, Mapping[str, str]]:
    codes = {item.id: f"{item.code} {item.wording}".strip() for item in shown.key_lines}
    return {
        Facet.STILL: {IS_UNFILED: "Not filed", IS_QUOTE: "Quotes"},
        Facet.KIND: {kind: kind.capitalize() for kind in SourceKind},
        Facet.LEANING: {
            Leaning.STRENGTH: "+ Strength",
            Leaning.AREA: "\N{EN DASH} Area",
            Leaning.CONTEXT: "Context",
        },
        Facet.THEME: {**named.themes, NOTHING: "No theme"},
        Facet.KEY_LINE: {**codes, NOTHING: "No key line"},
        Facet.PEER: {**named.people, NOTHING: "Nobody named"},
        Facet.SOURCE: {**named.sources, NOTHING: "No source"},
    }


def _told(named: Named, homes: Homes) -> dict[Facet, Told]:
    def still(note: Evidence) -> Iterator[str]:
        if note.id not in named.filed:
            yield IS_UNFILED
        if note.quote:
            yield IS_QUOTE

    return {
        Facet.STILL: Told(lambda note: (note.quote, note.id in named.filed), still),
        Facet.KIND: Told(attrgetter("kind"), lambda note: (note.kind,)),
        Facet.LEANING: Told(attrgetter("leaning"), lambda note: (note.leaning,)),
        Facet.THEME: Told(attrgetter("theme"), lambda note: _known(note.theme, named.themes)),
        Facet.KEY_LINE: Told(attrgetter("key_lines", "theme"), homes.of),
        Facet.PEER: Told(attrgetter("peer"), lambda note: _known(note.peer, named.people)),
        Facet.SOURCE: Told(attrgetter("source"), lambda note: _known(note.source, named.sources)),
    }


def _known(name: str, names: Mapping[str, str]) -> tuple[str]:
    """What a note names, or nothing where that is gone."""
    return (name if name in names else NOTHING,)


def _active(chosen: Chosen) -> Chosen:
    return {facet: wanted for facet, wanted in chosen.items() if wanted}


def _through(
    notes: Sequence[Evidence], active: Chosen, told: Mapping[Facet, Told]
) -> Sequence[Evidence]:
    """The notes that some facets let through."""
    for facet, wanted in active.items():
        marks = list(map(told[facet].mark, notes))
        one_of_each = dict(zip(marks, notes, strict=True))
        of = told[facet].sorts_of
        through = {mark for mark, note in one_of_each.items() if not wanted.isdisjoint(of(note))}
        notes = [note for mark, note in zip(marks, notes, strict=True) if mark in through]
    return notes
