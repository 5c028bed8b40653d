"""What can be found without asking the store, and which of it fits what is typed."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

Do = Callable[[], None]
"""What choosing something does."""

BEFORE = 36
"""Letters that stand at most before the first word that was asked for."""


@dataclass(frozen=True, slots=True)
class Findable:
    """Something that can be chosen: its words, what else is said of it, its key.

    `folded` is all it may be found by, as letters are compared.
    """

    group: str
    words: str
    do: Do
    detail: str = ""
    keys: str = ""
    folded: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it is shown: every second of `parts` is marked. A heading does nothing."""

    group: str
    parts: tuple[str, ...]
    do: Do | None = None
    detail: str = ""
    keys: str = ""

    @property
    def id(self) -> str:
        """What it is known by: a row has no other name than what it says."""
        return f"{self.group}: {self.words}"

    @property
    def words(self) -> str:
        """All of it."""
        return "".join(self.parts)

    @property
    def in_words(self) -> str:
        """The row as a screen reader says it."""
        if self.do is None:
            return self.words
        return ", ".join(part for part in (self.group, self.words, self.detail, self.keys) if part)


def findable(group: str, words: str, do: Do, *, detail: str = "", keys: str = "") -> Findable:
    """Something that is found by its words, by what is said of it, and by its group."""
    one_line = " ".join(words.split())
    return Findable(group, one_line, do, detail, keys, fold(f"{one_line} {detail} {group}"))


def fold(words: str) -> str:
    """Letters as they are compared: without case and accents."""
    parts = unicodedata.normalize("NFKD", words.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def matching(every: Iterable[Findable], asked: str, *, most: int) -> tuple[Row, ...]:
    """The first of each group that have all the words asked for as beginnings of theirs.

    Those whose own words begin so stand before those found by something else.
    """
    words = fold(asked).split()
    found: dict[str, list[tuple[int, Findable]]] = {}
    for item in every:
        if all(begins(item.folded, word) for word in words):
            own = not item.folded.startswith(words[0]) if words else 0
            found.setdefault(item.group, []).append((int(own), item))
    return tuple(
        Row(item.group, near(marked(item.words, words)), item.do, item.detail, item.keys)
        for group in found.values()
        for _, item in sorted(group, key=lambda pair: pair[0])[:most]
    )


def begins(folded: str, word: str) -> bool:
    """Whether a word of a text begins so; in the middle of a word does not count."""
    at = folded.find(word)
    while at > 0 and folded[at - 1].isalnum():
        at = folded.find(word, at + 1)
    return at >= 0


def marked(words: str, asked: Sequence[str]) -> tuple[str, ...]:
    """Words with the beginnings that were asked for apart: every second part is one."""
    if not asked:
        return (words,)
    pattern = "|".join(map(re.escape, sorted(asked, key=len, reverse=True)))
    return tuple(re.split(rf"(?<!\w)({pattern})", words, flags=re.IGNORECASE))


def near(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The same, begun a few words before the first that is marked, so that it is seen."""
    before = parts[0]
    if len(parts) == 1 or len(before) <= BEFORE:
        return parts
    cut = before.find(" ", len(before) - BEFORE)
    return (f"…{before[cut:]}" if cut >= 0 else before, *parts[1:])


def under_headings(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Rows with the name of each group above it."""
    shown: list[Row] = []
    group = ""
    for row in rows:
        if row.group != group:
            group = row.group
            shown.append(Row(group, (group,)))
        shown.append(row)
    return tuple(shown)
