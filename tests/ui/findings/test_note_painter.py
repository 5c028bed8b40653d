"""Painted words stay within the card they stand in."""

import pytest
from PySide6.QtGui import QFontMetrics

from peeraudit.ui.findings.card_painter import lay_out
from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.tokens import BODY

ROOM = 240


@pytest.mark.parametrize("words", ["W" * 200, f"They said {'https://' + 'x' * 200} and left"])
def test_a_word_longer_than_its_line_stays_within_it(looks: Looks, words: str) -> None:
    font = looks.look.font(BODY)
    assert QFontMetrics(font).horizontalAdvance(words) > 2 * ROOM
    layout, height = lay_out(words, font=font, width=ROOM, most=2)
    lines = [layout.lineAt(at) for at in range(layout.lineCount())]
    assert [line.naturalTextWidth() <= ROOM for line in lines] == [True, True]
    assert layout.text().endswith("…")
    assert height == 2 * QFontMetrics(font).lineSpacing()
