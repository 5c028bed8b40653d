"""What the worker is at, told in words once it takes long, and told to be over as soon as it is."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

PATIENCE = 500
"""Milliseconds after which what is being done is told, with a way to wait or leave."""

WORKING = "Working"
"""What is told of something that has no words of its own."""

STILL = 2_000
"""Milliseconds after which nothing but another window is likely to hold that up."""

HELD_UP = "Waiting, it seems for another window on this file"
"""What is told of it then: a deed waits until what the other keeps is on the disk."""


class TakingLong(QObject):
    """Tells what takes long: `told` has its words, and none once it is over.

    What says its own words is told by no others, and never after its end: whatever follows it has
    its own patience.
    """

    told = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._doing = ""
        self._told = ""
        self._may_be_held_up = False
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._tell)
        self._still = QTimer(self, singleShot=True, interval=STILL)
        self._still.timeout.connect(partial(self._say, HELD_UP))

    def wait(self) -> None:
        """Something was asked for."""
        if not self._told and not self._patience.isActive():
            self._patience.start()

    def wait_to_keep(self) -> None:
        """A deed was asked for: another window on this file may hold that up."""
        self._may_be_held_up = True
        self.wait()

    def begin(self, words: str) -> None:
        """The worker is at something that says what it is."""
        self._doing = words
        if self._told:
            self._tell()

    def end(self) -> None:
        """What the worker was at is over, and there is more to do."""
        if self._doing:
            self._doing = ""
            self._say("")
            self._patience.start()

    def rest(self) -> None:
        """There is nothing left to do."""
        self._doing = ""
        self._may_be_held_up = False
        self._patience.stop()
        self._say("")

    def _tell(self) -> None:
        self._say(self._doing or WORKING)

    def _say(self, words: str) -> None:
        if words != self._told:
            self._told = words
            self._still.stop()
            if words == WORKING and self._may_be_held_up:
                self._still.start()
            self.told.emit(words)
