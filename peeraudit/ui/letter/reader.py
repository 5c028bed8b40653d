"""The reader: has a document composed on the worker, again whenever something was kept.

The newest wins: what was asked for while another was composed is composed once that is over.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from peeraudit.core.passage import DocumentKind
from peeraudit.ui.desk import Desk
from peeraudit.ui.jobs import was_stopped
from peeraudit.ui.letter.exporting import CALLED
from peeraudit.ui.widgets.alive import while_alive

if TYPE_CHECKING:
    from peeraudit.core.errors import ChallengeError
    from peeraudit.operations.clock import Clock
    from peeraudit.operations.reading_pages import DocumentOnScreen
    from peeraudit.store.workspace import Workspace


class Reader(QObject):
    """`composed` tells a document as it stands, `refused` why there is none to show.

    `stopped` tells that it was not composed because somebody stopped that: nothing is known of it.
    """

    composed = Signal(object)
    refused = Signal(object)
    stopped = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_at_work = False
        self._is_stale = False
        self.document: DocumentKind = DocumentKind.LETTER

    def read(self, document: DocumentKind) -> None:
        """Compose a document from what is kept now."""
        self.document = document
        if self._is_at_work:
            self._is_stale = True
            return

        def read(workspace: "Workspace", /, *, clock: "Clock", named: str) -> "DocumentOnScreen":
            from peeraudit.operations.reading_pages import pages

            del clock
            return pages(workspace, document=document, named=named)

        told = while_alive(self, self._composed)
        refused = while_alive(self, partial(self._refused, document))
        doing = f"Composing the {CALLED[document]}"
        self._desk.ask_as_me(read, then=told, on_error=refused, words=doing)
        self._is_at_work, self._is_stale = True, False

    def _composed(self, shown: "DocumentOnScreen") -> None:
        """Tell it, unless another document is wanted by now, which is asked for next."""
        if not self._go_on() and shown.document is self.document:
            self.composed.emit(shown)

    def _refused(self, document: DocumentKind, error: "ChallengeError") -> None:
        """A stop ends what was waiting too, unless it is another document that is waited for."""
        is_stopped = was_stopped(error)
        if is_stopped and document is self.document:
            self._is_stale = False
        if self._go_on() or document is not self.document:
            return
        if is_stopped:
            self.stopped.emit()
        else:
            self.refused.emit(error)

    def _go_on(self) -> bool:
        """Compose once more where that was asked for meanwhile; answers whether it was."""
        self._is_at_work = False
        if self._is_stale and self._desk.is_open:
            self.read(self.document)
            return True
        return False
