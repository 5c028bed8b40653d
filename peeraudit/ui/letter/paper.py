"""The paper: the sheets of a document one beneath the other, and the places on them."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peeraudit.ui.letter.places import found_again, places_of
from peeraudit.ui.letter.sheet import Place, PlaceButton, Sheet

if TYPE_CHECKING:
    from peeraudit.core.pages import PlacedPdf

AIR, BETWEEN = 16, 14
"""Pixels beside the pages, and between two of them."""


class Paper(QWidget):
    """Sheets with their places; buttons stand on a sheet once somebody comes near it.

    `reached` tells the place somebody looks at, `moved` that the keys ask for one so many further,
    `entered` that somebody wants to change it.
    """

    reached = Signal(int)
    moved = Signal(int, int)
    entered = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.places: tuple[Place, ...] = ()
        self.current = -1
        self.sheets: list[Sheet] = []
        self._scale = 1.0

    def show_places(self, pdf: "PlacedPdf", *, marked: Collection[str]) -> None:
        """Have a sheet for each page; the text that was the current one stays so."""
        had_focus = self.has_focus()
        self.places, before = places_of(pdf, marked=marked), self.places
        self.current = found_again(self.current, before, self.places)
        self.have_sheets(pdf.pages)
        for number, sheet in enumerate(self.sheets):
            if sheet.buttons:
                self.put_places(number)
        if had_focus and 0 <= self.current < len(self.places):
            self.button(self.current).setFocus()

    def show_nothing(self) -> None:
        """There is no document."""
        self.places, self.current = (), -1
        self.have_sheets(0)

    def have_sheets(self, count: int) -> None:
        """Have so many sheets."""
        while len(self.sheets) > count:
            sheet = self.sheets.pop()
            sheet.hide()
            sheet.deleteLater()
        while len(self.sheets) < count:
            sheet = Sheet(self)
            sheet.show()
            self.sheets.append(sheet)
        for number, sheet in enumerate(self.sheets, start=1):
            sheet.setAccessibleName(f"Page {number} of {count}")

    def arrange(self, pdf: "PlacedPdf", *, scale: float, room: int) -> None:
        """Give every sheet, and every place on it, its size at so many pixels a point."""
        self._scale = scale
        width, height = round(pdf.width * scale), round(pdf.height * scale)
        room = max(room, width + 2 * AIR)
        for number, sheet in enumerate(self.sheets):
            top = AIR + number * (height + BETWEEN)
            sheet.setGeometry((room - width) // 2, top, width, height)
            for button in sheet.buttons:
                button.setGeometry(button.place.box(scale))
        self.resize(room, 2 * AIR + len(self.sheets) * (height + BETWEEN) - BETWEEN)

    def in_view(self, top: int, bottom: int) -> Iterator[int]:
        """The numbers of the sheets in view, then of the one after and the one before them."""
        seen = [
            number
            for number, sheet in enumerate(self.sheets)
            if sheet.y() < bottom and sheet.y() + sheet.height() > top
        ] or [0]
        yield from seen
        if seen[-1] + 1 < len(self.sheets):
            yield seen[-1] + 1
        if seen[0] > 0:
            yield seen[0] - 1

    def put_places(self, page: int) -> None:
        """Let a sheet have a button for each of its texts, those there are standing for others."""
        sheet = self.sheets[page]
        places = [place for place in self.places if place.page == page]
        while len(sheet.buttons) > len(places):
            gone = sheet.buttons.pop()
            gone.hide()
            gone.deleteLater()
        while len(sheet.buttons) < len(places):
            sheet.buttons.append(self._new_button(sheet, places[len(sheet.buttons)]))
        for button, place in zip(sheet.buttons, places, strict=True):
            if button.place != place:
                button.show_place(place)
            button.setGeometry(place.box(self._scale))
            button.be_current(self.current)

    def button(self, number: int) -> PlaceButton:
        """The button of a place, made now if nobody came near yet."""
        page = self.places[number].page
        sheet = self.sheets[page]
        if not sheet.buttons:
            self.put_places(page)
        return next(each for each in sheet.buttons if each.place.number == number)

    def be_current(self, number: int) -> None:
        """Let a place be the one that somebody looks at."""
        if number != self.current:
            self.current = number
            for sheet in self.sheets:
                for button in sheet.buttons:
                    button.be_current(number)
            self.reached.emit(number)

    def has_focus(self) -> bool:
        """Whether the focus is on one of the places."""
        return any(button.hasFocus() for sheet in self.sheets for button in sheet.buttons)

    def _new_button(self, sheet: Sheet, place: Place) -> PlaceButton:
        button = PlaceButton(sheet, place)
        button.reached.connect(self.be_current)
        button.moved.connect(self.moved)
        button.entered.connect(self.entered)
        button.show()
        return button
