"""A panel of the start page: a title, a sentence, one calm column, and the way back."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import READING_WIDTH, STEP
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.enter import is_enter
from peeraudit.ui.widgets.pieces import scrolled

if TYPE_CHECKING:
    from peeraudit.core.errors import ChallengeError


TOP = 14 * STEP
"""Pixels of calm above a panel."""


class Panel(QWidget):
    """One thing before a challenge is open. `left` tells that somebody goes back, with Esc too."""

    left = Signal()

    def __init__(self, room: Room, title: str, says: str = "") -> None:
        super().__init__()
        self.room = room
        self.setAccessibleName(title)
        self._title = text(title, Role.TITLE)
        self._says = text(says, Role.MUTED)
        if not says:
            self._says.hide()  # shown while it stands nowhere, it would be a window of its own
        inner = QWidget()
        inner.setMaximumWidth(room.looks.look.px(READING_WIDTH))
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, TOP, 0, 8 * STEP)
        self.column.setSpacing(3 * STEP)
        self.column.addWidget(self._title)
        self.column.addWidget(self._says)
        holder = QWidget()
        holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        middle = QHBoxLayout(holder)
        middle.setContentsMargins(4 * STEP, 0, 4 * STEP, 0)
        middle.addStretch(1)
        middle.addWidget(inner, 1000)
        middle.addStretch(1)
        self._area = scrolled(holder, name=title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def add(self, *parts: QWidget) -> None:
        """Put something at the end of the column."""
        for part in parts:
            self.column.addWidget(part)

    def finish(self) -> None:
        """Let what is there stand at the top."""
        self.column.addStretch(1)

    def say_title(self, title: str, says: str) -> None:
        """Say another title and another sentence."""
        self._title.setText(title)
        self._says.setText(says)
        self._says.setVisible(bool(says))
        self.setAccessibleName(title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button it is on: nothing here destroys anything."""
        at = QApplication.focusWidget()
        if is_enter(event) and isinstance(at, QPushButton):
            at.click()
        else:
            super().keyPressEvent(event)

    def focus_first(self) -> None:
        """Put the focus where work goes on."""
        self.setFocus()

    def on_key(self, keys: str, do: Callable[[], object]) -> None:
        """Let a key do something wherever the focus is in this panel."""
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(do)

    def show_from_top(self) -> None:
        """Scroll to the top."""
        self._area.verticalScrollBar().setValue(0)

    def add_apart(self, *parts: QWidget) -> None:
        """Put something at the end, parted from what stands above it."""
        self.column.addSpacing(3 * STEP)
        self.add(*parts)

    def see(self, widget: QWidget) -> None:
        """Scroll so far that a widget is seen."""
        self._area.ensureWidgetVisible(widget)


def heading(words: str) -> QLabel:
    """The heading of a part of a panel."""
    return text(words, Role.HEADING)


def sentences(error: "ChallengeError", path: Path) -> tuple[str, str]:
    """What is wrong with a file and what to do, without the path that is on the page already.

    Where a file is named it is by its name alone, whose letters stay as they are.
    """
    what, about = error.what, f"{path}: "
    if what.startswith(about):
        what = what.removeprefix(about)
        what = what[:1].upper() + what[1:]
    return what.replace(str(path), path.name), error.advice


def rename(button: QPushButton, words: str) -> None:
    """Let a button say something else, to whoever hears it as well."""
    button.setText(words)
    button.setAccessibleName(words)
