"""What a screen reader could come upon."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface


def read_out(interface: QAccessibleInterface) -> Iterator[str]:
    """All that is said of a window, a part of it, and what stands in it."""
    yield interface.text(QAccessible.Text.Name)
    yield interface.text(QAccessible.Text.Value)
    yield interface.text(QAccessible.Text.Description)
    for at in range(interface.childCount()):
        child = interface.child(at)
        if child is not None:  # pyright: ignore[reportUnnecessaryComparison] - Qt gives none for what is gone
            yield from read_out(child)
