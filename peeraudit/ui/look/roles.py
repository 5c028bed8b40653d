"""What a widget is, as the style sheet knows it."""

from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

W = TypeVar("W", bound=QWidget)

PROPERTY = "role"
"""The property by which style sheets tell roles apart."""


class Role(StrEnum):
    """The roles that have a look of their own; texts, frames and buttons each have some."""

    TITLE = "title"
    HEADING = "heading"
    MUTED = "muted"
    SMALL = "small"
    NOTE = "note"
    STRONG = "strong"
    OK = "ok"
    STRENGTH = "strength"
    AREA = "area"
    STOP = "stop"
    TAG = "tag"
    KEY = "key"
    BAR = "bar"
    CARD = "card"
    SUNKEN = "sunken"
    ALARM = "alarm"
    CAUTION = "caution"
    GOOD = "good"
    LINE = "line"
    UPRIGHT = "upright"
    GO = "go"
    LINK = "link"
    PLACE = "place"
    WAY = "way"
    CARDS = "cards"
    CHIP = "chip"
    KEPT = "kept"
    FLOATING = "floating"
    WRONG = "wrong"
    BARE = "bare"
    WALL = "wall"
    PLAIN = ""


def give(widget: W, role: Role) -> W:
    """Give a widget its role, and draw it so if it is drawn already; answers with the widget."""
    if widget.property(PROPERTY) != role.value:
        widget.setProperty(PROPERTY, role.value)
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
    return widget


def text(words: str, role: Role = Role.PLAIN, *, wraps: bool = True) -> QLabel:
    """A text that is shown as the characters it is, never as mark-up."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(words)
    label.setWordWrap(wraps)
    return give(label, role)
