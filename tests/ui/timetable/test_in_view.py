"""Where the keys go, the eyes can follow: what is added or opened is scrolled to."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from peeraudit.core.timetable import when
from peeraudit.ui.pages.timetable import EVERYONE, TimetablePage
from peeraudit.ui.timetable.session_card import SessionCard
from tests.ui.conftest import Around
from tests.ui.pages.audit_room import focused, is_in_view


@pytest.fixture
def page(around: Around) -> TimetablePage:
    page = TimetablePage(around.room)
    around.show(page)
    page.activateWindow()
    return page


@pytest.mark.parametrize("size", [(1366, 768), (683, 768), (683, 420)])
def test_what_is_added_has_its_first_field_in_view(
    around: Around, page: TimetablePage, size: tuple[int, int]
) -> None:
    page.resize(*size)
    for adding in (page.adding, page.adding_document):
        for words in ("One", "Two", "Three"):
            adding.field.setFocus()
            QTest.keyClicks(adding.field, words)
            QTest.keyClick(adding.field, Qt.Key.Key_Return)
            around.settle()
            assert focused().accessibleName() != adding.field.accessibleName()
            assert is_in_view(focused())


def test_a_card_that_opens_is_in_view(around: Around, page: TimetablePage) -> None:
    page.go_to(around.desk.seen.shown.sessions[-1].id)
    last = list(page.sessions.cards.values())[-1]
    assert isinstance(last, SessionCard)
    last.toggle.setFocus()
    around.settle()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    around.settle()
    assert focused() is not last.toggle
    assert is_in_view(focused())


@pytest.mark.parametrize("size", [(1366, 768), (683, 420)])
@pytest.mark.parametrize("days", [-9, 9])
def test_a_card_whose_day_changes_stays_in_view_with_the_focus_where_it_was(
    around: Around, page: TimetablePage, size: tuple[int, int], days: int
) -> None:
    page.resize(*size)
    page.whose.show_chosen(EVERYONE)
    page.show_seen(around.desk.seen)
    sessions = [item for item in around.desk.seen.shown.sessions if item.day]
    moved = max(sessions, key=when) if days < 0 else min(sessions, key=when)
    page.go_to(moved.id)
    around.settle()
    card = page.sessions.cards[moved.id]
    assert isinstance(card, SessionCard)
    card.open()
    around.settle()
    assert card.details is not None
    field = card.details.fields["day"]
    field.setFocus()
    assert moved.day is not None
    at = focused()
    assert isinstance(at, QLineEdit)
    at.selectAll()
    QTest.keyClicks(at, f"{moved.day + timedelta(days=days):%d/%m/%Y}")
    before = list(page.sessions.cards).index(moved.id)
    QTest.keyClick(at, Qt.Key.Key_Tab)
    around.settle()
    assert list(page.sessions.cards).index(moved.id) != before
    assert focused().accessibleName() == "Begins at"
    assert card.isAncestorOf(focused())
    around.qtbot.waitUntil(lambda: is_in_view(focused()))
