"""A button whose words go on in a second line, for a long question that leads somewhere."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP, TARGET
from peeraudit.ui.widgets.slots import just


class WordsButton(QPushButton):
    """As high as its words need where it is so wide. `beside` stands at the right of the words."""

    def __init__(
        self, words: str, pressed: Callable[[], object], *, role: Role = Role.PLACE
    ) -> None:
        super().__init__()
        give(self, role)
        self.setAutoDefault(True)  # it leads somewhere: Enter presses it, in no dialogue at all
        self.setAccessibleName(words)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.words = let_through(text(words))
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(2 * STEP, STEP, 2 * STEP, STEP)
        self._across.addWidget(self.words, 1)
        self.clicked.connect(just(pressed))

    def add_beside(self, part: QWidget) -> None:
        """Set something at the right of the words; clicks go to the button."""
        self._across.addWidget(let_through(part))

    def stack(self) -> None:
        """Let what stands beside the words stand beneath them: it is too long for both."""
        self._across.setDirection(QBoxLayout.Direction.TopToBottom)

    def unstack(self) -> None:
        """Let it stand beside the words."""
        self._across.setDirection(QBoxLayout.Direction.LeftToRight)

    def hasHeightForWidth(self) -> bool:
        """Long words go on in a second line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as the words need."""
        return max(TARGET, self._across.heightForWidth(width))

    def sizeHint(self) -> QSize:
        """As high as it need be where it is."""
        wide = max(self.width(), 50 * STEP)
        return QSize(50 * STEP, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """It may be narrow: its words wrap."""
        return QSize(20 * STEP, TARGET)


def let_through(part: QWidget) -> QWidget:
    """What stands on a button leaves clicks to it; answers with the part."""
    part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return part
