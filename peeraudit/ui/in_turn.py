"""Deeds about one thing, one after the other: each is said over what the last one left.

A deed names what was in front of whoever did it. Two in a hurry would both name what was there
before the first; then what changes a thing back would look as if it changed nothing.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from peeraudit.core.errors import ChallengeError
from peeraudit.ui.desk import Desk
from peeraudit.ui.jobs import Deed, OnError


def _nothing(came: object) -> None:
    del came


@dataclass(frozen=True, slots=True)
class _Asked:
    """A deed that is made once its turn has come."""

    make: Callable[[], Deed[object]]
    then: Callable[[object], None]
    on_error: OnError | None


class InTurn:
    """Asks the desk for a deed about a thing when the last about it has come back."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._ahead: dict[str, deque[_Asked]] = {}

    def is_on_its_way(self, thing: str) -> bool:
        """Whether a deed about a thing has not come back yet."""
        return thing in self._ahead

    def do(
        self,
        thing: str,
        make: Callable[[], Deed[object]],
        *,
        then: Callable[[object], None] = _nothing,
        on_error: OnError | None = None,
    ) -> None:
        """Do what `make` answers with, as things stand once its turn has come."""
        asked = _Asked(make, then, on_error)
        ahead = self._ahead.get(thing)
        if ahead is None:
            self._send(thing, asked)
            self._ahead[thing] = deque()  # not before: what was never sent never lands
        else:
            ahead.append(asked)

    def _send(self, thing: str, asked: _Asked) -> None:
        self._desk.do(
            asked.make(),
            then=partial(self._landed, thing, asked),
            on_error=partial(self._failed, thing, asked),
        )

    def _landed(self, thing: str, asked: _Asked, came: object) -> None:
        self._go_on(thing)
        asked.then(came)

    def _failed(self, thing: str, asked: _Asked, error: ChallengeError) -> None:
        self._go_on(thing)
        if asked.on_error is None:
            self._desk.failed.emit(str(error))
        else:
            asked.on_error(error)

    def _go_on(self, thing: str) -> None:
        """Do what was waiting, if anything was."""
        ahead = self._ahead.pop(thing)
        if ahead:
            self._send(thing, ahead.popleft())
            self._ahead[thing] = ahead
