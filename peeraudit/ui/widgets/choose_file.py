"""Choosing a file or folder in a window of its own, which stops nothing behind it.

What takes the challenge off the screen works in that window too, where it is one of Qt's.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QWidget

OFF_THE_SCREEN = ("hide", "lock")
"""The commands that work here as well, by their names."""


@dataclass(frozen=True, slots=True)
class FileAsked:
    """What is to be chosen: the window's title, the kinds of file, and where to begin."""

    title: str
    kinds: str
    folder: str = ""


def choose_file(parent: QWidget, asked: FileAsked, chosen: Callable[[Path], object]) -> QFileDialog:
    """Let somebody choose a file that is there; `chosen` is told once they did."""
    return _opened(parent, asked, chosen, QFileDialog.FileMode.ExistingFile)


def choose_folder(
    parent: QWidget, asked: FileAsked, chosen: Callable[[Path], object]
) -> QFileDialog:
    """Let somebody choose a folder that is there; `chosen` is told once they did."""
    return _opened(parent, asked, chosen, QFileDialog.FileMode.Directory)


def choose_new_file(
    parent: QWidget, asked: FileAsked, chosen: Callable[[Path], object]
) -> QFileDialog:
    """Let somebody name a file to be written; `chosen` is told once they did."""
    dialog = _opened(parent, asked, chosen, QFileDialog.FileMode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    return dialog


def _opened(
    parent: QWidget,
    asked: FileAsked,
    chosen: Callable[[Path], object],
    mode: QFileDialog.FileMode,
) -> QFileDialog:
    dialog = QFileDialog(parent, asked.title, asked.folder, asked.kinds)
    dialog.setFileMode(mode)
    for name in OFF_THE_SCREEN:
        action = parent.window().findChild(QAction, name)
        if isinstance(action, QAction):
            dialog.addAction(action)

    def tell(name: str) -> None:
        chosen(Path(name))

    dialog.fileSelected.connect(tell)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
