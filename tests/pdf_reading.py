"""A reader of finished PDFs: what a screen reader would be told, and where each line stands.

It knows only the format, not the code that wrote it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf

from peeraudit.core.blocks import (
    Block,
    Bullets,
    Composition,
    Heading,
    LetterHead,
    Numbered,
    Paragraph,
    Signature,
    Table,
)
from peeraudit.documents.pdf.characters import drawn_text
from peeraudit.documents.tidying import tidied

TEXT_KINDS = ("P", "H1", "H2", "H3", "LBody", "TH", "TD")
"""The kinds of element whose text was composed; what is left are a list's own signs."""

ENTRY = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4,})>")


@dataclass(frozen=True, slots=True)
class Line:
    """Text shown at one place: its page (from 0), point of origin, owner's number or artifact."""

    page: int
    x: float
    y: float
    text: str
    owner: int | str


@dataclass(frozen=True, slots=True)
class Leaf:
    """An element that holds text: its kind, the kinds it lies in, its text, where it is shown."""

    kind: str
    within: tuple[str, ...]
    text: str
    lines: tuple[Line, ...]

    @property
    def pages(self) -> tuple[int, ...]:
        """The pages it is shown on."""
        return tuple(dict.fromkeys(line.page for line in self.lines))


@dataclass(frozen=True, slots=True)
class ReadBack:
    """A PDF as it reads: its leaves in structure order, and every line as it stands."""

    leaves: tuple[Leaf, ...]
    lines: tuple[Line, ...]
    pages: int

    def texts(self, *kinds: str) -> tuple[str, ...]:
        """The texts of the leaves of these kinds, in order."""
        return tuple(leaf.text for leaf in self.leaves if leaf.kind in kinds)

    def artifacts(self, page: int) -> str:
        """What a page shows and nobody is told."""
        return " ".join(
            line.text for line in self.lines if line.page == page and isinstance(line.owner, str)
        )


def read_pdf(content: bytes) -> ReadBack:
    """Read a finished PDF."""
    with pikepdf.open(BytesIO(content)) as pdf:
        lines = tuple(line for page in range(len(pdf.pages)) for line in _lines(pdf, page))
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        root = pdf.Root.StructTreeRoot.K
        leaves = tuple(_leaves(root, within=(), lines=lines, numbers=numbers))
        return ReadBack(leaves, lines, len(pdf.pages))


def _leaves(
    element: pikepdf.Object,
    *,
    within: tuple[str, ...],
    lines: tuple[Line, ...],
    numbers: dict[tuple[int, int], int],
) -> Iterator[Leaf]:
    kind = str(element.S)[1:]
    own: list[Line] = []
    for kid in list(element.K):
        if isinstance(kid, int):
            own += _owned(lines, page=numbers[element.Pg.objgen], number=kid)
        elif kid.get("/Type") == "/MCR":
            own += _owned(lines, page=numbers[kid.Pg.objgen], number=int(kid.MCID))
        else:
            yield from _leaves(kid, within=(*within, kind), lines=lines, numbers=numbers)
    if own:
        yield Leaf(kind, within, "".join(line.text for line in own), tuple(own))


def _owned(lines: tuple[Line, ...], *, page: int, number: int) -> list[Line]:
    return [line for line in lines if line.page == page and line.owner == number]


def _lines(pdf: pikepdf.Pdf, number: int) -> Iterator[Line]:
    page = pdf.pages[number]
    fonts = page.obj.Resources.Font
    tables = {name: _table(fonts[name]) for name in fonts.keys()}  # noqa: SIM118 - not a mapping
    font, owner = "", ""
    x = y = 0.0
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                marks = operands[1]
                owner = int(marks.MCID) if "/MCID" in marks else str(operands[0])
            case "EMC":
                owner = ""
            case "Tf":
                font = str(operands[0])
            case "Tm":
                x, y = float(operands[4]), float(operands[5])
            case "Tj":
                shown = "".join(tables[font][code] for code in bytes(operands[0]))
                yield Line(number, x, y, shown, owner)
            case _:
                pass


def _table(font: pikepdf.Object) -> dict[int, str]:
    if "/ToUnicode" not in font:
        return {}
    entries = ENTRY.finditer(font.ToUnicode.read_bytes())
    return {
        int(found[1], 16): bytes.fromhex(found[2].decode()).decode("utf-16-be") for found in entries
    }


def leaf_texts(composition: Composition) -> list[str]:
    """The texts of a composition in the order they are read, a line feed as a space."""
    texts = [composition.notice] if composition.notice else []
    for block in tidied(composition).blocks:
        texts += _leaf_texts(block)
    return [drawn_text(text).replace("\n", " ") for text in texts]


def _leaf_texts(block: Block) -> list[str]:
    match block:
        case Heading() | Paragraph():
            texts = [block.text]
        case Bullets() | Numbered():
            texts = [item.text for item in block.items]
        case Table():
            texts = [*block.headings, *(cell for row in block.rows for cell in row)]
        case LetterHead():
            parts = (" ".join(block.sender), block.dated, " ".join(block.addressee))
            texts = [part for part in parts if part]
        case Signature():
            texts = [part for part in (block.closing, " ".join(block.lines)) if part]
    return texts
