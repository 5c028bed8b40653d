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

from PySide6.QtCore import QObject, Qt, Signal

from peeraudit.ui.jobs import (
    Asked,
    Begun,
    Deed,
    Done,
    Durable,
    NotShown,
    OnError,
    Opened,
    Question,
    Then,
    look_again,
    tell,
)
from peeraudit.ui.loading import import_in_turn, open_challenge
from peeraudit.ui.stopping import Stopping
from peeraudit.ui.taking_long import TakingLong

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

SHOWING = "Showing what was kept"
"""What the worker is at once a deed is kept that took long."""


class Desk(QObject):
    """One open challenge. Its signals arrive on the thread of the windows.

    `kept` tells that a deed is on the disk, `changed` what is seen now, `not_shown` why that is not
    all that was kept: looking again failed, or was stopped, and may be asked for once more.
    `failed` says that something went wrong which nobody took care of; both are sentences, to be
    shown once. `busy` says in words what takes long, and is empty when it is over.
    """

    kept = Signal(object)
    changed = Signal(object)
    not_shown = Signal(str)
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
        self._long = TakingLong(self)
        self._long.told.connect(self.busy)
        self._stopping = Stopping(self._landed.emit)
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
        self._submit(self._stopping.said(job, "Opening the challenge"), land, on_error=on_error)

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
        """Do a deed; `then` is told what came of it once everything shows it.

        Where it is kept and cannot be shown, `then` is told all the same, and `not_shown` why.
        """
        opened, posted = self._here(), Event()
        deed_done, look = self._as_me(deed, words), self._looking(words and SHOWING)

        def done() -> tuple[T, "Seen | NotShown"]:
            try:
                result = deed_done()
                durable = Durable(datetime.now().astimezone())
                self._landed.emit(durable)
            finally:
                posted.set()
            durable.told.wait(UNNOTICED)
            return result, look()

        def land(found: tuple[T, "Seen | NotShown"]) -> None:
            result, seen = found
            self._look_landed(opened, seen, partial(tell, then, result))

        is_first = self.is_idle
        self._long.wait_to_keep()
        self._submit(done, land, on_error=on_error)
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
        job = self._stopping.said(lambda: question(opened.workspace), words, stops=opened)
        self._submit(job, then, on_error=on_error)

    def ask_as_me(
        self,
        question: Deed[T],
        *,
        then: Then[T],
        on_error: OnError | None = None,
        words: str = "",
    ) -> None:
        """Look something up that depends on who sits here, such as what undo would take back."""
        self._submit(self._as_me(question, words), then, on_error=on_error)

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
        self._submit(self._stopping.said(work, words), then, on_error=on_error)

    def look_again(self) -> None:
        """See what another window, or a command, kept meanwhile, or what is not shown yet."""
        land = partial(self._look_landed, self._here())
        self._submit(self._looking(SHOWING), land, on_error=None)

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
        self._named = seen.me.id if seen.me else ""
        if is_new:
            self.changed.emit(seen)

    def _as_me(self, deed: Deed[T], words: str) -> Callable[[], T]:
        """A deed or a question of whoever sits here now."""
        opened, named = self._here(), self._named
        job = partial(deed, opened.workspace, clock=opened.clock, named=named)
        return self._stopping.said(job, words, stops=opened)

    def _looking(self, words: str) -> "Callable[[], Seen | NotShown]":
        """A look at what was kept since what is seen by then."""
        opened = self._here()
        return self._stopping.said(
            lambda: look_again(opened.workspace, self.seen), words, stops=opened
        )

    def _look_landed(
        self, opened: Opened, seen: "Seen | NotShown", then: Callable[[], object] = int
    ) -> None:
        """See what was looked at, unless that challenge is no longer the open one."""
        if self._opened is opened and not isinstance(seen, NotShown):
            self._see(seen)
        then()
        if self._opened is opened and isinstance(seen, NotShown):
            self.not_shown.emit(seen.words)

    def _submit(self, job: Callable[[], T], then: Then[T], *, on_error: OnError | None) -> None:
        self._long.wait()
        asked = Asked(job, then, on_error)
        future = self._worker.submit(asked.do)
        self._waiting += 1
        future.add_done_callback(lambda found: self._landed.emit(Done(found, asked)))

    def _land(self, landed: "Begun | Durable | Done[object]") -> None:
        match landed:
            case Begun():
                self._long.begin(landed.words)
            case Durable():
                self._long.end()
                self.kept.emit(landed.at)
                landed.told.set()
            case Done():
                self._tell(landed)

    def _tell(self, done: Done[object]) -> None:
        self._long.end()
        self._waiting -= 1
        try:
            done.asked.tell(done.future, or_else=self.failed.emit)
        finally:
            done.asked.let_go()
            if self.is_idle:
                self._long.rest()
                self.idle.emit()
