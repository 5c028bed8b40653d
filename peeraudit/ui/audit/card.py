"""One question: what is asked, the answer, what good looks like, and what stands behind it."""

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from peeraudit.core.template import OVERALL
from peeraudit.ui.audit.answering import answering_for
from peeraudit.ui.audit.behind import (
    WHY_DIFFERENT,
    Behind,
    is_needed,
    needs_in_words,
)
from peeraudit.ui.audit.looks_like import LooksLike
from peeraudit.ui.audit.recorder import Recorder
from peeraudit.ui.audit.sheet import Line, Sheet
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.announce import announce
from peeraudit.ui.widgets.letters import is_letter, type_into
from peeraudit.ui.widgets.marks import MARGIN
from peeraudit.ui.widgets.pieces import button, show_or_hide
from peeraudit.ui.widgets.typed import TypedText

_DIGITS = range(Qt.Key.Key_0, Qt.Key.Key_9 + 1)


class QuestionCard(QWidget):
    """One question, made once and drawn again when it is otherwise than before.

    `entered` tells its id when the focus comes into it.
    """

    entered = Signal(str)

    def __init__(self, line: Line, *, recorder: Recorder, room: Room) -> None:
        super().__init__()
        self.id = line.id
        self._room, self._recorder = room, recorder
        self._line = line
        self._drawn: tuple[Line, str, bool] | None = None
        self._kept = ""
        self.place = text(line.place, Role.SMALL)
        self._suggested = text("", Role.MUTED)
        self.answering = answering_for(line, recorder=recorder, room=room)
        self._looks_like = LooksLike(room.looks)
        self._read_back = text("", Role.SMALL)
        self._needs = text("", Role.NOTE)
        self.behind: Behind | None = None
        self._more = button("Say why, and where in the record", self._say_more, role=Role.LINK)
        self._more.setAccessibleDescription(line.text)
        self._more.installEventFilter(self)
        self._lay_out(line)
        self.answering.looked.connect(self._look)
        self._watch(self.answering)

    def show_sheet(self, sheet: Sheet) -> None:
        """Draw the question as it stands, if it is otherwise than before."""
        line = sheet.lines.get(self.id)
        if line is None:
            return
        drawn = (line, self._suggestion(sheet), sheet.audit.finished)
        if drawn == self._drawn:
            return
        if line.answer != self._line.answer:
            self._kept = ""
        self._line, self._drawn = line, drawn
        self.place.setText(line.place)
        show_or_hide(self._suggested, drawn[1])
        self.answering.show_line(line)
        self._show_behind(line, sheet)
        self.answering.freeze(frozen=sheet.audit.finished)
        show_or_hide(self._needs, needs_in_words(line))
        give(self._needs, Role.AREA if line.lacks else Role.NOTE)
        self._show_read_back()
        self._look("")

    def show_kept(self) -> None:
        """Say that the answer is on the disk, to the eye and to a screen reader."""
        self._kept = f"Kept {datetime.now().astimezone():%H:%M:%S}"
        self._show_read_back()
        announce(self, self._read_back.text() or f"Cleared. {self._kept}")

    def focus_answer(self) -> None:
        """Put the focus where the answer is given."""
        self.answering.focus_answer()

    def press(self, key: str) -> bool:
        """Answer by a key."""
        return self.answering.press(key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Alt and a digit from a text box as the key of an answer; a digit alone is text.

        Whoever types on the way to the reason begins it: no letter is lost, and no digit a grade.
        """
        if watched is self._more and isinstance(event, QKeyEvent) and _begins_words(event):
            type_into(self._say_more().field, event)
            return True
        if isinstance(event, QKeyEvent) and _is_alt_digit(event) and watched is not self:
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self.press(chr(event.key()))
                return True
        if event.type() is QEvent.Type.FocusIn:
            self.entered.emit(self.id)
        return super().eventFilter(watched, event)

    def _watch(self, part: QWidget) -> None:
        """Notice the focus and the keys of every field and button in a part."""
        for each in part.findChildren(QWidget):
            if each.focusPolicy() is not Qt.FocusPolicy.NoFocus:
                each.installEventFilter(self)

    def _show_behind(self, line: Line, sheet: Sheet) -> None:
        if self.behind is None and is_needed(line):
            self._add_behind()
        if self.behind is not None:
            self.behind.show_line(line, differs=_differs(line, sheet))
            self.behind.freeze(frozen=sheet.audit.finished)
        self._more.setVisible(self.behind is None and bool(line.answer) and bool(line.marks))

    def _add_behind(self) -> Behind:
        self.behind = Behind(self._line, recorder=self._recorder, room=self._room)
        self.behind.freeze(frozen=self._drawn is not None and self._drawn[2])
        self._column.insertWidget(self._column.indexOf(self._more), self.behind)
        self._watch(self.behind)
        return self.behind

    def _say_more(self) -> TypedText:
        """Open the fields, and answer with the first: it has the focus before the way there goes.

        Else the focus would go to the grades for a moment, where a digit is one.
        """
        behind = self.behind or self._add_behind()
        behind.show()
        behind.why.setFocus()
        self._more.hide()
        return behind.why

    def _suggestion(self, sheet: Sheet) -> str:
        """What the form suggests and why, beside the overall grade."""
        if self.id != OVERALL:
            return ""
        if sheet.suggested is None:
            return sheet.suggestion.why
        return f"Suggested: {sheet.suggested.in_words}. {sheet.suggestion.why}"

    def _look(self, value: str) -> None:
        """Show what the grade under the cursor looks like, else the one that has the focus."""
        value = value or self.answering.at()
        mark = next((mark for mark in self._line.marks if mark.value == value), None)
        self._looks_like.show_mark(mark, self._line.asked.looks_like.get(value, "").strip())

    def _show_read_back(self) -> None:
        words = f"{self._line.in_words}." if self._line.marks and self._line.answer else ""
        can_clear = bool(words and self._kept) and self.answering.isEnabled()
        hint = "Backspace clears it." if can_clear else ""
        show_or_hide(self._read_back, " ".join(filter(None, (words, self._kept, hint))))

    def _lay_out(self, line: Line) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2 * STEP, 0, 3 * STEP)
        self._column.setSpacing(STEP + 2)
        guidance = line.asked.guidance.strip()
        parts = (
            self.place,
            text(line.text, Role.HEADING),
            *((text(guidance, Role.MUTED),) if guidance else ()),
            self._suggested,
            self.answering,
            self._looks_like,
            self._read_back,
            self._more,
            self._needs,
        )
        for part in parts:
            if isinstance(part, QLabel):
                part.setContentsMargins(MARGIN, 0, 0, 0)
            self._column.addWidget(part)
        self.place.hide()


def _differs(line: Line, sheet: Sheet) -> str:
    """What the reason is called where the auditor's own grade is not the suggested one."""
    if line.id != OVERALL or sheet.suggested is None or not line.answer:
        return ""
    return "" if sheet.suggested.value in line.answer else WHY_DIFFERENT


def _begins_words(event: QKeyEvent) -> bool:
    """Whether a key writes the first letter of something; a blank presses what has the focus."""
    is_press = event.type() is QEvent.Type.KeyPress
    return is_press and is_letter(event) and bool(event.text().strip())


def _is_alt_digit(event: QKeyEvent) -> bool:
    is_alt = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return is_alt == Qt.KeyboardModifier.AltModifier and (
        event.key() in _DIGITS or event.key() == Qt.Key.Key_X
    )
