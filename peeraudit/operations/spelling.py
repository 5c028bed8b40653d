"""Spelling: the British dictionary of a package, or of the laptop, read when it is first wanted.

On Windows it comes with the package; elsewhere it is the system's. No word of a challenge is
written down by it: a personal list of words would be a file outside the store.
"""

import os
from dataclasses import dataclass, field
from threading import Lock
from typing import Protocol, cast

LANGUAGE = "en_GB"
"""British English."""

MOST_SUGGESTED = 6
"""Suggestions for one word."""

_NOWHERE = "ENCHANT_CONFIG_DIR"
"""Where the package would keep a person's own words, in a file for each language."""


class Dictionary(Protocol):
    """What is asked of a dictionary."""

    def is_right(self, word: str) -> bool:
        """Whether the word is spelled so."""
        ...

    def suggest(self, word: str) -> tuple[str, ...]:
        """What may have been meant, the likeliest first."""
        ...


class _Enchanted(Protocol):
    """What is used here of the package's dictionary; it ships no types."""

    def check(self, word: str) -> bool: ...

    def suggest(self, word: str) -> list[str]: ...


@dataclass(frozen=True, slots=True)
class BritishEnglish:
    """The dictionary, which remembers what it was asked: texts are read again with every key.

    It bears one caller at a time. While it looks for suggestions, a word it was not asked yet
    counts as right, so that nobody who types waits.
    """

    of_package: _Enchanted
    asked: dict[str, bool] = field(default_factory=dict[str, bool])
    turn: Lock = field(default_factory=Lock)

    def is_right(self, word: str) -> bool:
        """Whether the word is spelled so."""
        answer = self.asked.get(word)
        if answer is not None:
            return answer
        if not self.turn.acquire(blocking=False):
            return True
        try:
            answer = self.asked[word] = self.of_package.check(word)
        finally:
            self.turn.release()
        return answer

    def suggest(self, word: str) -> tuple[str, ...]:
        """What may have been meant, the likeliest first."""
        with self.turn:
            return tuple(self.of_package.suggest(word)[:MOST_SUGGESTED])


def british_english() -> Dictionary | None:
    """The dictionary; None where neither the package nor the system has one."""
    os.environ[_NOWHERE] = os.devnull
    try:
        import enchant  # noqa: PLC0415 # pyright: ignore[reportMissingTypeStubs] - loads a library
        from enchant.errors import Error  # noqa: PLC0415 # pyright: ignore[reportMissingTypeStubs]
    except (ImportError, OSError):
        return None
    try:
        return BritishEnglish(cast("_Enchanted", enchant.Dict(LANGUAGE)))
    except Error:
        return None
