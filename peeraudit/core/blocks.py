"""Blocks: what a document says and in what order, before anything decides how it looks.

Composed once by the core; every renderer draws the same blocks, so preview and print agree.
Texts are data: whatever looks like mark-up in them is printed as the characters it is.
"""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """How loudly a paragraph speaks."""

    PLAIN = "plain"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class LetterHead:
    """The top of a letter: the addressee where a window envelope has it, and who sends it when."""

    addressee: tuple[str, ...]
    sender: tuple[str, ...]
    dated: str


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 1 is the title of the document, 2 a section, 3 a part of one. No level is jumped.

    `about` is the id of the theme it heads, for tracing.
    """

    text: str
    level: int
    about: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. `about` names the passage it prints, for tracing: "passage:background"."""

    text: str
    tone: Tone = Tone.PLAIN
    about: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One bullet. `about` is the id of the finding or tip it prints, for tracing."""

    text: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list whose order carries no number."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A list counted 1, 2, 3."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of data under headings, one text a cell; every row as long as the headings."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """The end of a letter, kept together: the closing, room to sign, the name, what they are."""

    closing: str
    lines: tuple[str, ...]
    about: str = ""


Block = LetterHead | Heading | Paragraph | Bullets | Numbered | Table | Signature


@dataclass(frozen=True, slots=True)
class Composition:
    """A whole document.

    `language` is a BCP 47 tag such as en-GB. `footer` stands on every page; so does `notice`
    where there is one: it says that a sample is a sample.
    """

    title: str
    language: str
    footer: str
    notice: str
    blocks: tuple[Block, ...]
