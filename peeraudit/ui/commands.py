"""Commands: one table from which the menu, the palette and the sheet of keys are made."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from peeraudit.ui.widgets.slots import just


class Group(StrEnum):
    """Where a command stands in the menu, the palette and the sheet of keys."""

    GO = "Go to"
    DO = "Do"
    LOOK = "Look"
    FILE = "Challenge"


@dataclass(frozen=True, slots=True)
class Command:
    """Something to do, by menu, by key and by name. No key is as good as a key: the palette has it.

    `words` may be asked for anew, because undo says what it would undo.
    """

    name: str
    words: Callable[[], str]
    do: Callable[[], None]
    group: Group
    keys: str = ""


def action_for(command: Command, *, parent: QWidget) -> QAction:
    """A command as Qt has it, with its key working anywhere in the window."""
    action = QAction(command.words(), parent)
    action.setObjectName(command.name)
    if command.keys:
        action.setShortcut(QKeySequence(command.keys))
    action.triggered.connect(just(command.do))
    return action


def said(words: str) -> Callable[[], str]:
    """Words that never change."""
    return lambda: words


def grouped(commands: Iterable[Command]) -> dict[Group, list[Command]]:
    """Commands by where they stand, in their order."""
    found: dict[Group, list[Command]] = {group: [] for group in Group}
    for command in commands:
        found[command.group].append(command)
    return found
