"""One document the host shared: what it is, how old, what it is about, and who has read it."""

from peeraudit.core.evidence import ReadDocument
from peeraudit.core.journal.kept import Kept
from peeraudit.core.workbook.reading import read_date
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.details import Line, Named, Part
from peeraudit.ui.widgets.folding_card import FoldingCard
from peeraudit.ui.widgets.typed import A_DAY, Asked

DOCUMENT: tuple[tuple[Part, ...], ...] = (
    (
        Line("title", Asked("Title", "Position statement for the peer challenge")),
        Line("dated", Asked("Dated", A_DAY), read=read_date),
    ),
    (Named("key_lines", "Key lines of enquiry"),),
    (Named("read_by", "Read by"),),
)
"""The fields of a document."""

LEAD = 44
"""Pixels at 100 % for the reference, so that titles stand beneath each other."""


class DocumentCard(FoldingCard):
    """`others` has the key lines, and the peers who may have read it."""

    def __init__(self, room: Room) -> None:
        super().__init__(room, DOCUMENT)
        self.lead.setMinimumWidth(room.looks.look.px(LEAD))

    def show_thing(self, thing: Kept) -> None:
        """Show a document as it is kept."""
        super().show_thing(thing)
        if not isinstance(thing, ReadDocument):
            return
        day = thing.dated
        dated = f"Dated {day.day} {day:%B %Y}" if day else ""
        readers = self._called("read_by", thing.read_by)
        read = f"read by {readers}" if readers else "no reader named"
        lines = self._called("key_lines", thing.key_lines)
        about = ", ".join(filter(None, (dated, lines, read)))
        self.say(thing.title or "A document without a title", lead=thing.reference, about=about)
        self.say_state("")

    def _called(self, name: str, ids: tuple[str, ...]) -> str:
        choices = self.others.get(name, ())
        return ", ".join(choice.words for choice in choices if choice.value in ids)
