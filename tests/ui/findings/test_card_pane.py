"""The card at the side: changed, merged, and what it rests on."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from shiboken6 import delete, isValid

from peeraudit.core.finding import Bearing, FindingLeaning, Headline
from peeraudit.ui.findings import card_pane, suggesting
from peeraudit.ui.findings.merge_pane import MergePane
from peeraudit.ui.pages.findings import FindingsPage
from tests.ui.conftest import Around
from tests.ui.findings.at_wall import (
    cards,
    click,
    finding,
    open_card,
    opened,
    text_field,
    told,
    type_over,
)
from tests.ui.held import held


def test_enter_opens_the_card_with_the_cursor_in_its_words(
    around: Around, page: FindingsPage
) -> None:
    pane = open_card(around, page)
    field = text_field(page)
    assert field.toPlainText() == finding(around, pane.finding).text
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert page.wall.side.pane is None
    assert cards(page).hasFocus()
    assert cards(page).current == pane.finding


def test_what_is_typed_stands_on_the_card_once_one_goes_elsewhere(
    around: Around, page: FindingsPage
) -> None:
    pane = open_card(around, page)
    field = type_over(page, "Leaders listen, and act.")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    around.settle()
    assert finding(around, pane.finding).text == "Leaders listen, and act."
    assert cards(page).rows[0].finding.text == "Leaders listen, and act."


def test_typing_goes_on_while_a_deed_redraws_the_page(around: Around, page: FindingsPage) -> None:
    pane = open_card(around, page)
    field = type_over(page, "Half a sen")
    other = page.wall.board.views[1].list.rows[0].finding
    page.wall.hands.deeds.star(other)
    around.settle()
    QTest.keyClicks(field, "tence")
    assert field.toPlainText() == "Half a sentence"
    assert field.hasFocus()
    assert page.wall.side.pane is pane


def test_leaning_headline_and_theme_are_chosen_on_the_card(
    around: Around, page: FindingsPage
) -> None:
    pane = open_card(around, page)
    click(around, pane, "Area")
    assert finding(around, pane.finding).leaning is FindingLeaning.AREA
    click(around, pane, "Only")
    assert finding(around, pane.finding).headline is Headline.ONLY
    click(around, pane, "No")
    assert finding(around, pane.finding).headline is Headline.NO
    theme = page.wall.board.columns[2]
    click(around, pane, theme.title)
    assert finding(around, pane.finding).theme == theme.id


def test_a_note_is_turned_against_and_taken_out_with_the_focus_where_it_was(
    around: Around, page: FindingsPage
) -> None:
    pane = open_card(around, page)
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
    click(around, pane, "Take out")
    links = [
        link
        for link in around.desk.seen.gathered.filings
        if link.finding == pane.finding and link.bearing
    ]
    assert len(links) == before - 1


def test_what_would_answer_a_note_against_is_said(around: Around, page: FindingsPage) -> None:
    pane = open_card(around, page)
    assert not any("would answer" in line for line in told(pane))
    against = next(each for each in pane.findChildren(QPushButton) if each.text() == "Against")
    QTest.mouseClick(against, Qt.MouseButton.LeftButton)
    around.settle()
    card = next(each for each in cards(page).rows if each.id == pane.finding)
    more = f"{card.groups_wanted} more group"
    assert card.groups_wanted > 0
    assert any("against: 1 not answered" in line and more in line for line in told(pane))


def test_history_is_told_on_the_card(around: Around, page: FindingsPage) -> None:
    pane = open_card(around, page)
    click(around, pane, "Area")
    click(around, pane, "History")
    lines = told(pane)
    me = around.desk.seen.me
    assert me is not None
    assert any(me.name in line and "strength" in line and "area" in line for line in lines)


def test_a_card_closed_before_its_history_is_told_does_no_harm(
    around: Around, page: FindingsPage
) -> None:
    pane = open_card(around, page)
    history = next(each for each in pane.findChildren(QPushButton) if each.text() == "History")
    QTest.mouseClick(history, Qt.MouseButton.LeftButton)
    page.wall.close_pane()
    QCoreApplication.sendPostedEvents(pane, QEvent.Type.DeferredDelete)
    around.settle()
    assert page.wall.side.pane is None


@pytest.mark.parametrize(("where", "name"), [(card_pane, "history_of"), (suggesting, "_alike")])
def test_a_card_gone_with_its_page_is_told_nothing_and_nothing_fails(
    around: Around, page: FindingsPage, monkeypatch: pytest.MonkeyPatch, where: object, name: str
) -> None:
    with held(monkeypatch, where, name) as looking:
        QTest.keyClick(cards(page), Qt.Key.Key_Return)
        pane = opened(page)
        history = next(each for each in pane.findChildren(QPushButton) if each.text() == "History")
        QTest.mouseClick(history, Qt.MouseButton.LeftButton)
        around.qtbot.waitUntil(looking.begun.is_set)
        around.shown.remove(page)
        delete(page)
        assert not isValid(pane)
        looking.go_on.set()
        around.settle()
    assert around.failures == []


def test_delete_on_the_card_shows_the_notes_again(around: Around, page: FindingsPage) -> None:
    pane = open_card(around, page)
    click(around, pane, "Delete")
    assert pane.finding not in {item.id for item in around.desk.seen.gathered.findings}
    assert page.wall.side.pane is None


def test_a_headline_merged_under_another_leaves_its_star_and_key_lines(
    around: Around, page: FindingsPage
) -> None:
    column = cards(page)
    one, other = column.rows[:2]
    page.wall.hands.deeds.choose_headline(one.finding, Headline.ALSO)
    around.settle()
    column.setCurrentIndex(column.held.index(0))
    for key in (Qt.Key.Key_M, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(column, key)
    pane = page.wall.side.pane
    assert isinstance(pane, MergePane)
    click(around, pane, f"Keep the words of {other.finding.reference}")
    face = finding(around, other.id)
    assert face.is_headline
    assert {*one.finding.key_lines, *other.finding.key_lines} <= {*face.key_lines}
    undo = around.said[-1].do
    assert undo is not None
    undo()
    around.settle()
    assert finding(around, other.id).headline is other.finding.headline
    assert finding(around, other.id).key_lines == other.finding.key_lines


def test_m_then_enter_merges_with_the_words_chosen_and_all_evidence(
    around: Around, page: FindingsPage
) -> None:
    column = cards(page)
    one, other = column.rows[:2]
    notes = {
        link.evidence
        for link in around.desk.seen.shown.filings
        if link.finding in {one.id, other.id} and link.bearing
    }
    QTest.keyClick(column, Qt.Key.Key_M)
    assert page.wall.bar.isVisible()
    QTest.keyClick(column, Qt.Key.Key_Down)
    QTest.keyClick(column, Qt.Key.Key_Return)
    pane = page.wall.side.pane
    assert isinstance(pane, MergePane)
    assert {one.finding.text, other.finding.text} <= set(told(pane))
    click(around, pane, f"Keep the words of {other.finding.reference}")
    assert [card.id for card in column.rows][:1] == [other.id]
    after = {
        link.evidence
        for link in around.desk.seen.shown.filings
        if link.finding == other.id and link.bearing
    }
    assert after == notes
    assert finding(around, one.id).text == one.finding.text
    notice = around.said[-1]
    assert notice.do is not None
    notice.do()
    around.settle()
    assert one.id in {card.id for card in column.rows}
