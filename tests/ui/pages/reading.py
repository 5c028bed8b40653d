"""A letter's page in a test: reached by clicks and keys, its state read as people read it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from peeraudit.core.finding import Finding
from peeraudit.ui.letter.behind_finding import FindingCard
from peeraudit.ui.letter.behind_passage import PassageCard
from peeraudit.ui.letter.sheet import PlaceButton
from peeraudit.ui.letter.taking_back import delete_with_undo
from peeraudit.ui.pages.letter import LetterPage
from tests.ui.conftest import Around


@dataclass(frozen=True)
class Reading:
    """Somebody reading the letter."""

    around: Around
    page: LetterPage

    def settle(self) -> None:
        """Wait until everything typed is kept, composed and drawn."""
        self.around.room.unkept.keep_now()
        self.around.settle()

    def rest(self) -> None:
        """Wait until what is behind the current sentence is shown."""
        self.around.qtbot.wait_until(lambda: not self.page.resting)
        self.settle()

    def place(self, about: str) -> PlaceButton:
        """The button of the first text about something, brought near as scrolling does."""
        sheets = self.page.parts.sheets
        number = next(item.number for item in sheets.places if item.about == about)
        place = sheets.places[number]
        sheets.go_to_point(place.page, place.top)
        found = sheets.findChildren(PlaceButton)
        return next(each for each in found if each.place.number == number)

    def click(self, about: str) -> None:
        """Click the first text about something."""
        QTest.mouseClick(self.place(about), Qt.MouseButton.LeftButton)
        self.rest()

    def finding_card(self) -> FindingCard:
        card = self.page.parts.behind.card
        assert isinstance(card, FindingCard)
        return card

    def passage_card(self) -> PassageCard:
        card = self.page.parts.behind.card
        assert isinstance(card, PassageCard)
        return card

    def type_over(self, words: str) -> None:
        """Select what the card says and type something else."""
        card = self.page.parts.behind.card
        assert card is not None
        card.words.field.setFocus()
        card.words.field.selectAll()
        QTest.keyClicks(card.words.field, words)
        self.settle()

    def type_after(self, words: str) -> None:
        """Type at the end of what the card says."""
        card = self.page.parts.behind.card
        assert card is not None
        card.words.field.setFocus()
        card.words.field.moveCursor(QTextCursor.MoveOperation.End)
        QTest.keyClicks(card.words.field, words)
        self.settle()

    def press(self, words: str, *, within: QWidget) -> None:
        """Press a button by its words or its name."""
        found = [
            each
            for each in within.findChildren(QPushButton)
            if words in {each.text(), each.accessibleName()} and not each.isHidden()
        ]
        assert len(found) == 1, (words, [each.text() for each in found])
        self.around.qtbot.wait_until(found[0].isVisible)
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
        self.settle()

    def drop(self, reference: str) -> None:
        """Somebody deletes a finding elsewhere."""
        delete_with_undo(self.around.room, self.finding(reference), called=reference)
        self.settle()

    def printed(self) -> str:
        """Every text of the pages."""
        return "\n".join(item.text for item in self.page.parts.sheets.places)

    def outline(self) -> tuple[str, ...]:
        """The outline as it is read."""
        return tuple(
            f"{item.words}, {item.says}" if item.says else item.words
            for item in self.page.parts.outline.sections
        )

    def finding(self, reference: str) -> Finding:
        found = self.around.desk.seen.shown.findings
        return next(item for item in found if item.reference == reference)


def read_letter(around: Around, *, size: tuple[int, int] = (1154, 640)) -> Reading:
    """The letter's page, composed and drawn."""
    page = LetterPage(around.room)
    around.show(page, size=size)
    reading = Reading(around, page)
    reading.settle()
    return reading


def focused() -> QWidget:
    """What has the focus."""
    found = QApplication.focusWidget()
    assert isinstance(found, QWidget)
    return found
