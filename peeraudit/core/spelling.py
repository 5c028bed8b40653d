"""Spelling: which words of a text are held against a dictionary, and which are right here anyway.

Names of the host and the team are right, and so is what the team said is; words with figures,
references such as F12a and abbreviations in capitals are nobody's spelling.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from peeraudit.core.gathered import Gathered

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")  # noqa: RUF001 - the apostrophe of print

_STRETCH = re.compile(r"\S+")

_NO_PROSE = re.compile(r"[@#_\\\d]|\w[.:]\w|//")
"""What makes a stretch between blanks a reference, an address or a tag."""

LEAST = 2
"""Letters a word has at least: one alone is an initial or a bullet."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, and where it begins."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


def words_of(text: str) -> Iterator[Word]:
    """The words of a text that have a spelling."""
    for stretch in _STRETCH.finditer(text):
        if _NO_PROSE.search(stretch.group()):
            continue
        for found in _WORD.finditer(stretch.group()):
            word = found.group()
            if len(word) >= LEAST and not word.isupper():
                yield Word(word, stretch.start() + found.start())


def word_at(text: str, place: int) -> Word | None:
    """The word that a place in a text lies in, or right after."""
    return next((word for word in words_of(text) if word.start <= place <= word.end), None)


def known_words(gathered: Gathered) -> frozenset[str]:
    """The words that are right in a challenge, as `folded` has them."""
    challenge = gathered.challenge
    names = (
        challenge.host,
        challenge.region,
        challenge.programme,
        challenge.director_name,
        challenge.salutation,
        challenge.address,
        *(part for peer in gathered.team for part in (peer.name, peer.organisation)),
        *(item.text for item in gathered.known_words),
    )
    return frozenset(_parts(names))


def is_known(word: str, known: frozenset[str]) -> bool:
    """Whether a word is right in a challenge, also where somebody has something: Kestermere's."""
    plain = folded(word)
    return plain in known or plain.removesuffix("'s").removesuffix("'") in known


def folded(word: str) -> str:
    """A word whatever its case, its apostrophe as it is typed."""
    return word.casefold().replace("’", "'")  # noqa: RUF001 - the apostrophe of print


def _parts(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield from (folded(found.group()) for found in _WORD.finditer(name))
