"""Starting a challenge in four short steps, each of which may be skipped; made in one go."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.room import Notice, Room
from peeraudit.ui.start.beginning.closing import Closing
from peeraudit.ui.start.beginning.last_step import LastStep
from peeraudit.ui.start.beginning.lines_step import LinesStep
from peeraudit.ui.start.beginning.making import Answers, Begun, make
from peeraudit.ui.start.beginning.step import Step
from peeraudit.ui.start.beginning.team_step import TeamStep
from peeraudit.ui.start.beginning.visit_step import VisitStep
from peeraudit.ui.start.beginning.workbook_step import WorkbookStep, lines_of
from peeraudit.ui.start.entering import Entering
from peeraudit.ui.start.panel import Panel, rename
from peeraudit.ui.widgets.enter import is_enter
from peeraudit.ui.widgets.pieces import button, key, row, show_or_hide
from peeraudit.ui.widgets.problem import ProblemBox

if TYPE_CHECKING:
    from peeraudit.core.errors import ChallengeError
    from peeraudit.operations.seeing import Seen

NEXT, NEXT_TOO, BACK = "Ctrl+Enter", "Ctrl+Return", "Alt+Left"

UNSTARTED = (
    "The challenge you typed is not started yet. Close the window again to leave without it."
)
"""What is said once where somebody closes over what waits here."""


class BeginningPanel(Panel):
    """The steps. Esc goes back to the first page, where everything typed waits."""

    entered = Signal(Entering)

    def __init__(self, room: Room) -> None:
        super().__init__(room, "Start a challenge")
        self.visit, self.team, self.lines = VisitStep(room), TeamStep(), LinesStep()
        self.last = LastStep(room)
        self.workbook = WorkbookStep(room)
        self.steps: tuple[Step, ...] = (self.visit, self.team, self.lines, self.last)
        self.step: Step = self.visit
        self._attempt = 0
        self.problem = ProblemBox()
        self.back = button("Back", self.go_back)
        self.skip = button("Skip", self.go_past, role=Role.LINK)
        self.next = button("Next", self.go_on, role=Role.GO)
        self.from_workbook = button(
            "Or start from a filled workbook", partial(self._show, self.workbook), role=Role.LINK
        )
        self.left_out = text("", Role.NOTE)
        self.add(self.problem, self.left_out, *self.steps, self.workbook)
        bar = (self.back, key(BACK), None, self.skip, self.next, key(NEXT))
        self.add_apart(row(*bar), row(self.from_workbook))
        self.finish()
        for keys in (NEXT, NEXT_TOO):
            self.on_key(keys, self.go_on)
        self.on_key(BACK, self.go_back)
        self.left.connect(self._give_up)
        self._closing = Closing(self, typed=lambda: self.answers, tell=self._tell_unstarted)
        room.desk.idle.connect(self._rest)
        self._show(self.visit)

    @property
    def answers(self) -> Answers:
        """Everything typed so far."""
        visit, lines = self.visit.visit, self.lines
        return Answers(visit, self.team.team, lines.lines, lines.themes, self.last.forms)

    def focus_first(self) -> None:
        """The first field of the step."""
        self.step.focus_first()

    def go_on(self) -> None:
        """To the next step, or make the challenge after the last."""
        if not self.next.isEnabled():
            return
        if self.step is self.workbook:
            self._make_from_workbook()
        elif self.step is self.last:
            self._make()
        else:
            self.go_next()

    def go_next(self) -> None:
        """To the next step, whatever is typed in this one; a day has to be one."""
        if self.step is self.visit:
            self.visit.read(then=self._leave_visit)
        else:
            self._show(self.steps[self.steps.index(self.step) + 1])

    def go_past(self) -> None:
        """To the next step; a day that cannot be one is left out, and stays in its field."""
        if self.step is self.visit:
            self.visit.read(then=self._skip_visit)
        else:
            self.go_next()

    def go_back(self) -> None:
        """To the step before, or to the first page."""
        if self.step is self.workbook:
            self._show(self.visit)
        elif self.step is self.visit:
            self.left.emit()
        else:
            self._show(self.steps[self.steps.index(self.step) - 1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button it is on, and otherwise goes on to the next field."""
        at = QApplication.focusWidget()
        if not is_enter(event) or isinstance(at, QPushButton):
            super().keyPressEvent(event)
        elif at is not None and at in (self.last.keep.again.field, self.workbook.ends):
            self.go_on()
        elif not self.step.enter(at):
            self.focusNextChild()

    def _show(self, step: Step) -> None:
        self.step = step
        self.problem.clear()
        for each in (*self.steps, self.workbook):
            each.setVisible(each is step)
        self.say_title(self._step_title(), step.SAYS)
        is_end = step in (self.last, self.workbook)
        rename(self.next, "Start the challenge" if is_end else "Next")
        self.skip.setHidden(is_end)
        self.from_workbook.setVisible(step is self.visit)
        show_or_hide(self.left_out, self.visit.left_out if step is self.last else "")
        if step is self.last:
            self.last.keep.propose(self.visit.first.day)
        self.show_from_top()
        step.focus_first()

    def _step_title(self) -> str:
        if self.step is self.workbook:
            return self.step.TITLE
        return f"{self.step.TITLE} · step {self.steps.index(self.step) + 1} of {len(self.steps)}"

    def _leave_visit(self) -> None:
        is_here = self.step is self.visit and self.isVisible()
        if is_here and not self._lacks(self.visit.lacking):
            self._show(self.team)

    def _skip_visit(self) -> None:
        if self.step is self.visit and self.isVisible():
            self.visit.leave_out()
            self._show(self.team)

    def _make(self) -> None:
        keep = self.last.keep
        if self._lacks(keep.lacking):
            return
        answers = replace(self.answers, visit=self.visit.readable)
        self._ask(partial(make, answers, keep.keeping), words="Making the challenge")

    def _make_from_workbook(self) -> None:
        if not self._lacks(self.workbook.lacking):
            self._ask(self.workbook.making(), words="Taking the workbook in")

    def _tell_unstarted(self) -> None:
        """Say it where it was typed, or wherever somebody is meanwhile."""
        if self.isVisible():
            self.problem.show_problem(UNSTARTED)
            self.show_from_top()
        else:
            self.room.say(Notice(f"{UNSTARTED} Start a challenge leads back to it."))

    def _lacks(self, lacking: "tuple[str, QWidget] | None") -> bool:
        """Say what is not right yet, and go to its field."""
        if lacking is None:
            self.problem.clear()
            return False
        words, field = lacking
        self.problem.show_problem(words)
        field.setFocus()
        return True

    def _ask(self, work: Callable[[], Begun], *, words: str) -> None:
        self.problem.clear()
        self.next.setEnabled(False)
        rename(self.next, f"{words} …")
        attempt = self._attempt
        self.room.desk.work(
            work,
            then=partial(self._made, attempt),
            on_error=partial(self._refused, attempt),
            words=words,
        )

    def _made(self, attempt: int, begun: Begun) -> None:
        """Open what was made. It is there, even where somebody went back meanwhile."""
        if attempt != self._attempt:
            self.room.settings.opened(begun.keeping.path)
            return
        keeping = begun.keeping
        self.room.desk.open(
            keeping.path,
            keeping.passphrase,
            peer="",
            then=partial(self._opened, attempt, begun),
            on_error=partial(self._refused, attempt),
        )

    def _opened(self, attempt: int, begun: Begun, seen: "Seen") -> None:
        if attempt != self._attempt:
            self.room.desk.close()
            return
        path = begun.keeping.path
        words = f"Your challenge is kept in {path}, encrypted. Write on: nothing is lost."
        left_out = self.visit.left_out if self.step is self.last else ""
        notice = Notice(f"{words} {left_out}".strip())
        sits = begun.who_sits(seen.shown.team)
        self.entered.emit(Entering(path, sits=sits, notice=notice))

    def _refused(self, attempt: int, error: "ChallengeError") -> None:
        self._rest()
        if attempt == self._attempt:
            self.problem.show_problem(*lines_of(error))
            self.show_from_top()

    def _rest(self) -> None:
        self.next.setEnabled(True)
        is_end = self.step in (self.last, self.workbook)
        rename(self.next, "Start the challenge" if is_end else "Next")

    def _give_up(self) -> None:
        """What is typed stays while the window is open; a passphrase is not left to be read."""
        self._attempt += 1
        self.last.keep.cover()
        self.workbook.keep.cover()
