"""Sections of a letter: a heading stands only over something."""

from peeraudit.core.blocks import Block, Bullets, Heading, Item
from peeraudit.core.finding import Finding
from peeraudit.core.passage import DocumentKind
from peeraudit.core.passages import own_paragraph
from peeraudit.core.passages import paragraph as paragraph_of
from peeraudit.core.wording import Voice

SECTION, HALF = 2, 3
"""The levels of a section's heading, and of the strengths or areas within it."""


def section(
    heading: str, *, level: int = SECTION, body: tuple[Block, ...], about: str = ""
) -> tuple[Block, ...]:
    """A heading and what stands under it; nothing where nothing does."""
    return (Heading(heading, level, about), *body) if body else ()


def paragraph(voice: Voice, *, of: str) -> tuple[Block, ...]:
    """One paragraph of the letter by its name; none where it has nothing to say."""
    return paragraph_of(voice, document=DocumentKind.LETTER, of=of)


def led_into(body: tuple[Block, ...], *, voice: Voice, by: str) -> tuple[Block, ...]:
    """What a paragraph leads into, under it; over nothing only the team's own words stand."""
    if body:
        return (*paragraph(voice, of=by), *body)
    return own_paragraph(voice, document=DocumentKind.LETTER, of=by)


def bulleted(findings: tuple[Finding, ...]) -> tuple[Block, ...]:
    """Findings as bullets, word for word; those whose words are still to come are left out."""
    items = tuple(Item(item.text, about=item.id) for item in findings if item.text.strip())
    return (Bullets(items),) if items else ()
