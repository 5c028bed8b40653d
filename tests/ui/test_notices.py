"""What a notice offers to do is about the deed it tells of, and goes with the next one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from peeraudit.store.errors import DiskFull
from peeraudit.store.workspace import Workspace
from peeraudit.ui.not_kept import NOT_KEPT
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
    assert words(undone) == []


def test_redo_pressed_there_offers_undo_of_what_it_did(undone: OpenedWindow) -> None:
    redo = next(
        each for each in undone.view.notices.findChildren(QPushButton) if each.text() == "Redo"
    )
    undone.click(redo)
    assert acts(undone) == ["Undo"]


def test_what_went_well_goes_with_the_next_deed_and_a_trouble_stays_while_it_is_one(
    opened: OpenedWindow,
) -> None:
    field = SalutationField(opened)
    standing = [True]
    for notice, left in (
        (Notice("Somebody sits here from now on."), []),
        (Notice("The file could not be written.", is_trouble=True), ["The file could not"]),
        (Notice("Not kept.", is_trouble=True, stands=lambda: standing[0]), ["Not kept."]),
    ):
        opened.window.say(notice)
        field.type(notice.words)
        field.keep_now()
        opened.settle()
        assert [said.startswith(tuple(left)) for said in words(opened)] == [True] * len(left)
    standing[0] = False
    field.type("Dear Grace")
    field.keep_now()
    opened.settle()
    assert words(opened) == []


def test_what_could_not_be_kept_is_said_no_longer_once_it_is(
    opened: OpenedWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise DiskFull("There is no room left.")

    field = SalutationField(opened)
    with monkeypatch.context() as patch:
        patch.setattr(Workspace, "keep", full)
        field.type("Dear Grace")
        opened.window.close()
        opened.settle()
        assert words(opened) == [NOT_KEPT]
    field.keep_now()
    opened.settle()
    assert words(opened) == []
