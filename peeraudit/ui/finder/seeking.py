"""Asking the store for notes while somebody types: one question at a time, the newest wins."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from peeraudit.operations.glancing import glance
from peeraudit.operations.reporting import OurFault
from peeraudit.ui.desk import Desk

if TYPE_CHECKING:
    from peeraudit.core.errors import ChallengeError
    from peeraudit.operations.glancing import Glimpse

Answer = Callable[[str, tuple["Glimpse", ...]], None]
"""Who is told what was found, and for which words."""

MOST = 12
"""Notes shown; whoever has more types more."""


class Seeking:
    """Asks for the words typed last; what was typed between two answers is never asked for."""

    def __init__(self, desk: Desk, *, answer: Answer, most: int = MOST) -> None:
        self._desk = desk
        self._answer = answer
        self._most = most
        self._wanted = ""
        self._asked: str | None = None

    def ask(self, words: str) -> None:
        """Look for words, in place of those before."""
        self._wanted = words
        if self._asked is None and self._desk.is_open:
            self._send()

    def _send(self) -> None:
        words = self._wanted
        veil = self._desk.seen.veil
        self._desk.ask(
            lambda workspace: glance(workspace, words, veil=veil, most=self._most),
            then=partial(self._land, words),
            on_error=self._give_up,
        )
        self._asked = words

    def _land(self, words: str, found: tuple["Glimpse", ...]) -> None:
        self._asked = None
        if words != self._wanted:
            self._send()
        else:
            self._answer(words, found)

    def _give_up(self, error: "ChallengeError") -> None:
        """What is at hand is found all the same; a fault of ours is said."""
        self._asked = None
        if isinstance(error, OurFault):
            self._desk.failed.emit(str(error))
