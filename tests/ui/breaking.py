"""Methods of ours made to raise while somebody works, and what the program is held to then."""

import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial, wraps
from types import FunctionType, ModuleType

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from peeraudit.operations import reporting
from peeraudit.store.workspace import Workspace
from peeraudit.ui.faults import tell_faults
from peeraudit.ui.room import Notice
from peeraudit.ui.widgets.typed import TypedLine, TypedText
from tests.ui.opened import OpenedWindow

CANARY = "Canary Wren"

REPORT = re.compile(r"report [0-9a-f]{6}")

TAKES_MORE = 0x04
"""What Python says of a function that takes any number of arguments."""


class Ours(Exception):
    """A fault of our own; what it says is told to nobody."""


@dataclass
class Trap:
    """One method of ours, or a function that a module has.

    It raises when it is called next after it was set, each time if `often`. It is laid before
    there is a window: a slot is the function that it was when it was connected.
    """

    owner: type[object] | ModuleType
    name: str
    often: bool = False
    is_set: bool = False
    has_sprung: bool = False

    def lay(self, patching: pytest.MonkeyPatch) -> None:
        """Put it in front of the method."""
        of = self.owner.__mro__ if isinstance(self.owner, type) else (self.owner,)
        owner = next(each for each in of if self.name in vars(each))
        real = vars(owner)[self.name]
        assert isinstance(real, FunctionType), self
        code = real.__code__
        most = None if code.co_flags & TAKES_MORE else code.co_argcount

        @wraps(real)
        def method(*given: object, **named: object) -> object:
            if self.is_set:
                self.is_set, self.has_sprung = self.often, True
                raise Ours(CANARY)
            return real(*given[:most], **named)

        patching.setattr(owner, self.name, method)


Provoke = Callable[[OpenedWindow], object]
"""What a person does, so that the method is called."""


@dataclass(frozen=True)
class Break:
    """A method, and what a person does at which it raises."""

    trap: Trap
    provoke: Provoke

    @property
    def name(self) -> str:
        return f"{self.trap.owner.__name__}.{self.trap.name}"


def broken(
    owner: type[object] | ModuleType, name: str, provoke: Provoke, *, often: bool = False
) -> Break:
    """A method that is broken while somebody does something."""
    return Break(Trap(owner, name, often), provoke)


@dataclass
class Watch:
    """What is told of faults in an open window, and what was typed in it."""

    here: OpenedWindow
    told: list[str] = field(default_factory=list[str])
    typed: list[str] = field(default_factory=list[str])

    def begin(self, patching: pytest.MonkeyPatch) -> None:
        """Tell faults as the program does, each report counted."""
        report = reporting.report

        def counted(error: BaseException) -> str:
            self.told.append(report(error))
            return self.told[-1]

        patching.setattr(reporting, "report", counted)
        patching.setattr(sys, "excepthook", sys.excepthook)

    def go_through(self, each: Break) -> None:
        """Type half of something on the page and in the strip, let it break, and look."""
        tell_faults(lambda words: self.here.window.say(Notice(words, is_trouble=True)))
        self.told.clear()
        self._half_type()
        each.trap.is_set = True
        QTimer.singleShot(0, partial(each.provoke, self.here))
        self.here.qtbot.waitUntil(lambda: each.trap.has_sprung)
        self.here.settle()
        each.trap.is_set = False
        self._look(each)

    def _look(self, each: Break) -> None:
        """Alive, one message with a reference, and nothing typed lost."""
        here = self.here
        here.qtbot.waitUntil(lambda: bool(self.told))
        here.settle()
        assert here.window.isVisible(), each.name
        assert [bool(REPORT.search(words)) for words in self.told] == [True], (each.name, self.told)
        assert CANARY not in self.told[0]
        assert self.told[0] in _said(), each.name
        assert self.lost() == [], each.name
        here.failures.clear()

    def lost(self) -> list[str]:
        """What was typed and is neither kept nor held up for being kept."""
        there = f"{self._waiting()}\n{journal_of(self.here)}"
        return [words for words in self.typed if words not in there]

    def _waiting(self) -> str:
        """What stands in fields and lets nobody close the window."""
        strip = self.here.view.strip
        held = [each.typed() for each in _fields(self.here.window) if each.is_unkept]
        return "\n".join([*held, strip.field.text(), *strip.trouble.words])

    def _half_type(self) -> None:
        """A word more in the first field of the page, if it has one, and in the strip."""
        number = len(self.typed)
        page = self.here.view.page(self.here.view.stage)
        seen = [each.field for each in _fields(page) if each.isVisible()]
        for place in (self.here.view.strip.field, *seen[:1]):
            words = f"half{number + len(place.accessibleName())}x{number}"
            place.setFocus()
            QTest.keyClicks(place, f" {words}")
            self.typed.append(words)


def journal_of(here: OpenedWindow) -> str:
    """Every value that was ever kept, as the desk's own store has it."""
    found: list[str] = []
    here.window.desk.ask(every_value, then=found.append)
    here.settle()
    return found[0]


def every_value(workspace: Workspace) -> str:
    """Every value that was ever kept."""
    with workspace.view() as view:
        rows = view.connection.exec_driver_sql("SELECT value FROM change")
        return "\n".join(str(value) for (value,) in rows)


def _fields(widget: QWidget) -> list[TypedText | TypedLine]:
    """The fields in which somebody types, those for more than a line first."""
    return [*widget.findChildren(TypedText), *widget.findChildren(TypedLine)]


def _said() -> str:
    """Every sentence that is seen."""
    labels = [each for each in QApplication.allWidgets() if isinstance(each, QLabel)]
    return "\n".join(each.text() for each in labels if each.isVisible())
