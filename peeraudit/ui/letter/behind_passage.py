"""Behind a paragraph of standard wording: its words, the team's where they wrote some, and both."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peeraudit.ui.letter.history_lines import HistoryLines
from peeraudit.ui.letter.leaving import said_of
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.spelling.checked_text import check_spelling
from peeraudit.ui.widgets.alive import while_alive
from peeraudit.ui.widgets.flow import FlowLayout
from peeraudit.ui.widgets.pieces import button, card, fill
from peeraudit.ui.widgets.typed import Asked, TypedText

if TYPE_CHECKING:
    from collections.abc import Callable

    from peeraudit.core.errors import ChallengeError
    from peeraudit.core.journal.change import Entry
    from peeraudit.core.passages import PassageShown
    from peeraudit.operations.clock import Clock
    from peeraudit.operations.reading_pages import Behind
    from peeraudit.operations.seeing import Seen
    from peeraudit.store.workspace import Workspace
    from peeraudit.ui.jobs import Deed, OnError

STANDARD = "Standard wording. What you write here stands in its place, in this challenge alone."
YOURS = "In your own words. Figures in them stay as you wrote them."
CHANGED = "What the standard says here has changed since you wrote yours. Which shall stand?"
SILENT = "The standard wording says nothing here any more."


class PassageCard(QFrame):
    """One paragraph that can be rewritten."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        give(self, Role.CARD)
        self._room = room
        self._shown: PassageShown | None = None
        self._standing: PassageShown | None = None
        self.says = text("", Role.SMALL)
        self.words = TypedText(
            Asked("In this letter", lines=4), unkept=room.unkept, keep=self._keep
        )
        self.words.left.connect(self._revert_if_blank)
        self.standard = text("")
        self.keep_mine = button("Keep mine", self._looked_at)
        self.take_standard = button("Take the standard wording", self._revert)
        self.both = self._side_by_side()
        self.back = button("Back to the standard wording", self._revert, role=Role.LINK)
        self.history = HistoryLines(room.desk)
        self._disputed = QWidget()
        self._disputes = QVBoxLayout(self._disputed)
        self._disputes.setContentsMargins(0, 0, 0, 0)
        self.checked = check_spelling(self.words, room)
        self._lay_out()

    @property
    def is_unkept(self) -> bool:
        """Whether something is typed that is not kept."""
        return self.words.is_unkept

    def show_behind(self, found: "Behind", what: "PassageShown") -> None:
        """Show a paragraph as the document has it."""
        self._standing = what
        fill(self._disputes, said_of(found.conflicts, room=self._room))
        self._disputed.setHidden(not found.conflicts)
        self.history.show_history(what.kept.id if what.kept else "")
        self.show_seen(self._room.desk.seen)

    def show_seen(self, seen: "Seen") -> None:
        """Show the team's words as they are kept now."""
        if self._standing is None:
            return
        kept = next(
            (
                item
                for item in seen.shown.passages
                if item.document is self._standing.document
                and item.paragraph == self._standing.paragraph
            ),
            None,
        )
        now = replace(self._standing, kept=kept)
        if self._shown is None or not self.words.is_unkept:
            self._shown = now
        if self.words.typed().strip() or not self.words.field.hasFocus():
            self.words.show_kept(now.text)
        self._say(now)

    def focus_text(self) -> None:
        """Put the focus where the words are changed."""
        self.words.field.setFocus()

    def _say(self, now: "PassageShown") -> None:
        self.says.setText(YOURS if now.is_theirs else STANDARD)
        self.standard.setText(now.standard or SILENT)
        self.both.setVisible(now.wants_looking)
        self.back.setVisible(now.is_theirs and not now.wants_looking)

    def _keep(self, typed: str, refused: "Callable[[ChallengeError], None]") -> None:
        """Nothing typed is the standard again, but not while somebody may be writing anew."""
        shown = self._shown
        if shown is None or (not typed.strip() and self.words.field.hasFocus()):
            return

        def rewritten(workspace: "Workspace", /, *, clock: "Clock", named: str) -> "Entry | None":
            from peeraudit.operations.rewriting import rewrite

            return rewrite(workspace, shown, text=typed, clock=clock, named=named)

        self._do(rewritten, on_error=refused)

    def _revert_if_blank(self) -> None:
        if not self.words.typed().strip():
            self._revert()

    def _revert(self) -> None:
        shown = self._shown
        if shown is None:
            return

        def reverted(workspace: "Workspace", /, *, clock: "Clock", named: str) -> "Entry | None":
            from peeraudit.operations.rewriting import revert

            return revert(workspace, shown, clock=clock, named=named)

        self._do(reverted, on_error=self.words.show_problem)

    def _looked_at(self) -> None:
        shown = self._shown
        if shown is None:
            return

        def looked(workspace: "Workspace", /, *, clock: "Clock", named: str) -> "Entry | None":
            from peeraudit.operations.rewriting import looked_at

            return looked_at(workspace, shown, clock=clock, named=named)

        self._do(looked, on_error=self.words.show_problem)

    def _do(self, deed: "Deed[Entry | None]", *, on_error: "OnError") -> None:
        """Do it; what stands is shown even where nothing had to be kept."""
        desk = self._room.desk

        def show(_: object) -> None:
            if desk.is_idle:
                self.words.settle()
            self.show_seen(desk.seen)

        desk.do(deed, then=while_alive(self, show), on_error=while_alive(self, on_error))

    def _side_by_side(self) -> QWidget:
        ways = QWidget()
        flow = FlowLayout(ways, gap=2 * STEP)
        flow.addWidget(self.keep_mine)
        flow.addWidget(self.take_standard)
        head = text("The standard wording now", Role.SMALL)
        return card(text(CHANGED, Role.AREA), head, self.standard, ways, role=Role.CAUTION, gap=6)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        column.setSpacing(2 * STEP)
        parts = (self.says, self.words, self.both, self.back, self._disputed, self.history)
        for part in parts:
            column.addWidget(part)
