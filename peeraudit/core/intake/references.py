"""References and letters: given once, never twice."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from peeraudit.core.gathered import Gathered
from peeraudit.core.workbook.spelling import fold_name

_PLAIN = re.compile(r"[A-Za-z]{1,3}[0-9]{1,5}")
_GIVEN = re.compile(r"(?P<prefix>[A-Z]{1,3})(?P<number>[0-9]{1,9})[a-z]*")
_LETTERS = 26


@dataclass(slots=True)
class References:
    """The references of one challenge, and the letter of the peer who gives the next."""

    letter: str
    _given: set[str] = field(default_factory=set[str])
    _last: dict[str, int] = field(default_factory=dict[str, int])

    def note(self, reference: str) -> None:
        """Remember a reference that has been given."""
        self._given.add(fold_name(reference))
        self.reserve(reference)

    def reserve(self, reference: str) -> None:
        """Keep a number for the row that calls itself by it."""
        found = _GIVEN.fullmatch(reference)
        if found:
            last = self._last.get(found["prefix"], 0)
            self._last[found["prefix"]] = max(last, int(found["number"]))

    def give(self, prefix: str, *, wanted: str = "") -> str:
        """A reference: what a row calls itself, with the letter, or the next free number."""
        reference = f"{wanted.upper()}{self.letter}"
        if not _PLAIN.fullmatch(wanted) or fold_name(reference) in self._given:
            reference = f"{prefix}{self._last.get(prefix, 0) + 1}{self.letter}"
        self.note(reference)
        return reference


def references(gathered: Gathered, *, letter: str, wanted: Iterable[str]) -> References:
    """The references given so far. Numbers that rows of the workbook want are kept for them."""
    found = References(letter)
    for kind in (gathered.sessions, gathered.documents, gathered.evidence, gathered.findings):
        for thing in kind:
            found.note(thing.reference)
    for name in wanted:
        if _PLAIN.fullmatch(name):
            found.reserve(name.upper())
    return found


def letter_after(letters: Iterable[str]) -> str:
    """The letter for the next peer: after z comes aa. Letters given are never given again."""
    greatest = max((_rank(letter) for letter in letters), default=0)
    letter, rank = "", greatest + 1
    while rank:
        rank, place = divmod(rank - 1, _LETTERS)
        letter = chr(ord("a") + place) + letter
    return letter


def _rank(letter: str) -> int:
    """Which letter it is: a is 1, aa is 27; nothing, or no letter, is 0."""
    if not (letter.isascii() and letter.isalpha() and letter.islower()):
        return 0
    rank = 0
    for each in letter:
        rank = rank * _LETTERS + ord(each) - ord("a") + 1
    return rank
