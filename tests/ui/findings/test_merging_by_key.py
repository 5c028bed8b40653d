"""Two findings merged by keys alone: a letter leads to the other's column, Enter chooses."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from peeraudit.ui.findings.cards import Card
from peeraudit.ui.findings.merge_pane import MergePane
from peeraudit.ui.pages.findings import FindingsPage
from tests.ui.conftest import Around
from tests.ui.findings.at_wall import cards, finding, press, told


def take_up(around: Around, page: FindingsPage) -> Card:
    """M at the first card of the first column."""
    one = cards(page).rows[0]
    press(around, page, Qt.Key.Key_M)
    assert page.wall.bar.isVisible()
    return one


def at_choice() -> QPushButton:
    at: QWidget | None = QApplication.focusWidget()
    assert isinstance(at, QPushButton)
    return at


def compare(around: Around, page: FindingsPage) -> tuple[Card, Card]:
    """Take a finding up, go to another column by its letter, and press Enter there."""
    one = take_up(around, page)
    press(around, page, Qt.Key.Key_C)
    other = cards(page).rows[0]
    press(around, page, Qt.Key.Key_Return)
    assert isinstance(page.wall.side.pane, MergePane)
    return one, other


def test_letters_lead_to_the_columns_and_back_while_a_finding_is_on_its_way(
    around: Around, page: FindingsPage
) -> None:
    take_up(around, page)
    for key, letter in ((Qt.Key.Key_C, "C"), (Qt.Key.Key_A, "A"), (Qt.Key.Key_B, "B")):
        press(around, page, key)
        assert cards(page).column.letter == letter
        assert cards(page).hasFocus()
    assert "Type the letter of a theme" in told(page.wall.bar)[0]


def test_put_down_again_the_letters_mean_what_they_did(around: Around, page: FindingsPage) -> None:
    take_up(around, page)
    press(around, page, Qt.Key.Key_Escape)
    press(around, page, Qt.Key.Key_B)
    assert cards(page).column.letter == "A"


def test_enter_keeps_the_words_one_is_at_and_undo_takes_it_back(
    around: Around, page: FindingsPage
) -> None:
    one, other = compare(around, page)
    assert at_choice().text() == f"Keep the words of {one.finding.reference}"
    QTest.keyClick(at_choice(), Qt.Key.Key_Tab)
    assert at_choice().text() == f"Keep the words of {other.finding.reference}"
    QTest.keyClick(at_choice(), Qt.Key.Key_Return)
    around.settle()
    assert one.id not in {item.id for item in around.desk.seen.shown.findings}
    assert finding(around, other.id).text == other.finding.text
    undo = around.said[-1].do
    assert undo is not None
    undo()
    around.settle()
    assert one.id in {item.id for item in around.desk.seen.shown.findings}


def test_enter_that_is_still_held_down_chooses_nothing(around: Around, page: FindingsPage) -> None:
    one, other = compare(around, page)
    again = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
    )
    QCoreApplication.sendEvent(at_choice(), again)
    around.settle()
    assert isinstance(page.wall.side.pane, MergePane)
    assert {one.id, other.id} <= {item.id for item in around.desk.seen.shown.findings}


def test_what_was_merged_into_a_finding_that_is_deleted_is_said_to_be_back(
    around: Around, page: FindingsPage
) -> None:
    kept, gone = compare(around, page)
    QTest.keyClick(at_choice(), Qt.Key.Key_Return)
    around.settle()
    page.wall.hands.deeds.delete(kept.finding)
    around.settle()
    assert gone.id in {item.id for item in around.desk.seen.shown.findings}
    assert around.said[-1].words == (
        f"{kept.finding.reference} is deleted. Its notes stay."
        f" Back on the wall by itself: {gone.finding.reference}."
    )
