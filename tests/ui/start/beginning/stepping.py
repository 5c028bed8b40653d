"""Going through the steps of starting a challenge with keys alone."""

from PySide6.QtCore import Qt

from tests.ui.start.conftest import Front

PASSPHRASE = "correct horse"


def enter(front: Front, *words: str) -> None:
    """Type in one field after the other."""
    for each in words:
        front.type(each)
        front.press(Qt.Key.Key_Return)


def go_on(front: Front, steps: int = 1) -> None:
    for _ in range(steps):
        front.press(Qt.Key.Key_Return, ctrl=True)


def finish(front: Front) -> None:
    enter(front, PASSPHRASE)
    front.page.beginning.last.keep.again.setFocus()
    enter(front, PASSPHRASE)
    front.qtbot.waitUntil(lambda: front.is_in, timeout=10_000)
    front.settle()
