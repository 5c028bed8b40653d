"""The letter as it will print, and the top tips: read, traced to their evidence, and put right."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent

from peeraudit.core.passage import DocumentKind
from peeraudit.ui.letter.exporting import CALLED
from peeraudit.ui.letter.layout import Frame, Parts
from peeraudit.ui.letter.outline import sections_of
from peeraudit.ui.letter.reader import Reader
from peeraudit.ui.letter.sheet import Place
from peeraudit.ui.letter.sheets import BEGINNING, Left
from peeraudit.ui.page import Page
from peeraudit.ui.room import Room, Stage, Target
from peeraudit.ui.widgets.pieces import button
from peeraudit.ui.widgets.slots import just

if TYPE_CHECKING:
    from peeraudit.core.errors import ChallengeError
    from peeraudit.operations.reading_pages import DocumentOnScreen
    from peeraudit.operations.seeing import Seen

DRAFT = "A draft: what keeps it back stands above."
"""Said at the buttons that export while a document is not for good yet."""

AS_PRINTED, FROM_BEFORE = "as it will print", "as it was before"
"""Said of the pages: they are of what is kept now, or were composed before that."""

TO_HOST = "Go to the Challenge page"
"""The way to where the council is named, without which there is no letter."""

REST = 60
"""Milliseconds somebody rests on a sentence before what is behind it is shown."""


class LetterPage(Page):
    """Outline, pages, and what is behind. Everything shown is of the one moment it was composed."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.parts = Parts.made(room, go_to=self._go_to_about, compose=self._compose)
        self.to_challenge = button(TO_HOST, partial(room.go, Target(Stage.CHALLENGE)))
        self._frame = Frame(self, self.parts, looks=room.looks, way=self.to_challenge)
        self.document: DocumentOnScreen | None = None
        self._wanted = ""
        self._left: dict[DocumentKind, Left] = {}
        self._reader = Reader(room.desk, self)
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._connect()

    def show_seen(self, seen: "Seen") -> None:
        """Show the words as they are kept now, and compose the pages anew."""
        self.parts.behind.show_seen(seen)
        if self._reader.document is DocumentKind.TIPS:
            self.parts.tips.show_seen(seen)
        self.follow(self._compose)

    @property
    def resting(self) -> bool:
        """Whether what is behind a sentence is about to be shown."""
        return self._rest.isActive()

    @property
    def why(self) -> str:
        """Why there are no pages; nothing where there are."""
        return self._frame.why

    def go_to(self, thing: str) -> None:
        """Show the sentence about a finding or a passage; the tips where it is one of them."""
        tips = {tip.id for tip in self.room.desk.seen.shown.tips}
        if thing in tips:
            self._show_kind(DocumentKind.TIPS)
        elif thing and not self._is_here(thing):
            self._show_kind(DocumentKind.LETTER)
        self._wanted = thing
        self._go_where_wanted()

    def focus_first(self) -> None:
        """Put the focus on the sentence somebody looked at last."""
        if self.parts.sheets.current < 0:
            self.parts.bar.focus_document()
        else:
            self.parts.sheets.focus_current()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set side by side what there is room for."""
        super().resizeEvent(event)
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:
        """The place stays where it was for when somebody comes back."""
        super().hideEvent(event)
        self._rest.stop()

    def _connect(self) -> None:
        parts = self.parts
        self.room.looks.changed.connect(self._fit)
        self._reader.composed.connect(self._show_document)
        self._reader.refused.connect(self._show_refused)
        self._reader.stopped.connect(self._show_stopped)
        self._rest.timeout.connect(self._show_behind)
        parts.sheets.reached.connect(just(self._rest.start))
        parts.sheets.entered.connect(self._enter)
        parts.sheets.scrolled.connect(self._say_where)
        parts.sheets.zoomed.connect(self._say_where)
        parts.outline.chosen.connect(self._go_to_section)
        parts.bar.documents.chosen.connect(self._choose_kind)
        parts.bar.larger.clicked.connect(parts.sheets.larger)
        parts.bar.smaller.clicked.connect(parts.sheets.smaller)
        parts.bar.fit.clicked.connect(parts.sheets.fit)
        parts.tips.reached.connect(self._look_at_about)
        self._show_kind(DocumentKind.LETTER)

    def _fit(self) -> None:
        self._frame.fit(self.size())

    def _compose(self) -> None:
        self.parts.stopped.hide()
        self._reader.read(self._reader.document)

    def _choose_kind(self, kind: str) -> None:
        self._show_kind(DocumentKind(kind))

    def _show_kind(self, kind: DocumentKind) -> None:
        """Show another document, from where somebody left it."""
        self.parts.bar.documents.show_chosen(kind)
        self.parts.tips.setVisible(kind is DocumentKind.TIPS)
        self.parts.behind.show_nothing()
        self.parts.behind.setVisible(kind is DocumentKind.LETTER)
        if kind is not self._reader.document:
            self._show_nothing()
            self._reader.document = kind
            if self.room.desk.is_open:
                self.show_seen(self.room.desk.seen)

    def _show_nothing(self) -> None:
        """Show no pages, and know where somebody was on those that were there."""
        if self.document is not None:
            self._left[self.document.document] = self.parts.sheets.left()
        self.document = None
        self.parts.sheets.show_nothing()
        self.parts.outline.show_sections(())

    def _show_document(self, shown: "DocumentOnScreen") -> None:
        """Show a document that was composed; what is scrolled to and focused stays."""
        was_there = self.document is not None and self.document.document is shown.document
        self.document = shown
        parts = self.parts
        self._frame.show_pages()
        parts.sheets.show_pdf(shown.pdf, marked=shown.marked)
        if not was_there:
            parts.sheets.come_back(self._left.get(shown.document, BEGINNING))
        parts.exporting.show_document(shown.document, state=DRAFT if shown.is_draft else "")
        self._say_where()
        self._go_where_wanted()
        self._show_behind()
        self.follow(self._show_outline, self._show_leaving)

    def _show_outline(self) -> None:
        if self.document is not None:
            self.parts.outline.show_sections(sections_of(self.document))
            self.parts.outline.show_current(self.parts.sheets.top())

    def _show_leaving(self) -> None:
        if self.document is not None:
            self.parts.leaving.show_document(self.document)

    def _show_refused(self, error: "ChallengeError") -> None:
        """Say why there are no pages; the words can be written all the same."""
        self._show_nothing()
        self.parts.exporting.show_nothing()
        self._frame.show_why_not(error.what, error.advice)
        self.to_challenge.setVisible(self._is_hostless())
        self._say_where()

    def _is_hostless(self) -> bool:
        """Whether the council is not named yet, so that nothing can be composed."""
        desk = self.room.desk
        return desk.is_open and not desk.seen.gathered.challenge.host.strip()

    def _show_stopped(self) -> None:
        """What was shown stays, with a word that it is from before, and a way to have it anew."""
        what = f"Composing the {CALLED[self._reader.document]} was stopped"
        is_there = self.document is not None
        here = "the pages are as they were before." if is_there else "there are no pages to show."
        self.parts.stopped.say(f"{what}: {here}")
        self._say_where()

    def _say_where(self) -> None:
        sheets = self.parts.sheets
        at = sheets.top()
        self.parts.bar.show_where(
            at[0] + 1,
            of=sheets.pages,
            says=AS_PRINTED if self.parts.stopped.isHidden() else FROM_BEFORE,
            zoom=sheets.zoom,
            is_draft=self.document is not None and self.document.is_draft,
        )
        self.parts.outline.show_current(at)

    def _show_behind(self) -> None:
        """Show what is behind the sentence somebody looks at."""
        number, places = self.parts.sheets.current, self.parts.sheets.places
        if self.document is None or not 0 <= number < len(places):
            self.parts.behind.show_nothing()
            return
        about = places[number].about
        is_tip = self.parts.tips.holds(about)
        self.parts.behind.setVisible(not is_tip)
        if not is_tip:
            self.parts.behind.show_behind(self.document, about)
        self._frame.show_top_of(self.parts.behind)

    def _enter(self, number: int) -> None:
        """Go on to where the words of a sentence are changed."""
        self._rest.stop()
        self._show_behind()
        if not self.parts.tips.focus_tip(self.parts.sheets.places[number].about):
            self.parts.behind.focus_text()

    def _go_to_section(self, number: int) -> None:
        section = self.parts.outline.sections[number]
        self.parts.sheets.go_to_point(section.page, section.top)
        at = (place.number for place in self.parts.sheets.places if section.at <= _at(place))
        self.parts.sheets.look_at(next(at, -1))
        self._frame.close_outline()

    def _go_to_about(self, about: str) -> None:
        self._look_at_about(about)
        self.parts.sheets.focus_current()

    def _look_at_about(self, about: str) -> None:
        found = (place.number for place in self.parts.sheets.places if place.about == about)
        self.parts.sheets.look_at(next(found, -1))

    def _go_where_wanted(self) -> None:
        if self._wanted and self._is_here(self._wanted):
            self._look_at_about(self._wanted)
            self._wanted = ""

    def _is_here(self, about: str) -> bool:
        """Whether the pages that are shown have a sentence about something."""
        return any(item.about == about for item in self.parts.sheets.places)


def _at(place: Place) -> tuple[int, float]:
    return place.page, place.top
