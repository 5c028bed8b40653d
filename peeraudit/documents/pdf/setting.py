"""Setting: running text, headings and lists in strips.

Nothing is parted so that a line, a heading or a list's beginning is left alone (widows, orphans).
"""

from dataclasses import dataclass, replace

from peeraudit.core.blocks import Bullets, Heading, Numbered, Paragraph, Signature, Tone
from peeraudit.documents.lines import break_lines, visible
from peeraudit.documents.pdf.look import (
    BODY,
    COLUMN,
    MARKER,
    NUMBER,
    PART,
    QUIET,
    SECTION,
    STRONG,
    TITLE,
    Style,
)
from peeraudit.documents.pdf.strips import (
    Artifact,
    Bookmark,
    Element,
    Run,
    Setting,
    Strip,
    ends_glued,
    glued,
    spaced,
)

BULLET = "\u2022"
"""The sign before an item that carries no number."""

RUNT = 0.12
"""A last line shorter than this part of the column asks for another break of the lines before."""

TIGHTER = (0.98, 0.96, 0.94, 0.92, 0.90, 0.88)
"""The columns tried for it, as parts of the full one: the widest that will do is taken."""

PARAGRAPH_SPACE = 9.0
"""The white after a paragraph or a list, in points."""

SIGNING_SPACE = 48.0
"""The white in which a letter is signed, in points."""


@dataclass(frozen=True, slots=True)
class ListLook:
    """How a list is set: its markers, their room, its numbering, the white between items.

    A list of more than `ROOMY` lines has the lesser white.
    """

    marker: Style
    inset: float
    numbering: str
    between: float
    tight: float


BULLETED = ListLook(MARKER, 4.0, "/Disc", between=4.0, tight=4.0)
COUNTED = ListLook(NUMBER, 0.0, "/Decimal", between=10.0, tight=5.0)
"""Bullets stand a little in from the margin, numbers at it with more white between."""

ROOMY = 26
"""Lines of a list above which its white is the lesser: eight tips of the greatest length
(practice.md 3.2) still fit a page."""

_HEADINGS = {1: (TITLE, 22.0, 8.0), 2: (SECTION, 22.0, 6.0), 3: (PART, 13.0, 4.0)}
_MARKER_GAP = 8.0


def set_heading(heading: Heading) -> Setting:
    """A heading, bookmarked, that never parts from what it stands over."""
    style, above, below = _HEADINGS[min(heading.level, max(_HEADINGS))]
    element = Element(f"H{heading.level}")
    lines = glued(set_lines(heading.text, style=style, x=0, width=COLUMN, belongs=element))
    mark = Bookmark(heading.text.replace("\n", " "), heading.level)
    marked = (replace(lines[0], bookmark=mark), *lines[1:])
    return Setting(spaced(marked, above=above, below=below), element)


def set_paragraph(paragraph: Paragraph) -> Setting:
    """Running text, a quiet one in grey."""
    style = QUIET if paragraph.tone is Tone.QUIET else BODY
    element = Element("P")
    lines = ends_glued(set_lines(paragraph.text, style=style, x=0, width=COLUMN, belongs=element))
    return Setting(spaced(lines, above=0, below=PARAGRAPH_SPACE), element)


def set_bullets(bullets: Bullets) -> Setting:
    """A list of bullets with hanging indents."""
    markers = tuple(BULLET for _ in bullets.items)
    return _set_list(tuple(item.text for item in bullets.items), markers=markers, look=BULLETED)


def set_numbered(numbered: Numbered) -> Setting:
    """A counted list with hanging indents."""
    markers = tuple(f"{count}." for count in range(1, len(numbered.items) + 1))
    return _set_list(tuple(item.text for item in numbered.items), markers=markers, look=COUNTED)


def set_signature(signature: Signature) -> Setting:
    """The closing, room to sign, and who signs, all on one page."""
    closing, signed = Element("P"), Element("P")
    strips = [
        *_set_closing(signature.closing, closing),
        *_set_names(signature.lines, signed),
    ]
    said = ((closing, signature.closing), (signed, signature.lines))
    kept = (*glued(tuple(strips[:-1])), strips[-1])
    return Setting(
        spaced(kept, above=PARAGRAPH_SPACE + 3, below=PARAGRAPH_SPACE),
        Element("Sect", tuple(element for element, words in said if words)),
    )


def set_lines(
    text: str, *, style: Style, x: float, width: float, belongs: Element | Artifact
) -> tuple[Strip, ...]:
    """A text in lines, one strip each; a soft end keeps its space, so that words read back apart.

    A line feed is drawn as a space for the same reason.
    """
    return tuple(
        Strip(style.leading, (Run(x, style.baseline, line.replace("\n", " "), style, belongs),))
        for line in lines_of(text, style=style, width=width)
    )


def lines_of(text: str, *, style: Style, width: float) -> tuple[str, ...]:
    """A text broken for a column, without a last line of one short word where that can be had."""
    lines = break_lines(text, width=width, measure=style.width_of)
    if len(lines) == 1 or _ends_well(lines, style=style, width=width):
        return lines
    for tighter in TIGHTER:
        narrower = break_lines(text, width=width * tighter, measure=style.width_of)
        if len(narrower) == len(lines) and _ends_well(narrower, style=style, width=width):
            return narrower
    return lines


def _ends_well(lines: tuple[str, ...], *, style: Style, width: float) -> bool:
    return style.width_of(visible(lines[-1])) >= RUNT * width


def _set_closing(text: str, belongs: Element) -> tuple[Strip, ...]:
    return set_lines(text, style=BODY, x=0, width=COLUMN, belongs=belongs) if text else ()


def _set_names(names: tuple[str, ...], belongs: Element) -> tuple[Strip, ...]:
    if not names:
        return ()
    ended = (*(f"{name}\n" for name in names[:-1]), names[-1])
    styles = (STRONG, *(BODY for _ in ended[1:]))
    lines = tuple(
        strip
        for name, style in zip(ended, styles, strict=True)
        for strip in set_lines(name, style=style, x=0, width=COLUMN, belongs=belongs)
    )
    return spaced(lines, above=SIGNING_SPACE, below=0)


def _set_list(texts: tuple[str, ...], *, markers: tuple[str, ...], look: ListLook) -> Setting:
    room = max(look.marker.width_of(marker) for marker in markers)
    items = tuple(
        _set_item(text, marker=marker, look=look, room=room)
        for text, marker in zip(texts, markers, strict=True)
    )
    lines = sum(len(item.strips) for item in items)
    between = look.between if lines <= ROOMY else look.tight
    parted = (spaced(item.strips, above=0, below=between) for item in items)
    together = ends_glued(tuple(strip for item in parted for strip in item))
    return Setting(
        spaced(together, above=0, below=PARAGRAPH_SPACE + 1),
        Element(
            "L",
            tuple(item.element for item in items),
            ("/List", "/ListNumbering", look.numbering),
        ),
    )


def _set_item(text: str, *, marker: str, look: ListLook, room: float) -> Setting:
    label, body = Element("Lbl"), Element("LBody")
    indent = look.inset + room + _MARKER_GAP
    lines = set_lines(text, style=BODY, x=indent, width=COLUMN - indent, belongs=body)
    x = look.inset + room - look.marker.width_of(marker)
    sign = Run(x, BODY.baseline, marker, look.marker, label)
    marked = (replace(lines[0], runs=(sign, *lines[0].runs)), *lines[1:])
    return Setting(ends_glued(marked), Element("LI", (label, body)))
