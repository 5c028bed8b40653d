"""What the team did, and what it could not do: how a reader judges the weight of a letter."""

from peeraudit.core.blocks import Block, Bullets, Item, Table
from peeraudit.core.challenge import KeyLine, Tested
from peeraudit.core.synthesis import Synthesis
from peeraudit.core.wording import Voice, key_line_words, limits_of, one_line, person_facts

from .sections import led_into, paragraph, section


def process(voice: Voice) -> tuple[Block, ...]:
    """The team, its days, what it did, whom it met and how much it found."""
    body = (
        *paragraph(voice, of="team"),
        *_team_table(voice),
        *paragraph(voice, of="coordination"),
        *paragraph(voice, of="time"),
        *paragraph(voice, of="activity"),
        *paragraph(voice, of="drawn"),
    )
    return section(voice.sentence(voice.wording.letter.lines.process), body=body)


def limits(synthesis: Synthesis, *, voice: Voice) -> tuple[Block, ...]:
    """What the letter rests on, and every key line not tested or in part, in the team's words."""
    told = (_limit(line, voice=voice) for line in limits_of(synthesis.key_lines))
    items = tuple(Item(text) for text in told)
    body = (
        *paragraph(voice, of="reach"),
        *led_into((Bullets(items),) if items else (), voice=voice, by="untested"),
        *paragraph(voice, of="familiar"),
    )
    return section(voice.sentence(voice.wording.letter.lines.limits), body=body)


def _limit(key_line: KeyLine, *, voice: Voice) -> str:
    lines = voice.wording.letter.lines
    told = lines.not_tested if key_line.tested is Tested.NO else lines.tested_in_part
    why = one_line(key_line.why_not_tested)
    facts = {"wording": key_line_words(key_line), "why": why[:1].upper() + why[1:]}
    return voice.sentence(told, facts=facts)


def _team_table(voice: Voice) -> tuple[Block, ...]:
    """The team, lead first; a team of one is told in a sentence, a column nobody fills not at all.

    Coordinators are named in a sentence of their own.
    """
    peers = voice.team.peers
    if not peers[1:]:
        return ()
    words = voice.wording.team
    columns = (
        (words.name, [person_facts(peer)["name"] for peer in peers]),
        (words.job_title, [person_facts(peer)["job_title"] for peer in peers]),
        (words.organisation, [person_facts(peer)["organisation"] for peer in peers]),
        (words.role, [words.of(peer.role) for peer in peers]),
    )
    filled = [(heading, cells) for heading, cells in columns if any(cells)]
    rows = zip(*([cell or words.blank for cell in cells] for _, cells in filled), strict=True)
    return (Table(headings=tuple(heading for heading, _ in filled), rows=tuple(rows)),)
