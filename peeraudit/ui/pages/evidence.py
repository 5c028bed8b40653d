"""Everything noted: sorted out, looked through, written in, tagged and filed, one or many."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from peeraudit.ui.evidence.deeds import NoteDeeds
from peeraudit.ui.evidence.filter_column import FilterColumn
from peeraudit.ui.evidence.list import NoteList
from peeraudit.ui.evidence.looked_for import LookedFor
from peeraudit.ui.evidence.named import Named, named_in
from peeraudit.ui.evidence.places import Places, Shown
from peeraudit.ui.evidence.side import Side
from peeraudit.ui.evidence.sorting_out import Facet, Sort, Sorter, sorter_of
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.page import Page
from peeraudit.ui.room import Room
from peeraudit.ui.strip.tagging import TagsNow
from peeraudit.ui.widgets.letters import is_letter, type_into
from peeraudit.ui.widgets.pieces import button, empty, row, scrolled
from peeraudit.ui.widgets.sent import empty_line
from peeraudit.ui.widgets.slots import just

if TYPE_CHECKING:
    from peeraudit.core.evidence import Evidence
    from peeraudit.operations.seeing import Seen


class EvidencePage(Page):
    """The list in the middle, what sorts it out at the left, the note one is at at the right."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._notes: tuple[Evidence, ...] = ()
        self._places_of = dict[str, int]()
        self.named: Named | None = None
        self._sorter: Sorter | None = None
        self._sorts: dict[Facet, tuple[Sort, ...]] = {}
        self._wanted = ""
        self._deleted = frozenset[str]()
        self.deeds = NoteDeeds(room)
        self.count = text("", Role.MUTED, wraps=False)
        self.looked_for = LookedFor(room.desk)
        self.search = QLineEdit()
        self.filters = FilterColumn()
        self.list = NoteList(room.looks)
        self.side = Side(room, self.deeds, tags=TagsNow(room.desk))
        self._lay_out()
        self._connect()

    def show_seen(self, seen: "Seen") -> None:
        """Draw the notes as they are now, newest first."""
        self._notes = seen.shown.evidence[::-1]
        self._places_of = {note.id: place for place, note in enumerate(self._notes)}
        self.named = named_in(seen.shown)
        self._sorter = sorter_of(seen.shown, self.named)
        self._sort_out()
        self.looked_for.ask_again()
        if self._wanted:
            self.go_to(self._wanted)
        self._choose_again()

    def go_to(self, thing: str) -> None:
        """Select a note; what sorts it out is taken away where it hides it."""
        self._wanted = thing
        if not thing or self.named is None:
            return
        self._wanted = ""
        if not self.list.go_to(thing):
            self._hide_none()
            self.list.go_to(thing)

    @property
    def is_in_use(self) -> bool:
        """Whether tags are typed for several notes."""
        bulk = self.side.bulk
        return super().is_in_use or (bulk is not None and bool(bulk.tag_line.text().strip()))

    def focus_first(self) -> None:
        """The list, where arrow keys go from note to note."""
        (self.list if self.list.isVisible() else self.search).setFocus()

    def forget_sought(self) -> None:
        """Leave nothing in the search."""
        empty_line(self.search)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much side by side as there is room for."""
        super().resizeEvent(event)
        width = event.size().width() - 8 * STEP
        self._places.fit(width, scale=self.room.looks.look.scale)
        self._show_ways()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list, and from the search to every note.

        Down goes from the search to the first note it found; letters go on in the search.
        """
        if event.matches(QKeySequence.StandardKey.Cancel):
            if self.search.hasFocus():
                empty_line(self.search)
            self._go_back()
        elif self.search.hasFocus() and event.key() == Qt.Key.Key_Down and self.list.isVisible():
            self.list.begin()
        elif self.list.hasFocus() and is_letter(event):
            type_into(self.search, event)
        else:
            super().keyPressEvent(event)

    def _sort_out(self) -> None:
        """Show the notes asked for; how many there are of each sort follows."""
        if self._sorter is None or self.named is None:
            return
        asked = self._sorter.through(self._found, self.filters.choice)
        self.list.notes.show_notes(asked, named=self.named, marked=self.looked_for.found or {})
        self.list.have_current()
        self._say_count(len(asked))
        self._show_empty(is_empty=not asked)
        self._tell_side()
        if self.side.card is None:
            self.follow(self.side.show_now)  # one after the other, and not in one breath
        self.follow(self._show_sorts)

    @property
    def _found(self) -> "tuple[Evidence, ...]":
        """The notes that hold what is looked for, newest first; all where nothing is."""
        found = self.looked_for.found
        if found is None:
            return self._notes
        places = sorted(self._places_of[name] for name in found if name in self._places_of)
        return tuple(self._notes[place] for place in places)

    def _show_sorts(self) -> None:
        """Count the notes of each sort; what there is to choose is drawn in a turn of its own."""
        if self._sorter is not None:
            self._sorts = self._sorter.sorts(self._found, self.filters.choice)
            self.follow(self._draw_sorts)

    def _draw_sorts(self) -> None:
        self.filters.show_sorts(self._sorts, is_searched=self.looked_for.found is not None)

    def _say_count(self, shown: int) -> None:
        every = len(self._notes)
        words = f"{shown} of {every}" if shown != every else _notes(every)
        self.count.setText(f"{words}. {self.looked_for.remark}".rstrip(". ") if words else "")
        self.back.setText(f"Show the {_notes(shown)}")

    def _show_empty(self, *, is_empty: bool) -> None:
        self.list.setVisible(not is_empty)
        self._nothing.setVisible(is_empty and not self._notes)
        self.no_match.setVisible(is_empty and bool(self._notes))

    def _tell_side(self) -> None:
        if self.named is not None:
            self.side.show_selected(self.list.selected, named=self.named)

    def _open(self) -> None:
        """Write in the note one is at."""
        if self.list.current is None:
            return
        self._places.look_at(Shown.CARD)
        self.side.show_now()
        self._show_ways()
        if self.side.card is not None and not self.side.card.isHidden():
            self.side.card.start_typing()
        elif self.side.bulk is not None:
            self.side.bulk.tag_line.setFocus()

    def _go_back(self) -> None:
        self._places.look_at(Shown.LIST)
        self._show_ways()
        self.focus_first()

    def _look_at_filters(self) -> None:
        self._places.look_at(Shown.FILTERS)
        self._show_ways()

    def _show_ways(self) -> None:
        """The ways between parts that are not all in sight."""
        at, places = self._places.shown, self._places
        has_way_back = (at is Shown.CARD and not places.has_room_for_card) or (
            at is Shown.FILTERS and not places.has_room_for_filters
        )
        self.back.setVisible(has_way_back)
        self.to_filters.setVisible(not places.has_room_for_filters and not has_way_back)

    def _show_all(self) -> None:
        self._hide_none()
        self._go_back()

    def _hide_none(self) -> None:
        """Look for no words and choose no sort: every note is shown."""
        empty_line(self.search)
        self.looked_for.ask("")
        self.filters.clear()

    def _delete(self) -> None:
        notes = frozenset(note.id for note in self.list.selected)
        if notes:
            self.deeds.delete(self.list.selected, then=partial(self._have_deleted, notes))

    def _have_deleted(self, notes: frozenset[str]) -> None:
        """Be at a note beside these, and at these again where the deletion is undone."""
        self._deleted = notes - self._places_of.keys()
        self.list.have_current()

    def _choose_again(self) -> None:
        """Select what was deleted here last and is there again."""
        if self._deleted and self._deleted <= self._places_of.keys():
            notes, self._deleted = self._deleted, frozenset[str]()
            self.list.choose(notes)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.looked_for.ask)
        self.search.returnPressed.connect(self.focus_first)
        self.looked_for.told.connect(self._sort_out)
        self.filters.chosen.connect(just(self._sort_out))
        self.filters.all_wanted.connect(self._show_all)
        self.list.told.connect(self._tell_side)
        self.list.opened.connect(self._open)
        self.list.doomed.connect(self._delete)
        self.room.looks.changed.connect(self.list.scheduleDelayedItemsLayout)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self.search.setFocus)

    def _lay_out(self) -> None:
        self.search.setAccessibleName("Search the notes")
        self.search.setPlaceholderText("Search the notes  (Ctrl+F, Esc leaves)")
        self.to_filters = button("Filters", self._look_at_filters)
        self.back = button("Show the notes", self._go_back)
        self._nothing = empty(
            "Nothing is noted yet",
            "Press Ctrl+E anywhere, type what you saw, heard or read, and press Enter.",
        )
        self.show_all = button("Show all notes", self._show_all)
        self.no_match = empty(
            "No note fits all of that",
            "Take out a filter, or search for fewer words.",
            self.show_all,
        )
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        for part in (self.search, self.list, self._nothing, self.no_match):
            column.addWidget(part)
        self._places = Places(
            scrolled(self.filters, name="Filters"), middle, scrolled(self.side, name="The note")
        )
        page = QVBoxLayout(self)
        page.setContentsMargins(5 * STEP, 4 * STEP, 3 * STEP, 0)
        page.setSpacing(3 * STEP)
        title = text("Evidence", Role.TITLE, wraps=False)
        page.addWidget(row(title, self.count, None, self.to_filters, self.back, gap=3 * STEP))
        page.addWidget(self._places, 1)


def _notes(count: int) -> str:
    return "1 note" if count == 1 else f"{count} notes"
