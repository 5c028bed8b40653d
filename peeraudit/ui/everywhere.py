"""What works everywhere in an open challenge: commands, undo, the palette, the lock."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from peeraudit.ui.challenge_view import ChallengeView
    from peeraudit.ui.window import Window


class Everywhere(QObject):
    """Ties the commands of an open challenge to its window."""

    def __init__(self, window: "Window", view: "ChallengeView", *, path: Path) -> None:
        super().__init__(view)
