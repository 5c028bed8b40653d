"""A composition into a tagged PDF that passes PDF/UA-1, the same bytes each time.

Laid out once: what is written and what is told of it come from the same pages.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise

from pikepdf import ObjectStreamMode, Pdf

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
from peeraudit.core.pages import PlacedPdf
from peeraudit.documents.pdf.characters import drawn_text
from peeraudit.documents.pdf.code_tables import mend_code_tables
from peeraudit.documents.pdf.drawing import draw
from peeraudit.documents.pdf.furniture import (
    Furniture,
    footer_on_page,
    notice_on_page,
    set_furniture,
)
from peeraudit.documents.pdf.letterhead import set_letterhead
from peeraudit.documents.pdf.look import PAGE_HEIGHT, PAGE_WIDTH
from peeraudit.documents.pdf.metadata import write_metadata
from peeraudit.documents.pdf.outline import write_outline
from peeraudit.documents.pdf.pagination import Page, paginate
from peeraudit.documents.pdf.placing import Abouts, abouts_of, outline_of, places_of
from peeraudit.documents.pdf.setting import (
    set_bullets,
    set_heading,
    set_numbered,
    set_paragraph,
    set_signature,
)
from peeraudit.documents.pdf.strips import Artifact, Element, Setting, Strip, last_glued
from peeraudit.documents.pdf.structure import write_structure
from peeraudit.documents.pdf.tables import set_table
from peeraudit.documents.tidying import with_texts

VERSION = "1.7"
"""The version of the format that PDF/UA-1 is written for."""


PART_LEVEL = 3
"""Headings from this level on never open a page on their own: the end of what stands before comes
with them, so that a page does not begin with words that stand on many ("Areas for consideration"),
and nobody, nor a program, takes them for a running head."""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A composition on its pages, not yet written.

    `root` is its structure, and `abouts` says what each text is about.
    """

    composition: Composition
    pages: tuple[Page, ...]
    root: Element
    abouts: Abouts


def render_pdf(composition: Composition) -> bytes:
    """Draw and tag a tidied composition. No clock, no random: the same bytes each time."""
    return _written(_laid_out(composition))


def render_pdf_placed(composition: Composition) -> PlacedPdf:
    """The very bytes that `render_pdf` gives, and where each text stands in them."""
    laid_out = _laid_out(composition)
    return PlacedPdf(
        _written(laid_out),
        pages=len(laid_out.pages),
        width=PAGE_WIDTH,
        height=PAGE_HEIGHT,
        places=places_of(laid_out.pages, abouts=laid_out.abouts),
        outline=outline_of(laid_out.pages, abouts=laid_out.abouts),
    )


def _laid_out(composition: Composition) -> LaidOut:
    shown = with_texts(composition, drawn_text)
    furniture = set_furniture(footer=shown.footer, notice=shown.notice, language=shown.language)
    settings = tuple(set_block(block, top=furniture.frame.top) for block in shown.blocks)
    notice = Element("P")
    read_first = (notice,) if shown.notice else ()
    root = Element("Document", (*read_first, *(setting.element for setting in settings)))
    strips = _strips(shown.blocks, settings)
    pages = paginate(strips, frame=furniture.frame)
    furnished = tuple(_furnished(pages, furniture=furniture, notice=notice))
    return LaidOut(composition, furnished, root, abouts_of(shown.blocks, settings))


def _written(laid_out: LaidOut) -> bytes:
    into = BytesIO()
    drawn = draw(laid_out.pages)
    with Pdf.open(BytesIO(drawn.pdf)) as pdf:
        mend_code_tables(pdf)
        write_structure(pdf, root=laid_out.root, pieces=drawn.pieces)
        write_outline(pdf, pages=laid_out.pages)
        composition = laid_out.composition
        write_metadata(pdf, title=composition.title, language=composition.language)
        pdf.save(
            into,
            min_version=VERSION,
            deterministic_id=True,
            object_stream_mode=ObjectStreamMode.generate,
        )
    return into.getvalue()


def set_block(block: Block, *, top: float) -> Setting:
    """Set one block for a page whose text begins `top` points below its edge."""
    match block:
        case LetterHead():
            setting = set_letterhead(block, top=top)
        case Heading():
            setting = set_heading(block)
        case Paragraph():
            setting = set_paragraph(block)
        case Bullets():
            setting = set_bullets(block)
        case Numbered():
            setting = set_numbered(block)
        case Table():
            setting = set_table(block)
        case Signature():
            setting = set_signature(block)
    return setting


def keeps_with_next(block: Block, following: Block) -> bool:
    """Whether the end of a block must share a page with what follows it, headings apart."""
    match block, following:
        case _, Signature():
            return True
        case Bullets() | Numbered() | Paragraph() | Table(), Heading(level=level):
            return level >= PART_LEVEL
        case Paragraph(text=text), Bullets() | Numbered() | Table():
            return text.endswith(":")
        case _:
            return False


def _strips(blocks: tuple[Block, ...], settings: tuple[Setting, ...]) -> Iterator[Strip]:
    for (block, setting), (following, _) in pairwise(zip(blocks, settings, strict=True)):
        keeps = keeps_with_next(block, following)
        yield from last_glued(setting.strips) if keeps else setting.strips
    if settings:
        yield from settings[-1].strips


def _furnished(pages: tuple[Page, ...], *, furniture: Furniture, notice: Element) -> Iterator[Page]:
    for count, page in enumerate(pages, start=1):
        owner = notice if count == 1 else Artifact.HEADER
        yield (
            *notice_on_page(furniture, belongs=owner),
            *page,
            *footer_on_page(furniture, page=count, pages=len(pages)),
        )
