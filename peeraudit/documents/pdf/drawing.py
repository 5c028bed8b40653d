"""Drawing: placed strips onto pages by ReportLab, every run inside marked content.

What belongs to an element gets a number on its page, by which the structure finds it again.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby

from reportlab.pdfgen.canvas import Canvas

from peeraudit.documents.pdf.fonts import HOLDING_SPACE
from peeraudit.documents.pdf.look import BODY, LEFT, PAGE_HEIGHT, PAGE_WIDTH
from peeraudit.documents.pdf.pagination import Page, runs_by_owner
from peeraudit.documents.pdf.strips import Artifact, Bar, Element, Run


@dataclass(frozen=True, slots=True)
class Piece:
    """One stretch of marked content: whose, on which page (from 0), under which number there."""

    element: Element
    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """The pages as a PDF without structure, and the pieces the structure is made of."""

    pdf: bytes
    pieces: tuple[Piece, ...]


def draw(pages: Iterable[Page]) -> Drawn:
    """Draw pages; the same pages give the same bytes."""
    into = BytesIO()
    canvas = Canvas(
        into,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        pageCompression=0,
        invariant=1,
        initialFontName=BODY.font,  # pyright: ignore[reportArgumentType] - its hint is wrong
    )
    pieces: list[Piece] = []
    for number, page in enumerate(pages):
        pieces.extend(_draw_page(canvas, page=page, number=number))
        canvas.showPage()
    canvas.save()
    return Drawn(into.getvalue(), tuple(pieces))


def _draw_page(canvas: Canvas, *, page: Page, number: int) -> list[Piece]:
    pieces: list[Piece] = []
    for placed in page:
        for bar in placed.strip.bars:
            _draw_bar(canvas, bar=bar, top=placed.top)
    for owner, stretch in runs_by_owner(page).items():
        if isinstance(owner, Element):
            canvas.addLiteral(f"/{owner.kind} <</MCID {len(pieces)}>> BDC")
            pieces.append(Piece(owner, number, len(pieces)))
        else:
            canvas.addLiteral(f"/Artifact {owner.value} BDC")
        _draw_runs(canvas, runs=stretch)
        canvas.addLiteral("EMC")
    return pieces


def _draw_bar(canvas: Canvas, *, bar: Bar, top: float) -> None:
    canvas.addLiteral(f"/Artifact {Artifact.LAYOUT.value} BDC")
    canvas.setFillColorRGB(*bar.colour)
    bottom = PAGE_HEIGHT - top - bar.y - bar.height
    canvas.rect(LEFT + bar.x, bottom, bar.width, bar.height, stroke=0, fill=1)
    canvas.addLiteral("EMC")


def _draw_runs(canvas: Canvas, *, runs: Iterable[tuple[float, Run]]) -> None:
    words = canvas.beginText()
    for style, lines in groupby(runs, key=lambda one: one[1].style):
        words.setFont(style.font, style.size)
        words.setFillColorRGB(*style.colour)
        for top, run in lines:
            words.setTextOrigin(LEFT + run.x, PAGE_HEIGHT - top - run.y)
            words.textOut(run.text.replace("\u00a0", HOLDING_SPACE))
    canvas.drawText(words)
