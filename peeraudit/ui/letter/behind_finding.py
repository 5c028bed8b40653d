"""Behind a bullet: its finding, in words that are changed right here and so everywhere."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peeraudit.core.finding import Finding
from peeraudit.ui.letter.evidence_rows import EvidenceRows
from peeraudit.ui.letter.history_lines import HistoryLines
from peeraudit.ui.letter.leaving import said_of
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room, Stage, Target
from peeraudit.ui.spelling.checked_text import check_spelling
from peeraudit.ui.widgets.alive import while_alive
from peeraudit.ui.widgets.pieces import button, fill, row
from peeraudit.ui.widgets.typed import Asked, TypedText

if TYPE_CHECKING:
    from peeraudit.core.behind import FindingBehind
    from peeraudit.core.errors import ChallengeError
    from peeraudit.core.journal.change import Entry
    from peeraudit.operations.clock import Clock
    from peeraudit.operations.reading_pages import Behind
    from peeraudit.operations.seeing import Seen
    from peeraudit.store.workspace import Workspace

LEANINGS = {"strength": "strength", "area": "area for consideration"}
"""What a finding is, as people say it."""


class FindingCard(QFrame):
    """One finding. Its words are kept as they are typed; its evidence is told, not changed here."""

    def __init__(self, room: Room, finding: str, *, deleted: Callable[[Finding], object]) -> None:
        super().__init__()
        give(self, Role.CARD)
        self._room, self._id, self._deleted = room, finding, deleted
        self._finding: Finding | None = None
        self.headline = text("", Role.STRONG)
        self.state = text("", Role.OK)
        self.words = TypedText(
            Asked("In the letter, and everywhere", lines=3), unkept=room.unkept, keep=self._keep
        )
        self.evidence = EvidenceRows(room)
        self.history = HistoryLines(room.desk)
        self._disputed = QWidget()
        self._disputes = QVBoxLayout(self._disputed)
        self._disputes.setContentsMargins(0, 0, 0, 0)
        to_wall = partial(room.go, Target(Stage.FINDINGS, finding))
        self._ways = row(
            button("Open on the wall", to_wall, role=Role.LINK),
            button("Delete this finding", self._delete, role=Role.LINK),
        )
        self.checked = check_spelling(self.words, room)
        self._lay_out()

    @property
    def is_unkept(self) -> bool:
        """Whether something is typed that is not kept."""
        return self.words.is_unkept

    def show_behind(self, found: "Behind", what: "FindingBehind") -> None:
        """Show what the finding rests on."""
        finding = what.finding
        leaning = LEANINGS[finding.leaning]
        beneath = f" · with {', '.join(what.beneath)}" if what.beneath else ""
        headline = " · headline" if finding.is_headline else ""
        self.headline.setText(f"{finding.reference} · {leaning}{headline}{beneath}")
        gaps = ", ".join(what.triangulation.gaps)
        self.state.setText(f"Not secure yet: {gaps}" if gaps else _secure(what))
        give(self.state, Role.AREA if gaps else Role.OK)
        self.evidence.show_notes(what.notes)
        fill(self._disputes, said_of(found.conflicts, room=self._room))
        self._disputed.setHidden(not found.conflicts)
        self.history.show_history(finding.id)
        self.show_seen(self._room.desk.seen)

    def show_seen(self, seen: "Seen") -> None:
        """Show the words as they are kept now; a deed is made over those somebody had in front."""
        found = next((item for item in seen.shown.findings if item.id == self._id), None)
        if found is None:
            return
        if self._finding is None or not self.words.is_unkept:
            self._finding = found
        self.words.show_kept(found.text)

    def focus_text(self) -> None:
        """Put the focus where the words are changed."""
        self.words.field.setFocus()

    def _keep(self, typed: str, refused: "Callable[[ChallengeError], None]") -> None:
        finding = self._finding
        if finding is None:
            return

        def change(workspace: "Workspace", /, *, clock: "Clock", named: str) -> "Entry | None":
            from peeraudit.operations.changing import change as changed

            return changed(workspace, finding, clock=clock, named=named, text=typed)

        self._room.desk.do(change, on_error=while_alive(self, refused))

    def _delete(self) -> None:
        if self._finding is not None:
            self.words.keep_now()
            self._deleted(self._finding)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        column.setSpacing(2 * STEP)
        for part in (
            self.headline,
            self.state,
            self.words,
            self._disputed,
            self.evidence,
            self.history,
            self._ways,
        ):
            column.addWidget(part)


def _secure(what: "FindingBehind") -> str:
    kinds = ", ".join(sorted(what.triangulation.kinds))
    groups = len(what.triangulation.groups)
    return f"Secure: {kinds}, {groups} groups" if groups > 1 else f"Secure: {kinds}"
