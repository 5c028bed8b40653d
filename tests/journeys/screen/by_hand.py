"""The program's own window, worked by clicks and keys alone, and read as it is seen.

Nothing here calls a page: what a person cannot press, type or read, a journey cannot either.
"""

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import product

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from peeraudit.ui.look.look import Looks
from peeraudit.ui.room import Stage
from peeraudit.ui.settings import Settings
from peeraudit.ui.widgets.choice import RowButton
from peeraudit.ui.window import Window
from tests.said import read_out
from tests.ui.opened import are_whole

SIZE = (1366, 768)

PATIENCE = 20_000
"""Milliseconds after which something asked for counts as never coming."""

HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}

MOST_TABS = 400
"""More presses of Tab than lead round any page."""

SPOKEN = Qt.ItemDataRole.AccessibleTextRole
ROLES = (
    SPOKEN,
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
"""What rows of a list say to somebody."""


@dataclass
class ByHand:
    """A window, and what a person does at it. `failures` is what nobody took care of."""

    window: Window
    qtbot: QtBot
    failures: list[str] = field(default_factory=list[str])

    def settle(self) -> None:
        """Wait until everything asked for is done, told and drawn."""
        for _ in range(2):
            QApplication.sendPostedEvents()
            self.qtbot.wait(1)
            self.qtbot.waitUntil(self._is_settled, timeout=PATIENCE)

    def _is_settled(self) -> bool:
        return self.window.desk.is_idle and are_whole([self.window])

    @property
    def page(self) -> QWidget:
        """The page of the stage one is at."""
        assert self.window.view is not None
        return self.window.view.page(self.window.view.stage)

    def until(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(is_so, timeout=PATIENCE)
        self.settle()

    def until_seen(self, words: str) -> None:
        """Wait until something is said."""
        self.until(lambda: words in self.seen)

    def press(self, *keys: str) -> None:
        """Press keys, each where the focus is by then, such as "Ctrl+Return" or "Escape"."""
        for each in keys:
            *held, name = each.split("+")
            modifiers = Qt.KeyboardModifier.NoModifier
            for modifier in held:
                modifiers |= HELD[modifier]
            QTest.keyClick(self.focused, Qt.Key[f"Key_{name}"], modifiers)
            self.settle()

    def go(self, stage: Stage) -> None:
        """Go to the page of a stage by its key."""
        self.press(f"Ctrl+{[*Stage].index(stage) + 1}")
        assert self.window.view is not None
        assert self.window.view.stage is stage

    def type(self, words: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(self.focused, words)

    def enter(self, words: str) -> None:
        """Type where the focus is, then Enter."""
        self.type(words)
        self.press("Return")

    def type_over(self, words: str) -> None:
        """Type in place of all that stands where the focus is, and wait until it is kept."""
        self.press("Ctrl+A")
        self.type(words)
        unkept = self.window.room.unkept
        self.qtbot.waitUntil(lambda: unkept.is_empty, timeout=PATIENCE)
        self.settle()

    def click(self, name: str, *, on: QWidget | None = None) -> None:
        """Click what is seen under a name, on one page where others have the name as well."""
        QTest.mouseClick(self.button(name, on=on), Qt.MouseButton.LeftButton)
        self.settle()

    def button(self, name: str, *, on: QWidget | None = None) -> QAbstractButton:
        """The one button that is seen under a name."""
        found = [
            each
            for each in (on or self.window).findChildren(QAbstractButton)
            if each.accessibleName() == name and each.isVisible()
        ]
        assert len(found) == 1, (name, [each.accessibleName() for each in self._buttons()])
        return found[0]

    def tab_to(self, *names: str) -> None:
        """Press Tab until the focus is on something of such a name; in its row, an arrow."""
        heard: list[str] = []
        for _ in range(MOST_TABS):
            if self.at in names:
                return
            heard.append(self.at)
            key = Qt.Key.Key_Right if self._stands_by(names) else Qt.Key.Key_Tab
            QTest.keyClick(self.focused, key)
            self.qtbot.wait(1)
        self.settle()
        raise AssertionError((names, list(dict.fromkeys(heard))))

    def round(self, *, until: str) -> Iterator[tuple[str, str]]:
        """Press Tab until one is back: what has the focus each time, and its group."""
        for _ in range(MOST_TABS):
            QTest.keyClick(self.focused, Qt.Key.Key_Tab)
            self.qtbot.wait(1)
            yield self.at, self.group
            if self.at == until:
                return
        raise AssertionError(until)

    def _stands_by(self, names: Sequence[str]) -> bool:
        """Whether something of such a name stands in the row in which the focus is."""
        row = self.focused.parentWidget()
        if row is None or not isinstance(self.focused, RowButton):
            return False
        return any(each.accessibleName() in names for each in row.findChildren(RowButton))

    @property
    def focused(self) -> QWidget:
        """What has the focus."""
        return QApplication.focusWidget() or self.window

    @property
    def at(self) -> str:
        """What a screen reader says has the focus."""
        return self.focused.accessibleName()

    @property
    def group(self) -> str:
        """What a screen reader says of the group in which the focus is, such as a question."""
        parent = self.focused.parentWidget()
        return parent.accessibleName() if parent is not None else ""

    @property
    def row(self) -> str:
        """What a screen reader says of the row one is at, in a list."""
        at = self.focused
        assert isinstance(at, QAbstractItemView), at
        return str(at.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))

    @property
    def seen(self) -> str:
        """Every text that is seen, a line each."""
        return "\n".join(words for each in self._visible() for words in text_of(each) if words)

    @property
    def rows(self) -> list[str]:
        """Every row of every list and table that is seen, once, as a screen reader says it."""
        views = [each for each in self._visible() if isinstance(each, QAbstractItemView)]
        said = [words for view in views for words in rows_of(view, SPOKEN)]
        return [words for words in dict.fromkeys(said) if words]

    @property
    def all_words(self) -> str:
        """Every text in any window: shown or told, in rows, or come upon by screen readers."""
        said: list[str] = []
        for each in QApplication.allWidgets():
            said += [each.windowTitle(), each.windowIconText(), each.toolTip(), each.statusTip()]
            said += [each.accessibleName(), each.accessibleDescription(), *text_of(each)]
            if isinstance(each, QAbstractItemView):
                said += rows_of(each, *ROLES)
        said += read_out(QAccessible.queryAccessibleInterface(self.window))
        return "\n".join(words for words in said if words)

    def come_back(self) -> None:
        """Be in the window again after a dialog: a real screen's window manager does that."""
        self.window.activateWindow()
        with self.qtbot.waitActive(self.window):
            pass
        self.settle()

    def close(self) -> None:
        """Quit, as Ctrl+Q does; the window goes once everything is kept."""
        self.press("Ctrl+Q")
        self.qtbot.waitUntil(lambda: not self.window.isVisible(), timeout=PATIENCE)

    def _visible(self) -> list[QWidget]:
        return [each for each in self.window.findChildren(QWidget) if each.isVisible()]

    def _buttons(self) -> list[QAbstractButton]:
        return [each for each in self._visible() if isinstance(each, QAbstractButton)]


@contextmanager
def by_hand(looks: Looks, settings: Settings, qtbot: QtBot) -> Generator[ByHand]:
    """The window just after its start, closed afterwards."""
    window = Window(looks, settings)
    here = ByHand(window, qtbot)
    window.desk.failed.connect(here.failures.append)
    window.desk.not_shown.connect(here.failures.append)
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    with qtbot.waitActive(window):
        pass
    here.settle()
    try:
        yield here
        assert here.failures == []
    finally:
        if window.isVisible():
            here.settle()
            window.desk.finish()
            window.hide()
        window.close_challenge()
        window.deleteLater()
        qtbot.wait(1)


def text_of(widget: QWidget) -> list[str]:
    """What is written on a widget."""
    if isinstance(widget, QLabel | QAbstractButton):
        return [widget.text()]
    if isinstance(widget, QLineEdit):
        return [widget.text() or widget.placeholderText()]
    if isinstance(widget, QPlainTextEdit):
        return [widget.toPlainText()]
    return []


def rows_of(view: QAbstractItemView, *roles: Qt.ItemDataRole) -> Iterator[str]:
    """What the rows of a list or table say, in some of the ways rows say something."""
    model = view.model()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for row, column in product(range(model.rowCount()), range(columns)):
        index = model.index(row, column)
        yield from (str(model.data(index, role) or "") for role in roles)
