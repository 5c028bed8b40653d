"""The top of a letter: the addressee where a window envelope shows it, beside sender and date.

The window of a DL envelope shows what stands 20 to 115 mm from the left edge of a sheet folded in
three and 45 to 80 mm from its upper edge.
"""

from peeraudit.core.blocks import LetterHead, Paragraph
from peeraudit.documents.lines import break_lines, visible
from peeraudit.documents.pdf.look import (
    ADDRESS,
    COLUMN,
    LONG_ADDRESS,
    MM,
    SENDER,
    SENDER_NAME,
    Style,
)
from peeraudit.documents.pdf.setting import set_paragraph
from peeraudit.documents.pdf.strips import Element, Run, Setting, Strip

WINDOW_TOP = 45 * MM
"""How far below the edge of the sheet the addressee begins."""

ADDRESS_WIDTH, SENDER_WIDTH = 88 * MM, 66 * MM
"""The room for addressee and sender; they stand side by side and never meet."""

LONG = 6
"""An address of more lines than this is set smaller, so that the window still shows it."""

BODY_TOP = 88 * MM
"""Where the letter goes on, clear of the window, measured from the edge of the sheet."""

TALLEST = 560.0
"""Where the parts would take more than this, in points, they stand one under the other."""

_GAP = 12.0


def set_letterhead(head: LetterHead, *, top: float) -> Setting:
    """Sender and date at the right, addressee at the left, in one strip `top` below the edge.

    Without an addressee no room is left for the window.
    """
    beside = _side_by_side(head, top=top)
    return beside if beside.strips[0].height <= TALLEST else _stacked(head)


def _side_by_side(head: LetterHead, *, top: float) -> Setting:
    sender, dated, addressee = Element("P"), Element("P"), Element("P")
    sent = _at_right(head.sender, first=SENDER_NAME, y=0.0, belongs=sender)
    window = max(WINDOW_TOP - top, 0.0) if head.addressee else 0.0
    date_top = max(window, _end(sent) + _GAP) if sent else window
    date_lines = (head.dated,) if head.dated else ()
    date = _at_right(date_lines, first=ADDRESS, y=date_top, belongs=dated)
    address = _at_left(head.addressee, y=window, belongs=addressee)
    least = BODY_TOP - top if head.addressee else 0.0
    height = max(least, *(_end(runs) + _GAP for runs in (sent, date, address)))
    said = ((sender, sent), (dated, date), (addressee, address))
    return Setting(
        (Strip(height, (*sent, *date, *address), below=_GAP),),
        Element("Sect", tuple(element for element, runs in said if runs)),
    )


def _stacked(head: LetterHead) -> Setting:
    said = (lines for lines in (head.sender, (head.dated,), head.addressee) if any(lines))
    parts = tuple(set_paragraph(Paragraph("\n".join(lines))) for lines in said)
    strips = tuple(strip for part in parts for strip in part.strips)
    return Setting(strips, Element("Sect", tuple(part.element for part in parts)))


def _at_right(
    texts: tuple[str, ...], *, first: Style, y: float, belongs: Element
) -> tuple[Run, ...]:
    runs: list[Run] = []
    for place, text in enumerate(_ended(texts)):
        style = SENDER if place else first
        for line in break_lines(text, width=SENDER_WIDTH, measure=style.width_of):
            x = COLUMN - style.width_of(visible(line))
            runs.append(Run(x, y + style.baseline, line.replace("\n", " "), style, belongs))
            y += style.leading
    return tuple(runs)


def _at_left(texts: tuple[str, ...], *, y: float, belongs: Element) -> tuple[Run, ...]:
    style = ADDRESS if len(_broken(texts, style=ADDRESS)) <= LONG else LONG_ADDRESS
    return tuple(
        Run(0, y + place * style.leading + style.baseline, line.replace("\n", " "), style, belongs)
        for place, line in enumerate(_broken(texts, style=style))
    )


def _broken(texts: tuple[str, ...], *, style: Style) -> tuple[str, ...]:
    return tuple(
        line
        for text in _ended(texts)
        for line in break_lines(text, width=ADDRESS_WIDTH, measure=style.width_of)
    )


def _ended(texts: tuple[str, ...]) -> tuple[str, ...]:
    return (*(f"{text}\n" for text in texts[:-1]), *texts[-1:])


def _end(runs: tuple[Run, ...]) -> float:
    if not runs:
        return 0.0
    return runs[-1].y - runs[-1].style.baseline + runs[-1].style.leading
