"""How a letter ends: what the host may do now, the offer to correct facts, and who signs."""

from peeraudit.core.blocks import Block, Signature
from peeraudit.core.wording import Voice

from .sections import paragraph, section


def next_steps(voice: Voice) -> tuple[Block, ...]:
    """What is the host's to decide, how to put a fact right, and thanks."""
    body = (
        *paragraph(voice, of="deciding"),
        *paragraph(voice, of="accuracy"),
        *paragraph(voice, of="farewell"),
    )
    return section(voice.sentence(voice.wording.letter.lines.next_steps), body=body)


def signature(voice: Voice) -> Signature:
    """The lead signs; where none is named, the peer alone or the team."""
    lines = voice.wording.letter.lines
    signed = (voice.sentence(lines.signed_by), voice.sentence(lines.signed_as))
    return Signature(
        closing=voice.sentence(lines.closing), lines=tuple(line for line in signed if line)
    )
