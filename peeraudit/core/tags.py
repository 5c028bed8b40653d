"""Tags: the shortest names people can type for what a note belongs to and where it comes from.

Any unambiguous beginning of a name will do. What could mean two things means nothing, so that a
note is never filed where nobody meant it to be.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from peeraudit.core.evidence import SourceKind
from peeraudit.core.gathered import Gathered
from peeraudit.core.tag_names import (
    LITTLE_WORDS,
    Name,
    Nameable,
    Sign,
    TagKind,
    fold_tag,
    nameables,
)

ID_MARK = "~"
"""Between a name that several things have and the beginning of an id (C07~3fa2)."""

SHORTEST_ID = 4
"""Characters of an id that are given, at the least."""

MOST_WORDS = 3
"""A tag of more words is slower to type than a reference, and stands behind it."""

MOST_SHOWN = 12
"""Completions that are offered at once."""

_EXACT, _BEGINNING, _WITHIN = range(3)
"""How a typed beginning fits a name: it is the name, it begins it, it begins a word within."""


@dataclass(frozen=True, slots=True)
class Completion:
    """A thing to choose by its tag: what to type after the sign, and what it means in words."""

    id: str
    kind: TagKind
    sign: Sign
    tag: str
    meaning: str

    @property
    def typed(self) -> str:
        """The tag with its sign, as it stands in a line."""
        return f"{self.sign}{self.tag}"


@dataclass(frozen=True, slots=True)
class Tags:
    """The tags of one challenge, made anew when what they name changes."""

    by_id: Mapping[str, Completion]
    _spaces: Mapping[Sign, "_Space"]
    _evidence: Mapping[str, SourceKind]

    def named(self, sign: str, *, tag: str) -> Completion | None:
        """What a typed tag means; none where nothing is called so, or more than one thing is.

        Digits alone are a name only where they are the whole of it: "page #3" is no tag.
        """
        return self.by_id.get(self._spaces[Sign(sign)].meant(tag))

    def complete(self, sign: str, *, typed: str, most: int = MOST_SHOWN) -> tuple[Completion, ...]:
        """What may be meant by a beginning: names that begin so, then words within them.

        Among like ones, sessions of today and of whoever types come first, cancelled ones last.
        """
        found = self._spaces[Sign(sign)].ranked(fold_tag(typed.partition(ID_MARK)[0]))
        return tuple(self.by_id[each] for each in found[:most])

    def evidence_of(self, source: str) -> SourceKind:
        """The kind of evidence that comes of a source, by its id: of none, it was heard."""
        return self._evidence.get(source, SourceKind.HEARD)


def tags_of(gathered: Gathered, *, peer: str = "", today: date | None = None) -> Tags:
    """The tags of all that is gathered, joined rows drawn together under their faces before.

    `peer` is the id of whoever types.
    """
    things = tuple(nameables(gathered, peer=peer, today=today))
    spaces = {sign: _space([item for item in things if item.sign is sign]) for sign in Sign}
    by_id = {
        item.id: Completion(item.id, item.kind, item.sign, tag, item.meaning)
        for item in things
        if (tag := spaces[item.sign].shortest_tag(item))
    }
    return Tags(by_id, spaces, {item.id: item.evidence for item in things})


@dataclass(frozen=True, slots=True)
class _Entry:
    """A thing as it is searched for: its names, and all beginnings at a word, each after a space.

    One search in one string is far quicker than one for each name.
    """

    id: str
    favour: str
    names: str
    within: str


@dataclass(frozen=True, slots=True)
class _Space:
    """The names that one sign reaches, in order, each with the id of the thing."""

    names: Sequence[tuple[str, str]]
    exact: Mapping[str, frozenset[str]]
    entries: Sequence[_Entry]

    def meant(self, typed: str) -> str:
        """The id of the only thing a typed tag can mean, or blank."""
        if ID_MARK in typed:
            return _only(self._by_id(typed))
        folded = fold_tag(typed)
        if folded in self.exact:
            return _only(self.exact[folded])
        if not folded or folded.isdecimal():
            return ""
        return _only(self._beginning(folded))

    def ranked(self, folded: str) -> list[str]:
        """The ids of what may be meant by a beginning, the likeliest first."""
        found = [
            (fit, entry.favour, at, entry.id)
            for at, entry in enumerate(self.entries)
            if (fit := _fit(entry, folded)) is not None
        ]
        return [each for *_, each in sorted(found)]

    def shortest_tag(self, thing: Nameable) -> str:
        """The first of a thing's tags that means it alone; by its id where its names do not."""
        short, long = list[str](), list[str]()
        for words in (tag for name in thing.names for tag in _candidates(name)):
            (short if len(words) <= MOST_WORDS else long).append("-".join(words))
        tags = (*short, *long, *_tags_by_id(thing))
        return next((tag for tag in tags if self.meant(tag) == thing.id), "")

    def _beginning(self, folded: str) -> set[str]:
        """The things with a name that begins so; no more than two, which are too many already."""
        found = set[str]()
        for at in range(bisect_left(self.names, (folded, "")), len(self.names)):
            name, thing = self.names[at]
            if not name.startswith(folded) or len(found) > 1:
                break
            found.add(thing)
        return found

    def _by_id(self, typed: str) -> set[str]:
        """The things whose id begins as typed; one whose whole id that is comes before others."""
        name, _, start = typed.rpartition(ID_MARK)
        named = self.exact.get(fold_tag(name)) if name else None
        ids = {item.id for item in self.entries} if named is None else named
        found = {each for each in ids if start and each.casefold().startswith(start.casefold())}
        return found & {start} or found


def _space(things: Sequence[Nameable]) -> _Space:
    exact: defaultdict[str, set[str]] = defaultdict(set)
    for thing in things:
        for name in thing.names:
            exact["".join(name.words)].add(thing.id)
    return _Space(
        sorted((name, each) for name, ids in exact.items() for each in ids),
        {name: frozenset(ids) for name, ids in exact.items()},
        tuple(_entry(thing) for thing in things),
    )


def _entry(thing: Nameable) -> _Entry:
    names = ("".join(name.words) for name in thing.names)
    within = ("".join(name.words[at:]) for name in thing.names for at in range(1, len(name.words)))
    return _Entry(thing.id, thing.favour, f" {' '.join(names)} ", f" {' '.join(within)} ")


def _fit(entry: _Entry, folded: str) -> int | None:
    if f" {folded}" in entry.names:
        return _EXACT if f" {folded} " in entry.names else _BEGINNING
    return _WITHIN if f" {folded}" in entry.within else None


def _candidates(name: Name) -> Iterator[tuple[str, ...]]:
    """The tags a name can give, shortest first, each of whole words and telling at its end."""
    for count in range(min(name.fewest, len(name.words)), min(name.most, len(name.words)) + 1):
        words = name.words[:count]
        if words[-1] not in LITTLE_WORDS or count == len(name.words):
            yield words


def _tags_by_id(thing: Nameable) -> Iterator[str]:
    name = min(("-".join(name.words) for name in thing.names), key=len, default="")
    for length in range(SHORTEST_ID, max(SHORTEST_ID, len(thing.id)) + 1):
        yield f"{name}{ID_MARK}{thing.id[:length]}"


def _only(found: Iterable[str]) -> str:
    """The one thing that was found, or blank."""
    ids = tuple(found)
    return ids[0] if len(ids) == 1 else ""
