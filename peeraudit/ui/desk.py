"""The desk: one open challenge, and the one worker on which everything it is asked for is done.

Deeds and questions are done in the order they were asked; what comes of them is told on the thread
of the windows. This and the command line are the only places where errors are caught.
"""

import sys
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import cached_property, partial
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from peeraudit.ui.jobs import (
    Deed,
    Done,
    Durable,
    OnError,
    Opened,
    Question,
    Then,
    is_gone,
    look_again,
)
from peeraudit.ui.loading import import_in_turn, open_challenge
from peeraudit.ui.stopping import Stopping

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor
    from pathlib import Path

    from peeraudit.operations.seeing import Seen

T = TypeVar("T")

TURN = 0.0005
"""Seconds the windows' thread and the worker wait for each other at most: Python's own 5 ms come
several times between a key and the word that it is kept."""

UNNOTICED = 0.016
"""Seconds the windows' thread waits for a deed, and the worker until that is told, no longer than a
picture of the screen takes: both at work, they would wait for each other at every statement."""

PATIENCE = 500
"""Milliseconds after which what is being done is told, with a way to wait or leave."""


class Desk(QObject):
    """One open challenge. Its signals arrive on the thread of the windows.

    `kept` tells that a deed is on the disk, `changed` what is seen now, `failed` that something
    went wrong which nobody took care of: a sentence, to be shown once. `busy` says in words what
    takes long, and is empty when it is over.
    """

    kept = Signal(object)
    changed = Signal(object)
    failed = Signal(str)
    busy = Signal(str)
    idle = Signal()
    _landed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened: Opened | None = None
        self._seen: Seen | None = None
        self._named = ""
        self._waiting = 0
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._tell_busy)
        self._doing = ""
        self._stopping = Stopping()
        self._landed.connect(self._land, Qt.ConnectionType.QueuedConnection)

    @cached_property
    def _worker(self) -> "ThreadPoolExecutor":
        """The one worker, made when there is something to do."""
        from concurrent.futures import ThreadPoolExecutor

        sys.setswitchinterval(TURN)
        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")

    @property
    def seen(self) -> "Seen":
        """What is seen of the open challenge."""
        if self._seen is None:
            raise RuntimeError("No challenge is open.")
        return self._seen

    @property
    def is_open(self) -> bool:
        """Whether there is something to see."""
        return self._seen is not None

    @property
    def is_idle(self) -> bool:
        """Whether everything that was asked for is done and told."""
        return self._waiting == 0

    def load(self, modules: Iterable[str]) -> None:
        """Import what will be needed, so that no window waits for it then."""
        import_in_turn(modules, worker=self._worker)

    def open(
        self,
        path: "Path",
        passphrase: str,
        *,
        peer: str,
        then: "Then[Seen]",
        on_error: OnError,
    ) -> None:
        """Open a challenge's file; `peer` is the id of who sits here, where that is known."""

        def land(found: "tuple[Opened, Seen]") -> None:
            before, (self._opened, seen) = self._opened, found
            if before is not None:
                self._worker.submit(before.workspace.close)
            self._see(seen)
            then(seen)

        job = partial(open_challenge, path, passphrase, peer=peer)
        self._submit(job, land, on_error=on_error, words="Opening the challenge")

    def speak_as(self, peer: str) -> None:
        """Who sits at this laptop from now on, by id."""
        from peeraudit.operations.seeing import as_peer

        self._see(as_peer(self.seen, peer))

    def do(
        self,
        deed: Deed[T],
        *,
        then: Then[T] | None = None,
        on_error: OnError | None = None,
        words: str = "",
    ) -> None:
        """Do a deed; `then` is told what came of it once everything shows it."""
        opened, named = self._here(), self._named
        deed_done = self._stopping.can_stop(
            lambda: deed(opened.workspace, clock=opened.clock, named=named), opened, words
        )

        posted = Event()

        def done() -> tuple[T, "Seen"]:
            try:
                result = deed_done()
                durable = Durable(datetime.now().astimezone())
                self._landed.emit(durable)
            finally:
                posted.set()
            durable.told.wait(UNNOTICED)
            return result, look_again(opened.workspace, self.seen)

        def land(found: tuple[T, "Seen"]) -> None:
            result, seen = found
            if self._opened is opened:
                self._see(seen)
            if then is not None and not is_gone(then):
                then(result)

        is_first = self.is_idle
        self._submit(done, land, on_error=on_error, words=words)
        if is_first and not words:
            posted.wait(UNNOTICED)

    def ask(
        self,
        question: Question[T],
        *,
        then: Then[T],
        on_error: OnError | None = None,
        words: str = "",
    ) -> None:
        """Look something up in the store, without changing it."""
        opened = self._here()
        job = self._stopping.can_stop(lambda: question(opened.workspace), opened, words)
        self._submit(job, then, on_error=on_error, words=words)

    def ask_as_me(
        self, question: Deed[T], *, then: Then[T], on_error: OnError | None = None
    ) -> None:
        """Look something up that depends on who sits here, such as what undo would take back."""
        opened, named = self._here(), self._named
        self._submit(
            lambda: question(opened.workspace, clock=opened.clock, named=named),
            then,
            on_error=on_error,
        )

    @property
    def can_cancel(self) -> bool:
        """Whether what is being done now can be stopped: only what says that it takes long."""
        return self._stopping.is_possible

    def cancel(self) -> None:
        """Stop what takes long, nothing of it kept; where it cannot be stopped, it goes on."""
        self._stopping.stop()

    def work(
        self,
        work: Callable[[], T],
        *,
        then: Then[T],
        on_error: OnError | None = None,
        words: str = "",
    ) -> None:
        """Do something that needs no open challenge, such as making the sample."""
        self._submit(work, then, on_error=on_error, words=words)

    def look_again(self) -> None:
        """See what another window, or a command, kept meanwhile."""
        opened = self._here()

        def land(seen: "Seen") -> None:
            if self._opened is opened:
                self._see(seen)

        self._submit(lambda: look_again(opened.workspace, self.seen), land, on_error=None)

    def drain(self) -> None:
        """Wait until the worker has done all it was asked for: before the laptop shuts down."""
        self._worker.submit(int).result()

    def close(self) -> None:
        """Close the challenge once everything asked for is done."""
        opened = self._opened
        if opened is not None:
            self._worker.submit(opened.workspace.close).result()
            self._opened, self._seen = None, None

    def finish(self) -> None:
        """Close the challenge and let the worker go."""
        self.close()
        self._worker.shutdown()

    def _here(self) -> Opened:
        if self._opened is None:
            raise RuntimeError("No challenge is open.")
        return self._opened

    def _see(self, seen: "Seen") -> None:
        is_new = seen is not self._seen
        self._seen = seen
        self._named = seen.me.name if seen.me else ""
        if is_new:
            self.changed.emit(seen)

    def _submit(
        self, job: Callable[[], T], then: Then[T], *, on_error: OnError | None, words: str = ""
    ) -> None:
        self._waiting += 1
        self._doing = words or self._doing
        if not self._patience.isActive():
            self._patience.start()
        future = self._worker.submit(job)
        future.add_done_callback(lambda found: self._landed.emit(Done(found, then, on_error)))

    def _land(self, landed: "Durable | Done[object]") -> None:
        if isinstance(landed, Durable):
            self.kept.emit(landed.at)
            landed.told.set()
            return
        self._waiting -= 1
        try:
            landed.tell(or_else=self.failed.emit)
        finally:
            if self.is_idle:
                self._patience.stop()
                self._doing = ""
                self.busy.emit("")
                self.idle.emit()

    def _tell_busy(self) -> None:
        self.busy.emit(self._doing or "Working")
