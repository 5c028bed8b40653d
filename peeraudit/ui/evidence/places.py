"""Where filters, list and card stand: side by side, or one at a time where there is little room."""

from enum import Enum, auto

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peeraudit.ui.look.tokens import STEP

WIDE, MIDDLING = 1000, 660
"""Pixels at 100 % from which there is room for all three, and for two."""

LEAST = 280
"""Pixels one part needs."""

FILTERS_WIDTH, SIDE_WIDTH = 212, 356
"""Pixels at 100 %."""


class Shown(Enum):
    """What one looks at where there is not room for everything."""

    LIST = auto()
    FILTERS = auto()
    CARD = auto()


class Places(QWidget):
    """Three parts, of which those that fit are seen."""

    def __init__(self, filters: QWidget, notes: QWidget, side: QWidget) -> None:
        super().__init__()
        self._filters, self._notes, self._side = filters, notes, side
        self._shown = Shown.LIST
        self._width = WIDE
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4 * STEP)
        layout.addWidget(filters)
        layout.addWidget(notes, 1)
        layout.addWidget(side)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the narrowest arrangement: others give way before they are cut off."""
        return QSize(LEAST, super().minimumSizeHint().height())

    @property
    def has_room_for_filters(self) -> bool:
        """Whether the filters are always in sight."""
        return self._width >= WIDE

    @property
    def has_room_for_card(self) -> bool:
        """Whether the card is always in sight."""
        return self._width >= MIDDLING

    @property
    def shown(self) -> Shown:
        """What one looks at."""
        return self._shown

    def look_at(self, shown: Shown) -> None:
        """Look at one of the parts; all that fits is seen anyway."""
        self._shown = shown
        self._arrange()

    def fit(self, width: int, *, scale: float) -> None:
        """Arrange the parts in a width given in pixels; `scale` is how large type is."""
        self._width = round(width / scale)
        self._filters.setFixedWidth(round(FILTERS_WIDTH * scale))
        if self.has_room_for_card:
            self._side.setFixedWidth(round(SIDE_WIDTH * scale))
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16_777_215)
        self._arrange()

    def _arrange(self) -> None:
        at, is_wide, is_middling = self._shown, self.has_room_for_filters, self.has_room_for_card
        filters = is_wide or at is Shown.FILTERS
        side = is_wide or (is_middling and at is not Shown.FILTERS) or at is Shown.CARD
        notes = is_middling or at is Shown.LIST
        if not is_middling and at is Shown.FILTERS:
            self._filters.setMaximumWidth(16_777_215)
        for part, is_seen in ((self._filters, filters), (self._notes, notes), (self._side, side)):
            if part.isHidden() is is_seen:
                part.setVisible(is_seen)
