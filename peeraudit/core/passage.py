"""Passages: paragraphs of standard wording that somebody wrote in other words, and spelled words.

A bullet of a letter is its finding and is never a passage (design.md 7).
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from peeraudit.core.journal.kept import Kept


class DocumentKind(StrEnum):
    """The documents that have standard wording."""

    LETTER = "letter"
    TIPS = "tips"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(Kept):
    """One paragraph of a document in the team's own words; without words the standard ones stand.

    `paragraph` is its name in the wording file. `rewritten_from` is the standard paragraph as it
    read, figures and all, when somebody last looked at both: where it reads otherwise by now, the
    passage wants looking at again. The id is derived from document and paragraph, so that two
    laptops rewriting one paragraph disagree openly.
    """

    ENTITY: ClassVar[str] = "passage"

    document: DocumentKind = DocumentKind.LETTER
    paragraph: str = ""
    text: str = ""
    rewritten_from: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownWord(Kept):
    """A word the spelling check of this challenge takes as right: a place, an acronym, a name.

    It is kept with the challenge and nowhere else, because it may be a name. The id is derived
    from the word.
    """

    ENTITY: ClassVar[str] = "known_word"

    text: str = ""
