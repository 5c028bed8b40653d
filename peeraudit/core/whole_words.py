"""Whole words in a text, however they are written there.

A name stands in many places with other capitals, without its accents, with another apostrophe or
over the end of a line; as a part of a longer word it is another word.
"""

import re
import unicodedata
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class WholeWords:
    """Words that are looked for, one after the other, with anything but letters between them."""

    pattern: re.Pattern[str]

    def stand_in(self, text: str) -> bool:
        """Whether a text holds the words."""
        return self.pattern.search(plain(text)) is not None

    def place_in(self, text: str) -> int:
        """Where the words begin in a text that holds them; 0 where they do not."""
        whole, places = "", list[int]()
        for place, letter in enumerate(text):
            written = plain(letter)
            whole += written
            places += [place] * len(written)
        found = self.pattern.search(whole)
        return places[found.start()] if found else 0


def whole_words(typed: str) -> WholeWords | None:
    """The words in what somebody typed; None where there are none."""
    parts = _WORD.findall(plain(typed))
    if not parts:
        return None
    spoken = r"[\W_]+".join(parts)
    return WholeWords(re.compile(rf"(?<![^\W_]){spoken}(?![^\W_])"))


def plain(text: str) -> str:
    """A text without case, accents, and characters that nobody sees."""
    if text.isascii():
        return text.lower()
    parted = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in parted if not _is_mark(letter)).casefold()


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) in ("Mn", "Cf")
