"""The rail: the stages of the work with what is left in each; icons alone in a narrow window."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from peeraudit.ui.left import Left
from peeraudit.ui.look.icons import SIZE, icon
from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP, TARGET
from peeraudit.ui.room import Stage
from peeraudit.ui.widgets.slots import just

WIDE, NARROW = 212, 52
"""How wide the rail is with words and without, in pixels at 100 %."""

PARTED_BEFORE = (Stage.LETTER, Stage.TEAM)
"""Stages with some room above them."""


class Rail(QWidget):
    """A place for each stage; `chosen` tells which somebody wants to see."""

    chosen = Signal(Stage)

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self.setAccessibleName("Stages of the work")
        self._looks = looks
        self._is_narrow = False
        self._places: dict[Stage, _Place] = {}
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * STEP, 2 * STEP, 2 * STEP, 2 * STEP)
        layout.setSpacing(1)
        for number, stage in enumerate(Stage, start=1):
            if stage in PARTED_BEFORE:
                layout.addSpacing(3 * STEP)
            place = _Place(stage, number)
            place.clicked.connect(just(partial(self.chosen.emit, stage)))
            self._group.addButton(place)
            layout.addWidget(place)
            self._places[stage] = place
        layout.addStretch(1)
        looks.changed.connect(self._colour)
        self._colour()
        self.be_wide()

    def show_left(self, left: Mapping[Stage, Left]) -> None:
        """Say in words what is left in each stage."""
        for stage, place in self._places.items():
            place.say(left[stage])

    def show_stage(self, stage: Stage) -> None:
        """Mark where one is."""
        self._places[stage].setChecked(True)
        self._colour()

    def be_wide(self) -> None:
        """Show words beside the icons."""
        self._is_narrow = False
        self._size()
        for place in self._places.values():
            place.show_words()

    def be_narrow(self) -> None:
        """Show icons; what they are is in their tips and names."""
        self._is_narrow = True
        self._size()
        for place in self._places.values():
            place.hide_words()

    def focus_current(self) -> None:
        """Put the focus on the stage one is at."""
        place = next((each for each in self._places.values() if each.isChecked()), None)
        if place is not None:
            place.setFocus(Qt.FocusReason.TabFocusReason)

    def show_nowhere(self) -> None:
        """Mark no stage: what is shown belongs to none."""
        self._group.setExclusive(False)
        for place in self._places.values():
            place.setChecked(False)
        self._group.setExclusive(True)
        self._colour()

    def _size(self) -> None:
        self.setFixedWidth(self._looks.look.px(NARROW if self._is_narrow else WIDE))

    def _colour(self) -> None:
        self._size()
        colours, size = self._looks.look.colours, self._looks.look.px(SIZE)
        for place in self._places.values():
            place.setIconSize(QSize(size, size))
            place.colour(colours.accent if place.isChecked() else colours.muted)


class _Place(QPushButton):
    """One stage: its icon, its name, and what is left."""

    def __init__(self, stage: Stage, number: int) -> None:
        super().__init__()
        give(self, Role.PLACE)
        self._stage = stage
        self._what_is_left = Left()
        self._keys = f"Ctrl+{number}"
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setMinimumHeight(TARGET)
        self._left = _passed_through(text("", Role.SMALL, wraps=False))
        self._room = QHBoxLayout(self)
        self._room.addStretch(1)
        self._room.addWidget(self._left)
        self.say(Left())
        self.show_words()

    def say(self, left: Left) -> None:
        """What is left, in words."""
        self._what_is_left, words = left, left.words
        self._show_left()
        self.setAccessibleName(f"{self._stage}, {words}" if words else str(self._stage))
        self.setToolTip("  ".join(part for part in (self._stage, words, f"({self._keys})") if part))

    def show_words(self) -> None:
        """The name beside the icon."""
        self.setText(f"  {self._stage}")
        self._show_left()

    def hide_words(self) -> None:
        """The icon, and the number of what is waited for."""
        self.setText("")
        self._show_left()

    def _show_left(self) -> None:
        is_narrow = not self.text()
        left = self._what_is_left
        number = left.words.partition(" ")[0] if left.is_waited_for else ""
        self._left.setText(number if is_narrow else left.words)
        give(self._left, Role.STRONG if is_narrow else Role.SMALL)
        self._room.setContentsMargins(0, 0, 0 if is_narrow else 2 * STEP, 0)
        over = Qt.AlignmentFlag.AlignTop if is_narrow else Qt.AlignmentFlag.AlignVCenter
        self._room.setAlignment(self._left, over)

    def colour(self, colour: str) -> None:
        """Draw the icon in a colour."""
        self.setIcon(icon(self._stage.casefold().replace(" ", "-"), colour))


def _passed_through(label: QLabel) -> QLabel:
    """A label on a button that leaves clicks to it."""
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
