"""Small pieces: columns, rows, cards, keys, lamps, lines, and what an empty page says."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from peeraudit.ui.look.fonts import text_scale
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import READING_WIDTH, STEP
from peeraudit.ui.widgets.slots import just

DIRECTLY = Qt.FindChildOption.FindDirectChildrenOnly

ON_ENTER = frozenset({Role.GO, Role.PLACE})
"""Buttons that Enter presses as well as Space; none of them takes anything away."""


def column(*parts: QWidget, gap: int = 2 * STEP, margin: int = 0) -> QWidget:
    """Widgets one beneath the other, at the top."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(gap)
    for part in parts:
        layout.addWidget(part)
    layout.addStretch(1)
    return holder


def row(*parts: QWidget | None, gap: int = 2 * STEP) -> QWidget:
    """Widgets side by side; what stands after a None is at the right."""
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        else:
            layout.addWidget(part)
    if None not in parts:
        layout.addStretch(1)
    return holder


def card(*parts: QWidget, role: Role = Role.CARD, gap: int = STEP) -> QFrame:
    """A frame around what belongs together."""
    frame = give(QFrame(), role)
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
    layout.setSpacing(gap)
    for part in parts:
        layout.addWidget(part)
    return frame


def line() -> QFrame:
    """A line across."""
    return give(QFrame(), Role.LINE)


def key(keys: str) -> QLabel:
    """A key as it is printed where it acts, such as "Ctrl+E"."""
    label = text(key_in_words(keys), Role.KEY)
    label.setWordWrap(False)
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return label


def key_in_words(keys: str) -> str:
    """A key as this laptop calls it."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def button(
    words: str, pressed: Callable[[], object], *, role: Role = Role.PLAIN, tip: str = ""
) -> QPushButton:
    """A button. Enter presses it only where it has the focus, and goes on or somewhere."""
    made = give(QPushButton(words), role)
    made.setAutoDefault(role in ON_ENTER)
    made.setAccessibleName(words)
    made.setToolTip(tip)
    made.clicked.connect(just(pressed))
    return made


def scrolled(inner: QWidget, *, name: str) -> QScrollArea:
    """A widget that scrolls up and down where it is taller than there is room."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(name)
    area.setWidget(inner)
    inner.setAutoFillBackground(False)
    return area


def scroll_to_top(area: QScrollArea, part: QWidget) -> None:
    """Scroll until a part begins a little beneath the top, though it has only just come.

    Nothing is done where the part stands elsewhere by now.
    """
    if not area.isAncestorOf(part):
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    viewport, bar = area.viewport(), area.verticalScrollBar()
    beneath = part.mapTo(viewport, QPoint()).y() - viewport.height() // 6
    bar.setValue(bar.value() + beneath)


def reading_column(inner: QWidget) -> QWidget:
    """A column no wider than is easily read, at the left of its room."""
    inner.setMaximumWidth(round(READING_WIDTH * text_scale()))
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(inner, 1)
    layout.addStretch(0)
    return holder


def empty(says: str, how: str, *ways: QWidget) -> QWidget:
    """What an empty page says: what goes there, and how it gets there."""
    return column(text(says, Role.HEADING), text(how, Role.MUTED), *((row(*ways),) if ways else ()))


def clear(layout: QVBoxLayout | QHBoxLayout) -> None:
    """Take every widget out of a layout, for good."""
    around = layout.parentWidget()
    for widget in around.findChildren(QWidget, options=DIRECTLY) if around else ():
        if layout.indexOf(widget) >= 0:
            layout.removeWidget(widget)
            widget.hide()
            widget.deleteLater()


def fill(layout: QVBoxLayout | QHBoxLayout, parts: Iterable[QWidget]) -> None:
    """Put other widgets into a layout in place of those there."""
    clear(layout)
    for part in parts:
        layout.addWidget(part)


def show_in_order(
    layout: QVBoxLayout, parts: Sequence[QWidget], *, instead_of: Iterable[QWidget], at: int = 0
) -> None:
    """Let these stand in a layout in their order from a place on, instead of those before.

    One that was there stays the same widget, with its focus and what is typed in it; one that goes
    goes for good.
    """
    for gone in set(instead_of) - set(parts):
        layout.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
    for place, part in enumerate(parts, start=at):
        is_new = layout.indexOf(part) < 0
        if layout.indexOf(part) != place:
            layout.insertWidget(place, part)
        if is_new:
            part.show()


def show_or_hide(label: QLabel, words: str) -> None:
    """Show words where there are any; where there are none the label takes no room."""
    if label.text() != words:
        label.setText(words)
    if label.isHidden() == bool(words):
        label.setVisible(bool(words))
