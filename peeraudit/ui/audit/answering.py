"""Where a question is answered: grades and choices by one key, numbers, dates and texts typed."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peeraudit.core.errors import ChallengeError
from peeraudit.core.template import Kind, Question
from peeraudit.ui.audit.answers import day_in_words
from peeraudit.ui.audit.recorder import Recorder
from peeraudit.ui.audit.sheet import Line
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import READING_WIDTH
from peeraudit.ui.room import Room
from peeraudit.ui.spelling.checked_text import check_spelling
from peeraudit.ui.widgets.grades import GradeRow, TickedRow
from peeraudit.ui.widgets.marks import MARGIN
from peeraudit.ui.widgets.typed import A_DAY, Asked, TypedLine, TypedText

SHORT = 260
"""Pixels at 100 % a field for a number or a date is wide at most."""


class Answering(QWidget):
    """The answer to one question. `looked` tells the answer under the cursor or the focus."""

    looked = Signal(str)

    def show_line(self, line: Line) -> None:
        """Show what is answered."""
        raise NotImplementedError

    def focus_answer(self) -> None:
        """Put the focus where the answer is given."""
        raise NotImplementedError

    def press(self, key: str) -> bool:
        """Answer by a key, if this question has such a key."""
        del key
        return False

    def at(self) -> str:
        """The answer that has the focus; empty where none has."""
        return ""

    def freeze(self, *, frozen: bool) -> None:
        """Let it be read only, or answered again."""
        self.setEnabled(not frozen)


class Chosen(Answering):
    """One answer or several, on buttons."""

    def __init__(self, line: Line, *, recorder: Recorder, room: Room) -> None:
        super().__init__()
        self._recorder = recorder
        self._name = line.id
        kind = TickedRow if line.kind is Kind.CHOICES else GradeRow
        self.row: GradeRow | TickedRow = kind(line.text, line.marks, looks=room.looks)
        self._trouble = text("", Role.STOP)
        self._trouble.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.row)
        layout.addWidget(self._trouble)
        self.setFocusProxy(self.row)
        self.row.looked.connect(self.looked)
        if isinstance(self.row, TickedRow):
            self.row.ticked.connect(self._choose)
        else:
            self.row.chosen.connect(self._choose_one)

    def show_line(self, line: Line) -> None:
        """Show what is chosen."""
        self.row.show_chosen(line.answer)

    def focus_answer(self) -> None:
        """Put the focus on what is chosen, else on the first."""
        self.row.focus_answer()

    def press(self, key: str) -> bool:
        """Choose by a key."""
        return self.row.press(key)

    def at(self) -> str:
        """The answer that has the focus."""
        return self.row.at()

    def _choose_one(self, value: str) -> None:
        self._choose((value,) if value else ())

    def _choose(self, values: tuple[str, ...]) -> None:
        self._trouble.hide()
        self._recorder.choose(self._name, values, on_error=self._tell)

    def _tell(self, error: ChallengeError) -> None:
        self._trouble.setText(str(error))
        self._trouble.show()


class Written(Answering):
    """An answer that is typed."""

    def __init__(self, line: Line, *, recorder: Recorder, room: Room) -> None:
        super().__init__()
        keep = partial(recorder.type_answer, line.id)
        asked = Asked(line.text, hint=_hint(line), lines=2, is_bare=True)
        kind = TypedText if line.kind is Kind.TEXT else TypedLine
        self.typed: TypedText | TypedLine = kind(asked, unkept=room.unkept, keep=keep)
        if isinstance(self.typed, TypedText):
            check_spelling(self.typed, room)
        else:
            self.typed.setMaximumWidth(room.looks.look.px(SHORT))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MARGIN, 0, MARGIN, 0)
        layout.addWidget(self.typed, 1)
        layout.addStretch(0)
        self.setFocusProxy(self.typed)
        self.setMaximumWidth(2 * READING_WIDTH)

    def show_line(self, line: Line) -> None:
        """Show what is kept: a date in words, a text with all its lines."""
        shown = day_in_words if line.kind is Kind.DATE else str
        self.typed.show_kept("\n".join(map(shown, line.answer)))

    def focus_answer(self) -> None:
        """Put the focus in the field."""
        self.typed.setFocus()

    def freeze(self, *, frozen: bool) -> None:
        """Let it be read only: what is in it can still be read and copied."""
        self.typed.field.setReadOnly(frozen)


def answering_for(line: Line, *, recorder: Recorder, room: Room) -> Answering:
    """Where a question is answered, by its kind."""
    made: type[Chosen | Written] = Chosen if line.marks else Written
    return made(line, recorder=recorder, room=room)


def _hint(line: Line) -> str:
    """What is to be typed, said in the field."""
    unit = line.asked.unit if isinstance(line.asked, Question) else None
    match line.kind:
        case Kind.DATE:
            return A_DAY
        case Kind.NUMBER:
            return f"a number of {unit}" if unit else "a number"
        case _:
            return ""
