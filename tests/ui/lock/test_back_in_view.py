"""What had the focus is in view again when everything comes back, wherever its page is scrolled."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from peeraudit.ui.findings.card_pane import CardPane
from peeraudit.ui.pages.findings import FindingsPage
from peeraudit.ui.room import Stage, Target
from tests.ui.opened import OpenedWindow, press, type_in
from tests.ui.pages.audit_room import focused, is_in_view


@pytest.fixture
def pane(opened: OpenedWindow) -> CardPane:
    """The card of a finding at the side, in a window too low for all of it."""
    opened.window.resize(1180, 520)
    opened.view.go(Target(Stage.FINDINGS))
    opened.settle()
    page = opened.view.page(Stage.FINDINGS)
    assert isinstance(page, FindingsPage)
    opened.press(Qt.Key.Key_Return)
    made = page.wall.side.pane
    assert isinstance(made, CardPane)
    return made


def hide_and_come_back(opened: OpenedWindow) -> None:
    """Hide all until nothing of the challenge is in the window, and wake it by a key."""
    press(opened, Qt.Key.Key_F9)
    opened.qtbot.waitUntil(lambda: not opened.window.isAncestorOf(opened.view))
    press(opened, Qt.Key.Key_Space)
    opened.qtbot.waitUntil(opened.view.isVisible)
    opened.settle()


@pytest.mark.parametrize("stops", [0, 8, 16])
def test_what_had_the_focus_is_in_view_after_f9(
    opened: OpenedWindow, pane: CardPane, stops: int
) -> None:
    for _ in range(stops):
        press(opened, Qt.Key.Key_Tab)
    opened.settle()
    was_at = focused()
    assert pane.isAncestorOf(was_at)
    assert is_in_view(was_at)
    hide_and_come_back(opened)
    assert focused() is was_at
    opened.qtbot.waitUntil(lambda: is_in_view(was_at))


def test_typing_goes_on_in_view_where_the_words_had_made_the_field_higher(
    opened: OpenedWindow, pane: CardPane
) -> None:
    field = focused()
    assert isinstance(field, QPlainTextEdit)
    type_in(opened, "More words than the field was made for. " * 12)
    opened.settle()
    hide_and_come_back(opened)
    assert focused() is field
    assert pane.isAncestorOf(field)
    opened.qtbot.waitUntil(lambda: is_in_view(field))
