"""Our own faults: one message with a reference, nothing of the challenge in it; work goes on."""

import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QObject

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


class Draining(QObject):
    """Tells the faults which Qt left lying about.

    What an overridden method raises while our own code called Qt is put aside, and raised again by
    whatever of Qt is called next: without this it would be a deed that has nothing to do with it.
    So of each event one thing is asked, the cheapest there is.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let every event go its way."""
        del watched
        try:
            event.spontaneous()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is not this event's own
            sys.excepthook(type(error), error, error.__traceback__)
        return False


def _place(kind: type[BaseException], trace: TracebackType | None) -> Place:
    """Where a fault came from: the innermost place."""
    file, line = "", 0
    while trace is not None:
        file, line = trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
    return kind, file, line
