"""What is offered goes with the line it was offered for: sent, emptied, docked or floating."""

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
