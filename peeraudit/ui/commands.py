"""Commands: one table from which the menu, the palette and the sheet of keys are made."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from peeraudit.ui.widgets.slots import just


class Group(StrEnum):
    """Where a command stands in the menu, the palette and the sheet of keys."""

    DO = "Do"
    GO = "Go to"
    LOOK = "Look"
    FILE = "Challenge"
    HELP = "Help"


def _always() -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Command:
    """Something to do, by menu, by key and by name. No key is as good as a key: the palette has it.

    `also` are words it is found by in the palette as well as by its own.
    `words` may be asked for anew, because undo says what it would undo; so may `is_ready`, because
    there may be nothing to undo. The first of `keys` is the one that is printed.
    """

    name: str
    words: Callable[[], str]
    do: Callable[[], None]
    group: Group
    keys: tuple[str, ...] = ()
    is_ready: Callable[[], bool] = _always
    also: str = ""


def action_for(command: Command, *, parent: QWidget) -> QAction:
    """A command as Qt has it, with its keys working in every window while its parent is seen."""
    action = QAction(parent)
    action.setObjectName(command.name)
    action.setShortcuts([QKeySequence(keys) for keys in command.keys])
    action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
    action.triggered.connect(just(command.do))
    show_words(action, command)
    parent.addAction(action)
    return action


def add_key(page: QWidget, keys: str, do: Callable[[], object]) -> None:
    """A key of a page that has no commands: an open challenge has a table of them."""
    action = QAction(page)
    action.setShortcut(QKeySequence(keys))
    action.triggered.connect(just(do))
    page.addAction(action)


def show_words(action: QAction, command: Command) -> None:
    """Let an action say what its command says now; an & is a character like any other."""
    action.setText(command.words().replace("&", "&&"))
    action.setEnabled(command.is_ready())


def said(words: str) -> Callable[[], str]:
    """Words that never change."""
    return lambda: words


def grouped(commands: Iterable[Command]) -> dict[Group, list[Command]]:
    """Commands by where they stand, in their order."""
    found: dict[Group, list[Command]] = {group: [] for group in Group}
    for command in commands:
        found[command.group].append(command)
    return found
