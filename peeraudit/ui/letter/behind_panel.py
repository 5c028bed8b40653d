"""Behind this sentence: the card of what the sentence is about, changed right there."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.finding import Finding
from peeraudit.ui.letter.behind_finding import FindingCard
from peeraudit.ui.letter.behind_passage import PassageCard
from peeraudit.ui.letter.taking_back import delete_with_undo
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room, Stage, Target
from peeraudit.ui.widgets.pieces import button, card

if TYPE_CHECKING:
    from peeraudit.operations.reading_pages import DocumentOnScreen
    from peeraudit.operations.seeing import Seen

HOW = "Click a sentence, or go there with Tab and the arrow keys. Enter goes on to its words."
OWN = "The program writes this from what is kept on the other pages."


class BehindPanel(QWidget):
    """One card at a time. A card in which something is not kept yet stays until it is."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._cards: dict[str, FindingCard | PassageCard] = {}
        self.about = ""
        self.heading = text("Behind this sentence", Role.HEADING)
        self.how = text(HOW, Role.MUTED)
        to_challenge = button(
            "Open the Challenge page", lambda: room.go(Target(Stage.CHALLENGE)), role=Role.LINK
        )
        self.own = card(text(OWN, Role.NOTE), to_challenge)
        self.left_out = text("", Role.SMALL)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * STEP)
        for part in (self.heading, self.how, self.own, self.left_out):
            self._column.addWidget(part)
        self.show_nothing()

    @property
    def card(self) -> FindingCard | PassageCard | None:
        """The card that is shown; none where the sentence is the program's own."""
        return self._cards.get(self.about)

    def show_nothing(self) -> None:
        """Nobody looks at a sentence."""
        self._hold("")
        self.how.show()
        self.own.hide()
        self.left_out.hide()

    def show_behind(self, shown: "DocumentOnScreen", about: str) -> None:
        """Show what stands behind a text of a document; below what is about nothing, how it is."""
        from peeraudit.core.passages import PassageShown
        from peeraudit.operations.reading_pages import behind

        found = behind(shown, about) if about else None
        self.how.hide()
        self.own.setVisible(found is None)
        self.left_out.setText(shown.left_out)
        self.left_out.setVisible(found is not None and bool(shown.left_out))
        if found is None:
            self._hold("")
            return
        self._hold(about)
        what = found.what
        if isinstance(what, PassageShown):
            self._passage(about).show_behind(found, what)
        else:
            self._finding(about).show_behind(found, what)

    def show_seen(self, seen: "Seen") -> None:
        """Show the words of what is on the card as they are kept now."""
        if self.card is not None:
            self.card.show_seen(seen)

    def focus_text(self) -> None:
        """Put the focus where the words are changed."""
        if self.card is not None:
            self.card.focus_text()

    def _hold(self, about: str) -> None:
        """Show this card and no other; let go of those in which everything is kept."""
        if about == self.about:
            return
        for name, each in list(self._cards.items()):
            if self._room.desk.is_idle and name != self.about and not each.is_unkept:
                del self._cards[name]
                each.deleteLater()
        for name, each in self._cards.items():
            if name != about:
                each.words.keep_now()
                each.hide()
        self.about = about

    def _finding(self, about: str) -> FindingCard:
        held = self._cards.get(about)
        if not isinstance(held, FindingCard):
            held = FindingCard(self._room, about, deleted=self._delete)
            self._add(about, held)
        held.show()
        return held

    def _passage(self, about: str) -> PassageCard:
        held = self._cards.get(about)
        if not isinstance(held, PassageCard):
            held = PassageCard(self._room)
            self._add(about, held)
        held.show()
        return held

    def _add(self, about: str, made: FindingCard | PassageCard) -> None:
        self._cards[about] = made
        self._column.insertWidget(1, made)

    def _delete(self, finding: Finding) -> None:
        delete_with_undo(self._room, finding, called=finding.reference)
