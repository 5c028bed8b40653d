"""The desk: one open challenge, and the one worker on which everything it is asked for is done.

Deeds and questions are done in the order they were asked; what comes of them is told on the thread
of the windows. This and the command line are the only places where errors are caught.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from peeraudit.core.errors import ChallengeError
    from peeraudit.operations.clock import Clock
    from peeraudit.operations.seeing import Seen
    from peeraudit.store.workspace import Workspace

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

PATIENCE = 500
"""Milliseconds after which what is being done is told, with a way to wait or leave."""


class Deed(Protocol[T_co]):
    """What a person does: an operation that keeps something, all but said who and when."""

    def __call__(self, workspace: "Workspace", /, *, clock: "Clock", named: str) -> T_co:
        """Do it."""
        ...


class Question(Protocol[T_co]):
    """What is only looked up."""

    def __call__(self, workspace: "Workspace", /) -> T_co:
        """Look it up."""
        ...


Then = Callable[[T], None]
"""What is done, on the windows' thread, with what came of a deed or a question."""

OnError = Callable[["ChallengeError"], None]
"""Where something went wrong that a person can put right, it is told in that place."""


@dataclass(frozen=True, slots=True)
class _Opened:
    """A challenge as the worker has it."""

    workspace: "Workspace"
    clock: "Clock"


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
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")
        self._opened: _Opened | None = None
        self._seen: Seen | None = None
        self._named = ""
        self._waiting = 0
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._tell_busy)
        self._doing = ""
        self._landed.connect(self._land)

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

        def opened() -> "tuple[_Opened, Seen]":
            from peeraudit.operations.clock import this_laptop
            from peeraudit.operations.opening import open_file
            from peeraudit.operations.seeing import look

            clock = this_laptop()
            workspace = open_file(path, passphrase, clock=clock)
            try:
                return _Opened(workspace, clock), look(workspace, peer=peer)
            except BaseException:
                workspace.close()
                raise

        def land(found: "tuple[_Opened, Seen]") -> None:
            self._opened, seen = found
            self._see(seen)
            then(seen)

        self._submit(opened, land, on_error=on_error, words="Opening the challenge")

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

        def done() -> tuple[T, "Seen"]:
            result = deed(opened.workspace, clock=opened.clock, named=named)
            self._landed.emit(_Kept(datetime.now().astimezone()))
            return result, _look_again(opened.workspace, self.seen)

        def land(found: tuple[T, "Seen"]) -> None:
            result, seen = found
            self._see(seen)
            if then is not None:
                then(result)

        self._submit(done, land, on_error=on_error, words=words)

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
        self._submit(lambda: question(opened.workspace), then, on_error=on_error, words=words)

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
        self._submit(lambda: _look_again(opened.workspace, self.seen), self._see, on_error=None)

    def drain(self) -> None:
        """Wait until the worker has done all it was asked for: before the laptop shuts down."""
        self._worker.submit(int).result()

    def close(self) -> None:
        """Close the challenge once everything asked for is done."""
        opened, self._opened, self._seen = self._opened, None, None
        if opened is not None:
            self._worker.submit(opened.workspace.close).result()

    def finish(self) -> None:
        """Close the challenge and let the worker go."""
        self.close()
        self._worker.shutdown()

    def _here(self) -> _Opened:
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
        future.add_done_callback(lambda found: self._landed.emit(_Done(found, then, on_error)))

    def _land(self, landed: "_Kept | _Done[object]") -> None:
        if isinstance(landed, _Kept):
            self.kept.emit(landed.at)
            return
        self._waiting -= 1
        try:
            self._tell(landed)
        finally:
            if self.is_idle:
                self._patience.stop()
                self._doing = ""
                self.busy.emit("")
                self.idle.emit()

    def _tell(self, done: "_Done[T]") -> None:
        from peeraudit.core.errors import ChallengeError

        error = done.future.exception()
        if error is None:
            done.then(done.future.result())
        elif isinstance(error, ChallengeError):
            if done.on_error is None:
                self.failed.emit(str(error))
            else:
                done.on_error(error)
        else:
            from peeraudit.operations.reporting import report

            self.failed.emit(report(error))

    def _tell_busy(self) -> None:
        self.busy.emit(self._doing or "Working")


@dataclass(frozen=True, slots=True)
class _Kept:
    """That a deed is on the disk, and since when."""

    at: datetime


@dataclass(frozen=True, slots=True)
class _Done(Generic[T]):
    """A job that is over, and who is told."""

    future: Future[T]
    then: Then[T]
    on_error: OnError | None


def _look_again(workspace: "Workspace", before: "Seen") -> "Seen":
    from peeraudit.operations.seeing import look_again

    return look_again(workspace, before)
