"""Answers in a row, given by one key while the row has the focus, and by no key anywhere else.

Keys stand on the buttons. Arrow keys move the focus and give nothing; Backspace clears.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.choice import ALONE, BACK, ON
from peeraudit.ui.widgets.marks import Mark, MarkButton

CLEARING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
"""Keys that take an answer away; undo brings it back."""

TEN = "X"
"""The key of the tenth on a scale of 0 to 10."""

_STRETCHED = 5
"""Up to so many grades share the width of the row; all else is as wide as it need be."""


class _KeyedRow(QWidget):
    """Buttons in reading order, as many in a line as fit, all as wide as each other."""

    looked = Signal(str)
    entered = Signal()

    def __init__(self, name: str, marks: Sequence[Mark], *, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self._heights: dict[int, int] = {}
        self._whole: dict[int, int] = {}
        self._least_width = 0
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.buttons = tuple(
            self._button(mark, name=name, place=f"{place} of {len(marks)}")
            for place, mark in enumerate(marks, start=1)
        )
        self._rest_at(0)

    def press(self, key: str) -> bool:
        """Give the answer of a key, as if its button were pressed; whether there is one."""
        if not self.isEnabled():
            return False
        for button in self.buttons:
            if button.mark.key == key.upper() != "":
                had_focus = self._has_focus()
                self._rest_at(self.buttons.index(button))
                if had_focus:
                    self.focus_answer()
                self._pick(button.mark.value)
                return True
        return False

    def show_chosen(self, values: Sequence[str]) -> None:
        """Show what is answered; the focus comes to it first."""
        for place, button in enumerate(self.buttons):
            is_chosen = button.mark.value in values
            if is_chosen != button.isChecked():
                button.setChecked(is_chosen)
            if is_chosen and not self._has_focus():
                self._rest_at(place)

    def focus_answer(self) -> None:
        """Put the focus on the answer given, else on the first."""
        self.buttons[self._rests].setFocus(Qt.FocusReason.TabFocusReason)

    def at(self) -> str:
        """The answer that has the focus; empty where none has."""
        return next((each.mark.value for each in self.buttons if each.hasFocus()), "")

    def hasHeightForWidth(self) -> bool:
        """A narrower row has more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high it is where it is so wide."""
        if width not in self._whole:
            columns, cell = self._columns(width)
            lines = -(-len(self.buttons) // columns)
            self._whole[width] = lines * self._height(cell) + (lines - 1) * self._gap
        return self._whole[width]

    def sizeHint(self) -> QSize:
        """All in one line."""
        width = len(self.buttons) * (self._least + self._gap) - self._gap
        return QSize(width, self._height(self._least))

    def minimumSizeHint(self) -> QSize:
        """One beneath the other."""
        return QSize(self._least, self._height(self._least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set every button in its place."""
        super().resizeEvent(event)
        columns, cell = self._columns(self.width())
        height = self._height(cell)
        for place, button in enumerate(self.buttons):
            line, at = divmod(place, columns)
            button.setGeometry(at * (cell + self._gap), line * (height + self._gap), cell, height)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew where the type is of another size."""
        if event.type() is QEvent.Type.FontChange:
            self._least_width = 0
            self._heights.clear()
            self._whole.clear()
            self.updateGeometry()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give, clear or move; what is for nobody here goes on to the page."""
        if event.modifiers() not in ALONE:
            super().keyPressEvent(event)
        elif event.key() in (*BACK, *ON):
            step = 1 if event.key() in ON else -1
            self._rest_at((self._rests + step) % len(self.buttons))
            self.focus_answer()
        elif event.key() in CLEARING:
            self._clear()
        elif not self.press(event.text()):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice which button the focus comes to."""
        if isinstance(event, QFocusEvent) and isinstance(watched, MarkButton):
            if event.type() is QEvent.Type.FocusIn:
                self._rest_at(self.buttons.index(watched))
                self.looked.emit(watched.mark.value)
                self.entered.emit()
            elif event.type() is QEvent.Type.FocusOut:
                self.looked.emit("")
        return super().eventFilter(watched, event)

    def _pick(self, value: str) -> None:
        raise NotImplementedError

    def _clear(self) -> None:
        raise NotImplementedError

    def _chosen(self) -> tuple[str, ...]:
        return tuple(button.mark.value for button in self.buttons if button.isChecked())

    def _button(self, mark: Mark, *, name: str, place: str) -> MarkButton:
        button = MarkButton(mark, looks=self._looks)
        button.setParent(self)
        button.setAccessibleDescription(f"{name}, {place}")
        button.clicked.connect(partial(self._clicked, mark.value))
        button.looked.connect(self.looked)
        button.installEventFilter(self)
        return button

    def _clicked(self, value: str, *_: object) -> None:
        self._pick(value)

    def _rest_at(self, place: int) -> None:
        """Let Tab come to one button alone, as it does to a group of radio buttons."""
        self._rests = place
        for at, button in enumerate(self.buttons):
            at_rest = at == place
            policy = Qt.FocusPolicy.StrongFocus if at_rest else Qt.FocusPolicy.ClickFocus
            if button.focusPolicy() is not policy:
                button.setFocusPolicy(policy)
        if self.buttons:
            self.setFocusProxy(self.buttons[place])

    def _has_focus(self) -> bool:
        return bool(self.at())

    @property
    def _gap(self) -> int:
        return self._looks.look.px(STEP / 2)

    @property
    def _least(self) -> int:
        """How narrow a button may be; measured once, because layouts ask again and again."""
        if not self._least_width:
            self._least_width = max((each.least_width() for each in self.buttons), default=1)
        return self._least_width

    def _height(self, cell: int) -> int:
        """How high buttons of a width are; measured once for each."""
        if cell not in self._heights:
            heights = (button.height_at(cell) for button in self.buttons)
            self._heights[cell] = max(heights, default=1)
        return self._heights[cell]

    def _columns(self, width: int) -> tuple[int, int]:
        """How many stand in a line, evenly over the lines, and how wide each is."""
        count, least = max(1, len(self.buttons)), self._least
        most = max(1, min(count, (width + self._gap) // (least + self._gap)))
        columns = -(-count // -(-count // most))
        cell = (width - (columns - 1) * self._gap) // columns
        stretches = count <= _STRETCHED and any(each.mark.number for each in self.buttons)
        return columns, max(1, cell if stretches or cell < least else least)


class GradeRow(_KeyedRow):
    """One answer of a few. `chosen` tells the one a person gave, empty where they cleared it.

    Giving the answer that stands already tells nothing.
    """

    chosen = Signal(str)

    def _pick(self, value: str) -> None:
        given = self._given
        self.show_chosen((value,))
        if value != given:
            self._given = value
            self.chosen.emit(value)

    def _clear(self) -> None:
        if self._given:
            self._given = ""
            self.show_chosen(())
            self.chosen.emit("")

    def show_chosen(self, values: Sequence[str]) -> None:
        """Show what is answered."""
        super().show_chosen(values)
        self._given = next(iter(values), "")

    _given = ""


class TickedRow(_KeyedRow):
    """Any number of a few answers: a key gives one, and takes it away again."""

    ticked = Signal(tuple)

    def _pick(self, value: str) -> None:
        self._tell({value} ^ set(self._ticked))

    def _clear(self) -> None:
        if self._ticked:
            self._tell(set())

    def show_chosen(self, values: Sequence[str]) -> None:
        """Show what is answered."""
        super().show_chosen(values)
        self._ticked = tuple(values)

    def _tell(self, values: set[str]) -> None:
        ordered = (button.mark.value for button in self.buttons)
        self.show_chosen(tuple(value for value in ordered if value in values))
        self.ticked.emit(self._ticked)

    _ticked: tuple[str, ...] = ()
