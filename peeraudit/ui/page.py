"""A page: what is seen comes in by `show_seen`, what a person does goes out by the desk."""

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from peeraudit.ui.room import Room

if TYPE_CHECKING:
    from peeraudit.operations.seeing import Seen

BREATH = 15
"""Milliseconds before each part that follows: what was painted is seen, and keys come first."""


class Page(QWidget):
    """One stage of the work. Built once; drawn again whenever something was kept.

    A page out of sight is not drawn: it is when somebody looks at it again. What lies below what is
    seen first may `follow` once that is painted. `source_opened` tells what notes come from while
    it is open on the page: its id, and what people call it; `capture_asked` that the next thing is
    a note from it.
    """

    source_opened = Signal(str, str)
    capture_asked = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.source = ("", "")
        self.room = room
        self._shown: Seen | None = None
        self._parts = deque[Callable[[], None]]()
        self._turn = QTimer(self, singleShot=True, interval=BREATH)
        self._turn.timeout.connect(self._follow)
        room.desk.changed.connect(self._see)

    def show_seen(self, seen: "Seen") -> None:
        """Draw what is seen now, changing only what is otherwise than before."""
        raise NotImplementedError

    def go_to(self, thing: str) -> None:
        """Show one thing of the page by its id; the page itself where it is empty."""

    def open_source(self, entity_id: str, words: str) -> None:
        """Let notes come from a case file or a session; from nothing where the id is empty."""
        self.source = (entity_id, words)
        self.source_opened.emit(entity_id, words)

    def focus_first(self) -> None:
        """Put the focus where work goes on."""
        self.setFocus()

    def forget_sought(self) -> None:
        """Forget what was looked for here: somebody else sits here, or may see other things."""

    @property
    def is_whole(self) -> bool:
        """Whether every part is there."""
        return not self._parts

    @property
    def unfinished(self) -> str:
        """What somebody put by here half-typed, in a sentence; nothing where there is nothing."""
        return ""

    def take_up(self) -> None:
        """Show again what was put by, to be gone on with."""

    @property
    def is_in_use(self) -> bool:
        """Whether something would go with the page: words put by, or what notes come from."""
        return bool(self.source[0] or self.unfinished)

    def follow(self, *parts: Callable[[], None]) -> None:
        """Let parts be made once what comes before them is painted, so that no window waits."""
        self._parts.extend(part for part in parts if part not in self._parts)
        if self.isVisible():
            self._turn.start()

    def be_whole(self) -> None:
        """Make what has not followed yet: somebody goes there."""
        while self._parts:
            self._parts.popleft()()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that comes before what it is for is there: make that now, and hand it on."""
        if self.hasFocus() and not self.is_whole:
            self.be_whole()
            at = self.focusWidget()
            if at is not self and at.hasFocus():
                QCoreApplication.sendEvent(at, event)
                return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - so it is in Qt
        """Tab may be faster than what follows: it is made before one goes on."""
        self.be_whole()
        return super().focusNextPrevChild(forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Go on with what follows."""
        super().paintEvent(event)
        if self._parts and not self._turn.isActive():
            self._turn.start()

    def _follow(self) -> None:
        if self._parts and self.room.desk.is_open:
            self._parts.popleft()()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # else seen squeezed
            self._turn.start()

    def draw_unseen(self) -> None:
        """Draw everything before the page is put into the window: it is laid out once then."""
        self._draw(self.room.desk.seen)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what changed while nobody looked."""
        super().showEvent(event)
        if self.room.desk.is_open:
            self._draw(self.room.desk.seen)

    def _see(self, seen: "Seen") -> None:
        if self.isVisible():
            self._draw(seen)

    def _draw(self, seen: "Seen") -> None:
        if seen is not self._shown:
            self._shown = seen
            self.show_seen(seen)
