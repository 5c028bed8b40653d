"""The card at the side: changed, merged, split, and what it rests on."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget

from peeraudit.core.finding import Bearing, Finding, FindingLeaning, Headline
from peeraudit.ui.findings.card_pane import CardPane
from peeraudit.ui.findings.merge_pane import MergePane
from peeraudit.ui.findings.split_pane import SplitPane
from peeraudit.ui.pages.findings import FindingsPage
from tests.ui.conftest import Around


@pytest.fixture
def page(around: Around) -> FindingsPage:
    page = FindingsPage(around.room)
    around.show(page)
    page.activateWindow()
    page.focus_first()
    return page


def _open(around: Around, page: FindingsPage) -> CardPane:
    """Enter on the first card."""
    view = page.wall.board.current
    assert view is not None
    QTest.keyClick(view.list, Qt.Key.Key_Return)
    around.settle()
    pane = page.wall.side.pane
    assert isinstance(pane, CardPane)
    return pane


def _press(around: Around, within: QWidget, words: str) -> None:
    found = next(each for each in within.findChildren(QPushButton) if each.text() == words)
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    around.settle()


def _kept(around: Around, name: str) -> Finding:
    return next(item for item in around.desk.seen.gathered.findings if item.id == name)


def test_enter_opens_the_card_with_the_cursor_in_its_words(
    around: Around, page: FindingsPage
) -> None:
    pane = _open(around, page)
    field = page.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == _kept(around, pane.finding).text
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert page.wall.side.pane is None
    view = page.wall.board.current
    assert view is not None
    assert view.list.hasFocus()
    assert view.list.current == pane.finding


def test_what_is_typed_stands_on_the_card_once_one_goes_elsewhere(
    around: Around, page: FindingsPage
) -> None:
    pane = _open(around, page)
    field = page.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    field.selectAll()
    QTest.keyClicks(field, "Leaders listen, and act.")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    around.settle()
    assert _kept(around, pane.finding).text == "Leaders listen, and act."
    view = page.wall.board.current
    assert view is not None
    assert view.list.cards.cards[0].finding.text == "Leaders listen, and act."


def test_typing_goes_on_while_a_deed_redraws_the_page(around: Around, page: FindingsPage) -> None:
    pane = _open(around, page)
    field = page.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    field.selectAll()
    QTest.keyClicks(field, "Half a sen")
    other = page.wall.board.views[1].list.cards.cards[0].finding
    page.wall.hands.deeds.star(other)
    around.settle()
    QTest.keyClicks(field, "tence")
    assert field.toPlainText() == "Half a sentence"
    assert field.hasFocus()
    assert page.wall.side.pane is pane


def test_leaning_headline_and_theme_are_chosen_on_the_card(
    around: Around, page: FindingsPage
) -> None:
    pane = _open(around, page)
    _press(around, pane, "Area")
    assert _kept(around, pane.finding).leaning is FindingLeaning.AREA
    _press(around, pane, "Only")
    assert _kept(around, pane.finding).headline is Headline.ONLY
    _press(around, pane, "No")
    assert _kept(around, pane.finding).headline is Headline.NO
    theme = page.wall.board.columns[2]
    _press(around, pane, theme.title)
    assert _kept(around, pane.finding).theme == theme.id


def test_a_note_is_turned_against_and_taken_out_with_the_focus_where_it_was(
    around: Around, page: FindingsPage
) -> None:
    pane = _open(around, page)
    against = next(each for each in pane.findChildren(QPushButton) if each.text() == "Against")
    against.setFocus()
    QTest.keyClick(against, Qt.Key.Key_Space)
    around.settle()
    links = [link for link in around.desk.seen.gathered.filings if link.finding == pane.finding]
    assert [link.bearing for link in links].count(Bearing.AGAINST) == 1
    focused = page.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Against"
    assert focused.isChecked()
    before = len([link for link in links if link.bearing])
    _press(around, pane, "Take out")
    links = [
        link
        for link in around.desk.seen.gathered.filings
        if link.finding == pane.finding and link.bearing
    ]
    assert len(links) == before - 1


def test_history_is_told_on_the_card(around: Around, page: FindingsPage) -> None:
    pane = _open(around, page)
    _press(around, pane, "Area")
    _press(around, pane, "History")
    told = [label.text() for label in pane.findChildren(QLabel)]
    me = around.desk.seen.me
    assert me is not None
    assert any(me.name in line and "strength" in line and "area" in line for line in told)


def test_a_card_closed_before_its_history_is_told_does_no_harm(
    around: Around, page: FindingsPage
) -> None:
    pane = _open(around, page)
    history = next(each for each in pane.findChildren(QPushButton) if each.text() == "History")
    QTest.mouseClick(history, Qt.MouseButton.LeftButton)
    page.wall.close_pane()
    QCoreApplication.sendPostedEvents(pane, QEvent.Type.DeferredDelete)
    around.settle()
    assert page.wall.side.pane is None


def test_delete_on_the_card_shows_the_notes_again(around: Around, page: FindingsPage) -> None:
    pane = _open(around, page)
    _press(around, pane, "Delete")
    assert pane.finding not in {item.id for item in around.desk.seen.gathered.findings}
    assert page.wall.side.pane is None


def test_m_then_enter_merges_with_the_words_chosen_and_all_evidence(
    around: Around, page: FindingsPage
) -> None:
    view = page.wall.board.current
    assert view is not None
    one, other = view.list.cards.cards[:2]
    notes = {
        link.evidence
        for link in around.desk.seen.shown.filings
        if link.finding in {one.id, other.id} and link.bearing
    }
    QTest.keyClick(view.list, Qt.Key.Key_M)
    assert page.wall.bar.isVisible()
    QTest.keyClick(view.list, Qt.Key.Key_Down)
    QTest.keyClick(view.list, Qt.Key.Key_Return)
    pane = page.wall.side.pane
    assert isinstance(pane, MergePane)
    shown = {label.text() for label in pane.findChildren(QLabel)}
    assert {one.finding.text, other.finding.text} <= shown
    _press(around, pane, f"Keep the words of {other.finding.reference}")
    assert [card.id for card in view.list.cards.cards][:1] == [other.id]
    after = {
        link.evidence
        for link in around.desk.seen.shown.filings
        if link.finding == other.id and link.bearing
    }
    assert after == notes
    assert _kept(around, one.id).text == one.finding.text
    notice = around.said[-1]
    assert notice.do is not None
    notice.do()
    around.settle()
    assert one.id in {card.id for card in view.list.cards.cards}


def test_a_finding_is_split_with_the_notes_chosen(around: Around, page: FindingsPage) -> None:
    pane = _open(around, page)
    _press(around, pane, "Split")
    splitting = page.wall.side.pane
    assert isinstance(splitting, SplitPane)
    QTest.keyClicks(splitting.words.field, "Members visit the service")
    _press(around, splitting, "Split it off")
    assert "Choose the notes" in " ".join(
        label.text() for label in splitting.findChildren(QLabel) if label.isVisible()
    )
    tick, filed = splitting.ticks[0]
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton)
    _press(around, splitting, "Split it off")
    made = next(
        item
        for item in around.desk.seen.gathered.findings
        if item.text == "Members visit the service"
    )
    assert made.split_from == pane.finding
    links = [link for link in around.desk.seen.gathered.filings if link.finding == made.id]
    assert [link.evidence for link in links] == [filed.note.id]


def test_splitting_without_words_says_what_is_missing(around: Around, page: FindingsPage) -> None:
    pane = _open(around, page)
    _press(around, pane, "Split")
    splitting = page.wall.side.pane
    assert isinstance(splitting, SplitPane)
    splitting.ticks[0][0].setChecked(True)
    _press(around, splitting, "Split it off")
    told = [label.text() for label in splitting.findChildren(QLabel) if label.isVisible()]
    assert any("The new finding has no words." in line for line in told)
