"""Letters typed where nothing is typed, beside a field they can only be meant for: none is lost."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_NO_COMMAND = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
)
"""With what a letter is typed; both keys at once are how some systems tell of AltGr."""

_SHAPING = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.KeypadModifier
    | Qt.KeyboardModifier.GroupSwitchModifier
)
"""What makes another letter of a key, and no command."""


def is_letter(event: QKeyEvent) -> bool:
    """Whether a key writes something, be it a digit, a sign or a blank, and is no command."""
    writes = bool(event.text()) and event.text().isprintable()
    return writes and (event.modifiers() & ~_SHAPING) in _NO_COMMAND


def type_into(field: QWidget, event: QKeyEvent) -> None:
    """Go on in a field with the key that was pressed elsewhere."""
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    QCoreApplication.sendEvent(field, event)
