"""Choices side by side: all of them seen, and never changed by the wheel or by chance.

A row of which one is chosen is one stop of Tab, as a group of radio buttons is: arrow keys move the
focus among them, Space chooses. Choosing is a deed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from peeraudit.ui.look.roles import Role, give
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.flow import FlowLayout

BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)


LEAST = 60
"""Pixels to which a choice may shrink."""

BOLD = 20
"""Pixels by which so many words are wider where they are chosen, and bold."""

ALONE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
"""What is held down with a key that is for a row: nothing, whichever block of keys it is from."""


class RowButton(QPushButton):
    """A button of a row. Arrow keys are for the row: Qt would move the focus its own way.

    `came` tells that the focus came to it.
    """

    came = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave arrow keys to the row."""
        if event.key() in (*BACK, *ON):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the row."""
        super().focusInEvent(event)
        self.came.emit()


class ChoiceButton(RowButton):
    """One choice. Words longer than there is room for end in dots; its tip has them all."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        hint = super().minimumSizeHint()
        return QSize(min(LEAST, hint.width()), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as many of the words as fit."""
        wanted = self.sizeHint().width()
        if self.width() >= wanted:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        metrics, words = self.fontMetrics(), self.text()
        room = self.width() - (wanted - metrics.horizontalAdvance(words)) - BOLD
        elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        option.text = elided  # pyright: ignore[reportAttributeAccessIssue] - lacking in Qt's stubs
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)


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
        self._buttons: dict[str, ChoiceButton] = {}
        flow = FlowLayout(self, gap=STEP)
        for choice in choices:
            flow.addWidget(self._button(choice, name=name, role=role))
        self._rest()

    @property
    def value(self) -> str:
        """What is shown as chosen; empty where nothing is."""
        return next((value for value, each in self._buttons.items() if each.isChecked()), "")

    def show_chosen(self, value: str) -> None:
        """Show what is kept."""
        for name, each in self._buttons.items():
            each.setChecked(name == value)
        self._rest()

    def offer(self, values: Sequence[str]) -> None:
        """Offer only these of the choices."""
        for value, each in self._buttons.items():
            each.setVisible(value in values)
        self._rest()

    def focus_first(self) -> None:
        """Put the focus on what is chosen, else on the first choice."""
        for button in self._in_order()[:1]:
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the focus among the choices with the arrow keys."""
        offered = self._offered()
        at = next((place for place, each in enumerate(offered) if each.hasFocus()), -1)
        if at >= 0 and event.key() in (*BACK, *ON) and event.modifiers() in ALONE:
            step = 1 if event.key() in ON else -1
            offered[(at + step) % len(offered)].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def _offered(self) -> list[ChoiceButton]:
        return [each for each in self._buttons.values() if not each.isHidden()]

    def _in_order(self) -> list[ChoiceButton]:
        """What is offered, in the order in which Tab would stop at it."""
        return sorted(self._offered(), key=lambda each: (not each.hasFocus(), not each.isChecked()))

    def _rest(self) -> None:
        """Let Tab stop at the one with the focus, else at the one chosen, else at the first."""
        (stop, *_) = (*self._in_order(), None)
        for each in self._buttons.values():
            is_stop = each is stop
            policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            each.setFocusPolicy(policy)

    def _button(self, choice: Choice, *, name: str, role: Role) -> ChoiceButton:
        button = give(ChoiceButton(choice.words), role)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setToolTip(choice.tip or choice.words)
        button.setAccessibleName(choice.words)
        button.setAccessibleDescription(name)
        button.clicked.connect(partial(self._pick, choice.value))
        button.came.connect(self._rest)
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
