"""Choosing a file or folder in a window of its own, which stops nothing behind it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


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

    def tell(name: str) -> None:
        chosen(Path(name))

    dialog.fileSelected.connect(tell)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
