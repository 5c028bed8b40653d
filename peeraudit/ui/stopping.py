"""Stopping what takes long: the statement that runs ends, and nothing of its job is kept."""

from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from peeraudit.store.workspace import Workspace
    from peeraudit.ui.jobs import Opened

T = TypeVar("T")


class Stopping:
    """Knows which job may be stopped now, if any."""

    def __init__(self) -> None:
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

    def can_stop(self, job: Callable[[], T], opened: "Opened", words: str) -> Callable[[], T]:
        """A job that may be stopped while it runs, where it is one that says it takes long.

        What a `stop` stops is this job alone: the next is not begun before it is forgotten.
        """
        if not words:
            return job

        def stoppable() -> T:
            from peeraudit.operations.cancelling import go_on

            go_on(opened.workspace)
            self._stoppable = opened.workspace
            try:
                return job()
            finally:
                with self._turn:
                    self._stoppable = None
                    go_on(opened.workspace)

        return stoppable
