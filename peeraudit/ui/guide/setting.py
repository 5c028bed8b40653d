"""How the guide is set: calm lines, room above headings, the sizes of the program's own type."""

from PySide6.QtGui import QFont, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor

from peeraudit.ui.look.look import Look
from peeraudit.ui.look.tokens import BODY, HEADING, STEP, TITLE

LINE_HEIGHT = 140.0
"""Percent of the height of the letters (WCAG 2.2, 1.4.12 allows for more)."""

SECTION = 2
"""The level of headings that are listed."""

SIZES = {1: TITLE, 2: TITLE, 3: HEADING}
"""The size of a heading by its level."""


def set_block(block: QTextBlock, look: Look) -> None:
    """Set one paragraph or heading."""
    level = block.blockFormat().headingLevel()
    shape = QTextBlockFormat(block.blockFormat())
    shape.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    shape.setTopMargin(look.px(6 * STEP if level == SECTION else 3 * STEP if level else 0))
    shape.setBottomMargin(look.px(STEP if block.textList() else 2 * STEP))
    cursor = QTextCursor(block)
    cursor.setBlockFormat(shape)
    if level:
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(_letters(look, SIZES.get(level, BODY)))
    else:
        _set_strong(block)


def _set_strong(block: QTextBlock) -> None:
    """Strong words in the bold there is, not one made up."""
    pieces = block.begin()
    found: list[tuple[int, int]] = []
    while not pieces.atEnd():
        piece = pieces.fragment()
        if piece.charFormat().fontWeight() > QFont.Weight.Medium:
            found.append((piece.position(), piece.length()))
        pieces += 1
    for start, length in found:
        cursor = QTextCursor(block)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        strong = QTextCharFormat()
        strong.setFontWeight(QFont.Weight.DemiBold)
        cursor.mergeCharFormat(strong)


def _letters(look: Look, size: int) -> QTextCharFormat:
    letters = QTextCharFormat()
    letters.setFont(
        look.font(size),
        QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly,
    )
    letters.setFontWeight(QFont.Weight.DemiBold)
    return letters
