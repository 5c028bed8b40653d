"""What laptops disagree on, one at a time: when one is settled the next has the focus."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from peeraudit.operations.disagreements import ConflictInWords, ConflictKey
from peeraudit.operations.settling_seen import take_seen_side, write_seen_third
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Notice, Room
from peeraudit.ui.team.conflict_card import ConflictCard
from peeraudit.ui.team.side import Sitting
from peeraudit.ui.team.third import NOT_SETTLED, PUT_BY
from peeraudit.ui.widgets.pieces import button, card, fill, row

if TYPE_CHECKING:
    from peeraudit.core.errors import ChallengeError
    from peeraudit.operations.settling import Settled
    from peeraudit.ui.jobs import Deed


class Settling(QWidget):
    """One disagreement in front of a person, and how many wait. All sides are kept meanwhile.

    `done` tells that the last one is settled, where the focus was on it.
    """

    done = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._conflicts: tuple[ConflictInWords, ...] = ()
        self._left = set[ConflictKey]()
        self._put_by = dict[ConflictKey, str]()
        self._last_settled: ConflictKey | None = None
        self._is_settling = False
        self._at = Sitting("", "")
        self.card: ConflictCard | None = None
        self._count = text("", Role.MUTED)
        self._again = button("Take them up again", self._take_up)
        self._waiting_words = text("")
        self._waiting = card(self._waiting_words, row(self._again))
        self._waiting.hide()
        self._holder = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        self._heading = text("Your laptops say different things", Role.HEADING)
        for part in (self._heading, self._count):
            layout.addWidget(part)
        layout.addLayout(self._holder)
        layout.addWidget(self._waiting)

    def show_conflicts(self, conflicts: Sequence[ConflictInWords], *, at: Sitting) -> None:
        """Show one of these; the one that is shown stays where nothing of it is otherwise."""
        self._is_settling = False
        before, self._conflicts = self._conflicts, tuple(conflicts)
        keys = {item.key for item in conflicts}
        self._left &= keys
        if conflicts:
            self.show()
        is_back = self._last_settled in keys
        is_there = self.card is not None and self.card.conflict in conflicts
        if is_there and not is_back and at == self._at:
            self._say_count()
            return
        self._at = at
        self._show(self._next(before))
        self.setVisible(bool(conflicts))

    @property
    def unfinished(self) -> str:
        """A third wording that settles nothing yet, in a sentence."""
        if self.card is not None and self.card.third.is_unkept:
            return NOT_SETTLED
        is_there = self.card is not None and self.card.third.has_words
        return PUT_BY if is_there or self._put_by else ""

    def focus_first(self) -> bool:
        """Put the focus on what is to settle; whether there is something."""
        if self.card is not None:
            self.card.focus_first()
        elif self._conflicts:
            self._again.setFocus()
        return bool(self._conflicts)

    def _next(self, before: Sequence[ConflictInWords]) -> ConflictInWords | None:
        """The one an undo brought back, else the one shown, else the next one not left for now."""
        by_key = {item.key: item for item in self._conflicts}
        if self._last_settled in by_key:
            self._left.discard(self._last_settled)
            back, self._last_settled = by_key[self._last_settled], None
            return back
        shown = self.card.conflict.key if self.card is not None else None
        keys = [item.key for item in before]
        at = keys.index(shown) if shown in keys else 0
        for key in (*keys[at:], *keys[:at], *by_key):
            if key in by_key and key not in self._left:
                return by_key[key]
        return None

    def _show(self, conflict: ConflictInWords | None) -> None:
        """Put one in front; the focus comes along where it was on the one before."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._put_words_by()
        fill(self._holder, ())
        self.card = None
        self._waiting.setVisible(conflict is None)
        if conflict is not None:
            self.card = made = ConflictCard(self._room, conflict, at=self._at)
            made.taken.connect(self.take)
            made.written.connect(self._write)
            made.left.connect(self._leave)
            made.third.take_up(self._put_by.pop(conflict.key, ""))
            self._holder.addWidget(made)
            made.show()
        self._say_count()
        if had_focus and not self.focus_first():
            self.done.emit()

    def _put_words_by(self) -> None:
        """Keep a third wording for when somebody comes back to what is not settled yet."""
        if self.card is not None and self.card.third.has_words:
            self._put_by[self.card.conflict.key] = self.card.third.words
        keys = {item.key for item in self._conflicts}
        self._put_by = {key: words for key, words in self._put_by.items() if key in keys}

    def _say_count(self) -> None:
        count, left = len(self._conflicts), len(self._left)
        waiting = f", {left} of them left for now" if left else ""
        self._count.setText(f"{count} to settle{waiting}. Every side is kept until one is chosen.")
        self._waiting_words.setText(f"{left} left for now. Nothing is lost: every side is kept.")

    def take(self, letter: str) -> None:
        """Let the side of that letter stand, of what is shown."""
        if self.card is not None:
            self._settle(partial(take_seen_side, seen=self.card.conflict, letter=letter))

    def _write(self, words: str) -> None:
        if self.card is not None:
            self._settle(partial(write_seen_third, seen=self.card.conflict, words=words))

    def _settle(self, deed: "Deed[Settled]") -> None:
        """Settle what is shown, once: a second press must not reach the next one unseen."""
        if self.card is None or self._is_settling:
            return
        key = self.card.conflict.key
        self._room.desk.do(deed, then=partial(self._settled, key), on_error=self._refused)
        self._is_settling = True

    def _settled(self, key: ConflictKey, settled: "Settled") -> None:
        self._last_settled = key
        words = f"Settled: {_short(settled.subject)}. Ctrl+Z brings the disagreement back."
        self._room.say(Notice(words))

    def _refused(self, error: "ChallengeError") -> None:
        self._is_settling = False
        if self.card is not None:
            self.card.show_trouble(str(error))
        self._room.desk.look_again()

    def _leave(self) -> None:
        if self.card is not None:
            self._left.add(self.card.conflict.key)
            self._show(self._next(self._conflicts))

    def _take_up(self) -> None:
        self._left.clear()
        self._show(self._next(self._conflicts))


def _short(words: str, *, most: int = 60) -> str:
    return words if len(words) <= most else f"{words[: most - 1]}…"
