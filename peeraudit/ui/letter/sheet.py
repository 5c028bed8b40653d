"""A sheet: one page as it will print, and on it a place for each text that can be reached."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from peeraudit.core.pages import PlacedText
from peeraudit.ui.look.tokens import LIGHT

if TYPE_CHECKING:
    from peeraudit.core.pages import PageImage

PAPER = "#ffffff"
"""Paper is white whatever the colours of the screen: it shows what will print."""

FRAME = 2
"""Pixels of the frame around the place that has the focus."""

WASH, HOVER = 34, 14
"""How strong the wash over a place is, of 255: words beneath it stay as legible as print."""


@dataclass(frozen=True, slots=True)
class Place(PlacedText):
    """One text on a page, its number in reading order, and whether it wants looking at.

    What is about nothing is the program's own, and can be reached all the same.
    """

    number: int
    is_marked: bool = False

    def box(self, scale: float) -> QRect:
        """Where it stands on its sheet, at so many pixels a point, with some air around it."""
        return QRect(
            round(self.left * scale) - 4,
            round(self.top * scale) - 1,
            round((self.right - self.left) * scale) + 8,
            round((self.bottom - self.top) * scale) + 2,
        )


class PlaceButton(QAbstractButton):
    """A place on a page. Only the current one is a stop for Tab; arrows go from one to the next."""

    reached = Signal(int)
    moved = Signal(int, int)
    entered = Signal(int)

    def __init__(self, sheet: QWidget, place: Place) -> None:
        super().__init__(sheet)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setCheckable(True)
        self.place = place
        self.pressed.connect(self._reach)
        self.show_place(place)

    def show_place(self, place: Place) -> None:
        """Stand for a text, maybe another than before."""
        self.place = place
        if self.accessibleName() != place.text:
            self.setAccessibleName(place.text)
        self.update()

    def be_current(self, current: int) -> None:
        """Stand out if this is the place somebody looks at; the first is where Tab comes first."""
        self.setChecked(self.place.number == current)
        is_stop = self.place.number == max(0, current)
        policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)

    def nextCheckState(self) -> None:
        """Which place is the current one is for the pages to say."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show what is behind it."""
        super().focusInEvent(event)
        self._reach()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next text, or into what is behind this one."""
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Right:
                self.moved.emit(self.place.number, 1)
            case Qt.Key.Key_Up | Qt.Key.Key_Left:
                self.moved.emit(self.place.number, -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.entered.emit(self.place.number)
            case _:
                event.ignore()

    def _reach(self) -> None:
        self.reached.emit(self.place.number)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A wash where somebody looks, a line beneath what wants looking at, a frame for keys."""
        del event
        painter = QPainter(self)
        box = self.rect()
        is_marked = self.place.is_marked
        if is_marked or self.isChecked() or self.underMouse():
            wash = QColor(LIGHT.area if is_marked else LIGHT.accent)
            wash.setAlpha(WASH if is_marked or self.isChecked() else HOVER)
            painter.fillRect(box, wash)
        if is_marked:
            painter.fillRect(box.adjusted(0, box.height() - FRAME, 0, 0), QColor(LIGHT.area))
        if self.hasFocus():
            painter.setPen(QPen(QColor(LIGHT.accent), FRAME))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        elif self.isChecked():
            painter.fillRect(box.adjusted(0, box.height() - FRAME, 0, 0), QColor(LIGHT.accent))


class Sheet(QWidget):
    """One page. Until its picture is drawn it is white."""

    def __init__(self, holder: QWidget) -> None:
        super().__init__(holder)
        self.buttons: list[PlaceButton] = []
        self.places: tuple[Place, ...] = ()
        self.is_drawn_at: object = None
        self._image: QImage | None = None

    def show_image(self, drawn: "PageImage", *, ratio: float, at: object) -> None:
        """Show the picture of the page, drawn for a screen of that many pixels a pixel."""
        flat = QImage(
            drawn.bgrx, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB32
        )
        self._image = flat.copy()
        self._image.setDevicePixelRatio(ratio)
        self.is_drawn_at = at
        self.update()

    def forget_image(self) -> None:
        """Let the picture go; it is drawn again when somebody comes near."""
        self._image, self.is_drawn_at = None, None

    @property
    def has_image(self) -> bool:
        """Whether there is a picture, be it an older one."""
        return self._image is not None

    def paintEvent(self, event: QPaintEvent) -> None:
        """The paper, what is on it, and an edge around."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(PAPER))
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self._image)
        painter.setPen(QColor(LIGHT.line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
