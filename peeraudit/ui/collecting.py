"""Looking for garbage: on the windows' thread alone, and while nobody is at work.

Python looks for it on whatever thread has just made many objects. What Qt made would be destroyed
by the worker, and the program with it; and of a large challenge it takes a fifth of a second, in
the middle of a word. What nothing refers to any more goes at once all the same.
"""

import gc
from collections.abc import Callable
from time import time

from PySide6.QtCore import QObject, QThread, QTimer
from PySide6.QtGui import QGuiApplication

from peeraudit.ui.presence import Presence

TICK = 1
"""Seconds between two looks."""

PAUSE = 2
"""Seconds without a key after which what is new is looked through: it takes some hundredths."""

AWAY = 60
"""Seconds without a key after which everything is."""

FEW = 5_000
"""New objects that are not worth looking through."""

MANY = 2_000_000
"""New objects, of some hundred bytes each, that are looked through whoever is at work."""


class Collecting(QObject):
    """Looks for garbage in place of Python, as long as the application lives."""

    def __init__(self, app: QGuiApplication, *, clock: Callable[[], float] = time) -> None:
        super().__init__(app)
        gc.disable()
        self._presence = Presence(app, self, clock=clock)
        self._ticks = QTimer(self, interval=TICK * 1000)
        self._ticks.timeout.connect(self.look)
        self._ticks.start()

    def look(self) -> None:
        """Look for garbage, if this is the time for it.

        Not while a loop within the loop runs: what it has yet to delete would lose what it is made
        of before.
        """
        if QThread.currentThread().loopLevel() > 1:
            return
        new, *looked_through = gc.get_count()
        quiet_for = self._presence.quiet_for
        if quiet_for >= AWAY and (new >= FEW or any(looked_through)):
            gc.collect()
        elif (new >= FEW and quiet_for >= PAUSE) or new >= MANY:
            gc.collect(1)
