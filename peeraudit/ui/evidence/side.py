"""What stands beside the list: the note one is at, or what may be done to several.

A card that is left keeps what was typed in it. One that cannot be kept comes back with its words.
"""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from peeraudit.core.evidence import Evidence
from peeraudit.ui.evidence.bulk_card import BulkCard
from peeraudit.ui.evidence.deeds import NoteDeeds
from peeraudit.ui.evidence.model import NO_NAMES
from peeraudit.ui.evidence.named import Named
from peeraudit.ui.evidence.note_card import NoteCard
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Notice, Room
from peeraudit.ui.strip.tagging import TagsNow
from peeraudit.ui.widgets.pieces import column

PAUSE = 150
"""Milliseconds after the last key in the list, after which the note one is at is shown."""

NOT_KEPT = "What you typed in {} is not kept yet: it is open again, and says why."


class Side(QWidget):
    """Shows what is selected a moment after it is."""

    told = Signal()

    def __init__(self, room: Room, deeds: NoteDeeds, *, tags: TagsNow) -> None:
        super().__init__()
        self._room, self._deeds, self._tags = room, deeds, tags
        self._named = NO_NAMES
        self._selected: tuple[Evidence, ...] = ()
        self.card: NoteCard | None = None
        self.bulk: BulkCard | None = None
        self._hint = column(
            text("No note is chosen", Role.HEADING),
            text("Choose one with the arrow keys or a click. Enter writes in it.", Role.MUTED),
        )
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.show_now)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 2 * STEP, 4 * STEP)
        self._column.addWidget(self._hint)
        self._column.addStretch(1)

    def show_selected(self, notes: tuple[Evidence, ...], *, named: Named) -> None:
        """Be about these notes in a moment."""
        self._selected, self._named = notes, named
        if self._card_of(notes) is not None or self._is_bulk_of(notes):
            self.show_now()
        else:
            self._pause.start()

    def show_now(self) -> None:
        """Be about what is selected, without waiting."""
        self._pause.stop()
        if not self._room.desk.is_open:
            return
        notes = self._selected
        if len(notes) > 1:
            self._show_bulk(notes)
        elif notes:
            self._show_card(notes[0])
        self._leave(keeping=notes)
        self._hint.setVisible(not notes and self.card is None)
        self.told.emit()

    def _card_of(self, notes: tuple[Evidence, ...]) -> NoteCard | None:
        """The card that is there already for what is selected."""
        card = self.card
        is_same = card is not None and len(notes) == 1 and card.note.id == notes[0].id
        return card if is_same else None

    def _is_bulk_of(self, notes: tuple[Evidence, ...]) -> bool:
        """Whether the same notes are shown already, perhaps as they were before."""
        bulk = self.bulk
        if bulk is None or bulk.isHidden() or len(bulk.notes) != len(notes):
            return False
        return all(one.id == other.id for one, other in zip(bulk.notes, notes, strict=True))

    def _show_card(self, note: Evidence) -> None:
        card = self._card_of((note,))
        if card is None:
            self._retire()
            card = self.card = NoteCard(self._room, self._deeds, tags=self._tags)
            self._column.insertWidget(0, card)
        card.show_note(note, named=self._named)
        card.show()

    def _show_bulk(self, notes: tuple[Evidence, ...]) -> None:
        if self.bulk is None:
            self.bulk = BulkCard(self._room, self._deeds, tags=self._tags)
            self._column.insertWidget(0, self.bulk)
        self.bulk.show_notes(notes)
        self.bulk.show()

    def _leave(self, *, keeping: tuple[Evidence, ...]) -> None:
        """Put away what is not about what is selected."""
        if len(keeping) != 1:
            self._retire()
        if self.bulk is not None:
            self.bulk.setVisible(len(keeping) > 1)

    def _retire(self) -> None:
        """Keep what was typed in the card, and let it go once that is done."""
        card, self.card = self.card, None
        if card is None:
            return
        card.keep_now()
        card.hide()
        self._room.desk.work(int, then=lambda _: self._let_go(card))

    def _let_go(self, card: NoteCard) -> None:
        if not (isValid(self) and isValid(card)):
            return
        if not card.is_unkept:
            card.deleteLater()
            return
        self._retire()
        self.card = card
        card.show()
        self._hint.hide()
        if self.bulk is not None:
            self.bulk.hide()
        words = NOT_KEPT.format(card.note.reference or "a note")
        self._room.say(Notice(words, is_trouble=True))
