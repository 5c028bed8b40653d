"""What an empty line says of the signs: all of them, and none cut off."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QStyleOptionFrame

from peeraudit.ui.strip.line import CaptureLine
from tests.ui.opened import OpenedWindow

SIGNS = '+\N{EN DASH}!"#@'


@pytest.mark.parametrize("width", [1366, 683])
def test_an_empty_line_names_every_sign_and_shows_them_whole(
    opened: OpenedWindow, width: int
) -> None:
    resized(opened, width)
    line = opened.view.strip.field
    assert all(sign in line.placeholderText() for sign in SIGNS)
    assert all(sign in line.toolTip() for sign in SIGNS)
    assert is_whole(line)


def test_what_else_stands_in_an_empty_line_cuts_no_sign_off(opened: OpenedWindow) -> None:
    strip = opened.view.strip
    wide = strip.field.placeholderText()
    resized(opened, 683)
    strip.focus()
    QTest.keyClicks(strip.field, "calm duty desk")
    strip.keep_typed()
    strip.set_source(opened.window.desk.seen.shown.case_files[0].id, "C01")
    opened.settle()
    assert strip.inside.state.startswith("✓ Kept")
    assert is_whole(strip.field)
    resized(opened, 560)
    assert strip.field.placeholderText() != wide
    assert is_whole(strip.field)
    resized(opened, 1366)
    assert strip.field.placeholderText() == wide


def resized(opened: OpenedWindow, width: int) -> None:
    opened.window.resize(width, 768)
    opened.settle()


def is_whole(line: CaptureLine) -> bool:
    """Whether the hint fits between what stands at both ends, frame and padding not counted."""
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    part = QStyle.SubElement.SE_LineEditContents
    contents = line.style().subElementRect(part, option, line)
    margins = line.textMargins()
    room = contents.width() - margins.left() - margins.right() - 2 * 2
    return line.fontMetrics().horizontalAdvance(line.placeholderText()) <= room
