"""Receiving a colleague's copy: looked into first, then taken as the first, or joined if wanted."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Notice, Room, Stage, Target
from peeraudit.ui.start.coming import NOTHING_NEW
from peeraudit.ui.start.entering import Entering
from peeraudit.ui.start.looking_in import Copy, join_in, look_in, own_folder, preview, take
from peeraudit.ui.start.panel import Panel, rename, sentences
from peeraudit.ui.start.path_field import PathField
from peeraudit.ui.start.receiving_cards import WhichCard, coming_card, told_joined
from peeraudit.ui.widgets.choose_file import FileAsked
from peeraudit.ui.widgets.pieces import button, card, clear, column, fill, key, row
from peeraudit.ui.widgets.problem import ProblemBox
from peeraudit.ui.widgets.secret import SecretField

if TYPE_CHECKING:
    from peeraudit.core.errors import ChallengeError
    from peeraudit.operations.arriving import Arrival
    from peeraudit.operations.joining import Joined
    from peeraudit.operations.seeing import Seen

T = TypeVar("T")

CHALLENGES = "Challenges (*.peeraudit);;All files (*)"
"""What the window for choosing a file lists."""

JOIN = "Ctrl+J"

TITLE = "Receive a colleague's copy"

SAYS = "It is checked first, and its own file is never written to. Nothing is joined unasked."


class ReceivingPanel(Panel):
    """One column: the file, its passphrase, and beneath what it is and what may be done."""

    entered = Signal(Entering)

    def __init__(self, room: Room) -> None:
        super().__init__(room, TITLE, SAYS)
        self._attempt = 0
        self._headed = TITLE
        self._copy = Copy(Path(), "")
        self.asked_of_own: SecretField | None = None
        self.path = PathField("The copy's file", FileAsked("Choose a copy", CHALLENGES))
        self.lies = text("", Role.MUTED)
        self.secret = SecretField("The passphrase of the copy")
        self.problem = ProblemBox()
        self.go = button("Look at it", self.look, role=Role.GO)
        self._found = QVBoxLayout()
        self.path.entered.connect(self.secret.setFocus)
        self.secret.entered.connect(self.look)
        self.left.connect(self._give_up)
        room.desk.idle.connect(self._rest)
        self._asked = column(self.path, self.lies, self.secret, gap=3 * STEP)
        self.add(self._asked, self.problem)
        self._bar = row(self.go, key("Enter"), None, button("Back", self.left.emit), key("Esc"))
        self.add(self._bar)
        self.column.addLayout(self._found)
        self.finish()

    def ask(self, path: Path | None = None, *, lies: str = "") -> None:
        """Begin anew; `lies` says where a file lies that somebody wanted to open."""
        self._attempt += 1
        self._headed = f"Open {path.stem}" if path and lies else TITLE
        self.secret.forget()
        self._start_over()
        self.path.show_path(path)
        self.lies.setHidden(not lies)
        self.lies.setText(
            f"This file lies {lies}, and is left as it is. What is opened is a checked copy of it,"
            f" in\n{own_folder()}"
            if lies
            else ""
        )

    def focus_first(self) -> None:
        """The file, or the passphrase where the file is known."""
        (self.secret if self.path.typed else self.path).setFocus()

    def look(self) -> None:
        """Look into the copy, writing nothing."""
        if not self.go.isEnabled():
            return
        self._start_over()
        if not self.path.typed:
            self.problem.show_problem("No file was chosen. Choose the copy's file first.")
            self.path.setFocus()
            return
        self._copy = Copy(Path(self.path.typed), self.secret.typed)
        self._wait()
        recent = self.room.settings.choices.recent
        self.room.desk.work(
            partial(look_in, self._copy, recent=recent),
            then=self._mine(self._arrived),
            on_error=self._mine(self._refused),
            words="Looking into the copy",
        )

    def _arrived(self, arrival: "Arrival") -> None:
        if arrival.own is not None:
            self._open_own(arrival.own, self._copy.passphrase)
        elif arrival.unsure:
            self._ask_which(arrival.unsure)
        else:
            self._take()

    def _take(self) -> None:
        """Take it as the first copy of its challenge on this laptop."""
        self._wait()
        self.room.desk.work(
            partial(take, self._copy),
            then=self._mine(self._taken),
            on_error=self._mine(self._refused),
            words="Checking and copying",
        )

    def _taken(self, path: Path) -> None:
        words = f"Opened as a checked copy in {path.parent}. The file it came from is as it was."
        entering = Entering(path, notice=Notice(words))
        self._open(path, self._copy.passphrase, lambda _: self.entered.emit(entering))

    def _open_own(self, path: Path, passphrase: str) -> None:
        """Open the file here, and ask what the copy would bring."""
        self._open(path, passphrase, lambda _: self._preview(path))

    def _preview(self, path: Path) -> None:
        self.room.desk.ask(
            partial(preview, copy=self._copy),
            then=self._mine(partial(self._show_preview, path)),
            on_error=self._mine(self._refused_open),
            words="Seeing what it would bring",
        )

    def _show_preview(self, path: Path, joined: "Joined") -> None:
        """In place of what was asked: it is about this copy alone now."""
        host = self.room.desk.seen.shown.challenge.host or path.stem
        self.say_title(f"What it would bring to {host}", f"From {self._copy.path}")
        self._asked.hide()
        self._bar.hide()
        mine = button("Open mine without it", partial(self._enter, path, None))
        cancel = (None, button("Cancel", self.left.emit), key("Esc"))
        if joined.is_empty:
            self._show(card(text(NOTHING_NEW)), row(mine, *cancel))
            mine.setFocus()
            return
        go = button("Join it", partial(self._join, path), role=Role.GO)
        shortcut = QShortcut(QKeySequence(JOIN), go)
        shortcut.activated.connect(go.click)
        self._show(coming_card(joined), row(go, key(JOIN), mine, *cancel))
        go.setFocus()

    def _join(self, path: Path) -> None:
        self.room.desk.do(
            partial(join_in, copy=self._copy),
            then=self._mine(partial(self._enter, path)),
            on_error=self._mine(self._refused_open),
            words="Joining",
        )

    def _enter(self, path: Path, joined: "Joined | None") -> None:
        """Go in; to the Team page where something is to be settled."""
        if joined is None:
            self.entered.emit(Entering(path))
            return
        is_open = bool(joined.differs or joined.clashes)
        target = Target(Stage.TEAM) if is_open else None
        self.entered.emit(Entering(path, target=target, notice=told_joined(joined, self.room)))

    def _ask_which(self, unsure: Sequence[Path]) -> None:
        """Ask which file here it may belong to."""
        self._rest()
        which = WhichCard(unsure)
        which.chosen.connect(self._choose)
        which.is_new.connect(self._take)
        self.asked_of_own = which.secret
        self._show(which)
        which.secret.setFocus()

    def _choose(self, path: Path, passphrase: str) -> None:
        self.problem.clear()
        self._open_own(path, passphrase)

    def _open(self, path: Path, passphrase: str, then: Callable[["Seen"], None]) -> None:
        self._wait()
        attempt = self._attempt

        def opened(seen: "Seen") -> None:
            if attempt == self._attempt:
                then(seen)
            else:
                self.room.desk.close()

        on_error = self._mine(self._refused)
        self.room.desk.open(path, passphrase, peer="", then=opened, on_error=on_error)

    def _mine(self, then: Callable[[T], None]) -> Callable[[T], None]:
        """What is only done while nobody went back meanwhile."""
        attempt = self._attempt

        def told(result: T) -> None:
            if attempt == self._attempt:
                then(result)

        return told

    def _refused(self, error: "ChallengeError") -> None:
        if self._asked.isHidden():
            self._start_over()
        self.problem.show_problem(*sentences(error, self._copy.path))
        self._rest()
        self.see(self.problem)
        self.secret.try_again()

    def _refused_open(self, error: "ChallengeError") -> None:
        self.room.desk.close()
        self._refused(error)

    def _show(self, *parts: QWidget) -> None:
        fill(self._found, parts)
        for part in parts:
            self.see(part)

    def _wait(self) -> None:
        self.go.setEnabled(False)
        rename(self.go, "Looking …")

    def _rest(self) -> None:
        self.go.setEnabled(True)
        rename(self.go, "Look at it")

    def _start_over(self) -> None:
        self.problem.clear()
        self.say_title(self._headed, SAYS)
        clear(self._found)
        self._asked.show()
        self._bar.show()
        self._rest()

    def _give_up(self) -> None:
        """Leave everything as it was; a joining that is under way is stopped first."""
        self._attempt += 1
        self.room.desk.cancel()
        self.secret.forget()
        self._start_over()
        if self.room.desk.is_open:
            self.room.desk.close()
