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
    """What is to be chosen: the window's title, the kinds of file, and where to begin.

    Of a file to be written: the name that is proposed, what it ends in unless somebody says
    otherwise, without its dot, and whether one that is there is refused by whoever writes it. Then
    the window does not ask about writing over it.
    """

    title: str
    kinds: str
    folder: str = ""
    name: str = ""
    suffix: str = ""
    never_writes_over: bool = False


def choose_file(parent: QWidget, asked: FileAsked, chosen: Callable[[Path], object]) -> QFileDialog:
    """Let somebody choose a file that is there; `chosen` is told once they did."""
    dialog = _made(parent, asked, chosen, QFileDialog.FileMode.ExistingFile)
    dialog.open()
    return dialog


def choose_folder(
    parent: QWidget, asked: FileAsked, chosen: Callable[[Path], object]
) -> QFileDialog:
    """Let somebody choose a folder that is there; `chosen` is told once they did."""
    dialog = _made(parent, asked, chosen, QFileDialog.FileMode.Directory)
    dialog.open()
    return dialog


def choose_new_file(
    parent: QWidget, asked: FileAsked, chosen: Callable[[Path], object]
) -> QFileDialog:
    """Let somebody name a file to be written; `chosen` is told once they did.

    All is set before the window opens: one of the system's takes nothing once it is there.
    """
    dialog = _made(parent, asked, chosen, QFileDialog.FileMode.AnyFile)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(asked.suffix)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, asked.never_writes_over)
    if asked.name:
        dialog.selectFile(asked.name)
    dialog.open()
    return dialog


def _made(
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
    return dialog
