"""The focus on what is drawn anew: it comes back to the control of the same name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

Name = tuple[str, str]
"""By what a control is known again: what it is called and, as screen readers add, of what."""


def focused_in(widget: QWidget) -> Name | None:
    """The control within a widget that the keys act on now; none where they act elsewhere."""
    focused = widget.focusWidget() or widget
    return _name(focused) if focused.hasFocus() else None


def focus_again(widget: QWidget, name: Name | None) -> None:
    """Put the focus on the control of that name, where there is one."""
    for each in widget.findChildren(QPushButton):
        if name is not None and _name(each) == name:
            each.setFocus(Qt.FocusReason.OtherFocusReason)
            return


def _name(widget: QWidget) -> Name:
    return widget.accessibleName(), widget.accessibleDescription()
