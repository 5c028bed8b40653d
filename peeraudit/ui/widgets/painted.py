"""What Qt tells a painting delegate of a row, which its stubs leave out."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex
"""Where a row is, as models are asked."""


def rect_of(option: QStyleOptionViewItem) -> QRect:
    """The room a row has."""
    return option.rect  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType] - Qt's stubs leave it out


def state_of(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    """Whether a row is selected, and more of its kind."""
    return option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType] - as above
