"""The Findings page: its tabs, what it counts, and the way to one thing on it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from peeraudit.core.finding import Headline
from peeraudit.ui.findings.board import Way
from peeraudit.ui.findings.card_pane import CardPane
from peeraudit.ui.pages.findings import FindingsPage, Tab
from tests.ui.conftest import Around

NARROW = (631, 640)


@pytest.fixture
def page(around: Around) -> FindingsPage:
    page = FindingsPage(around.room)
    around.show(page)
    page.activateWindow()
    return page


def _choose(around: Around, page: FindingsPage, tab: Tab) -> None:
    found = next(each for each in page.tabs.findChildren(QPushButton) if each.text() == tab)
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    around.settle()


def _texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def test_the_title_says_what_the_letter_will_say(around: Around, page: FindingsPage) -> None:
    assert "75 in 7 themes, 6 under Headlines alone; the letter will say “75”" in _texts(page)
    first = page.wall.board.views[0].list.rows[0].finding
    page.wall.hands.deeds.delete(first)
    around.settle()
    assert "74 in 7 themes, 6 under Headlines alone; the letter will say “over 70”" in _texts(page)


def test_the_title_counts_what_the_rail_counts(around: Around, page: FindingsPage) -> None:
    del page
    assert len(around.desk.seen.shown.findings) == 75 + 6


@pytest.mark.parametrize(("width", "words"), [(631, "A"), (2400, "A  Leadership and culture")])
def test_the_strip_shows_a_letter_or_a_title_one_can_read(
    around: Around, page: FindingsPage, width: int, words: str
) -> None:
    page.resize(width, 640)
    around.settle()
    first = next(way for way in page.findChildren(Way) if way.column.letter == "A")
    first.resize(width // 8, first.height())
    assert first.text() == words
    assert first.toolTip() == "A  Leadership and culture"
    assert first.accessibleName() == "Show A  Leadership and culture"


def test_headlines_have_a_tab_and_an_order_of_their_own(around: Around, page: FindingsPage) -> None:
    _choose(around, page, Tab.HEADLINES)
    strengths, areas = page.wall.board.views
    assert (len(strengths.list.rows), len(areas.list.rows)) == (5, 6)
    first, second = (card.id for card in strengths.list.rows[:2])
    in_theme = [item.place for item in around.desk.seen.gathered.findings]
    strengths.list.go_to(second)
    QTest.keyClick(strengths.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    around.settle()
    assert [card.id for card in strengths.list.rows[:2]] == [second, first]
    assert [item.place for item in around.desk.seen.gathered.findings] == in_theme


def test_nothing_new_is_made_among_the_headlines(around: Around, page: FindingsPage) -> None:
    _choose(around, page, Tab.HEADLINES)
    view = page.wall.board.views[0]
    QTest.keyClick(view.list, Qt.Key.Key_N)
    assert not view.new.isVisible()


def test_go_to_opens_the_card_of_a_finding_wherever_it_stands(
    around: Around, page: FindingsPage
) -> None:
    only = next(item for item in around.desk.seen.shown.findings if item.headline is Headline.ONLY)
    page.go_to(only.id)
    around.settle()
    assert page.tab is Tab.HEADLINES
    assert isinstance(page.wall.side.pane, CardPane)
    last = next(
        item
        for item in around.desk.seen.shown.findings
        if item.theme == around.desk.seen.shown.themes[-1].id
    )
    page.go_to(last.id)
    around.settle()
    assert page.tab is Tab.WALL
    pane = page.wall.side.pane
    assert isinstance(pane, CardPane)
    assert pane.finding == last.id
    view = page.wall.board.views[6]
    assert view.isVisible()


def test_go_to_takes_one_to_a_note_that_waits(page: FindingsPage) -> None:
    notes = page.wall.side.notes.list
    last = notes.rows[-1].id
    page.go_to(last)
    assert notes.current == last
    assert notes.hasFocus()


def test_a_small_screen_shows_wall_or_card(around: Around, page: FindingsPage) -> None:
    page.resize(*NARROW)
    assert page.wall.board.isVisible()
    around.qtbot.waitUntil(lambda: page.wall.board.in_sight < 3)
    page.go_to(page.wall.board.columns[3].cards[0].id)
    around.settle()
    assert not page.wall.board.isVisible()
    pane = page.wall.side.pane
    assert isinstance(pane, CardPane)
    assert pane.width() > NARROW[0] // 2
    QTest.keyClick(pane.details.fields["text"], Qt.Key.Key_Escape)
    page.wall.close_pane()
    assert page.wall.board.isVisible()


def test_every_control_has_a_name(around: Around, page: FindingsPage) -> None:
    for tab in Tab:
        _choose(around, page, tab)
        if tab is Tab.WALL:
            page.go_to(page.wall.board.columns[0].cards[0].id)
        for widget in page.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
                assert widget.accessibleName(), widget
