"""Sections of a letter: a heading stands only over something."""

from peeraudit.core.blocks import Block, Bullets, Heading, Item, Paragraph
from peeraudit.core.finding import Finding
from peeraudit.core.wording import Voice
from peeraudit.core.wording.variants import Passage

SECTION, HALF = 2, 3
"""The levels of a section's heading, and of the strengths or areas within it."""


def section(heading: str, *, level: int = SECTION, body: tuple[Block, ...]) -> tuple[Block, ...]:
    """A heading and what stands under it; nothing where nothing does."""
    return (Heading(heading, level), *body) if body else ()


def paragraph(voice: Voice, *, of: Passage) -> tuple[Block, ...]:
    """One paragraph of the standard wording; none where it has nothing to say."""
    text = voice.passage(of)
    return (Paragraph(text),) if text else ()


def bulleted(findings: tuple[Finding, ...]) -> tuple[Block, ...]:
    """Findings as bullets, word for word; those whose words are still to come are left out."""
    items = tuple(Item(item.text, about=item.id) for item in findings if item.text.strip())
    return (Bullets(items),) if items else ()
