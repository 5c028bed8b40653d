"""A walk through every state of the window, from one to the next as a person would go."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from peeraudit.operations.sample import PASSPHRASE
from peeraudit.ui.window import Window
from tests.gallery.apart import Apart
from tests.gallery.states import APART, BEFORE, WITHIN, State, receiving
from tests.ui.opened import are_whole

SETTLING = 250
"""Milliseconds a page may take to fetch and draw what is not there at once."""

Come = tuple[str, QWidget]
"""A state by its name, and what is looked at in it."""


@dataclass(frozen=True)
class Walk:
    """The window that is walked through; `pause` is what it waits at least, in milliseconds."""

    window: Window
    pause: int = SETTLING

    def through(self, sample: Path, apart: Apart) -> Iterator[Come]:
        """Every state: before a challenge, in the sample, receiving, and where laptops disagree."""
        yield from self._go(BEFORE)
        self._open(sample)
        yield from self._go(WITHIN)
        self._close()
        self.window.room.settings.opened(sample)
        yield from self._go(receiving(apart.theirs))
        self._open(apart.ours)
        yield from self._go(APART)
        self._close()

    def _go(self, states: Sequence[State]) -> Iterator[Come]:
        for state in states:
            state.go(self.window)
            self._settle()
            yield state.name, state.shown(self.window)
            state.back(self.window)

    def _open(self, store: Path) -> None:
        """Open a challenge, its lead peer at the laptop."""
        loop, desk = QEventLoop(), self.window.desk
        desk.open(
            store, PASSPHRASE, peer="", then=lambda _: loop.quit(), on_error=lambda _: loop.quit()
        )
        loop.exec()
        desk.speak_as(desk.seen.gathered.team[0].id)
        self.window.show_challenge(store)
        self._settle()

    def _close(self) -> None:
        self.window.leave_challenge()
        self._settle()

    def _settle(self) -> None:
        self._wait()
        while not (self.window.desk.is_idle and are_whole([self.window])):
            self._wait()

    def _wait(self) -> None:
        loop = QEventLoop()
        QTimer.singleShot(self.pause, loop.quit)
        loop.exec()
