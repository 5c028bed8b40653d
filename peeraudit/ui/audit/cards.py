"""The questions of one audit as widgets: made when first looked at, shared by both ways to show."""

from PySide6.QtCore import QObject, Signal

from peeraudit.ui.audit.card import QuestionCard
from peeraudit.ui.audit.recorder import Recorder
from peeraudit.ui.audit.sheet import Sheet
from peeraudit.ui.room import Room


class Cards(QObject):
    """Every card made so far. `entered` tells the question the focus came to."""

    entered = Signal(str)

    def __init__(self, sheet: Sheet, *, recorder: Recorder, room: Room, parent: QObject) -> None:
        super().__init__(parent)
        self._recorder, self._room = recorder, room
        self._made: dict[str, QuestionCard] = {}
        self.sheet = sheet
        recorder.kept.connect(self._kept)

    def card(self, question: str) -> QuestionCard:
        """The card of a question that is asked now."""
        found = self._made.get(question)
        if found is None:
            line = self.sheet.lines[question]
            found = QuestionCard(line, recorder=self._recorder, room=self._room)
            self._made[question] = found
            found.show_sheet(self.sheet)
            found.entered.connect(self.entered)
        return found

    def show_sheet(self, sheet: Sheet) -> None:
        """Draw the cards that were made as the audit stands now."""
        self.sheet = sheet
        for card in self._made.values():
            card.show_sheet(sheet)

    def _kept(self, question: str) -> None:
        if question in self._made:
            self._made[question].show_kept()
