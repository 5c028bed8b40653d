"""The feedback letter, composed from what the team says and did (practice.md 3.1).

The order is the field's; every word that is not the team's comes from the wording.
"""

from peeraudit.core.blocks import Composition
from peeraudit.core.synthesis import Synthesis
from peeraudit.core.wording import Wording, notice_of, voice_for

from .account import limits, process
from .ending import next_steps, signature
from .findings import headlines, themes
from .opening import asked, background, opening


def compose_letter(synthesis: Synthesis, *, wording: Wording) -> Composition:
    """The letter to the host's director, as blocks. Grades of case files are never in it.

    Raises `NothingToCompose` where the host has no name yet.
    """
    voice = voice_for(synthesis, wording=wording)
    lines = wording.letter.lines
    return Composition(
        title=voice.sentence(lines.document),
        language=wording.language,
        footer=voice.sentence(lines.footer),
        notice=notice_of(synthesis.challenge, wording=wording),
        blocks=(
            *opening(synthesis.challenge, voice=voice),
            *asked(synthesis.key_lines, voice=voice),
            *background(voice),
            *process(voice),
            *limits(synthesis, voice=voice),
            *headlines(synthesis, voice=voice),
            *themes(synthesis, voice=voice),
            *next_steps(voice),
            signature(voice),
        ),
    )
