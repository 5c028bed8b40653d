"""Splitting a finding: which notes go over, and what the new one says."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from peeraudit.core.errors import ChallengeError
from peeraudit.core.finding import Finding
from peeraudit.operations.splitting import NotesOff
from peeraudit.ui.findings.deeds import Deeds
from peeraudit.ui.findings.filed_note import Filed, filed_under
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Notice, Room
from peeraudit.ui.spelling.checked_text import check_spelling
from peeraudit.ui.widgets.pieces import button, column, row, scrolled
from peeraudit.ui.widgets.typed import Asked, TypedText

NOT_SPLIT = "This is not split off yet. Split it off, or leave it whole."

GONE = "{} is not there any more, so it cannot be split. Your words stay until you leave it."


@dataclass(frozen=True, slots=True)
class Half:
    """A split that is begun: what the new finding says, and the ids of the notes that go over."""

    words: str = ""
    notes: frozenset[str] = frozenset()

    @property
    def is_begun(self) -> bool:
        """Whether there is anything in it that somebody would miss."""
        return bool(self.words.strip() or self.notes)


class SplitPane(QWidget):
    """The old words, a box for the new ones, and the notes to tick.

    What is typed and ticked is no finding before somebody splits it off; until then it keeps the
    window open.
    `done` is called once the finding is split, or left whole.
    """

    def __init__(
        self,
        room: Room,
        finding: Finding,
        *,
        half: Half,
        deeds: Deeds,
        done: Callable[[], None],
    ) -> None:
        super().__init__()
        self.finding, self.reference = finding.id, finding.reference
        self._room, self._deeds, self._done = room, deeds, done
        self.words = TypedText(
            Asked("What the new finding says", lines=3), unkept=room.unkept, keep=_keep_nothing
        )
        self.words.show_kept(half.words)
        check_spelling(self.words, room)
        self.ticks: list[tuple[QPushButton, Filed]] = []
        self._trouble = text("", Role.STOP)
        self._trouble.hide()
        self._lay_out(finding)
        for tick, filed in self.ticks:
            tick.setChecked(filed.note.id in half.notes)
        room.unkept.add(self)
        self.destroyed.connect(lambda: room.unkept.leave(self))

    @property
    def half(self) -> Half:
        """What is typed and ticked by now."""
        ticked = (filed.note.id for tick, filed in self.ticks if tick.isChecked())
        return Half(self.words.typed(), frozenset(ticked))

    @property
    def is_unkept(self) -> bool:
        """Whether words or ticks stand here that are no finding yet; what was put by can wait."""
        return not self.isHidden() and self.half.is_begun

    def keep_now(self) -> None:
        """Say that this waits: only a person splits a finding."""
        self._tell(NOT_SPLIT)

    def focus_text(self) -> None:
        """Put the focus where the new words go."""
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tick(self, filed: Filed) -> QWidget:
        tick = QPushButton(filed.note.reference)
        tick.setCheckable(True)
        tick.setAutoDefault(False)
        tick.setAccessibleName(f"{filed.note.reference} goes over")
        tick.setAccessibleDescription(filed.note.text)
        self.ticks.append((tick, filed))
        words = text(filed.note.text, Role.NOTE)
        return column(row(tick), words, text(filed.about, Role.SMALL), gap=STEP)

    def _lay_out(self, finding: Finding) -> None:
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 2 * STEP, 0)
        layout.setSpacing(2 * STEP)
        layout.addWidget(text(finding.text))
        layout.addWidget(self.words)
        layout.addWidget(text("Choose the notes that go over to it", Role.SMALL))
        for filed in filed_under(self._deeds.shown, finding):
            layout.addWidget(self._tick(filed))
        layout.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(text(f"Split {finding.reference}", Role.HEADING))
        outer.addWidget(scrolled(inner, name="Splitting a finding"), 1)
        outer.addWidget(self._trouble)
        split = button("Split it off", self._split, role=Role.GO)
        outer.addWidget(row(split, button("Leave it whole", self._leave, role=Role.LINK)))

    def _split(self) -> None:
        old = self._deeds.finding(self.finding)
        if old is None:
            self._tell(GONE.format(self.reference))
            return
        notes = tuple(filed.note for tick, filed in self.ticks if tick.isChecked())
        if not notes:
            self._tell("Choose the notes that go over to the new finding.")
            return
        off = NotesOff(self.words.typed(), notes)
        self._deeds.split(old, off, self._parted, self._say_trouble)

    def _parted(self, reference: str) -> None:
        del reference
        self._leave()

    def _leave(self) -> None:
        """Nothing of it waits any more."""
        if isValid(self):
            self.words.forget()
            for tick, _ in self.ticks:
                tick.setChecked(False)
        self._done()

    def _say_trouble(self, error: ChallengeError) -> None:
        """Say it here, or where somebody is by now."""
        if isValid(self):
            self._tell(str(error))
        else:
            self._room.say(Notice(str(error), is_trouble=True))

    def _tell(self, words: str) -> None:
        self._trouble.setText(words)
        self._trouble.show()


def _keep_nothing(words: str, on_error: Callable[[ChallengeError], None]) -> None:
    """The words are kept with the deed, when it is done."""
    del words, on_error
