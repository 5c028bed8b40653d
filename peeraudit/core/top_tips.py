"""Top tips: one page on how to improve, in the team's words (practice.md 3.2)."""

from peeraudit.core.blocks import Block, Composition, Heading, Item, Numbered, Paragraph, Tone
from peeraudit.core.synthesis import Synthesis
from peeraudit.core.wording import NothingToCompose, Voice, Wording, notice_of, voice_for
from peeraudit.core.wording.variants import Passage


def compose_tips(synthesis: Synthesis, *, wording: Wording) -> Composition:
    """The page of top tips, as blocks; however many there are, they stand.

    Raises `NothingToCompose` where the host has no name yet, or there is no tip.
    """
    voice = voice_for(synthesis, wording=wording)
    items = tuple(Item(tip.text, about=tip.id) for tip in synthesis.tips if tip.text.strip())
    if not items:
        raise NothingToCompose(
            "There are no top tips yet.", advice="Write six to eight, then compose again."
        )
    lines, passages = wording.tips.lines, wording.tips.passages
    return Composition(
        title=voice.sentence(lines.document),
        language=wording.language,
        footer=voice.sentence(lines.footer),
        notice=notice_of(synthesis.challenge, wording=wording),
        blocks=(
            Heading(voice.sentence(lines.title), level=1),
            Paragraph(voice.sentence(lines.subtitle), tone=Tone.QUIET),
            *_paragraph(voice, of=passages.lead_in),
            Numbered(items),
            *_paragraph(voice, of=passages.close),
        ),
    )


def _paragraph(voice: Voice, *, of: Passage) -> tuple[Block, ...]:
    text = voice.passage(of)
    return (Paragraph(text),) if text else ()
