"""The passphrase page: one field, Enter opens, and whatever is wrong is said in its place."""

from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from peeraudit.ui.look.roles import Role
from peeraudit.ui.room import Room
from peeraudit.ui.start.panel import Panel, rename, sentences
from peeraudit.ui.widgets.pieces import button, key, row
from peeraudit.ui.widgets.problem import ProblemBox
from peeraudit.ui.widgets.secret import SecretField

if TYPE_CHECKING:
    from peeraudit.core.errors import ChallengeError
    from peeraudit.operations.seeing import Seen


class OpeningPanel(Panel):
    """Asks for the passphrase of one file; `opened` tells that file once it is open."""

    opened = Signal(Path)
    receive_asked = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__(room, "Open a challenge")
        self._path = Path()
        self._attempt = 0
        self.secret = SecretField("Passphrase")
        self.problem = ProblemBox()
        self.go = button("Open", self.open, role=Role.GO)
        self.secret.entered.connect(self.open)
        self.left.connect(self._give_up)
        room.desk.idle.connect(self._go_on)
        self.add(self.secret, self.problem)
        self.add(row(self.go, key("Enter"), None, button("Back", self.left.emit), key("Esc")))
        self.finish()

    def ask(self, path: Path) -> None:
        """Ask for the passphrase of another file. What opening needs is made ready meanwhile."""
        self._path = path
        self.secret.forget()
        self.problem.clear()
        self.say_title(f"Open {path.stem}", f"In {path.parent}")
        self.room.desk.work(_make_ready, then=lambda _: None)

    def focus_first(self) -> None:
        """The field."""
        self.secret.setFocus()

    def open(self) -> None:
        """Open the file, unless that is being done."""
        if not self.go.isEnabled():
            return
        if not self.secret.typed:
            self.problem.show_problem("No passphrase was typed. Type it, then press Enter.")
            self.secret.try_again()
            return
        self.problem.clear()
        self.go.setEnabled(False)
        rename(self.go, "Opening …")
        then, on_error = partial(self._opened, self._attempt), partial(self._refused, self._attempt)
        self.room.desk.open(self._path, self.secret.typed, peer="", then=then, on_error=on_error)

    def _give_up(self) -> None:
        """Whatever is being opened is not wanted any more."""
        self._attempt += 1
        self.secret.forget()

    def _opened(self, attempt: int, _: "Seen") -> None:
        if attempt != self._attempt:
            self.room.desk.close()
            return
        self._go_on()
        self.secret.forget()
        self.opened.emit(self._path)

    def _refused(self, attempt: int, error: "ChallengeError") -> None:
        self._go_on()
        if attempt != self._attempt:
            return
        is_other_file = error.exit_code in _another_copy_helps()
        ways = (button("Receive a colleague's copy", self.receive_asked.emit, role=Role.LINK),)
        self.problem.show_problem(*sentences(error, self._path), ways=ways if is_other_file else ())
        self.secret.try_again()

    def _go_on(self) -> None:
        self.go.setEnabled(True)
        rename(self.go, "Open")


def _another_copy_helps() -> frozenset[int]:
    """Causes after which a colleague's copy is the way on."""
    from peeraudit.core.errors import ExitCode

    return frozenset({ExitCode.DAMAGED, ExitCode.EMPTY_FILE, ExitCode.TORN_SIZE, ExitCode.NO_FILE})


def _make_ready() -> None:
    """Import what opening needs while somebody types."""
    for name in ("opening", "seeing"):
        import_module(f"peeraudit.operations.{name}")
