"""The evening meeting: each key line so far, for the whole team in front of one screen."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.coverage import Standing
from peeraudit.core.gathered import Gathered
from peeraudit.core.meeting import evening
from peeraudit.core.timetable import Session
from peeraudit.operations.changing import change
from peeraudit.ui.findings.evening_card import EveningLine, Plan, evening_card
from peeraudit.ui.findings.evening_words import others_ahead
from peeraudit.ui.findings.same_place import focus_again, focused_in
from peeraudit.ui.look.roles import text
from peeraudit.ui.look.style import projected
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.pieces import scrolled

WIDTH = 1000
"""Pixels at 100 % a card is wide at most."""


@dataclass(slots=True)
class _Shown:
    """A key line as it was drawn last, and its card."""

    line: EveningLine
    card: QWidget


class EveningView(QWidget):
    """A card for each key line; one is drawn anew only where something about it changed."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._shown: dict[str, _Shown] = {}
        self._says = text("")
        self._inner = inner = QWidget()
        self._project()
        room.looks.changed.connect(self._project)
        inner.setMaximumWidth(room.looks.look.px(WIDTH))
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 3 * STEP, 0)
        self._column.setSpacing(3 * STEP)
        self._column.addWidget(self._says)
        self._column.addStretch(1)
        self._area = scrolled(inner, name="Evening meeting")
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)

    def show_evening(self, shown: Gathered) -> None:
        """Show how far each key line is this evening."""
        today = datetime.now().astimezone().date()
        lines = {line.item.coverage.key_line.id: line for line in lines_of(shown, today=today)}
        self._says.setText(_standing(tuple(lines.values())))
        for name in [name for name in self._shown if name not in lines]:
            self._take_off(self._shown.pop(name).card)
        for at, (name, line) in enumerate(lines.items(), start=1):
            before = self._shown.get(name)
            if before is not None and before.line == line:
                continue
            card = evening_card(line, plan=self._plan(name))
            was_at = None if before is None else focused_in(before.card)
            if before is not None:
                self._take_off(before.card)
            self._column.insertWidget(at, card)
            focus_again(card, was_at)
            self._shown[name] = _Shown(line, card)

    def focus_first(self) -> None:
        """Let arrow keys scroll."""
        self._area.setFocus(Qt.FocusReason.OtherFocusReason)

    def _project(self) -> None:
        self._inner.setStyleSheet(projected(self._room.looks.look.px))

    def _plan(self, key_line: str) -> Plan:
        return Plan(partial(self._test_in, key_line), self._send)

    def _test_in(self, key_line: str, session: Session) -> None:
        names = (*session.key_lines, key_line)
        self._room.desk.do(partial(change, thing=session, key_lines=names))

    def _send(self, session: Session, peers: tuple[str, ...]) -> None:
        self._room.desk.do(partial(change, thing=session, peers=peers))

    def _take_off(self, card: QWidget) -> None:
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()


def lines_of(shown: Gathered, *, today: date) -> tuple[EveningLine, ...]:
    """Each key line with what can be done about it."""
    return tuple(
        EveningLine(
            item, others_ahead(shown, key_line=item.coverage.key_line.id, today=today), shown.team
        )
        for item in evening(shown, today=today)
    )


def _standing(lines: tuple[EveningLine, ...]) -> str:
    """How many key lines stand how."""
    if not lines:
        return "No key lines yet. They are written on the Challenge page."
    counts = {each: sum(line.item.standing is each for line in lines) for each in Standing}
    return " \N{MIDDLE DOT} ".join(f"{count} {each}" for each, count in counts.items())
