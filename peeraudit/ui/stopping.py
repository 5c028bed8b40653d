"""Stopping what takes long: the statement that runs ends, and nothing of its job is kept."""

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from peeraudit.ui.jobs import Begun

if TYPE_CHECKING:
    from peeraudit.store.workspace import Workspace
    from peeraudit.ui.jobs import Opened

T = TypeVar("T")


class Stopping:
    """Knows which job may be stopped now, if any; `tell` is told what begins, by the worker."""

    def __init__(self, tell: Callable[[Begun], object]) -> None:
        self._tell = tell
        self._turn = Lock()
        self._stoppable: Workspace | None = None

    @property
    def is_possible(self) -> bool:
        """Whether what is done now can be stopped."""
        return self._stoppable is not None

    def stop(self) -> None:
        """Stop what takes long; where it cannot be stopped, it goes on."""
        from peeraudit.operations.cancelling import cancel

        with self._turn:
            if self._stoppable is not None:
                cancel(self._stoppable)

    def said(
        self, job: Callable[[], T], words: str, *, stops: "Opened | None" = None
    ) -> Callable[[], T]:
        """A job that tells what it is as it begins, where it has words: it may take long.

        It may be stopped while it runs where it is done with an open challenge. What a `stop` stops
        is this job alone: the next is not begun before it is forgotten.
        """
        if not words:
            return job

        def said() -> T:
            self._tell(Begun(words))
            return job()

        return said if stops is None else self._can_stop(said, stops.workspace)

    def _can_stop(self, job: Callable[[], T], workspace: "Workspace") -> Callable[[], T]:
        def stoppable() -> T:
            from peeraudit.operations.cancelling import go_on

            go_on(workspace)
            self._stoppable = workspace
            try:
                return job()
            finally:
                with self._turn:
                    self._stoppable = None
                    go_on(workspace)

        return stoppable
