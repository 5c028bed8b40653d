"""Something the worker does that is held until a test lets it go on: as if it took long."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Event

import pytest

from peeraudit.ui.desk import Desk
from tests.ui.conftest import Around


@dataclass(frozen=True)
class Held:
    """What is held: that it has begun, and what lets it go on."""

    begun: Event = field(default_factory=Event)
    go_on: Event = field(default_factory=Event)

    def stop(self, around: Around) -> None:
        """Stop it as somebody at the screen does, and let it go on to where the store says no."""
        around.qtbot.waitUntil(self.begun.is_set)
        cancel(around.desk)
        self.go_on.set()
        around.settle()


def cancel(desk: Desk) -> None:
    """Stop what is done now, which has to be something that can be stopped."""
    assert desk.can_cancel
    desk.cancel()


@contextmanager
def held(monkeypatch: pytest.MonkeyPatch, where: object, name: str) -> Generator[Held]:
    """Hold a function, by the module that has it and its name, before it does anything."""
    here, real = Held(), _function(where, name)

    def wait(*given: object, **named: object) -> object:
        here.begun.set()
        here.go_on.wait(5)
        return real(*given, **named)

    with monkeypatch.context() as patched:
        patched.setattr(where, name, wait)
        yield here


def _function(where: object, name: str) -> Callable[..., object]:
    found: Callable[..., object] = getattr(where, name)
    return found
