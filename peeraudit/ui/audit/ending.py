"""The end of an audit: what is still to be answered, finishing all the same, taking it up again."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.template import Lack
from peeraudit.operations.auditing import finish, reopen
from peeraudit.ui.audit.sheet import Sheet
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Notice, Room
from peeraudit.ui.widgets.announce import announce
from peeraudit.ui.widgets.in_view import bring_into_view
from peeraudit.ui.widgets.pieces import button, card, clear, key, row
from peeraudit.ui.widgets.words_button import WordsButton

MOST_LISTED = 20
"""Gaps listed one by one; of more, the rest is counted."""

NEEDS = {Lack.REASON: "needs its reason", Lack.EVIDENCE: "needs a place in the record"}


class Ending(QWidget):
    """The foot of an audit. `wanted` tells the question somebody wants to go to.

    `asked` tells that the box with what is missing has come.
    """

    wanted = Signal(str)
    asked = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._sheet: Sheet | None = None
        self._is_asking = False
        self._is_second = False
        self._drawn: tuple[object, ...] = ()
        self._box = QWidget()
        self._inside = QVBoxLayout(self._box)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self.finish = button("Finish this audit", self.ask, role=Role.GO)
        self.finish.setAutoDefault(False)  # Enter leads on here, and must not lead into it
        self._state = text("", Role.MUTED)
        self._left = text("", Role.MUTED)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2 * STEP, 0, 0)
        layout.setSpacing(2 * STEP)
        layout.addWidget(self._box)
        layout.addWidget(row(self.finish, key("Space")))
        layout.addWidget(self._state)
        layout.addWidget(self._left)
        self._box.hide()

    def show_sheet(self, sheet: Sheet) -> None:
        """Draw what is left, and whether the audit is finished."""
        self._sheet = sheet
        finished = sheet.audit.finished
        words = "Reopen this audit" if finished else "Finish this audit"
        if self.finish.text() != words:
            self.finish.setText(words)
            self.finish.setAccessibleName(words)
        give(self.finish, Role.PLAIN if finished or self._is_second else Role.GO)
        self._state.setText(
            "This audit is finished. Reopen it to change something." if finished else ""
        )
        self._state.setVisible(finished)
        hidden = len(sheet.hidden)
        self._left.setText(_hidden_words(hidden))
        self._left.setVisible(bool(hidden))
        self._is_asking = self._is_asking and not finished
        self._draw_box(sheet)

    def be_second(self) -> None:
        """Leave it to another button to be the first of the page."""
        self._is_second = True
        give(self.finish, Role.PLAIN)

    def be_first(self) -> None:
        """Be the first button of the page."""
        self._is_second = False
        give(self.finish, Role.GO)

    def ask(self) -> None:
        """Finish it, after listing what is missing; a finished one is taken up again."""
        if self._sheet is None:
            return
        if self._sheet.audit.finished:
            self._room.desk.do(partial(reopen, audit=self._sheet.audit))
        elif self._gaps(self._sheet) and not self._is_asking:
            self._is_asking = True
            self._draw_box(self._sheet)
        else:
            self._finish()

    def _finish(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        self._is_asking = False
        self.finish.setFocus()
        self._room.unkept.keep_now()
        then = partial(self._say_finished, sheet.case_file.reference)
        self._room.desk.do(partial(finish, audit=sheet.audit), then=then)

    def _say_finished(self, reference: str, _: object) -> None:
        self._room.say(Notice(f"The audit of {reference} is finished."))
        bring_into_view(self.finish)

    def _draw_box(self, sheet: Sheet) -> None:
        """The box that lists what is missing, each a way to its question."""
        gaps = self._gaps(sheet) if self._is_asking else ()
        if gaps == self._drawn:
            return
        self._drawn = gaps
        clear(self._inside)
        self._box.setVisible(bool(gaps))
        if not gaps:
            return
        title = text("There is still something to answer", Role.STRONG)
        title.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        ways = [
            WordsButton(words, partial(self.wanted.emit, name))
            for name, words in gaps[:MOST_LISTED]
        ]
        more = len(gaps) - MOST_LISTED
        rest = (text(f"and {more} more", Role.MUTED),) if more > 0 else ()
        anyway = button("Finish all the same", self._finish)
        later = button("Not yet", self._put_away)
        box = card(title, *ways, *rest, row(anyway, later), role=Role.CAUTION)
        box.setAccessibleName("There is still something to answer")
        self._inside.addWidget(box)
        box.show()
        title.setFocus()
        self.asked.emit()
        announce(self, f"There is still something to answer: {len(gaps)}.")

    def _put_away(self) -> None:
        self._is_asking = False
        if self._sheet is not None:
            self._draw_box(self._sheet)
        self.finish.setFocus()

    def _gaps(self, sheet: Sheet) -> tuple[tuple[str, str], ...]:
        """What is not answered and what is not backed, each with its question."""
        open_ones = [(name, f"{sheet.lines[name].text}") for name in sheet.missing]
        thin = [
            (item.question, f"{sheet.lines[item.question].text} {_needs(item.lack)}")
            for item in sheet.lacking
            if item.question in sheet.lines
        ]
        return (*open_ones, *thin)


def _needs(lack: Lack) -> str:
    return f"({NEEDS[lack]})"


def _hidden_words(count: int) -> str:
    if not count:
        return ""
    noun = "answer is" if count == 1 else "answers are"
    return f"{count} {noun} kept under questions no longer asked; they count again with these."
