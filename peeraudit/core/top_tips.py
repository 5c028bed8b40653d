"""Top tips: one page on how to improve, in the team's words (practice.md 3.2)."""

from peeraudit.core.blocks import Composition, Heading, Item, Numbered, Paragraph, Tone
from peeraudit.core.passage import DocumentKind
from peeraudit.core.passages import paragraph
from peeraudit.core.synthesis import Synthesis
from peeraudit.core.wording import NothingToCompose, Wording, notice_of, voice_for


def compose_tips(synthesis: Synthesis, *, wording: Wording) -> Composition:
    """The page of top tips, as blocks; however many there are, they stand.

    Raises `NothingToCompose` where the host has no name yet, or there is no tip.
    """
    voice = voice_for(synthesis, wording=wording)
    items = tuple(Item(tip.text, about=tip.id) for tip in synthesis.tips if tip.text.strip())
    if not items:
        raise NothingToCompose(
            "There are no top tips yet.",
            advice="Write six to eight, then compose again.",
            on_screen="Write six to eight here. The page is composed as you write.",
        )
    lines = wording.tips.lines
    return Composition(
        title=voice.sentence(lines.document),
        language=wording.language,
        footer=voice.sentence(lines.footer),
        notice=notice_of(synthesis.challenge, wording=wording),
        blocks=(
            Heading(voice.sentence(lines.title), level=1),
            Paragraph(voice.sentence(lines.subtitle), tone=Tone.QUIET),
            *paragraph(voice, document=DocumentKind.TIPS, of="lead_in"),
            Numbered(items),
            *paragraph(voice, document=DocumentKind.TIPS, of="close"),
        ),
    )
