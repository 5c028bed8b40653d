"""Type and colours that everybody can read, the same on paper and on a screen."""

import re

import pytest

from peeraudit.documents.page_style import STYLE
from peeraudit.documents.pdf import look
from peeraudit.documents.pdf.look import Colour, Style, colour

WHITE: Colour = (1.0, 1.0, 1.0)
STYLES = tuple(made for made in vars(look).values() if isinstance(made, Style))


def luminance(shown: Colour) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in shown]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: Colour, other: Colour) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("style", STYLES)
def test_every_text_stands_out_from_its_paper(style: Style) -> None:
    paper = look.NOTICE_PAPER if style == look.NOTICE else WHITE
    assert contrast(style.colour, paper) >= 4.5


def test_the_body_is_set_in_twelve_point_at_reading_width() -> None:
    alphabet = "the quick brown fox jumps over a lazy dog and then sits down to rest"
    average = look.BODY.width_of(alphabet) / len(alphabet)
    assert look.BODY.size == 12
    assert 65 <= look.COLUMN / average <= 85


def test_screen_and_paper_share_their_colours() -> None:
    tokens = dict(re.findall(r"--([a-z-]+):#([0-9a-f]{6})", STYLE))
    shared = {
        "ink": look.INK,
        "muted": look.MUTED,
        "accent": look.ACCENT,
        "line": look.LINE,
        "notice": look.NOTICE_INK,
        "notice-paper": look.NOTICE_PAPER,
    }
    assert {name: colour(tokens[name]) for name in shared} == shared
    assert contrast(look.MUTED, colour(tokens["paper"])) >= 4.5
