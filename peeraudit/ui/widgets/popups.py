"""Menus and lists that stand open above everything, and take every key."""

from PySide6.QtWidgets import QApplication


def close_popups() -> None:
    """Close all that stand open; one that will not go ends it."""
    while (popup := QApplication.activePopupWidget()) is not None and popup.close():
        pass
