"""The findings: headlines first, then theme by theme, strengths before areas.

Every finding is printed in the words the team agreed; nothing is mended here.
"""

from peeraudit.core.blocks import Block
from peeraudit.core.synthesis import Synthesis, ThemeFindings
from peeraudit.core.wording import Voice, one_line

from .sections import HALF, bulleted, led_into, section


def headlines(synthesis: Synthesis, *, voice: Voice) -> tuple[Block, ...]:
    """What the team would say first; no section where it has nothing to say there."""
    lines = voice.wording.letter.lines
    halves = (
        *section(
            voice.sentence(lines.headline_strengths),
            level=HALF,
            body=bulleted(synthesis.headline_strengths),
        ),
        *section(
            voice.sentence(lines.headline_areas),
            level=HALF,
            body=bulleted(synthesis.headline_areas),
        ),
    )
    body = led_into(halves, voice=voice, by="headlines")
    return section(voice.sentence(lines.headlines), body=body)


def themes(synthesis: Synthesis, *, voice: Voice) -> tuple[Block, ...]:
    """One section a theme; a theme with no finding is left out."""
    return tuple(block for theme in synthesis.themes for block in _theme(theme, voice=voice))


def _theme(found: ThemeFindings, *, voice: Voice) -> tuple[Block, ...]:
    lines = voice.wording.letter.lines
    heading = voice.sentence(lines.theme, facts={"title": one_line(found.theme.title)})
    strengths = bulleted(found.strengths)
    areas = bulleted(found.areas)
    body = (
        *section(voice.sentence(lines.strengths), level=HALF, body=strengths),
        *section(voice.sentence(lines.areas), level=HALF, body=areas),
    )
    return section(heading, body=body, about=found.theme.id)
