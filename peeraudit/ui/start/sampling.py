"""The sample being made: how far it is, and a way to stop it."""

import itertools
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.room import Notice, Room
from peeraudit.ui.start.entering import Entering
from peeraudit.ui.start.panel import Panel
from peeraudit.ui.widgets.pieces import button, key, row
from peeraudit.ui.widgets.problem import ProblemBox

if TYPE_CHECKING:
    from peeraudit.core.errors import ChallengeError
    from peeraudit.operations.seeing import Seen

MOST = 9
"""Files the sample has; a test holds it against the operation that makes them."""


class SamplingPanel(Panel):
    """Makes the sample on this laptop, and opens it: its passphrase is no secret."""

    entered = Signal(Entering)
    _told = Signal(int)

    def __init__(self, room: Room) -> None:
        super().__init__(
            room,
            "The sample challenge",
            "It is made once, with all its documents, in your own folder on this laptop.",
        )
        self._stopped = Event()
        self._bar = QProgressBar()
        self._bar.setAccessibleName("How much of the sample is made")
        self._bar.setTextVisible(False)
        self._doing = text("", Role.MUTED)
        self.problem = ProblemBox()
        self.stop = button("Stop", self.left.emit)
        self.add(self._bar, self._doing, self.problem, row(self.stop, key("Esc")))
        self.finish()
        self._told.connect(self._tell)
        self.left.connect(self._stop)

    def make(self) -> None:
        """Begin."""
        self._stopped = stopped = Event()
        self.problem.clear()
        self._tell(0)

        def told(count: int) -> bool:
            self._told.emit(count)
            return not stopped.is_set()

        self.room.desk.work(partial(_make, told), then=self._made, on_error=self._refused)

    def focus_first(self) -> None:
        """The button that stops it."""
        self.stop.setFocus()

    def _stop(self) -> None:
        self._stopped.set()

    def _tell(self, count: int) -> None:
        self._bar.setMaximum(MOST)
        self._bar.setValue(count)
        self._doing.setText(f"{count} of {MOST} files are made." if count else "Making it …")

    def _made(self, made: tuple[Path, str]) -> None:
        path, passphrase = made
        if not self._stopped.is_set():
            self._doing.setText("Opening it …")
            opened = partial(self._opened, path, passphrase)
            self.room.desk.open(path, passphrase, peer="", then=opened, on_error=self._refused)

    def _opened(self, path: Path, passphrase: str, seen: "Seen") -> None:
        if self._stopped.is_set():
            self.room.desk.close()
            return
        from peeraudit.operations.sitting_down import sits_in_sample

        words = f"This is the sample: everybody in it is invented. Its passphrase is: {passphrase}"
        sits = sits_in_sample(seen.shown.team)
        self.entered.emit(Entering(path, sits=sits, notice=Notice(words)))

    def _refused(self, error: "ChallengeError") -> None:
        if not self._stopped.is_set():
            self.problem.show_problem(error.what, error.advice)


def _make(told: Callable[[int], bool]) -> tuple[Path, str]:
    """Make the sample, telling how many of its files are made."""
    from peeraudit.operations.clock import this_laptop
    from peeraudit.operations.sample import PASSPHRASE, sample_here

    count = itertools.count(1)
    import_module("peeraudit.operations.sitting_down")
    path = sample_here(clock=this_laptop(), told=lambda _: told(next(count)))
    return path, PASSPHRASE
