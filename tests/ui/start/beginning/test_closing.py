"""What is typed to start a challenge is not lost in passing: not with Esc, not with the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.ui.start.conftest import Front

SAID = "The challenge you typed is not started yet."


@pytest.fixture
def begun(front: Front) -> Front:
    """The first step, the host typed right after the key that opens it."""
    front.press(Qt.Key.Key_N, ctrl=True)
    front.type("Fellbridge")
    return front


def closes(front: Front) -> bool:
    """Whether the window closes when it is asked to."""
    front.press(Qt.Key.Key_Q, ctrl=True)
    front.settle()
    return not front.window.isVisible()


def said(front: Front) -> bool:
    labels = front.window.findChildren(QLabel)
    return any(each.isVisible() and SAID in each.text() for each in labels)


def test_the_first_letters_after_the_key_are_typed_into_the_first_step(begun: Front) -> None:
    assert begun.page.beginning.visit.host.text() == "Fellbridge"
    begun.press(Qt.Key.Key_Escape)
    begun.press(Qt.Key.Key_N, ctrl=True)
    assert begun.page.panel is begun.page.beginning
    assert begun.page.beginning.visit.host.text() == "Fellbridge"


def test_closing_over_it_is_said_once_where_it_was_typed(begun: Front) -> None:
    assert not closes(begun)
    assert SAID in begun.page.beginning.problem.words
    assert begun.page.beginning.visit.host.text() == "Fellbridge"
    assert closes(begun)


def test_closing_from_the_first_page_says_it_there(begun: Front) -> None:
    begun.press(Qt.Key.Key_Escape)
    assert not closes(begun)
    assert said(begun)
    assert closes(begun)


def test_more_that_is_typed_is_said_again(begun: Front) -> None:
    assert not closes(begun)
    begun.page.beginning.visit.director.setFocus()
    begun.type("Ruth Adeyemi")
    assert not closes(begun)
    assert closes(begun)


def test_steps_with_nothing_typed_in_them_hold_nobody_up(front: Front) -> None:
    front.press(Qt.Key.Key_N, ctrl=True)
    front.settle()
    assert closes(front)
