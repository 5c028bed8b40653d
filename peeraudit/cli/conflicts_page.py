"""The page of what laptops disagree on: each side, and the command that settles it."""

import re
import shlex
from collections.abc import Iterator

from peeraudit.cli.plain_page import MARGIN, counted, paragraph, plain, section
from peeraudit.operations.disagreements import (
    ConflictInWords,
    Disagreements,
    LooseName,
    Saying,
    SideInWords,
)
from peeraudit.operations.history import Doing
from peeraudit.operations.settling import Settled

PLAIN_WORD = re.compile(r"[\w./~:\\-]+")
"""What may stand in a command without quotation marks, in any shell."""


def lines(found: Disagreements, *, file: str) -> Iterator[str]:
    """The whole page. Commands stand on one line however long, so that they can be copied."""
    count = len(found.conflicts)
    if not count:
        yield "Laptops disagree on nothing."
    else:
        yield f"Laptops disagree on {counted(count, 'thing')}. Nothing is lost, whichever is taken."
    yield from paragraph(found.left_out)
    for conflict in found.conflicts:
        yield from section(plain(conflict.subject), _conflict(conflict, file=file))
    yield from section("Deleted, and still named", _loose(found.loose))


def settled_lines(settled: Settled, *, file: str) -> Iterator[str]:
    """What was settled, and how it can be taken back."""
    yield "Settled. It stands now:"
    yield from paragraph(f"{settled.subject}: {settled.stands}")
    yield f"To have the disagreement back: peeraudit undo {_typed(file)}"


def _conflict(conflict: ConflictInWords, *, file: str) -> Iterator[str]:
    for side in conflict.sides:
        yield from _side(side)
    command = " ".join(
        ("peeraudit settle", *map(_typed, (file, conflict.reference, conflict.field)))
    )
    yield f"{MARGIN}Settle it: {command} --take {conflict.sides[0].letter}"
    if conflict.is_writable:
        yield f"{MARGIN}Or write a third: {command} --write"


def _side(side: SideInWords) -> Iterator[str]:
    shown = " (shown until it is settled)" if side.is_shown else ""
    yield from paragraph(f"{side.letter}: {side.stands}{shown}")
    for saying in side.sayings:
        for line in paragraph(_saying(saying)):
            yield f"{MARGIN}{line}"


def _saying(saying: Saying) -> str:
    said = f"{saying.what}, by " if saying.what else ""
    return f"{said}{_doing(saying.doing)}"


def _doing(doing: Doing) -> str:
    when = "" if doing.at is None else f", {doing.at.astimezone():%H:%M on %d %B %Y}"
    return f"{doing.who}{when}, on {doing.laptop}"


def _loose(loose: tuple[LooseName, ...]) -> Iterator[str]:
    if loose:
        yield from paragraph("Nothing is lost. Bring back what was deleted, or name another.")
    for item in loose:
        yield from paragraph(f"{item.named}, as {item.field} of: {', '.join(item.by)}")


def _typed(word: str) -> str:
    """A word as it is typed in a command: in double quotes where every shell reads these alike."""
    word = plain(word)
    if PLAIN_WORD.fullmatch(word):
        return word
    return shlex.quote(word) if any(sign in word for sign in '"$`\\') else f'"{word}"'
