"""Nobody here: tells when nobody has pressed a key or clicked for a while, or the laptop slept."""

from collections.abc import Callable
from time import time

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from peeraudit.ui.presence import Presence

TICK = 5
"""Seconds between two looks at the clock."""

SLEPT = 60
"""Seconds between two looks after which the laptop has slept meanwhile."""


class Idle(QObject):
    """Tells `nobody_here` once; `somebody_here` begins anew."""

    nobody_here = Signal()

    def __init__(
        self,
        app: QGuiApplication,
        parent: QObject,
        *,
        minutes: Callable[[], int],
        clock: Callable[[], float] = time,
    ) -> None:
        super().__init__(parent)
        self._minutes, self._clock = minutes, clock
        self._presence = Presence(app, self, clock=clock)
        self._looked_at = clock()
        self._ticks = QTimer(self, interval=TICK * 1000)
        self._ticks.timeout.connect(self.look)
        self._ticks.start()

    def somebody_here(self) -> None:
        """Somebody unlocked."""
        self._presence.note()
        self._looked_at = self._clock()
        self._ticks.start()

    def look(self) -> None:
        """See how long nobody has been here."""
        now, looked_at = self._clock(), self._looked_at
        self._looked_at = now
        if self._presence.quiet_for >= 60 * self._minutes() or now - looked_at >= SLEPT:
            self._ticks.stop()
            self.nobody_here.emit()
