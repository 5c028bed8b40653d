"""Where one is when a challenge is opened: a key pressed by chance changes nothing of it."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from peeraudit.core.challenge import Challenge
from peeraudit.operations.changing import change
from peeraudit.ui.keys_page import KeysPage
from peeraudit.ui.room import Stage
from tests.ui.opened import OpenedWindow, kept, press, type_in

CTRL = Qt.KeyboardModifier.ControlModifier
STRAY = "?xq7 "
"""Letters, a figure, a blank, and the key for the sheet of keys."""


def come_anew(opened: OpenedWindow) -> None:
    """Go elsewhere and back by key."""
    for key in (Qt.Key.Key_5, Qt.Key.Key_1):
        press(opened, key, CTRL)
        opened.settle()
    assert opened.view.is_at(Stage.CHALLENGE)


@pytest.mark.parametrize("size", [(1366, 768), (683, 768)])
@pytest.mark.parametrize("is_first", [True, False])
def test_a_stray_key_changes_nothing(
    opened: OpenedWindow,
    size: tuple[int, int],
    is_first: bool,  # noqa: FBT001 - opened, or come to
) -> None:
    (before,) = kept(opened.path, Challenge)
    opened.window.resize(*size)
    opened.settle()
    if not is_first:
        come_anew(opened)
    at = QApplication.focusWidget()
    assert at is not None
    assert not isinstance(at, QLineEdit)
    assert opened.view.page(Stage.CHALLENGE).isAncestorOf(at) or at is opened.view.page(
        Stage.CHALLENGE
    )
    assert at.accessibleName()
    for letter in STRAY:
        type_in(opened, letter)
    opened.settle()
    opened.window.keep_typed()
    opened.settle()
    assert kept(opened.path, Challenge) == (before,)


def test_a_question_mark_shows_the_keys(opened: OpenedWindow) -> None:
    press(opened, Qt.Key.Key_Question)
    opened.settle()
    (sheet,) = opened.view.findChildren(KeysPage)
    assert sheet.isVisible()


@pytest.mark.parametrize("size", [(1366, 768), (683, 768)])
def test_tab_leads_to_the_host_before_anything_outside_the_page(
    opened: OpenedWindow, size: tuple[int, int]
) -> None:
    opened.window.resize(*size)
    opened.settle()
    come_anew(opened)
    page = opened.view.page(Stage.CHALLENGE)
    for _ in range(6):
        press(opened, Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        assert at is not None
        assert page.isAncestorOf(at)
        if at.accessibleName() == "Host council":
            break
    else:
        pytest.fail("Tab never came to the host")


def test_an_unnamed_challenge_begins_in_its_host(opened: OpenedWindow) -> None:
    challenge = opened.window.desk.seen.shown.challenge
    opened.window.desk.do(partial(change, thing=challenge, host=""))
    opened.settle()
    come_anew(opened)
    at = QApplication.focusWidget()
    assert at is not None
    assert at.accessibleName() == "Host council"
