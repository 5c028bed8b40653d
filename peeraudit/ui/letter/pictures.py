"""Pictures of pages: drawn on the worker one at a time, the nearest first, and only as wanted."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from peeraudit.ui.desk import Desk
from peeraudit.ui.widgets.alive import while_alive

if TYPE_CHECKING:
    from peeraudit.core.pages import PageImage


@dataclass(frozen=True, slots=True)
class Picture:
    """Which document a picture shows, and at how many pixels a point."""

    content: bytes
    scale: float


class Pictures(QObject):
    """`drawn` tells the number of a page, its pixels, and what it was asked to be a picture of."""

    drawn = Signal(int, object, object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted: list[tuple[int, Picture]] = []
        self._is_at_work = False

    def want(self, pages: Sequence[int], *, of: Picture) -> None:
        """Draw these pages, and none of those wanted before and not begun."""
        self._wanted = [(page, of) for page in pages]
        self._draw_next()

    def _draw_next(self) -> None:
        if self._is_at_work or not self._wanted:
            return
        page, of = self._wanted[0]

        def draw() -> "PageImage":
            from peeraudit.operations.reading_pages import draw_page

            return draw_page(of.content, page, scale=of.scale)

        def show(image: "PageImage") -> None:
            self._is_at_work = False
            self.drawn.emit(page, image, of)
            self._draw_next()

        self._desk.work(draw, then=while_alive(self, show))
        self._is_at_work = True
        del self._wanted[0]
