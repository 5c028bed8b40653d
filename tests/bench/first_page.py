"""Run by itself: from the first paint to the first page of a challenge filled, or its floor.

`python -m tests.bench.first_page ours|floor PATH KEY` prints milliseconds, and how many kilobytes
of memory are in use once all has settled. The key is derived already.
"""

import gc
import os
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from time import perf_counter
from typing import Protocol, cast

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

SETTLED = 1_500
"""Milliseconds after which a program has done what it does after its first page."""

PAGE = ("challenge", "peer", "key_line", "theme", "theme_key_line", "form")
"""The tables that the first page shows."""


class Connection(Protocol):
    """As much of a driver's connection as is needed."""

    def execute(self, statement: str) -> Iterable[object]:
        """Run one statement."""
        ...


class Painted(QObject):
    """Lets a loop go on until a widget has been painted."""

    def __init__(self, widget: QWidget, loop: QEventLoop) -> None:
        super().__init__(widget)
        self._loop = loop
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self._loop.quit)
        return super().eventFilter(watched, event)


def ours(path: Path, key: str) -> float:
    from peeraudit.ui.imports import import_plainly
    from peeraudit.ui.program import window_for
    from peeraudit.ui.settings import Settings

    import_plainly()
    window = window_for(QApplication([]), Settings(path.with_name("settings.json")))
    window.show()
    painted(window)
    begun = perf_counter()
    loop = QEventLoop()

    def show(_: object) -> None:
        window.desk.speak_as(window.desk.seen.gathered.team[0].id)
        window.show_challenge(path)
        loop.quit()

    derived(key)
    window.desk.open(path, "", peer="", then=show, on_error=lambda error: sys.exit(str(error)))
    loop.exec()
    assert window.view is not None
    painted(window.view.page(window.view.stage))
    return perf_counter() - begun


def floor(path: Path, key: str) -> float:
    app = QApplication([])
    app.setStyle("Fusion")
    window = QMainWindow()
    window.show()
    painted(window)
    begun = perf_counter()
    import_module("sqlmodel")
    driver = vars(import_module("sqlcipher3.dbapi2"))
    connection = cast("Callable[[str], Connection]", driver["connect"])(str(path))
    connection.execute(f'PRAGMA key = "{key}"')
    rows = [list(connection.execute(f'SELECT * FROM "{name}"')) for name in PAGE]  # noqa: S608 - our own names
    taken = perf_counter() - begun
    window.setProperty("rows", len(rows))
    return taken


def derived(key: str) -> None:
    """Let the key be known: deriving it takes the same half second whatever comes after."""
    from peeraudit.store import key as deriving
    from peeraudit.store.key import Key

    raw = bytes.fromhex(key[2:66])

    def known(passphrase: str, *, salt: bytes) -> Key:
        del passphrase
        return Key(raw, salt)

    deriving.derive_key = known


def painted(widget: QWidget) -> None:
    loop = QEventLoop()
    watch = Painted(widget, loop)
    widget.update()
    loop.exec()
    widget.removeEventFilter(watch)


def memory() -> int:
    """Kilobytes this process has in use, once everything has settled."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLED, loop.quit)
    loop.exec()
    gc.collect()
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


if __name__ == "__main__":
    which, name, raw_key = sys.argv[1:]
    seconds = (ours if which == "ours" else floor)(Path(name), raw_key)
    print(seconds * 1000, memory())  # noqa: T201 - it is a program
    sys.stdout.flush()
    os._exit(0)
