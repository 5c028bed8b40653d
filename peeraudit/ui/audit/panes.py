"""Three panes side by side where there is room, one at a time where there is not."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peeraudit.ui.look.look import Look, Looks
from peeraudit.ui.look.tokens import READING_WIDTH, STEP
from peeraudit.ui.widgets.pieces import scrolled

LEFT_WIDTH, RIGHT_WIDTH = 232, 264
"""Pixels at 100 % of what stands at the sides."""

LEFT, MIDDLE, RIGHT = "sections", "questions", "evidence"


class Panes(QWidget):
    """Sections, questions and what stands beside them.

    Under the width of all three the right one goes first, then the left. `rearranged` tells that
    others are at the sides than before; those that are not there are shown when asked for.
    """

    rearranged = Signal()

    def __init__(self, left: QWidget, middle: QWidget, right: QWidget, *, looks: Looks) -> None:
        super().__init__()
        self._looks = looks
        self._panes = {
            LEFT: left,
            MIDDLE: middle,
            RIGHT: scrolled(right, name="Evidence here"),
        }
        self._pane = MIDDLE
        self._sides: tuple[str, ...] = ()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(5 * STEP)
        for name, pane in self._panes.items():
            across.addWidget(pane, 1 if name == MIDDLE else 0)
        self._arrange()

    @property
    def away(self) -> tuple[str, ...]:
        """What has no room at a side, and is to be asked for."""
        return tuple(name for name in (LEFT, RIGHT) if name not in self._sides)

    def show_pane(self, name: str) -> None:
        """Show one pane where only one has room."""
        self._pane = name
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many panes as have room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        look = self._looks.look
        sides = self._with_room(look)
        for name, pane in self._panes.items():
            is_side = name in sides
            wide = look.px(LEFT_WIDTH if name == LEFT else RIGHT_WIDTH)
            if name != MIDDLE:
                pane.setMinimumWidth(wide if is_side else 0)
                pane.setMaximumWidth(wide if is_side else look.px(READING_WIDTH))
            pane.setVisible(is_side or name == self._shown(sides))
        if sides != self._sides:
            self._sides = sides
            self.rearranged.emit()

    def _shown(self, sides: tuple[str, ...]) -> str:
        """The pane in the middle: what was chosen, unless it stands at a side already."""
        return MIDDLE if self._pane in sides else self._pane

    def _with_room(self, look: Look) -> tuple[str, ...]:
        """What stands at the sides of the questions."""
        room = self.width()
        needed = look.px(READING_WIDTH - 60)
        if room >= needed + look.px(LEFT_WIDTH + RIGHT_WIDTH + 10 * STEP):
            return (LEFT, RIGHT)
        return (LEFT,) if room >= needed + look.px(LEFT_WIDTH + 5 * STEP) else ()
