"""Planning ahead of a visit: what is added and opened is in view, and nothing is closed early."""

from datetime import datetime, time, timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from peeraudit.operations.adding import add_session
from peeraudit.operations.deleting import delete_things
from peeraudit.ui.pages.timetable import TimetablePage
from peeraudit.ui.timetable.session_card import SessionCard
from tests.ui.conftest import Around


@pytest.fixture
def page(around: Around) -> TimetablePage:
    """The page of a challenge in which nothing is planned."""
    everything = around.desk.seen.shown.sessions
    around.desk.do(partial(delete_things, things=everything))
    around.settle()
    made = TimetablePage(around.room)
    around.show(made)
    made.activateWindow()
    return made


def press(around: Around, on: QWidget, key: Qt.Key) -> QWidget:
    """Press a key there; answers what has the focus by then."""
    QTest.keyClick(on, key)
    around.settle()
    at = QApplication.focusWidget()
    assert at is not None
    return at


def is_in_view(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def plan(around: Around, *, days_ahead: int, start: time | None) -> None:
    day = datetime.now().astimezone().date() + timedelta(days=days_ahead)
    peers = (around.desk.seen.peer,)
    around.desk.do(partial(add_session, title="Heads", day=day, start=start, peers=peers))
    around.settle()


@pytest.mark.parametrize("size", [(1366, 768), (683, 768), (683, 420)])
def test_what_is_added_has_its_first_field_in_view(
    around: Around, page: TimetablePage, size: tuple[int, int]
) -> None:
    page.resize(*size)
    for adding in (page.adding, page.adding_document):
        for words in ("One", "Two", "Three", "Four", "Five"):
            adding.field.setFocus()
            QTest.keyClicks(adding.field, words)
            at = press(around, adding.field, Qt.Key.Key_Return)
            assert isinstance(at, QLineEdit)
            assert at.text() == words
            assert is_in_view(at)


def test_a_card_that_opens_is_in_view(around: Around, page: TimetablePage) -> None:
    for ahead in range(9):
        plan(around, days_ahead=ahead, start=None)
    last = list(page.sessions.cards.values())[-1]
    assert isinstance(last, SessionCard)
    last.toggle.setFocus()
    at = press(around, last.toggle, Qt.Key.Key_Space)
    assert isinstance(at, QLineEdit)
    assert is_in_view(at)


@pytest.mark.parametrize(
    ("days_ahead", "is_asked"), [(0, True), (1, False), (20, False), (-1, True)]
)
def test_how_many_were_met_is_asked_from_the_day_on(
    around: Around,
    page: TimetablePage,
    days_ahead: int,
    is_asked: bool,  # noqa: FBT001 - a case of the test
) -> None:
    plan(around, days_ahead=days_ahead, start=None)
    page.focus_first()
    held = next(each for each in page.top.findChildren(QPushButton) if each.text() == "Held")
    assert held.isVisible() == is_asked
    at = QApplication.focusWidget()
    assert at is not None
    assert page.top.isAncestorOf(at) == is_asked
    assert page.whose.isAncestorOf(at) != is_asked


def test_of_another_day_nothing_is_closed_before_what_is_on(
    around: Around, page: TimetablePage
) -> None:
    plan(around, days_ahead=0, start=time(0, 0))
    plan(around, days_ahead=1, start=time(9, 0))
    assert len(page.top.cards) == 2
    found = [each for each in page.top.findChildren(QPushButton) if each.text() == "Held"]
    assert [each.isVisible() for each in found].count(True) == 1
