"""A way to go on: a whole card to press, with what it does and its key on it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.pieces import key
from peeraudit.ui.widgets.slots import just


@dataclass(frozen=True, slots=True)
class Way:
    """What stands on the card: what it is called, a sentence more, a mark at the right, its key."""

    name: str
    says: str = ""
    mark: str = ""
    keys: str = ""


class WayButton(QPushButton):
    """The card. Its key works wherever the focus is, as long as the card is seen."""

    def __init__(self, way: Way, pressed: Callable[[], object]) -> None:
        super().__init__()
        give(self, Role.WAY)
        self.setAutoDefault(True)  # Enter presses it where it has the focus; it is in no dialogue
        self.setAccessibleName(way.name)
        self.setAccessibleDescription(f"{way.says} {way.mark}".strip())
        self.clicked.connect(just(pressed))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(_part(way.name, Role.STRONG))
        if way.says:
            words.addWidget(_part(way.says, Role.SMALL))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        layout.setSpacing(3 * STEP)
        layout.addLayout(words, 1)
        if way.mark:
            mark = _part(way.mark, Role.SMALL)
            mark.setWordWrap(False)
            layout.addWidget(mark)
        if way.keys:
            layout.addWidget(_through(key(way.keys)))
            shortcut = QShortcut(QKeySequence(way.keys), self)
            shortcut.activated.connect(self.click)  # at once: who types on means what it opens

    def sizeHint(self) -> QSize:
        """As large as what stands on it."""
        return self._layout_size(QSize(0, 0))

    def minimumSizeHint(self) -> QSize:
        """No narrower than its words can be."""
        return self._layout_size(QSize(0, 0))

    def hasHeightForWidth(self) -> bool:
        """Its words go on beneath where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How tall it is where it is so wide."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else super().heightForWidth(width)

    def _layout_size(self, otherwise: QSize) -> QSize:
        layout = self.layout()
        return layout.totalSizeHint() if layout else otherwise


def _part(words: str, role: Role) -> QLabel:
    return _through(text(words, role))


def _through(label: QLabel) -> QLabel:
    """A label on a button that leaves clicks to it."""
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
