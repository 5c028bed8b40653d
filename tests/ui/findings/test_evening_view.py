"""The evening meeting: what each key line rests on, and who tests it tomorrow."""

from datetime import datetime, timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from peeraudit.core.timetable import Session, SessionState
from peeraudit.operations.changing import change
from peeraudit.ui.pages.findings import FindingsPage, Tab
from tests.ui.conftest import Around

TITLE = "Young adults who left care"


@pytest.fixture
def planned(around: Around) -> Session:
    """A session of tomorrow that tests nothing yet."""
    session = around.desk.seen.gathered.sessions[0]
    tomorrow = datetime.now().astimezone().date() + timedelta(days=1)
    around.desk.do(
        partial(
            change,
            thing=session,
            state=SessionState.PLANNED,
            day=tomorrow,
            title=TITLE,
            key_lines=(),
            peers=(),
        )
    )
    around.settle()
    return session


@pytest.fixture
def page(around: Around) -> FindingsPage:
    page = FindingsPage(around.room)
    around.show(page)
    page.choose(Tab.EVENING)
    around.settle()
    return page


def _said(page: FindingsPage) -> list[str]:
    return [label.text() for label in page.evening.findChildren(QLabel) if label.isVisible()]


def _session(around: Around, session: Session) -> Session:
    return next(item for item in around.desk.seen.gathered.sessions if item.id == session.id)


def test_each_key_line_stands_with_what_it_rests_on(around: Around, page: FindingsPage) -> None:
    said = _said(page)
    assert said[0] == "1 untested · 0 uncertain · 4 secure"
    for key_line in around.desk.seen.shown.key_lines:
        assert key_line.wording in said
    assert "0 saw, 0 heard, 0 read. 0 findings, 0 secure." in said
    assert said.count("Nobody is yet to test it.") == 1


@pytest.mark.usefixtures("planned")
def test_it_is_larger_than_other_pages(page: FindingsPage) -> None:
    said = page.evening.findChildren(QLabel)
    assert min(label.fontInfo().pixelSize() for label in said if label.text()) >= 20


def test_a_session_that_could_test_it_says_who_goes(
    around: Around, planned: Session, page: FindingsPage
) -> None:
    assert "nobody goes yet" in _said(page)
    first, second = around.desk.seen.shown.team[:2]
    around.desk.do(partial(change, thing=_session(around, planned), peers=(first.id, second.id)))
    around.settle()
    assert f"{first.name}, {second.name}" in _said(page)
    offered = next(each for each in page.evening.findChildren(QPushButton) if TITLE in each.text())
    assert offered.accessibleName().endswith(f"{TITLE}: {first.name}, {second.name}")


def test_a_session_takes_a_key_line_on_and_somebody_goes(
    around: Around, planned: Session, page: FindingsPage
) -> None:
    offered = next(each for each in page.evening.findChildren(QPushButton) if TITLE in each.text())
    QTest.mouseClick(offered, Qt.MouseButton.LeftButton)
    around.settle()
    untested = around.desk.seen.shown.key_lines[4]
    assert _session(around, planned).key_lines == (untested.id,)
    assert any(line.startswith("Next:") and TITLE in line for line in _said(page))
    assert "Nobody is yet to test it." not in _said(page)
    peer = around.desk.seen.shown.team[1]
    going = next(
        each
        for each in page.evening.findChildren(QPushButton)
        if each.text() == peer.name and each.isVisible()
    )
    QTest.mouseClick(going, Qt.MouseButton.LeftButton)
    around.settle()
    assert _session(around, planned).peers == (peer.id,)


@pytest.mark.usefixtures("planned")
def test_the_focus_stays_on_the_peer_who_was_sent(around: Around, page: FindingsPage) -> None:
    page.activateWindow()
    offered = next(each for each in page.evening.findChildren(QPushButton) if TITLE in each.text())
    QTest.mouseClick(offered, Qt.MouseButton.LeftButton)
    around.settle()
    name = around.desk.seen.shown.team[1].name
    going = next(
        each
        for each in page.evening.findChildren(QPushButton)
        if each.text() == name and each.isVisible()
    )
    going.setFocus()
    QTest.keyClick(going, Qt.Key.Key_Space)
    around.settle()
    focused = page.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused is not going
    assert (focused.text(), focused.isChecked(), focused.hasFocus()) == (name, True, True)


@pytest.mark.usefixtures("planned")
def test_what_did_not_change_is_not_drawn_anew(around: Around, page: FindingsPage) -> None:
    before = [page.evening.findChildren(QLabel)[at] for at in range(3)]
    page.wall.hands.deeds.star(around.desk.seen.shown.findings[0])
    around.settle()
    assert [page.evening.findChildren(QLabel)[at] for at in range(3)] == before
