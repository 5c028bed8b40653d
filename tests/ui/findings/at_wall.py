"""What somebody does at the wall: keys on its cards, words in a card, a press on a button."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget

from peeraudit.core.finding import Finding
from peeraudit.ui.findings.card_pane import CardPane
from peeraudit.ui.findings.column_list import ColumnList
from peeraudit.ui.pages.findings import FindingsPage
from tests.ui.conftest import Around


def cards(page: FindingsPage) -> ColumnList:
    """The column one is in."""
    view = page.wall.board.current
    assert view is not None
    return view.list


def press(
    around: Around,
    page: FindingsPage,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """A key on the card one is at."""
    QTest.keyClick(cards(page), key, modifier)
    around.settle()


def opened(page: FindingsPage) -> CardPane:
    """The card that is open at the side."""
    pane = page.wall.side.pane
    assert isinstance(pane, CardPane)
    return pane


def open_card(around: Around, page: FindingsPage) -> CardPane:
    """Enter on the card one is at."""
    press(around, page, Qt.Key.Key_Return)
    return opened(page)


def text_field(page: FindingsPage) -> QPlainTextEdit:
    """The field one is in."""
    field = page.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    return field


def type_over(page: FindingsPage, words: str) -> QPlainTextEdit:
    """Type in place of what stands in the field one is in."""
    field = text_field(page)
    field.selectAll()
    QTest.keyClicks(field, words)
    return field


def click(around: Around, within: QWidget, words: str) -> None:
    """A click on the button that says so."""
    found = next(each for each in within.findChildren(QPushButton) if each.text() == words)
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    around.settle()


def told(within: QWidget) -> list[str]:
    """What is said there for the eye."""
    return [label.text() for label in within.findChildren(QLabel) if label.isVisible()]


def finding(around: Around, name: str) -> Finding:
    """A finding by its id, as it is kept."""
    return next(item for item in around.desk.seen.gathered.findings if item.id == name)
