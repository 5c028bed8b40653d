"""Reading finished documents back: what each piece is and says, whatever kind of file it is in.

It knows the formats only, not the code that wrote them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from tests import pdf_reading

PIECES = frozenset({"h1", "h2", "h3", "li", "p"})
"""The pieces of a page of HTML that are read; headings of three levels, bullets, paragraphs."""

PDF_PIECES = {"H1": "h1", "H2": "h2", "H3": "h3", "LBody": "li", "P": "p"}
"""What the same pieces are called in the structure of a PDF."""

UNDERLINES = {"=": "h1", "-": "h2", ".": "h3"}
"""What a heading of plain text is underlined with."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading, bullet or paragraph."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as it reads, from its first piece to its last."""

    pieces: tuple[Piece, ...]

    def texts(self, kind: str) -> tuple[str, ...]:
        """Every piece of one kind."""
        return tuple(piece.text for piece in self.pieces if piece.kind == kind)

    def bullets(self, *, under: str, part: str = "") -> tuple[str, ...]:
        """The bullets that stand under a section's heading, or under a part of it."""
        return tuple(
            piece.text
            for section, half, piece in self._placed()
            if piece.kind == "li" and section == under and half == part
        )

    def paragraphs(self, *, under: str) -> str:
        """The running text of a section."""
        said = (piece.text for section, _, piece in self._placed() if section == under)
        return " ".join(said)

    def _placed(self) -> Iterator[tuple[str, str, Piece]]:
        section = part = ""
        for piece in self.pieces:
            if piece.kind == "h2":
                section, part = piece.text, ""
            elif piece.kind == "h3":
                part = piece.text
            else:
                yield section, part, piece


def read_html(content: bytes) -> Reading:
    """Read a page of HTML."""
    reader = _PageReader()
    reader.feed(content.decode())
    return Reading(tuple(reader.pieces))


def read_text(content: bytes) -> Reading:
    """Read plain text. A line's end reads as a space, though a hyphen may have stood there."""
    paragraphs = content.decode().split("\n\n")
    return Reading(tuple(piece for one in paragraphs for piece in _text_pieces(one.strip("\n"))))


def read_pdf(content: bytes) -> Reading:
    """Read a tagged PDF by its structure, as a screen reader does."""
    leaves = pdf_reading.read_pdf(content).leaves
    return Reading(
        tuple(Piece(PDF_PIECES[leaf.kind], leaf.text) for leaf in leaves if leaf.kind in PDF_PIECES)
    )


class _PageReader(HTMLParser):
    """Gathers the pieces of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[Piece] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in PIECES:
            self._open = [""]

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in PIECES and self._open:
            self.pieces.append(Piece(tag, "".join(self._open)))
            self._open = []


def _text_pieces(paragraph: str) -> Iterable[Piece]:
    lines = paragraph.split("\n")
    if lines[0].startswith("- "):
        items = re.split(r"\n?^- ", paragraph, flags=re.MULTILINE)[1:]
        return [Piece("li", re.sub(r"\n  ", " ", item)) for item in items]
    sign = lines[-1][:1]
    if len(lines) > 1 and sign in UNDERLINES and set(lines[-1]) == {sign}:
        return [Piece(UNDERLINES[sign], " ".join(lines[:-1]))]
    return [Piece("p", " ".join(lines))]
