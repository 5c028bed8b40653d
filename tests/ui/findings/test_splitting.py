"""Splitting a finding: what goes over, and what is typed for it stays until it is done."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from peeraudit.operations.deleting import delete_things
from peeraudit.ui.findings.split_pane import NOT_SPLIT, SplitPane
from peeraudit.ui.pages.findings import FindingsPage, Tab
from tests.ui.conftest import Around
from tests.ui.findings.at_wall import cards, click, finding, open_card, opened, told
from tests.ui.pages.audit_room import is_in_view

WORDS = "Members visit the service"


def splitting(page: FindingsPage) -> SplitPane:
    pane = page.wall.side.pane
    assert isinstance(pane, SplitPane)
    return pane


def split(around: Around, page: FindingsPage) -> SplitPane:
    """Enter on the card one is at, and a click on Split: the keys are in the new words."""
    click(around, open_card(around, page), "Split")
    assert splitting(page).words.field.hasFocus()
    return splitting(page)


def half_typed(around: Around, page: FindingsPage) -> SplitPane:
    """A split with its words typed and one note ticked, by keys."""
    pane = split(around, page)
    QTest.keyClicks(pane.words.field, WORDS)
    tick, _ = pane.ticks[0]
    tick.setFocus()
    QTest.keyClick(tick, Qt.Key.Key_Space)
    return pane


def escape(around: Around) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    around.settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def assert_still_there(pane: SplitPane) -> None:
    assert pane.words.typed() == WORDS
    assert [tick.isChecked() for tick, _ in pane.ticks] == [True] + [False] * (len(pane.ticks) - 1)


def test_a_finding_is_split_with_the_notes_chosen(around: Around, page: FindingsPage) -> None:
    pane = split(around, page)
    QTest.keyClicks(pane.words.field, WORDS)
    click(around, pane, "Split it off")
    assert "Choose the notes" in " ".join(told(pane))
    tick, filed = pane.ticks[0]
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton)
    click(around, pane, "Split it off")
    made = next(item for item in around.desk.seen.gathered.findings if item.text == WORDS)
    assert made.split_from == pane.finding
    links = [link for link in around.desk.seen.gathered.filings if link.finding == made.id]
    assert [link.evidence for link in links] == [filed.note.id]
    assert around.room.unkept.is_empty


def test_splitting_without_words_says_what_is_missing(around: Around, page: FindingsPage) -> None:
    pane = split(around, page)
    pane.ticks[0][0].setChecked(True)
    click(around, pane, "Split it off")
    assert any("The new finding has no words." in line for line in told(pane))


def test_what_is_typed_is_there_again_after_esc(around: Around, page: FindingsPage) -> None:
    reference = half_typed(around, page).reference
    escape(around)
    assert page.wall.side.pane is None
    assert around.said[-1].words.startswith(f"{reference} is not split yet.")
    assert_still_there(split(around, page))


def test_what_is_typed_is_there_again_after_another_card_was_open(
    around: Around, page: FindingsPage
) -> None:
    first = half_typed(around, page).finding
    cards(page).setFocus()
    QTest.keyClick(cards(page), Qt.Key.Key_Down)
    other = split(around, page)
    assert other.finding != first
    assert other.words.typed() == ""
    QTest.keyClicks(other.words.field, "Something else")
    escape(around)
    QTest.keyClick(cards(page), Qt.Key.Key_Up)
    assert_still_there(split(around, page))
    assert splitting(page).finding == first


def test_what_is_typed_stays_while_one_is_at_another_tab(
    around: Around, page: FindingsPage
) -> None:
    pane = half_typed(around, page)
    page.choose(Tab.COVERAGE)
    around.settle()
    page.choose(Tab.WALL)
    around.settle()
    assert splitting(page) is pane
    assert_still_there(pane)


def test_nothing_closes_over_words_that_are_no_finding_yet(
    around: Around, page: FindingsPage
) -> None:
    pane = half_typed(around, page)
    around.room.unkept.keep_now()
    around.settle()
    assert not around.room.unkept.is_empty
    assert NOT_SPLIT in told(pane)
    assert all(item.text != WORDS for item in around.desk.seen.gathered.findings)
    escape(around)
    assert around.room.unkept.is_empty


def test_leaving_it_whole_gives_up_what_was_typed(around: Around, page: FindingsPage) -> None:
    pane = half_typed(around, page)
    click(around, pane, "Leave it whole")
    assert opened(page).finding == pane.finding
    assert around.room.unkept.is_empty
    assert split(around, page).words.typed() == ""


def test_a_split_that_is_done_leaves_nothing_behind(around: Around, page: FindingsPage) -> None:
    pane = half_typed(around, page)
    escape(around)
    again = split(around, page)
    click(around, again, "Split it off")
    assert opened(page).finding == pane.finding
    made = next(item for item in around.desk.seen.gathered.findings if item.text == WORDS)
    assert made.split_from == pane.finding
    assert finding(around, pane.finding).text
    click(around, opened(page), "Split")
    assert splitting(page).half.words == ""


def test_what_is_ticked_without_a_word_is_there_again_as_well(
    around: Around, page: FindingsPage
) -> None:
    pane = split(around, page)
    pane.ticks[0][0].click()
    assert not around.room.unkept.is_empty
    around.room.unkept.keep_now()
    assert NOT_SPLIT in told(pane)
    escape(around)
    assert around.room.unkept.is_empty
    assert page.unfinished.startswith(f"{pane.reference} is not split yet.")
    again = split(around, page)
    assert [tick.isChecked() for tick, _ in again.ticks].count(True) == 1
    click(around, again, "Leave it whole")
    assert page.unfinished == ""
    assert around.room.unkept.is_empty


def test_a_finding_that_is_gone_meanwhile_is_said_and_the_words_stay_until_one_leaves(
    around: Around, page: FindingsPage
) -> None:
    pane = half_typed(around, page)
    old = finding(around, pane.finding)
    around.desk.do(partial(delete_things, things=(old,)))
    around.settle()
    click(around, pane, "Split it off")
    assert f"{old.reference} is not there any more, so it cannot be split." in " ".join(told(pane))
    assert_still_there(pane)
    assert not around.room.unkept.is_empty
    click(around, pane, "Leave it whole")
    assert page.wall.side.pane is None
    assert around.room.unkept.is_empty


def test_why_it_keeps_the_window_open_is_in_view_beneath_many_notes(
    around: Around, page: FindingsPage
) -> None:
    page.resize(1142, 460)
    pane = half_typed(around, page)
    around.room.unkept.keep_now()
    around.settle()
    why = next(label for label in pane.findChildren(QLabel) if label.text() == NOT_SPLIT)
    assert is_in_view(why)
