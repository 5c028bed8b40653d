"""Keys pressed before the columns are there are meant for them, and reach them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from peeraudit.ui.pages.findings import FindingsPage
from peeraudit.ui.room import Stage, Target
from tests.ui.opened import OpenedWindow, press, type_in


@pytest.fixture
def page(opened: OpenedWindow) -> FindingsPage:
    """The page somebody has just gone to: its columns follow."""
    opened.window.go(Target(Stage.FINDINGS))
    found = opened.view.page(Stage.FINDINGS)
    assert isinstance(found, FindingsPage)
    assert found.wall.board.columns == ()
    return found


def test_a_new_finding_is_typed_and_no_letter_is_a_deed(
    opened: OpenedWindow, page: FindingsPage
) -> None:
    before = opened.window.desk.seen.gathered.findings
    press(opened, Qt.Key.Key_N)
    type_in(opened, "+ some staff")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "+ some staff"
    field.clear()
    opened.settle()
    assert page.wall.board.columns
    assert opened.window.desk.seen.gathered.findings == before


def test_tab_goes_on_from_the_columns(opened: OpenedWindow, page: FindingsPage) -> None:
    press(opened, Qt.Key.Key_Tab)
    at = QApplication.focusWidget()
    assert at is not None
    assert page.wall.board.columns
    assert page.wall.isAncestorOf(at)
