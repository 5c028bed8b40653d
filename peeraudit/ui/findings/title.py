"""The head of the page: how many findings there are, how the letter will say so, and the tabs."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from peeraudit.core.counting import PrintedCount
from peeraudit.core.meeting import MeetingCounts
from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.elided import Elided
from peeraudit.ui.widgets.pieces import row

ROOM_FOR_ONE_LINE = 860
"""Pixels at 100 % under which the tabs stand beneath the title."""


class Head(QWidget):
    """Title and summary at the left, the tabs at the right or beneath."""

    def __init__(self, looks: Looks, tabs: QWidget) -> None:
        super().__init__()
        self._looks = looks
        self.setMinimumWidth(1)
        self._summary = Elided(Role.MUTED)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(2 * STEP)
        title = text("Findings", Role.TITLE, wraps=False)
        self._both.addWidget(row(title, self._summary, gap=4 * STEP), 1)
        self._both.addWidget(tabs)

    def show_counts(self, counted: MeetingCounts, *, themes: int, headlines: int) -> None:
        """Say how many findings there are: in how many themes, and how many as headlines alone."""
        self._summary.show_words(summary_of(counted, themes=themes, headlines=headlines))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the tabs beneath where there is no room beside the title."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < self._looks.look.px(ROOM_FOR_ONE_LINE)
        way = QBoxLayout.Direction
        self._both.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)


def summary_of(counted: MeetingCounts, *, themes: int, headlines: int) -> str:
    """The count, as it is and as the letter will print it, which counts no headline twice.

    Where no finding counts, the letter leaves its sentence out, and nothing is said of it here.
    """
    in_themes = f"{counted.findings} in {themes} theme{'' if themes == 1 else 's'}"
    parts = (
        in_themes if counted.findings else "",
        f"{len(counted.unthemed)} in no theme yet" if counted.unthemed else "",
        f"{headlines} under Headlines alone" if headlines else "",
    )
    said = ", ".join(filter(None, parts)) or "None yet"
    if not counted.findings:
        return said
    return f"{said}; the letter will say “{_figure(counted.printed)}”"


def _figure(printed: PrintedCount) -> str:
    return f"over {printed.figure}" if printed.is_over else f"{printed.figure}"
