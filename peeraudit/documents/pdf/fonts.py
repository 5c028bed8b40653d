"""Fonts: the face of every document, what it can draw and how wide.

Two weights of Fira Sans (SIL Open Font Licence), embedded as subsets by ReportLab.
"""

from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import cast

from fontpkg_fira_sans import (  # pyright: ignore[reportMissingTypeStubs] - it ships no types
    ROOT,
)
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR, BOLD = "FiraSans-Regular", "FiraSans-SemiBold"
"""The two weights in use, by the names of their files."""

HOLDING_SPACE = "\ufdd0"
"""Stands for U+00A0 while drawing, where ReportLab would make a plain space of it. It is a
noncharacter, so no text has it by right."""

LOOKALIKES = MappingProxyType(
    {
        HOLDING_SPACE: "\u00a0",
        "\u2011": "-",
        **dict.fromkeys("\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006", " "),
        **dict.fromkeys("\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "),
    }
)
"""Characters set with the glyph of another, and still read back as themselves."""

_PER_EM = 1000.0


@dataclass(frozen=True, slots=True)
class Face:
    """One weight: its name, and the width in ems of each character it draws."""

    name: str
    widths: MappingProxyType[str, float]

    def width_of(self, text: str) -> float:
        """The width of a text in ems; all its characters must be among those drawn."""
        return sum(map(self.widths.__getitem__, text))


@cache
def face(name: str) -> Face:
    """A weight by its name, read from its file once and then known to ReportLab."""
    font = TTFont(name, str(ROOT / "files" / f"{name}.ttf"))
    glyphs = cast("dict[int, int]", font.face.charToGlyph)
    widths = cast("dict[int, float]", font.face.charWidths)
    for character, like in LOOKALIKES.items():
        glyphs[ord(character)] = glyphs[ord(like)]
        widths[ord(character)] = widths[ord(like)]
    pdfmetrics.registerFont(font)  # pyright: ignore[reportUnknownMemberType] - ReportLab has none
    return Face(name, MappingProxyType({chr(code): widths[code] / _PER_EM for code in glyphs}))
