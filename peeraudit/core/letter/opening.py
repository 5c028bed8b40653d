"""How a letter opens: who it is to, what it is about, thanks, what was asked, and what for."""

import re

from peeraudit.core.blocks import Block, Bullets, Heading, Item, LetterHead, Paragraph, Tone
from peeraudit.core.challenge import Challenge, KeyLine
from peeraudit.core.wording import Voice, key_line_words, one_line, written_day

from .sections import paragraph, section

_LINE_ENDS = re.compile(r"[\r\n;]+")


def opening(challenge: Challenge, *, voice: Voice) -> tuple[Block, ...]:
    """The letterhead, the salutation, the title, and thanks."""
    lines = voice.wording.letter.lines
    return (
        *_letterhead(challenge, voice=voice),
        Paragraph(voice.sentence(lines.salutation)),
        Heading(voice.sentence(lines.title), level=1),
        Paragraph(voice.sentence(lines.subtitle), tone=Tone.QUIET),
        *paragraph(voice, of="thanks"),
    )


def asked(key_lines: tuple[KeyLine, ...], *, voice: Voice) -> tuple[Block, ...]:
    """The theme of the challenge and every key line of enquiry, as they were agreed."""
    items = tuple(Item(text) for line in key_lines if (text := key_line_words(line)))
    body = (*paragraph(voice, of="asked"), *((Bullets(items),) if items else ()))
    return section(voice.sentence(voice.wording.letter.lines.asked), body=body)


def background(voice: Voice) -> tuple[Block, ...]:
    """What a peer challenge is, and that it is not an inspection."""
    body = (*paragraph(voice, of="background"), *paragraph(voice, of="standing"))
    return section(voice.sentence(voice.wording.letter.lines.background), body=body)


def _letterhead(challenge: Challenge, *, voice: Voice) -> tuple[Block, ...]:
    addressee = (
        one_line(challenge.director_name),
        one_line(challenge.director_title),
        *_address_lines(challenge.address),
    )
    head = LetterHead(
        addressee=tuple(line for line in addressee if line),
        sender=_sender(one_line(challenge.programme), region=one_line(challenge.region)),
        dated=written_day(challenge.letter_date, wording=voice.wording.dates),
    )
    return (head,) if head.addressee or head.sender or head.dated else ()


def _sender(programme: str, *, region: str) -> tuple[str, ...]:
    """The programme, and its region where the programme's name does not say it."""
    lines = (programme, "" if region.casefold() in programme.casefold() else region)
    return tuple(line for line in lines if line)


def _address_lines(address: str) -> tuple[str, ...]:
    """An address line by line; one typed on a single line is parted at its commas."""
    typed = [line for line in _LINE_ENDS.split(address.strip()) if line.strip()]
    parts = typed if len(typed) != 1 else typed[0].split(",")
    return tuple(line for part in parts if (line := one_line(part).rstrip(",")))
