"""A window on a large challenge, for benches of the screen."""

import gc
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from peeraudit.ui.collecting import Collecting
from peeraudit.ui.look.look import Looks
from peeraudit.ui.settings import Settings
from tests.bench.large import NOTES, enlarge
from tests.ui.opened import OpenedWindow, opened_window

SETTLED = 3_000
"""Milliseconds after which an opened challenge has its other pages ready."""


@contextmanager
def opened_large(
    sample: Path, folder: Path, *, app: QApplication, qtbot: QtBot, notes: int = NOTES
) -> Generator[OpenedWindow]:
    """A copy of the sample in a folder, with as many notes more, open in the program's window."""
    app.setStyle("Fusion")
    path = folder / "large.peeraudit"
    shutil.copyfile(sample, path)
    enlarge(path, notes=notes)
    with (
        collecting(app),
        opened_window(Looks(app), Settings(folder / "s.json"), path, qtbot) as opened,
    ):
        yield opened
    app.setStyleSheet("")


@contextmanager
def collecting(app: QApplication) -> Generator[None]:
    """Look for garbage as the program does, and no longer as Python does."""
    while_here = Collecting(app)
    yield
    while_here.deleteLater()
    gc.enable()
