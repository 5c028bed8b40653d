"""How an answer may be spelled when a person types it, and what is said when it can't be read.

People type "RI", "2" or "requires improvement"; what is kept is always the key.
"""

from collections.abc import Iterable
from typing import Protocol

from peeraudit.core.errors import ChallengeError, ExitCode


class UnreadableAnswer(ChallengeError):
    """A typed answer that the question can't have. The advice says what would be right."""

    exit_code = ExitCode.FAULTS_IN_WORKBOOK


class Named(Protocol):
    """Anything chosen by name: a point of a scale, an option of a question."""

    @property
    def key(self) -> str:
        """What is kept."""
        ...

    @property
    def words(self) -> str:
        """What is shown."""
        ...

    @property
    def spellings(self) -> tuple[str, ...]:
        """Everything a person may type for it."""
        ...


def fold(text: str) -> str:
    """What of a spelling is compared: case, hyphens, spaces and a last full stop don't count."""
    plain = text.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").rstrip(". ")
    return " ".join(plain.replace("-", " ").replace("_", " ").split())


def pick(text: str, *, among: Iterable[Named]) -> str:
    """The key of what a typed text names. Raises UnreadableAnswer."""
    options = tuple(among)
    wanted = fold(text)
    for option in options:
        if wanted in map(fold, option.spellings):
            return option.key
    raise UnreadableAnswer(
        f'"{text.strip()}" is not an answer here.',
        advice=f"It may be: {listed(option.words for option in options)}.",
    )


def listed(words: Iterable[str]) -> str:
    """Words in a row as a sentence has them: one, two or three."""
    *firsts, last = words
    return f"{', '.join(firsts)} or {last}" if firsts else last
