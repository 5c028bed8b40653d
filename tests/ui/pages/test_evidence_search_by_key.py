"""From the search to what it found and back, without the mouse and without losing a letter."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peeraudit.ui.pages.evidence import EvidencePage
from peeraudit.ui.room import Stage, Target
from tests.ui.opened import OpenedWindow, press, type_in

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(opened: OpenedWindow) -> EvidencePage:
    """The Evidence page, the focus in its search."""
    opened.view.go(Target(Stage.EVIDENCE))
    opened.settle()
    made = opened.view.page(Stage.EVIDENCE)
    assert isinstance(made, EvidencePage)
    press(opened, Qt.Key.Key_F, CTRL)
    assert made.search.hasFocus()
    return made


def down(opened: OpenedWindow, *, times: int = 1) -> None:
    for _ in range(times):
        press(opened, Qt.Key.Key_Down)
    opened.settle()


def row(page: EvidencePage) -> int:
    return page.list.currentIndex().row()


def test_down_goes_to_the_first_note_that_was_found_and_on(
    opened: OpenedWindow, page: EvidencePage
) -> None:
    page.list.setCurrentIndex(page.list.notes.index(5))
    type_in(opened, "plan")
    opened.settle()
    down(opened)
    assert page.list.hasFocus()
    assert (row(page), page.list.selected) == (0, page.list.notes.rows[:1])
    down(opened, times=2)
    assert row(page) == 2


def test_letters_typed_on_the_list_go_on_in_the_search(
    opened: OpenedWindow, page: EvidencePage
) -> None:
    type_in(opened, "pl")
    opened.settle()
    down(opened)
    type_in(opened, "an 2")
    opened.settle()
    assert page.search.hasFocus()
    assert page.search.text() == "plan 2"


def test_space_on_the_list_selects_and_is_not_looked_for(
    opened: OpenedWindow, page: EvidencePage
) -> None:
    down(opened)
    press(opened, Qt.Key.Key_Down, CTRL)
    assert len(page.list.selected) == 1
    press(opened, Qt.Key.Key_Space)
    opened.settle()
    assert page.list.hasFocus()
    assert page.list.selected == page.list.notes.rows[:2]
    assert page.search.text() == ""


def test_commands_are_no_letters(opened: OpenedWindow, page: EvidencePage) -> None:
    down(opened)
    press(opened, Qt.Key.Key_A, CTRL)
    opened.settle()
    assert len(page.list.selected) == len(page.list.notes.rows)
    assert page.search.text() == ""


def test_where_nothing_was_found_down_stays_in_the_search(
    opened: OpenedWindow, page: EvidencePage
) -> None:
    type_in(opened, "zzzzzz")
    opened.qtbot.waitUntil(page.no_match.isVisible)
    down(opened)
    QTest.keyClick(page.search, Qt.Key.Key_Backspace)
    assert page.search.hasFocus()
    opened.qtbot.waitUntil(partial(page.search.text().__eq__, "zzzzz"))
