"""Nothing typed on the wall goes: what a full disk refuses comes back with its words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from peeraudit.core.finding import FindingLeaning
from peeraudit.store.errors import DiskFull
from peeraudit.store.workspace import Workspace
from peeraudit.ui.findings.card_pane import CardPane
from peeraudit.ui.pages.findings import FindingsPage
from tests.ui.conftest import Around
from tests.ui.findings.at_wall import cards, finding, open_card, opened, told, type_over

WORDS = "Leaders listen, and act."


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    def keep(*_: object, **__: object) -> None:
        raise DiskFull("The disk is full.", advice="Make room.")

    monkeypatch.setattr(Workspace, "keep", keep)
    return monkeypatch


def type_in_first_card(around: Around, page: FindingsPage) -> CardPane:
    pane = open_card(around, page)
    type_over(page, WORDS)
    return pane


def words_of(pane: QWidget) -> str:
    (field,) = pane.findChildren(QPlainTextEdit)
    return field.toPlainText()


@pytest.mark.usefixtures("full")
def test_words_refused_by_a_full_disk_come_back_when_another_card_is_opened(
    around: Around, page: FindingsPage
) -> None:
    pane = type_in_first_card(around, page)
    cards(page).setFocus()
    QTest.keyClick(cards(page), Qt.Key.Key_Down)
    QTest.keyClick(cards(page), Qt.Key.Key_Return)
    around.settle()
    assert opened(page).finding == pane.finding
    assert words_of(opened(page)) == WORDS
    assert not around.room.unkept.is_empty
    assert "The disk is full. Make room." in told(opened(page))
    assert f"What you typed in {pane.reference} is not kept yet" in around.said[-1].words


def test_the_card_goes_once_there_is_room_for_its_words(
    around: Around, page: FindingsPage, full: pytest.MonkeyPatch
) -> None:
    pane = type_in_first_card(around, page)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Escape)
    around.settle()
    assert opened(page) is pane
    full.undo()
    pane.focus_text()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Escape)
    around.settle()
    assert page.wall.side.pane is None
    assert finding(around, pane.finding).text == WORDS
    assert around.room.unkept.is_empty


@pytest.mark.usefixtures("full")
def test_two_cards_that_cannot_be_kept_both_hold_their_words(
    around: Around, page: FindingsPage
) -> None:
    first = type_in_first_card(around, page)
    cards(page).setFocus()
    QTest.keyClick(cards(page), Qt.Key.Key_Down)
    QTest.keyClick(cards(page), Qt.Key.Key_Return)
    second = opened(page)
    assert second is not first
    QTest.keyClicks(page.focusWidget(), "Second thoughts. ")
    around.settle()
    assert {opened(page)} <= {first, second}
    assert words_of(first) == WORDS
    assert "Second thoughts." in words_of(second)
    assert first.is_unkept
    assert second.is_unkept


def test_a_new_finding_refused_by_a_full_disk_stands_in_its_line_again(
    around: Around, page: FindingsPage, full: pytest.MonkeyPatch
) -> None:
    view = page.wall.board.current
    assert view is not None
    for words in ("- Plans drift", "+ Staff stay"):
        QTest.keyClick(view.list, Qt.Key.Key_N)
        QTest.keyClicks(view.new, words)
        QTest.keyClick(view.new, Qt.Key.Key_Return)
    around.settle()
    assert view.new.isVisible()
    assert view.new.text() == "- Plans drift"
    assert not around.room.unkept.is_empty
    assert around.said[-1].words == "The disk is full. Make room."
    full.undo()
    around.room.unkept.keep_now()
    around.settle()
    made = {item.text: item.leaning for item in around.desk.seen.shown.findings}
    assert made["Plans drift"] is FindingLeaning.AREA
    assert made["Staff stay"] is FindingLeaning.STRENGTH
    assert around.room.unkept.is_empty
    assert not view.new.isVisible()
