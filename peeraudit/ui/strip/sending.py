"""Sending a line to be kept: it is told the moment it is on the disk, before any page is drawn.

What could not be kept comes back as it was typed, whatever went wrong.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from peeraudit.core.captured import Captured
    from peeraudit.core.errors import ChallengeError
    from peeraudit.operations.capturing import Noted
    from peeraudit.operations.clock import Clock
    from peeraudit.store.workspace import Workspace
    from peeraudit.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class Came:
    """What came of a line: what was noted, or nothing where it could not be kept."""

    line: str
    noted: "Noted | None"


class Sending(QObject):
    """Keeps lines, one after the other.

    `came` tells each line once; `refused` says why one was not kept, where a person can put that
    right; `shown` tells what was noted once every page can show it.
    """

    came = Signal(object)
    refused = Signal(str)
    shown = Signal(object)

    def __init__(self, desk: "Desk", parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._under_way: list[str] = []
        self.came.connect(self._count_down)

    @property
    def is_idle(self) -> bool:
        """Whether everything that was sent is kept or came back."""
        return not self._under_way

    def send(self, line: str, captured: "Captured") -> None:
        """Have a line kept as it was understood."""
        from peeraudit.operations.capturing import capture

        def deed(workspace: "Workspace", /, *, clock: "Clock", named: str) -> "Noted":
            came = Came(line, None)
            try:
                noted = capture(workspace, captured, clock=clock, named=named)
                came = Came(line, noted)
                return noted
            finally:
                self.came.emit(came)

        self._desk.do(deed, then=self.shown.emit, on_error=self._refuse)
        self._under_way.append(line)  # not before: what was never sent never comes

    def _refuse(self, error: "ChallengeError") -> None:
        self.refused.emit(str(error))

    def _count_down(self, came: Came) -> None:
        self._under_way.remove(came.line)
