"""Our own faults: one message with a reference, nothing of the challenge in it; work goes on."""

import sys
from collections.abc import Callable
from functools import wraps
from types import TracebackType
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject

F = TypeVar("F")

Tell = Callable[[str], None]
"""Where a fault is told."""

Place = tuple[type[BaseException], str, int]
"""What kind of fault it is, and the file and line it came from."""


def tell_faults(tell: Tell) -> None:
    """Report whatever a slot or an overridden method of Qt raises, and tell it.

    What is drawn again and again would tell the same fault each time: the same is told once.
    """
    told = set[Place]()

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        place = _place(kind, trace)
        if place in told:
            return
        told.add(place)
        from peeraudit.operations.reporting import report

        tell(report(error.with_traceback(trace)))

    sys.excepthook = hook


def draining(
    filtering: Callable[[F, QObject, QEvent], bool],
) -> Callable[[F, QObject, QEvent], bool]:
    """A filter of all events that tells the faults which Qt left lying about.

    What an overridden method raises while our own code called Qt is put aside, and raised again by
    whatever of Qt is called next: without this it would go round through the filters for ever.
    """

    @wraps(filtering)
    def filtered(itself: F, watched: QObject, event: QEvent) -> bool:
        try:
            return filtering(itself, watched, event)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is not the filter's own
            sys.excepthook(type(error), error, error.__traceback__)
            return False

    return filtered


def _place(kind: type[BaseException], trace: TracebackType | None) -> Place:
    """Where a fault came from: the innermost place."""
    file, line = "", 0
    while trace is not None:
        file, line = trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
    return kind, file, line
