"""The note kept last, and the words that say so, for as long as it stands."""

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from peeraudit.operations.capturing import Noted
    from peeraudit.operations.seeing import Seen


class LastKept:
    """Says what was kept last; nothing once that was taken back or deleted.

    A note is told as kept before it is seen, so only one that was seen can be gone.
    """

    def __init__(self) -> None:
        self.words = ""
        self._noted: Noted | None = None
        self._seen = ""

    def keep(self, noted: "Noted") -> None:
        """Say what is on the disk now."""
        at = datetime.fromisoformat(noted.at).astimezone()
        self._noted = noted
        self.words = f"Kept {noted.reference or 'a safeguarding stop'} {at:%H:%M:%S}"

    def see(self, noted: "Noted") -> None:
        """This one is among what is seen from now on."""
        self._seen = noted.entity_id

    def look(self, seen: "Seen") -> None:
        """Say nothing more of what is gone."""
        noted = self._noted
        if noted is None or noted.entity_id != self._seen:
            return
        held = (*seen.gathered.evidence, *seen.gathered.stops)
        if all(item.id != noted.entity_id for item in held):
            self.words, self._noted = "", None
