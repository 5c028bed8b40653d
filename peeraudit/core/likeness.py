"""Likeness: which texts say nearly the same, and where a note is likely at home.

Words are broken into pieces of three to five characters, so that plan, plans and planning are
alike without any list of words; the rarer a piece, the more it says (cosine of TF-IDF). These
are suggestions to look at: nothing is ever filed or joined by them.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from heapq import nlargest
from itertools import chain
from math import log, sqrt

from peeraudit.core.gathered import Gathered
from peeraudit.core.tag_names import plain_words

ALIKE = 0.2
"""Nothing is suggested below. In the sample challenge one in two hundred pairs of notes that share
no finding is likelier than this, and of the findings suggested for a note two in five are those
the team filed it under; without a threshold it is one in four."""

PIECES = (3, 4, 5)
"""Characters in a piece. Words have a space around them, so beginnings and ends count."""

MOST_WEIGHED = 64
"""Texts that share most with what is asked for; only these are weighed exactly."""

MOST_WORDS = 200
"""Words nearest to those asked for, by which texts are found."""

COMMON, FEW = 0.1, 64
"""A word in more than a tenth of the texts, if they are not few, finds none by itself."""


@dataclass(frozen=True, slots=True)
class Like:
    """A text, or a home, by its id. `score` is from 0, nothing in common, to 1, the same words."""

    id: str
    score: float


@dataclass(slots=True)
class Likeness:
    """Texts by their ids, ready to be compared; one can be put in, changed or taken out at once.

    Pieces are found by way of the words they stand in: a team uses few words, often.
    """

    _texts: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    _holding: dict[str, dict[str, float]] = field(default_factory=dict[str, dict[str, float]])
    _pieces: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    _words: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    _spread: Counter[str] = field(default_factory=Counter[str])
    _rare: dict[str, float] = field(default_factory=dict[str, float])

    def put(self, name: str, *, text: str) -> None:
        """Take a text in, or take another in its stead."""
        self.drop(name)
        words = plain_words(text)
        share = 1 / sqrt(1 + len(words))
        self._texts[name] = words
        for word, times in Counter(words).items():
            if word not in self._pieces:
                self._learn(word)
            self._holding.setdefault(word, {})[name] = times * share
        self._spread.update(self._counted(words).keys())
        self._rare.clear()

    def drop(self, name: str) -> None:
        """Take a text out; one that is not there is no fault."""
        words = self._texts.pop(name, None)
        if words is not None:
            self._spread.subtract(self._counted(words).keys())
            for word in set(words):
                del self._holding[word][name]
            self._rare.clear()

    def similar(
        self, name: str, *, most: int = 5, among: Container[str] | None = None
    ) -> tuple[Like, ...]:
        """The texts most like one that is there, itself left out; none like one that is not."""
        asked = self._texts.get(name, ())
        return self._alike(asked, among=among, but=name)[:most]

    def similar_to(
        self, text: str, *, most: int = 5, among: Container[str] | None = None
    ) -> tuple[Like, ...]:
        """The texts most like what is being typed; `among` keeps to some ids, as findings alone."""
        return self._alike(plain_words(text), among=among)[:most]

    def homes(
        self, name: str, *, homes: Mapping[str, Iterable[str]], most: int = 3
    ) -> tuple[Like, ...]:
        """The likeliest homes of a text, as near as the nearest text that is at home there.

        `homes` are the homes of each text by its id, as `themes_by_text` or `findings_by_text`
        gives them. The nearest alone tells more than the nearest three, or all (the sample).
        """
        return _nearest(self.similar(name, most=MOST_WEIGHED, among=homes), homes=homes)[:most]

    def homes_for(
        self, text: str, *, homes: Mapping[str, Iterable[str]], most: int = 3
    ) -> tuple[Like, ...]:
        """The likeliest homes of what is being typed."""
        return _nearest(self.similar_to(text, most=MOST_WEIGHED, among=homes), homes=homes)[:most]

    def _learn(self, word: str) -> None:
        pieces = tuple(_pieces_of(word))
        self._pieces[word] = pieces
        for piece in pieces:
            self._words.setdefault(piece, []).append(word)

    def _alike(
        self, words: Iterable[str], *, among: Container[str] | None, but: str = ""
    ) -> tuple[Like, ...]:
        """All that are alike enough, the likest first; of those as like, the first by id."""
        asked = self._counted(words)
        shared = self._shared(asked)
        held = (name for name in shared if name != but and (among is None or name in among))
        near = nlargest(MOST_WEIGHED, held, key=shared.__getitem__)
        length = self._length(asked)
        found = (Like(name, self._cosine(asked, length=length, name=name)) for name in near)
        alike = (like for like in found if like.score >= ALIKE)
        return tuple(sorted(alike, key=lambda like: (-like.score, like.id)))

    def _shared(self, asked: Counter[str]) -> dict[str, float]:
        """About how much each text shares with what is asked for, by their rarer words."""
        by_word: defaultdict[str, float] = defaultdict(float)
        for piece, times in asked.items():
            weight = times * self._rarity(piece) ** 2
            for word in self._words.get(piece, ()):
                by_word[word] += weight
        shared: defaultdict[str, float] = defaultdict(float)
        common = max(FEW, len(self._texts) * COMMON)
        for word in nlargest(MOST_WORDS, by_word, key=by_word.__getitem__):
            weight, holding = by_word[word], self._holding[word]
            if len(holding) <= common:
                for name, share in holding.items():
                    shared[name] += share * weight
        return shared

    def _cosine(self, asked: Counter[str], *, length: float, name: str) -> float:
        """How like a text is to what is asked for, exactly, by all their pieces."""
        pieces = self._counted(self._texts[name])
        product = sum(
            asked[piece] * times * self._rarity(piece) ** 2
            for piece, times in pieces.items()
            if piece in asked
        )
        return round(product / (length * self._length(pieces)), 6) if product else 0.0

    def _counted(self, words: Iterable[str]) -> Counter[str]:
        """The pieces of some words, and how often each stands there."""
        pieces = (self._pieces.get(word) or _pieces_of(word) for word in words)
        return Counter(chain.from_iterable(pieces))

    def _rarity(self, piece: str) -> float:
        """How much a piece says: one that stands in every text says 1."""
        found = self._rare.get(piece)
        if found is None:
            found = log((1 + len(self._texts)) / (1 + self._spread[piece])) + 1
            self._rare[piece] = found
        return found

    def _length(self, pieces: Counter[str]) -> float:
        weighed = (times * self._rarity(piece) for piece, times in pieces.items())
        return sqrt(sum(weight * weight for weight in weighed))


def likeness_of(gathered: Gathered) -> Likeness:
    """Every note, finding and theme title, by its id."""
    found = Likeness()
    for thing in (*gathered.evidence, *gathered.findings):
        found.put(thing.id, text=thing.text)
    for theme in gathered.themes:
        found.put(theme.id, text=theme.title)
    return found


def themes_by_text(gathered: Gathered) -> dict[str, tuple[str, ...]]:
    """The theme in which each note and finding is at home; a theme's title is at home in it."""
    titles = {theme.id: (theme.id,) for theme in gathered.themes}
    held = (*gathered.evidence, *gathered.findings)
    return titles | {thing.id: (thing.theme,) for thing in held if thing.theme in titles}


def findings_by_text(gathered: Gathered) -> dict[str, tuple[str, ...]]:
    """The findings under which each note is filed; a finding is at home under itself."""
    homes: dict[str, tuple[str, ...]] = {item.id: (item.id,) for item in gathered.findings}
    own = frozenset(homes)
    for filing in gathered.filings:
        if filing.bearing is not None and filing.finding in own:
            homes[filing.evidence] = (*homes.get(filing.evidence, ()), filing.finding)
    return homes


def _nearest(near: Iterable[Like], *, homes: Mapping[str, Iterable[str]]) -> tuple[Like, ...]:
    """Each home once, with the score of the likest text in it."""
    found: dict[str, Like] = {}
    for like in near:
        for home in homes[like.id]:
            found.setdefault(home, Like(home, like.score))
    return tuple(found.values())


def _pieces_of(word: str) -> Iterable[str]:
    padded = f" {word} "
    for size in PIECES:
        yield from (padded[at : at + size] for at in range(len(padded) - size + 1))
