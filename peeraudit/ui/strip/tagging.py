"""The tags of the open challenge, made anew only when what they name is otherwise than before."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from peeraudit.core.captured import Piece
    from peeraudit.core.gathered import Gathered
    from peeraudit.core.tags import Tags
    from peeraudit.ui.desk import Desk
    from peeraudit.ui.strip.offers import Offers


class TagsNow:
    """What tags mean at this moment. Asked for at every key, so nothing is made twice."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self._made_of: tuple[object, ...] = ()
        self._tags: Tags | None = None

    def now(self) -> "Tags":
        """The tags of what is seen now, by whoever sits here."""
        from peeraudit.core.tags import tags_of

        seen = self._desk.seen
        today = datetime.now().astimezone().date()
        made_of = (seen.peer, today, *_named(seen.shown))
        if self._tags is None or made_of != self._made_of:
            self._tags = tags_of(seen.shown, peer=seen.peer, today=today)
        self._made_of = made_of
        return self._tags

    def pieces(self, line: str) -> "tuple[Piece, ...]":
        """What of a line is understood as no text."""
        if not (line.strip() and self._desk.is_open):
            return ()
        from peeraudit.core.captured import pieces

        return pieces(line, tags=self.now())

    def is_stop(self, line: str) -> bool:
        """Whether a line speaks of a child at risk."""
        found = self.pieces(line)
        if not found:
            return False
        from peeraudit.core.captured import STOP

        return any(piece.says == STOP for piece in found)

    def offers(self, before: str) -> "Offers":
        """The names that may be meant at the end of some words."""
        from peeraudit.ui.strip.offers import NONE, tag_offers

        return tag_offers(before, tags=self.now()) if self._desk.is_open else NONE


def _named(shown: "Gathered") -> Sequence[object]:
    """All that a tag can name."""
    return shown.themes, shown.key_lines, shown.sessions, shown.case_files, shown.documents
