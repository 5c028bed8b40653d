"""How many were met, and how many of them before: neither figure is kept against the other."""

from datetime import datetime, time
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from peeraudit.core.timetable import Session, SessionState
from peeraudit.operations.adding import add_session
from peeraudit.ui.pages.timetable import TimetablePage
from peeraudit.ui.timetable.session_card import SessionCard
from peeraudit.ui.timetable.slot_card import SlotCard
from peeraudit.ui.widgets.typed import TypedLine
from tests.ui.conftest import Around
from tests.ui.opened import kept


@pytest.fixture
def page(around: Around) -> TimetablePage:
    """The page, with a session of today that has begun."""
    today = datetime.now().astimezone().date()
    deed = partial(add_session, title="Foster carers", day=today, start=time(0, 0))
    around.desk.do(partial(deed, peers=(around.desk.seen.peer,)))
    around.settle()
    page = TimetablePage(around.room)
    around.show(page)
    page.activateWindow()
    return page


def session(around: Around, title: str) -> Session:
    return next(item for item in kept(around.path, Session) if item.title == title)


def slot(page: TimetablePage) -> SlotCard:
    found = [item for item in page.top.cards.values() if isinstance(item, SlotCard)]
    return next(item for item in found if item.title.text() == "Foster carers")


def click(around: Around, widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    around.settle()


def _said(widget: QWidget) -> str:
    return "".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def test_more_met_before_than_there_were_is_refused(around: Around, page: TimetablePage) -> None:
    top = slot(page)
    QTest.keyClicks(top.closing.met.field, "2")
    QTest.keyClicks(top.closing.before.field, "5")
    click(around, top.closing.held)
    assert session(around, "Foster carers").state is SessionState.PLANNED
    wrong = "5 were met before, and only 2 were there. Mend whichever of the two is wrong."
    assert wrong in _said(top)
    before = top.closing.before.field
    before.clear()
    QTest.keyClicks(before, "1")
    around.room.unkept.keep_now()
    around.settle()
    assert session(around, "Foster carers").met_before == 1


def test_a_figure_refused_for_the_other_ones_sake_is_kept_once_that_is_mended(
    around: Around, page: TimetablePage
) -> None:
    closing = slot(page).closing
    closing.before.field.setFocus()
    QTest.keyClicks(closing.before.field, "3")
    closing.met.field.setFocus()
    around.settle()
    assert "3 were met before, and only 0 were there." in _said(closing)
    assert session(around, "Foster carers").met_before == 0
    QTest.keyClicks(closing.met.field, "8")
    closing.held.setFocus()
    around.settle()
    found = session(around, "Foster carers")
    assert (found.head_count, found.met_before) == (8, 3)
    assert "met before, and" not in _said(closing)


def test_in_the_details_fewer_met_than_were_met_before_is_refused_in_its_field(
    around: Around, page: TimetablePage
) -> None:
    held = next(each for each in around.desk.seen.shown.sessions if each.met_before)
    page.go_to(held.id)
    opened = page.sessions.cards[held.id]
    assert isinstance(opened, SessionCard)
    click(around, opened.toggle)
    assert opened.details is not None
    field = opened.details.fields["head_count"]
    assert isinstance(field, TypedLine)
    field.field.selectAll()
    QTest.keyClicks(field.field, str(held.met_before - 1))
    field.keep_now()
    around.settle()
    assert f"only {held.met_before - 1} w" in _said(field)
    assert session(around, held.title).head_count == held.head_count
    field.field.setText(str(held.head_count))
    field.keep_now()
    around.settle()
