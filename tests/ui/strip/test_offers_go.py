"""What is offered goes with its line, sent or emptied; what was taken is undone in the line."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peeraudit.core.evidence import Evidence
from peeraudit.ui.strip.strip import CaptureStrip
from peeraudit.ui.widgets.sent import empty_line
from tests.ui.opened import OpenedWindow, kept

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


@pytest.fixture(params=["docked", "floating"])
def strip(opened: OpenedWindow, request: pytest.FixtureRequest) -> CaptureStrip:
    """The strip in both its places, with the focus."""
    made = opened.view.strip
    if request.param == "floating":
        made.float()
    else:
        made.focus()
    opened.qtbot.waitUntil(made.field.hasFocus)
    return made


def settled_tag(opened: OpenedWindow) -> str:
    """A whole tag: it says one thing, and longer ones may be meant still."""
    theme = opened.window.desk.seen.shown.themes[0]
    return f"#{theme.title.replace(' ', '-').lower()}"


def test_the_list_goes_as_the_note_is_kept(opened: OpenedWindow, strip: CaptureStrip) -> None:
    before = len(kept(opened.path, Evidence))
    QTest.keyClicks(strip.field, f"second {settled_tag(opened)}")
    assert strip.completing.is_open
    QTest.keyClick(strip.field, Qt.Key.Key_Return)
    assert (strip.field.text(), strip.completing.is_open) == ("", False)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(strip.field, key)
    opened.settle()
    assert strip.field.text() == ""
    assert len(kept(opened.path, Evidence)) == before + 1


def test_the_list_goes_however_the_line_is_emptied(
    opened: OpenedWindow, strip: CaptureStrip
) -> None:
    del opened
    QTest.keyClicks(strip.field, "#")
    assert strip.completing.is_open
    empty_line(strip.field)
    assert not strip.completing.is_open
    QTest.keyClicks(strip.field, "#")
    QTest.keyClick(strip.field, Qt.Key.Key_Escape)
    assert not strip.completing.is_open
    empty_line(strip.field)
    QTest.keyClicks(strip.field, "#")
    assert strip.completing.is_open


def test_undo_after_taking_a_name_brings_back_what_was_typed_and_no_deed(
    opened: OpenedWindow, strip: CaptureStrip
) -> None:
    QTest.keyClicks(strip.field, "first")
    QTest.keyClick(strip.field, Qt.Key.Key_Return)
    opened.settle()
    before = len(kept(opened.path, Evidence))
    half = f"warm {settled_tag(opened)[:3]}"
    QTest.keyClicks(strip.field, half)
    QTest.keyClick(strip.field, Qt.Key.Key_Tab)
    assert len(strip.field.text()) > len(half)
    assert not strip.completing.is_open
    handle = strip.field.window().windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    assert strip.field.text() == half
    assert len(kept(opened.path, Evidence)) == before
