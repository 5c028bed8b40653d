"""Undo and redo, in words: what they would take back or do again, and a bar that says what was.

The words are looked up a moment after something was kept, so that nobody who types waits for them.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from peeraudit.operations.reporting import OurFault
from peeraudit.ui.jobs import Deed
from peeraudit.ui.room import Notice, Room

if TYPE_CHECKING:
    from peeraudit.core.errors import ChallengeError
    from peeraudit.operations.clock import Clock
    from peeraudit.operations.redo import Ahead
    from peeraudit.store.workspace import Workspace

PAUSE = 120
"""Milliseconds after the last thing kept, after which the words are looked up."""

MOST_NAMED = 3
"""Fields left alone that are named; of more there is only the number."""


@dataclass(frozen=True, slots=True)
class Done:
    """What was taken back or done again, and the fields that were left because they changed."""

    words: str
    left: tuple[str, ...]


class Undoing(QObject):
    """Takes back the last deed of whoever sits here, and does it again.

    `told` says that `undoable` or `redoable` have other words than before.
    """

    told = Signal()

    def __init__(self, room: Room, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._back: Ahead | None = None
        self._again: Ahead | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._ask)
        room.desk.changed.connect(self._changed)
        self._pause.start()

    @property
    def undoable(self) -> str:
        """What the next undo would take back, in words; empty where there is nothing."""
        return self._back.words if self._back else ""

    @property
    def redoable(self) -> str:
        """What the next redo would do again, in words; empty where there is nothing."""
        return self._again.words if self._again else ""

    def undo(self) -> None:
        """Take back the last deed, what is typed and not kept yet first of all."""
        deed = partial(_undo, told=self._back.deed if self._back else "")
        self._after_keeping(deed, self._say_undone, doing="Taking back")

    def redo(self) -> None:
        """Do again what was taken back last."""
        deed = partial(_redo, told=self._again.deed if self._again else "")
        self._after_keeping(deed, self._say_redone, doing="Doing again")

    def _after_keeping(self, deed: Deed[Done], then: Callable[[Done], None], *, doing: str) -> None:
        """Keep what is typed, then do a deed. What cannot be kept would shield the deed before."""
        room = self._room

        def go_on(_: object) -> None:
            trouble = None if room.unkept.is_empty else room.not_kept()
            if trouble is None:
                room.desk.do(deed, then=then, on_error=self._say_trouble, words=doing)
            else:
                room.say(replace(trouble, words=f"{trouble.words} Nothing was undone."))

        room.unkept.keep_now()
        room.desk.work(str, then=go_on)

    def _say_undone(self, done: Done) -> None:
        words = f"Taken back: {done.words}.{_left_alone(done)}"
        self._room.say(Notice(words, act="Redo", do=self.redo))

    def _say_redone(self, done: Done) -> None:
        words = f"Done again: {done.words}.{_left_alone(done)}"
        self._room.say(Notice(words, act="Undo", do=self.undo))

    def _say_trouble(self, error: "ChallengeError") -> None:
        """Say it; what another window kept is seen from now on, and named in the menu."""
        from peeraudit.operations.undo import DoneElsewhere

        self._room.say(Notice(str(error)))
        if isinstance(error, DoneElsewhere):
            self._room.desk.look_again()

    def _changed(self, _: object) -> None:
        self._pause.start()

    def _ask(self) -> None:
        if self._room.desk.is_open:
            self._room.desk.ask_as_me(_ahead, then=self._tell, on_error=self._tell_nothing)

    def _tell(self, ahead: "tuple[Ahead, Ahead] | tuple[None, None]") -> None:
        before = (self.undoable, self.redoable)
        self._back, self._again = ahead
        if before != (self.undoable, self.redoable):
            self.told.emit()

    def _tell_nothing(self, error: "ChallengeError") -> None:
        """Nobody said who sits here, so there is nothing of theirs; a fault of ours is said."""
        self._tell((None, None))
        if isinstance(error, OurFault):
            self._room.desk.failed.emit(str(error))


def _ahead(workspace: "Workspace", /, *, clock: "Clock", named: str) -> "tuple[Ahead, Ahead]":
    from peeraudit.operations.redo import redoable, undoable

    return (
        undoable(workspace, clock=clock, named=named),
        redoable(workspace, clock=clock, named=named),
    )


def _undo(workspace: "Workspace", /, *, clock: "Clock", named: str, told: str) -> Done:
    from peeraudit.operations.redo import undoable
    from peeraudit.operations.undo import undo

    words = undoable(workspace, clock=clock, named=named).words
    return Done(words, undo(workspace, clock=clock, named=named, told=told).left)


def _redo(workspace: "Workspace", /, *, clock: "Clock", named: str, told: str) -> Done:
    from peeraudit.operations.redo import redo, redoable

    words = redoable(workspace, clock=clock, named=named).words
    return Done(words, redo(workspace, clock=clock, named=named, told=told).left)


def _left_alone(done: Done) -> str:
    """What was left because somebody changed it since."""
    if not done.left:
        return ""
    if len(done.left) > MOST_NAMED:
        return f" {len(done.left)} fields changed since were left as they are."
    return f" Changed since, so left: {'; '.join(done.left)}."
