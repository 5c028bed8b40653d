"""What a desk is asked to do: deeds and questions, and who is told what came of them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, cast

from PySide6.QtCore import QObject
from shiboken6 import isValid

if TYPE_CHECKING:
    from concurrent.futures import Future

    from peeraudit.core.errors import ChallengeError
    from peeraudit.operations.clock import Clock
    from peeraudit.operations.seeing import Seen
    from peeraudit.store.workspace import Workspace

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


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
class Opened:
    """A challenge as the worker has it."""

    workspace: "Workspace"
    clock: "Clock"


@dataclass(frozen=True, slots=True)
class Durable:
    """That a deed is on the disk, and since when; `told` is set once that has been told."""

    at: datetime
    told: Event = field(default_factory=Event)


@dataclass(frozen=True, slots=True)
class Begun:
    """That the worker is at something that may take long, and what that is, in words."""

    words: str


@dataclass(frozen=True, slots=True)
class NotShown:
    """That what was kept last is not seen yet, and why, in a sentence."""

    words: str


class Asked(Generic[T]):
    """What the worker was asked for, and who is told what came of it.

    The worker may be the last to have this in hand. So the windows' thread takes out of it what it
    is about (`let_go`): a widget, or a timer, that went with the worker's last hold on it would be
    destroyed there, and the program with it.
    """

    def __init__(self, job: Callable[[], T], then: Then[T], on_error: OnError | None) -> None:
        self._parts: tuple[Callable[[], T], Then[T], OnError | None] | None = (job, then, on_error)

    def do(self) -> T:
        """Do it, on the worker."""
        if self._parts is None:
            raise RuntimeError("This was asked for, and told, before.")
        return self._parts[0]()

    def tell(self, future: "Future[T]", *, or_else: Callable[[str], None]) -> None:
        """Tell who asked, also of our own faults: nothing waits for what never comes.

        Who asked may be gone by now, with its page: a refusal is said to the person all the same.
        """
        if self._parts is None:
            return
        _, then, on_error = self._parts
        error = future.exception()
        if error is None:
            tell(then, future.result())
            return
        trouble = in_words(error)
        error.__traceback__ = None  # it holds all that was at work
        if on_error is None or is_gone(on_error):
            or_else(str(trouble))
        else:
            on_error(trouble)

    def let_go(self) -> None:
        """Have no hold any more on what this was about."""
        self._parts = None


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """A job that is over."""

    future: "Future[T]"
    asked: Asked[T]


def look_again(workspace: "Workspace", before: "Seen") -> "Seen | NotShown":
    """What was seen before with what was kept since; or why that cannot be seen now.

    What was kept is kept, whatever becomes of the looking: so nothing is raised.
    """
    from peeraudit.operations import seeing

    try:
        return seeing.look_again(workspace, before)
    except Exception as error:  # noqa: BLE001 - whatever it is, nothing of the deed failed
        if was_stopped(error):
            return NotShown("What was kept last is not shown yet: that was stopped.")
        return NotShown(f"What was kept last is safe, but cannot be shown. {in_words(error).what}")


def in_words(error: BaseException) -> "ChallengeError":
    """What a person can put right, its advice for the screen, where nobody types commands.

    Anything else is a fault of ours, with its report.
    """
    from peeraudit.core.errors import ChallengeError
    from peeraudit.operations.reporting import OurFault, report

    if not isinstance(error, ChallengeError):
        return OurFault(report(error))
    error.advice = error.on_screen
    return error


def was_stopped(error: Exception) -> bool:
    """Whether something ended because somebody stopped it."""
    from peeraudit.core.errors import ChallengeError, ExitCode

    return isinstance(error, ChallengeError) and error.exit_code is ExitCode.CANCELLED


def tell(then: Then[T] | None, came: T) -> None:
    """Tell whoever asked what came of it, if anybody did and is there still."""
    if then is not None and not is_gone(then):
        then(came)


def is_gone(told: object) -> bool:
    """Whether this is a method of a widget that is no more, with some of what it takes or without.

    What is told by a lambda or a function within another cannot be known to be gone: there it is
    for whoever writes it to touch no widget.
    """
    method: object = told
    while isinstance(method, partial):
        method = cast("partial[object]", method).func
    whose = getattr(method, "__self__", None)
    return isinstance(whose, QObject) and not isValid(whose)
