"""Where the keys go, the eyes can follow: what is added or opened is scrolled to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from peeraudit.ui.pages.timetable import TimetablePage
from peeraudit.ui.timetable.session_card import SessionCard
from tests.ui.conftest import Around


@pytest.fixture
def page(around: Around) -> TimetablePage:
    page = TimetablePage(around.room)
    around.show(page)
    page.activateWindow()
    return page


def focused() -> QWidget:
    at = QApplication.focusWidget()
    assert at is not None
    return at


def is_in_view(widget: QWidget) -> bool:
    """Whether all of it is seen."""
    return widget.visibleRegion().boundingRect() == widget.rect()


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
