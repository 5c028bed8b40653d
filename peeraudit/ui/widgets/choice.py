"""Choices side by side: all of them seen, and never changed by the wheel or by chance.

Arrow keys move the focus among them; Space chooses. Choosing is a deed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from peeraudit.ui.look.roles import Role, give
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.flow import FlowLayout

BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: what is kept of it, and the words on its button."""

    value: str
    words: str
    tip: str = ""


class ChoiceRow(QWidget):
    """One of a few choices, or none; the chosen one can be seen in grey as well.

    `chosen` tells the value a person picked. Nothing is chosen by showing.
    """

    chosen = Signal(str)

    def __init__(self, name: str, choices: Sequence[Choice], *, role: Role = Role.PLAIN) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._buttons: dict[str, QPushButton] = {}
        flow = FlowLayout(self, gap=STEP)
        for choice in choices:
            flow.addWidget(self._button(choice, name=name, role=role))

    @property
    def value(self) -> str:
        """What is shown as chosen; empty where nothing is."""
        return next((value for value, each in self._buttons.items() if each.isChecked()), "")

    def show_chosen(self, value: str) -> None:
        """Show what is kept."""
        for name, each in self._buttons.items():
            each.setChecked(name == value)

    def offer(self, values: Sequence[str]) -> None:
        """Offer only these of the choices."""
        for value, each in self._buttons.items():
            each.setVisible(value in values)

    def focus_first(self) -> None:
        """Put the focus on what is chosen, else on the first choice."""
        buttons = list(self._buttons.values())
        chosen = (each for each in buttons if each.isChecked())
        for button in (*chosen, *buttons)[:1]:
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the focus among the choices with the arrow keys."""
        buttons = list(self._buttons.values())
        at = next((place for place, each in enumerate(buttons) if each.hasFocus()), -1)
        if at >= 0 and event.key() in (*BACK, *ON):
            step = 1 if event.key() in ON else -1
            buttons[(at + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def _button(self, choice: Choice, *, name: str, role: Role) -> QPushButton:
        button = give(QPushButton(choice.words), role)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setToolTip(choice.tip)
        button.setAccessibleName(choice.words)
        button.setAccessibleDescription(name)
        button.clicked.connect(partial(self._pick, choice.value))
        self._buttons[choice.value] = button
        return button

    def _pick(self, value: str, *_: object) -> None:
        self.show_chosen(value)
        self.chosen.emit(value)


class TickRow(QWidget):
    """Several of a few choices, such as key lines or peers; `ticked` tells all that are."""

    ticked = Signal(tuple)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setAccessibleName(name)
        self._choices: tuple[Choice, ...] = ()
        self._buttons: dict[str, QPushButton] = {}
        self._flow = FlowLayout(self, gap=STEP)

    def show_choices(self, choices: Sequence[Choice], *, ticked: Sequence[str]) -> None:
        """Show what there is to tick, and what is kept as ticked."""
        if tuple(choices) != self._choices:
            self._choices = tuple(choices)
            self._flow.clear()
            self._buttons = {choice.value: self._button(choice) for choice in choices}
            for button in self._buttons.values():
                self._flow.addWidget(button)
        for value, button in self._buttons.items():
            button.setChecked(value in ticked)

    def _button(self, choice: Choice) -> QPushButton:
        button = QPushButton(choice.words)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setToolTip(choice.tip)
        button.setAccessibleName(choice.words)
        button.setAccessibleDescription(self._name)
        button.clicked.connect(self._tell)
        return button

    def _tell(self) -> None:
        self.ticked.emit(tuple(value for value, each in self._buttons.items() if each.isChecked()))
