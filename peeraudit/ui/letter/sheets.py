"""The sheets: the real pages of a document, which scroll, and are drawn as they come into view."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea

from peeraudit.ui.letter.paper import AIR, Paper
from peeraudit.ui.letter.pictures import Picture, Pictures
from peeraudit.ui.letter.places import found_again
from peeraudit.ui.letter.sheet import Place
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.announce import announce

if TYPE_CHECKING:
    from peeraudit.core.pages import PageImage, PlacedPdf

FULL = 96 / 72
"""Pixels a point at 100 %."""

LEAST, MOST_FITTED = 0.2, 1.25
"""How small, and how large, a page is drawn at most where it fills its room."""

ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
"""The steps of larger and smaller."""

KEPT_NEAR = 6
"""Pages away from what is seen, up to which pictures are kept."""

LARGER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
SMALLER = Qt.Key.Key_Minus
FITTED = Qt.Key.Key_0


@dataclass(frozen=True, slots=True)
class Left:
    """Where somebody left a document: how many points down which page, looking at which place.

    `places` are those there were, by which that place is found again.
    """

    page: int = 0
    top: float = 0.0
    current: int = -1
    places: tuple[Place, ...] = ()


BEGINNING = Left()
"""Where somebody is who comes to a document for the first time."""


class Sheets(QScrollArea):
    """The pages. `scrolled` tells that others are in view, `zoomed` that their size is another.

    `reached` tells the place somebody looks at, `entered` that they want to change it.
    """

    reached = Signal(int)
    entered = Signal(int)
    scrolled = Signal()
    zoomed = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.setAccessibleName("Pages as they will print")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._paper = Paper()
        self.setWidget(self._paper)
        self._pdf: PlacedPdf | None = None
        self._zoom: float | None = None
        self._pictures = Pictures(room.desk, self)
        self._pictures.drawn.connect(self._show_picture)
        self._paper.reached.connect(self.reached)
        self._paper.entered.connect(self.entered)
        self._paper.moved.connect(self._move)
        self.verticalScrollBar().valueChanged.connect(self._come_near)

    @property
    def places(self) -> tuple[Place, ...]:
        """Every text on the pages."""
        return self._paper.places

    @property
    def current(self) -> int:
        """The number of the place somebody looks at; below 0 where they look at none."""
        return self._paper.current

    @property
    def pages(self) -> int:
        """How many there are."""
        return len(self._paper.sheets)

    @property
    def zoom(self) -> float:
        """How large the pages are: 1 is as on paper."""
        if self._zoom is not None:
            return self._zoom
        if self._pdf is None:
            return 1.0
        room = self.viewport().width() - 2 * AIR
        return max(LEAST, min(MOST_FITTED, room / (self._pdf.width * FULL)))

    @property
    def scale(self) -> float:
        """Pixels a point."""
        return self.zoom * FULL

    def show_pdf(self, pdf: "PlacedPdf", *, marked: Collection[str]) -> None:
        """Show a document; where the pages are scrolled to stays as it is."""
        self._pdf = pdf
        self._paper.show_places(pdf, marked=marked)
        self._arrange()
        self._come_near()

    def show_nothing(self) -> None:
        """There is no document to show."""
        self._pdf = None
        self._paper.show_nothing()

    def left(self) -> Left:
        """Where somebody is now, to come back to."""
        return Left(*self.top(), self.current, self.places)

    def come_back(self, left: Left) -> None:
        """Be again where somebody left the document that is shown."""
        self._bring_to_top(left.page, left.top)
        self._paper.be_current(found_again(left.current, left.places, self.places))

    def look_at(self, number: int) -> None:
        """Make a place the current one, and bring it into view."""
        if not 0 <= number < len(self.places):
            return
        self._paper.be_current(number)
        box = self.places[number].box(self.scale)
        sheet = self._paper.sheets[self.places[number].page]
        top = sheet.y() + box.top()
        if not self._is_in_view(top, top + box.height()):
            self.verticalScrollBar().setValue(top - self.viewport().height() // 4)

    def focus_current(self) -> None:
        """Put the focus on the place somebody looked at last, or on the first."""
        number = max(0, self.current)
        if number < len(self.places):
            self.look_at(number)
            self._paper.button(number).setFocus(Qt.FocusReason.OtherFocusReason)

    def top(self) -> tuple[int, float]:
        """The page, and how many points down on it, a little beneath the top of what is seen."""
        at = self.verticalScrollBar().value() + self.viewport().height() // 5
        for number, sheet in reversed(list(enumerate(self._paper.sheets))):
            if sheet.y() <= at:
                return number, (at - sheet.y()) / self.scale
        return 0, 0.0

    def go_to_point(self, page: int, top: float) -> None:
        """Bring a point of a page to the top of what is seen."""
        if page < self.pages:
            at = self._paper.sheets[page].y() + round(top * self.scale)
            self.verticalScrollBar().setValue(at - AIR)

    def larger(self) -> None:
        """One step larger."""
        self._zoom_to(next((step for step in ZOOMS if step > self.zoom + 0.01), ZOOMS[-1]))

    def smaller(self) -> None:
        """One step smaller."""
        smaller = [step for step in ZOOMS if step < self.zoom - 0.01]
        self._zoom_to(smaller[-1] if smaller else ZOOMS[0])

    def fit(self) -> None:
        """As wide as there is room."""
        self._zoom_to(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Larger and smaller, the first text and the last; pages scroll by themselves."""
        is_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case key if is_ctrl and key in LARGER:
                self.larger()
            case key if is_ctrl and key == SMALLER:
                self.smaller()
            case key if is_ctrl and key == FITTED:
                self.fit()
            case Qt.Key.Key_Home:
                self._go(0)
            case Qt.Key.Key_End:
                self._go(len(self.places) - 1)
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Where the pages have the focus, larger and smaller are theirs."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if is_ctrl and event.key() in (*LARGER, SMALLER, FITTED):
                event.accept()
                return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the room there is, the same text at the top."""
        page, top = self.top()
        super().resizeEvent(event)
        self._arrange()
        if self._zoom is None:
            self._bring_to_top(page, top)
        self._come_near()
        self.zoomed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what is in view."""
        super().showEvent(event)
        self._come_near()

    def _zoom_to(self, zoom: float | None) -> None:
        page, top = self.top()
        self._zoom = zoom
        self._arrange()
        self._bring_to_top(page, top)
        self._come_near()
        self.zoomed.emit()

    def _arrange(self) -> None:
        if self._pdf is not None:
            self._paper.arrange(self._pdf, scale=self.scale, room=self.viewport().width())

    def _bring_to_top(self, page: int, top: float) -> None:
        if page < self.pages:
            at = self._paper.sheets[page].y() + round(top * self.scale)
            self.verticalScrollBar().setValue(at - self.viewport().height() // 5)

    def _come_near(self) -> None:
        """Draw the pages in view and those beside them, and let go of those far away."""
        if self._pdf is None or not self.isVisible():
            return
        top = self.verticalScrollBar().value()
        near = list(self._paper.in_view(top, top + self.viewport().height()))
        picture = Picture(self._pdf.content, self.scale * self.devicePixelRatioF())
        for number, sheet in enumerate(self._paper.sheets):
            if not min(near) - KEPT_NEAR <= number <= max(near) + KEPT_NEAR:
                sheet.forget_image()
        for number in near:
            if not self._paper.sheets[number].buttons:
                self._paper.put_places(number)
        wanted = [page for page in near if self._paper.sheets[page].is_drawn_at != picture]
        self._pictures.want(wanted, of=picture)
        self.scrolled.emit()

    def _show_picture(self, page: int, image: "PageImage", picture: Picture) -> None:
        """Show what was drawn, unless the document is another by now."""
        if self._pdf is not None and page < self.pages and picture.content is self._pdf.content:
            sheet = self._paper.sheets[page]
            sheet.show_image(image, ratio=self.devicePixelRatioF(), at=picture)

    def _move(self, number: int, step: int) -> None:
        self._go(number + step)

    def _go(self, number: int) -> None:
        if 0 <= number < len(self.places):
            self.look_at(number)
            self._paper.button(number).setFocus(Qt.FocusReason.TabFocusReason)
            announce(self, self.places[number].text)

    def _is_in_view(self, top: int, bottom: int) -> bool:
        first = self.verticalScrollBar().value()
        return first <= top and bottom <= first + self.viewport().height()
