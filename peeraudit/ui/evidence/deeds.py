"""What a person does to notes, each one operation: changed, tagged, filed, deleted, with Undo."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from peeraudit.core.evidence import Evidence
from peeraudit.core.finding import Bearing, Filing, Finding
from peeraudit.operations.changing import change
from peeraudit.operations.deleting import delete_things
from peeraudit.operations.filing import ToFile, file_under, unfile
from peeraudit.operations.tagging import Tagged, tag_notes
from peeraudit.operations.undo import undo_deed
from peeraudit.ui.room import Notice, Room

if TYPE_CHECKING:
    from peeraudit.core.errors import ChallengeError
    from peeraudit.core.journal.change import ChangeSet, Entry
    from peeraudit.core.journal.draft import Value
    from peeraudit.operations.clock import Clock
    from peeraudit.store.workspace import Workspace
    from peeraudit.ui.jobs import Deed, OnError

NOTHING_DONE = "That is so already: nothing was changed."


class NoteDeeds:
    """Does it on the desk, and says what was done where it cannot be seen in the card."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def change(self, note: Evidence, on_error: "OnError | None" = None, **values: "Value") -> None:
        """Give fields of one note other values."""

        def deed(workspace: "Workspace", /, *, clock: "Clock", named: str) -> "Entry | None":
            return change(workspace, note, clock=clock, named=named, **values)

        self._room.desk.do(deed, on_error=on_error or self._trouble)

    def tag(self, notes: tuple[Evidence, ...], tagged: Tagged, *, words: str) -> None:
        """Give several notes the same tags."""

        def deed(workspace: "Workspace", /, *, clock: "Clock", named: str) -> "Entry | None":
            return tag_notes(workspace, notes, tagged, clock=clock, named=named)

        self._do(deed, f"{counted(notes)}: {words}.", doing=f"Tagging {counted(notes)}")

    def file(self, notes: tuple[Evidence, ...], finding: Finding, *, bearing: Bearing) -> None:
        """File notes under a finding."""
        filed = ToFile(notes, self._room.desk.seen.gathered.filings, bearing)

        def deed(workspace: "Workspace", /, *, clock: "Clock", named: str) -> "Entry | None":
            return file_under(workspace, finding, filed, clock=clock, named=named)

        said = f"{counted(notes)} filed under {finding.reference}."
        self._do(deed, said, doing=f"Filing {counted(notes)}")

    def unfile(self, link: Filing, *, words: str) -> None:
        """Take one note out of a finding."""

        def deed(workspace: "Workspace", /, *, clock: "Clock", named: str) -> "Entry | None":
            return unfile(workspace, (link,), clock=clock, named=named)

        self._do(deed, words, doing="Taking it out")

    def delete(self, notes: tuple[Evidence, ...], *, then: Callable[[], None]) -> None:
        """Delete notes; nobody is asked, and the bar offers to undo it."""
        asked = {note.id for note in notes}
        now = tuple(note for note in self._room.desk.seen.shown.evidence if note.id in asked)

        def deed(workspace: "Workspace", /, *, clock: "Clock", named: str) -> "Entry | None":
            return delete_things(workspace, now, clock=clock, named=named)

        said = f"{counted(notes)} deleted."
        self._do(deed, said, doing=f"Deleting {counted(notes)}", then=then)

    def _do(
        self,
        deed: "Deed[Entry | None]",
        words: str,
        *,
        doing: str,
        then: Callable[[], None] | None = None,
    ) -> None:
        """Do it; `doing` is what is said, with a way to stop it, where that takes long."""

        def done(entry: "Entry | None") -> None:
            if entry is None:
                self._room.say(Notice(NOTHING_DONE))
            else:
                undo = partial(self._undo, entry.change_set)
                self._room.say(Notice(words, act="Undo", do=undo))
            if then is not None:
                then()

        self._room.desk.do(deed, then=done, on_error=self._trouble, words=doing)

    def _undo(self, deed: "ChangeSet") -> None:
        def back(workspace: "Workspace", /, *, clock: "Clock", named: str) -> None:
            undo_deed(workspace, deed, clock=clock, named=named)

        self._room.desk.do(back, on_error=self._trouble, words="Taking back")

    def _trouble(self, error: "ChallengeError") -> None:
        self._room.say(Notice(str(error), is_trouble=True))


def counted(notes: tuple[Evidence, ...]) -> str:
    """One note by its reference, several by how many they are."""
    if len(notes) == 1:
        return notes[0].reference or "The note"
    return f"{len(notes)} notes"
