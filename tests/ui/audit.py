"""An audit of a window as somebody without a mouse, or without sight, meets it."""

from collections.abc import Collection, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

LEAST_TARGET = 24
"""Pixels that what is clicked is wide and high at least (WCAG 2.2, 2.5.8)."""

LEAST_FIELD = 24
"""Pixels that a field is high at least."""

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
"""What somebody works with."""

TURNED = (QAbstractSpinBox, QComboBox, QAbstractSlider, QTabBar)
"""What Qt lets the wheel change."""

INNER = ("qt_spinbox_lineedit", "qt_clear_button", "ScrollLeftButton", "ScrollRightButton")
"""Parts of Qt's own that are worked through the control they belong to."""


IN_A_TEXT = ("PlaceButton",)
"""Targets that are sentences of a text, as high as its lines (WCAG 2.2, 2.5.8 leaves them out)."""

IN_A_ROW = ("MarkButton", "ChoiceButton")
"""Answers of which a row is one stop of Tab, as a group of radio buttons is: arrows go on in it."""


def faults_in(widget: QWidget) -> list[str]:
    """What is wrong with the controls that are seen in a window, one sentence each."""
    seen = [each for each in _controls(widget) if each.isVisible()]
    return [
        *_unnamed(seen),
        *_small(seen),
        *_unreached(widget, seen),
        *_stopping_twice(seen),
        *_trapping(seen),
        *_turned(widget),
    ]


def _controls(widget: QWidget) -> Iterator[QWidget]:
    for each in widget.findChildren(QWidget):
        is_inner = isinstance(each, QHeaderView) or each.objectName() in INNER
        if isinstance(each, CONTROLS) and not is_inner:
            yield each


def _unnamed(seen: list[QWidget]) -> Iterator[str]:
    for each in seen:
        name = QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
        if not name.strip():
            yield f"{_called(each)} has no name"


def _small(seen: list[QWidget]) -> Iterator[str]:
    for each in seen:
        size = each.size()
        is_target = isinstance(each, QAbstractButton) and type(each).__name__ not in IN_A_TEXT
        if is_target and min(size.width(), size.height()) < LEAST_TARGET:
            yield f"{_called(each)} is only {size.width()} x {size.height()} pixels"
        if isinstance(each, QLineEdit) and size.height() < LEAST_FIELD:
            yield f"{_called(each)} is only {size.height()} pixels high"


def _unreached(widget: QWidget, seen: list[QWidget]) -> Iterator[str]:
    """Controls that Tab never comes to. A row of choices may be one stop with arrow keys within."""
    chain = set[QWidget]()
    at = widget.nextInFocusChain()
    while at is not None and at is not widget and at not in chain:
        chain.add(at)
        at = at.nextInFocusChain()
    reached = {each for each in chain if _takes_tab(each)}
    for each in seen:
        is_reached = each in reached or _is_reached_otherwise(each, reached=reached)
        if each.isEnabled() and not is_reached:
            yield f"{_called(each)} cannot be reached by Tab"


def _stopping_twice(seen: list[QWidget]) -> Iterator[str]:
    """Rows of answers at which Tab stops more than once."""
    stops = [each for each in seen if type(each).__name__ in IN_A_ROW and _takes_tab(each)]
    rows = [each.parentWidget() for each in stops]
    for at, each in enumerate(stops):
        if rows[at] in rows[:at]:
            yield f"{_called(each)} is one more stop of Tab in its row"


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _is_reached_otherwise(widget: QWidget, *, reached: Collection[QWidget]) -> bool:
    """Whether keys work it from elsewhere: its field, its page, or its neighbour in a row."""
    if isinstance(widget, QAbstractItemView):
        return widget.focusPolicy() is Qt.FocusPolicy.NoFocus
    if type(widget).__name__ in IN_A_ROW:
        return any(each.parentWidget() is widget.parentWidget() for each in reached)
    return type(widget).__name__ in IN_A_TEXT


def _trapping(seen: list[QWidget]) -> Iterator[str]:
    for each in seen:
        if isinstance(each, QAbstractItemView) and each.tabKeyNavigation():
            yield f"{_called(each)} keeps Tab to itself"
        if isinstance(each, QPlainTextEdit | QTextEdit) and not each.tabChangesFocus():
            yield f"{_called(each)} keeps Tab to itself"


def _turned(widget: QWidget) -> Iterator[str]:
    """What the wheel would change while somebody scrolls a page: we have none of these."""
    for each in widget.findChildren(QWidget):
        if isinstance(each, TURNED) and not isinstance(each, QScrollBar):
            yield f"{_called(each)} is changed by the wheel"


def _called(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    parents = " in ".join(
        f"{type(each).__name__} {each.accessibleName()}".strip() for each in _above(widget)
    )
    return f'{type(widget).__name__} "{widget.accessibleName() or words}" in {parents}'


def _above(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    for _ in range(2):
        if parent is None:  # pyright: ignore[reportUnnecessaryComparison] - a window has none
            return
        yield parent
        parent = parent.parentWidget()
