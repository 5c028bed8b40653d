"""Striking out words for good: every place is shown first, and the word itself confirms."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from peeraudit.operations.striking import places_of_words, strike
from peeraudit.ui.aside import Aside
from peeraudit.ui.jobs import was_stopped
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Notice, Room
from peeraudit.ui.widgets.pieces import button, card, column, fill, reading_column, row, scrolled
from peeraudit.ui.widgets.sent import empty_line
from peeraudit.ui.widgets.typed import field_label

if TYPE_CHECKING:
    from peeraudit.core.errors import ChallengeError
    from peeraudit.operations.clock import Clock
    from peeraudit.operations.striking import Place, Places
    from peeraudit.store.workspace import Workspace

CONFIRM = "strike"
"""What is typed to take something out for good."""

WHAT = (
    "A name typed by mistake can be taken out for good: from this file, its history, its copies "
    "beside it, and every colleague's file it is joined with. Nothing brings it back."
)
"""What a strike does."""

NOT_STRUCK = "Striking out was stopped: nothing was taken out, every word stands as before."
"""What is said where somebody stopped it."""

AROUND = 40
"""Characters shown on either side of the words."""


class StrikePage(Aside):
    """Looks for words, lists where they stand, and takes them out when that is confirmed."""

    def __init__(self, room: Room) -> None:
        super().__init__("Strike out words for good")
        self._room = room
        self._places: Places | None = None
        self.words, self.why, self.confirm = QLineEdit(), QLineEdit(), QLineEdit()
        self._trouble = text("", Role.STOP)
        self._found = text("", Role.STRONG)
        self._listed = QWidget()
        self._list = QVBoxLayout(self._listed)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.look = button("Find every place", self._look)
        self.strike = button("Strike out", self._strike, role=Role.ALARM)
        self._second = self._second_card()
        self.words.returnPressed.connect(self._look)
        for field in (self.why, self.confirm):
            field.textChanged.connect(self._show_ready)
        first = card(
            text(WHAT),
            field_label("The words to strike out", self.words),
            self.words,
            row(self.look),
            self._trouble,
            gap=2 * STEP,
        )
        content = column(first, self._second, gap=4 * STEP)
        self.hold(scrolled(reading_column(content), name="Strike out"))

    def come_in(self) -> None:
        """Begin anew: nothing of the last time stands here still."""
        for field in (self.words, self.why, self.confirm):
            empty_line(field)
        self._forget()
        self._tell("")
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _second_card(self) -> QWidget:
        return card(
            self._found,
            self._listed,
            field_label("Why, without the words themselves", self.why),
            self.why,
            field_label(f"Type {CONFIRM} to take them out for good", self.confirm),
            self.confirm,
            row(self.strike),
            role=Role.CAUTION,
            gap=2 * STEP,
        )

    def _look(self) -> None:
        words = self.words.text()
        self._forget()
        self._room.unkept.keep_now()
        me = self._room.desk.seen.me
        named = me.id if me else ""
        self._room.desk.ask(
            lambda workspace: places_of_words(workspace, words, named=named),
            then=self._show_places,
            on_error=self._show_trouble,
            words="Looking for every place",
        )

    def _show_places(self, places: "Places") -> None:
        self._tell("")
        self._places = places
        self._found.setText(_counted(places))
        lines = (*map(_line, places.places), *filter(None, (places.left_out,)))
        fill(self._list, [text(words, Role.NOTE) for words in lines])
        self._second.show()
        self._show_ready()
        self.why.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_ready(self) -> None:
        is_confirmed = self.confirm.text().strip().casefold() == CONFIRM
        self.strike.setEnabled(is_confirmed and bool(self.why.text().strip()))

    def _strike(self) -> None:
        places, why = self._places, self.why.text()
        if places is None:
            return

        def deed(workspace: "Workspace", /, *, clock: "Clock", named: str) -> tuple[str, ...]:
            return strike(workspace, places, why=why, clock=clock, named=named)

        desk = self._room.desk
        desk.do(deed, then=self._done, on_error=self._show_not_struck, words="Striking out")

    def _done(self, copies: tuple[str, ...]) -> None:
        gone = f" Copies beside the file went as well: {', '.join(copies)}." if copies else ""
        self.come_in()
        self._room.say(Notice(f"Struck out for good.{gone}"))

    def _show_trouble(self, error: "ChallengeError") -> None:
        self._tell(str(error))

    def _show_not_struck(self, error: "ChallengeError") -> None:
        self._tell(NOT_STRUCK if was_stopped(error) else str(error))

    def _forget(self) -> None:
        self._places = None
        self._second.hide()

    def _tell(self, words: str) -> None:
        self._trouble.setText(words)
        self._trouble.setVisible(bool(words))


def _counted(places: "Places") -> str:
    """In how many places it stands, of those that whoever looks may see."""
    count = len(places.places)
    seen = " that you may see" if places.left_out else ""
    where = {0: "no place", 1: "one place"}.get(count, f"{count} places")
    return f"It stands in {where}{seen}"


def _line(place: "Place") -> str:
    """A place in one line: what it is called, the field, and the words with some about them."""
    start = max(0, place.at - AROUND)
    says = place.says[start : place.at + 2 * AROUND]
    before, after = "…" if start else "", "…" if len(place.says) > start + len(says) else ""
    when = "" if place.is_shown else " (in the history alone)"
    return f"{place.reference}, {place.field}{when}: {before}{says}{after}"
