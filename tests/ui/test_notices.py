"""What a notice offers to do is about the deed it tells of, and goes with the next one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from peeraudit.ui.room import Notice
from tests.ui.opened import OpenedWindow, SalutationField

CTRL = Qt.KeyboardModifier.ControlModifier


def acts(opened: OpenedWindow) -> list[str]:
    found = opened.view.notices.findChildren(QPushButton)
    return [each.text() for each in found if each.isVisible() and each.text() != "Put away"]


def words(opened: OpenedWindow) -> list[str]:
    found = opened.view.notices.findChildren(QLabel)
    return [each.text() for each in found if each.isVisible()]


@pytest.fixture
def undone(opened: OpenedWindow) -> OpenedWindow:
    """A note captured, then taken back by key."""
    opened.view.capture()
    QTest.keyClicks(opened.view.strip.field, "+ plans are read out")
    opened.press(Qt.Key.Key_Return)
    opened.view.page(opened.view.stage).focus_first()
    opened.press(Qt.Key.Key_Z, CTRL, on=opened.view)
    return opened


def test_redo_stands_there_until_something_else_is_kept(undone: OpenedWindow) -> None:
    assert acts(undone) == ["Redo"]
    undone.view.capture()
    QTest.keyClicks(undone.view.strip.field, "+ staff know the child")
    undone.press(Qt.Key.Key_Return)
    assert acts(undone) == []
    assert words(undone)[0].startswith("Taken back:")


def test_redo_pressed_there_offers_undo_of_what_it_did(undone: OpenedWindow) -> None:
    redo = next(
        each for each in undone.view.notices.findChildren(QPushButton) if each.text() == "Redo"
    )
    undone.click(redo)
    assert acts(undone) == ["Undo"]


def test_words_without_anything_to_do_stay_as_they_are(opened: OpenedWindow) -> None:
    opened.window.say(Notice("Somebody sits here from now on."))
    field = SalutationField(opened)
    field.type("Dear Grace")
    field.keep_now()
    opened.settle()
    assert words(opened) == ["Somebody sits here from now on."]
