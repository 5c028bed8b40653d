"""HTML: a composition as one page that needs nothing else and loads nothing.

The accessible twin of the PDF for a council's web site (WCAG 2.2 AA).
"""

import unicodedata
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html import escape

from peeraudit.core.blocks import (
    Block,
    Bullets,
    Composition,
    Heading,
    Item,
    LetterHead,
    Numbered,
    Paragraph,
    Signature,
    Table,
    Tone,
)
from peeraudit.documents.page_style import STYLE

_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def render_html(composition: Composition) -> str:
    """A tidied composition as one page; a notice stands first and last."""
    notice = _notice(composition.notice)
    blocks = "\n".join(html_of(block) for block in composition.blocks)
    return f"""<!DOCTYPE html>
<html lang="{escape(composition.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{_policy(STYLE)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(composition.title)}</title>
<style>{STYLE}</style>
</head>
<body>
{notice}<main>
{blocks}
</main>
<footer>
{_said("p", composition.footer)}{notice}</footer>
</body>
</html>
"""


def html_of(block: Block) -> str:
    """The mark-up of one block."""
    match block:
        case LetterHead():
            html = _letterhead(block)
        case Heading():
            html = _text_element(f"h{block.level}", block.text)
        case Paragraph(tone=Tone.QUIET):
            html = f'<p class="quiet"{_direction(block.text)}>{_words(block.text)}</p>'
        case Paragraph():
            html = _text_element("p", block.text)
        case Bullets():
            html = f"<ul>\n{_items(block.items)}\n</ul>"
        case Numbered():
            html = f"<ol>\n{_items(block.items)}\n</ol>"
        case Table():
            html = _table(block)
        case Signature():
            html = _signature(block)
    return html


def _policy(style: str) -> str:
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _notice(text: str) -> str:
    return f'<p class="notice" role="note">{_words(text)}</p>\n' if text else ""


def _said(name: str, text: str) -> str:
    return f"{_text_element(name, text)}\n" if text else ""


def _words(text: str) -> str:
    return escape(text).replace("\n", "<br>\n")


def _direction(text: str) -> str:
    found = any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text)
    return ' dir="auto"' if found else ""


def _text_element(name: str, text: str) -> str:
    return f"<{name}{_direction(text)}>{_words(text)}</{name}>"


def _items(items: Iterable[Item]) -> str:
    return "\n".join(_text_element("li", item.text) for item in items)


def _letterhead(head: LetterHead) -> str:
    parts = (("sender", head.sender), ("dated", (head.dated,)), ("addressee", head.addressee))
    said = "\n".join(
        f'<p class="{part}">{_words(chr(10).join(lines))}</p>'
        for part, lines in parts
        if any(lines)
    )
    return f'<div class="letterhead">\n{said}\n</div>'


def _signature(signature: Signature) -> str:
    closing = _said("p", signature.closing)
    lines = _words("\n".join(signature.lines))
    signed = f'<p class="signed">{lines}</p>\n' if lines else ""
    return f'<div class="signature">\n{closing}{signed}</div>'


def _table(table: Table) -> str:
    heads = "".join(f'<th scope="col">{_words(text)}</th>' for text in table.headings)
    rows = "\n".join(f"<tr>{_cells(row)}</tr>" for row in table.rows)
    return f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _cells(row: Iterable[str]) -> str:
    return "".join(_text_element("td", text) for text in row)
