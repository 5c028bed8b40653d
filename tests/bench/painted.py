"""Run by itself: a window is shown, and the process ends when it is first painted.

`python -m tests.bench.painted bare` shows a bare QMainWindow, `ours` the program's start page. When
that was is printed, in seconds since the epoch, and what modules were loaded by then.
"""

import sys
import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from peeraudit.ui.program import run

PAINTED: list[float] = []
"""When a window was first painted."""


class FirstPaint(QObject):
    """Ends the program once a window has been painted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget) and not PAINTED:
            PAINTED.append(time.time())
            QApplication.exit(0)
        return False


def until_painted() -> int:
    """In place of the program's own loop: the same loop, until something is painted."""
    app = QApplication.instance()
    assert app is not None
    watch = FirstPaint(app)
    app.installEventFilter(watch)
    return loop()


def bare() -> int:
    app = QApplication([])
    app.setStyle("Fusion")
    window = QMainWindow()
    window.show()
    return until_painted()


loop = QApplication.exec
QApplication.exec = staticmethod(until_painted)  # pyright: ignore[reportAttributeAccessIssue] - the program's own loop is what is waited for

if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        run(["peeraudit"])
    print(PAINTED[0], *sorted(sys.modules))  # noqa: T201 - it is a program
