"""Characters: what the bundled face draws, and what stands where it draws nothing.

A character is never dropped in silence: without a glyph it stands as its name in brackets.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from peeraudit.documents.pdf.fonts import BOLD, REGULAR, face

IGNORABLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200c-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Characters that are rightly invisible (Unicode: Default_Ignorable_Code_Point). The zero-width
space is left out: it stays, as a place to break a line."""

_NO_CHARACTER = frozenset({"Cc", "Cn", "Co", "Cs"})


def drawn_text(text: str) -> str:
    """A text as the pages show it: composed letters, undrawn characters by name, line feeds."""
    composed = _composed(text)
    if drawable().issuperset(composed):
        return composed
    return "".join(_shown(character) for character in composed)


def undrawn_in(text: str) -> Iterator[str]:
    """The characters of a text that stand as their names, once each, in order."""
    return (one for one in dict.fromkeys(_composed(text)) if one not in drawable())


def name_of(character: str) -> str:
    """The Unicode name of a character, or its number where it has none."""
    return unicodedata.name(character, f"U+{ord(character):04X}")


@cache
def drawable() -> frozenset[str]:
    """The characters both weights draw, and the line feed."""
    both = face(REGULAR).widths.keys() & face(BOLD).widths.keys()
    return frozenset(character for character in both if _is_character(character)) | {"\n"}


def _composed(text: str) -> str:
    return IGNORABLE.sub("", unicodedata.normalize("NFC", text))


def _is_character(character: str) -> bool:
    category = unicodedata.category(character)
    return category not in _NO_CHARACTER and not IGNORABLE.match(character)


def _shown(character: str) -> str:
    return character if character in drawable() else f"[{name_of(character)}]"
