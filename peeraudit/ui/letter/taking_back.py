"""Deleting without a question: it goes, and the bar under the page offers to take that back."""

from typing import TYPE_CHECKING

from peeraudit.core.journal.kept import Kept
from peeraudit.ui.room import Notice, Room

if TYPE_CHECKING:
    from peeraudit.core.errors import ChallengeError
    from peeraudit.core.journal.change import Entry
    from peeraudit.operations.clock import Clock
    from peeraudit.operations.redo import Ahead
    from peeraudit.store.workspace import Workspace

TOO_LATE = "Something was done since. Ctrl+Z takes back one deed after the other, the last first."


def delete_with_undo(room: Room, thing: Kept, *, called: str) -> None:
    """Delete a fetched thing, and offer to take back that and nothing else."""

    def delete(workspace: "Workspace", /, *, clock: "Clock", named: str) -> tuple["Ahead", bool]:
        from peeraudit.operations.deleting import delete_things
        from peeraudit.operations.redo import undoable

        kept: Entry | None = delete_things(workspace, (thing,), clock=clock, named=named)
        return undoable(workspace, clock=clock, named=named), kept is not None

    def say(found: tuple["Ahead", bool]) -> None:
        deed, is_gone = found
        if is_gone:
            room.say(Notice(f"{called} is deleted.", act="Undo", do=lambda: _undo(room, deed)))

    room.desk.do(delete, then=say, on_error=lambda error: _say_trouble(room, error))


def _undo(room: Room, deed: "Ahead") -> None:
    """Take the deed back, as long as it is the last one still."""

    def undo(workspace: "Workspace", /, *, clock: "Clock", named: str) -> bool:
        from peeraudit.operations.redo import undoable
        from peeraudit.operations.undo import undo

        if undoable(workspace, clock=clock, named=named).deed != deed.deed:
            return False
        undo(workspace, clock=clock, named=named)
        return True

    def say(is_undone: bool) -> None:  # noqa: FBT001 - a slot is called with what came of it
        room.say(Notice(f"Taken back: {deed.words}." if is_undone else TOO_LATE))

    room.desk.do(undo, then=say, on_error=lambda error: _say_trouble(room, error))


def _say_trouble(room: Room, error: "ChallengeError") -> None:
    room.say(Notice(str(error), is_trouble=True))
