"""Icons: our own drawings in `resources/icons`, in the size and colour of the text beside them."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from peeraudit.paths import ICONS
from peeraudit.ui.look.fonts import text_scale

SIZE = 20
"""Pixels an icon is wide and high at 100 %."""


def icon(name: str, colour: str) -> QIcon:
    """An icon by the name of its file, in one colour, sharp on every screen there is."""
    found = QIcon()
    for ratio in {screen.devicePixelRatio() for screen in QGuiApplication.screens()}:
        found.addPixmap(_drawn(name, colour, ratio, _size()))
    return found


def pixmap(name: str, colour: str) -> QPixmap:
    """The same, to be shown beside a text."""
    screen = QGuiApplication.primaryScreen()
    return _drawn(name, colour, screen.devicePixelRatio(), _size())


def _size() -> int:
    return round(SIZE * text_scale())


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, ratio: float, size: int) -> QPixmap:
    coloured = _drawing(name).replace("currentColor", QColor(colour).name())
    renderer = QSvgRenderer(QByteArray(coloured.encode()))
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, drawn.width(), drawn.height()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


@lru_cache
def _drawing(name: str) -> str:
    return (ICONS / f"{name}.svg").read_text(encoding="utf-8")
