"""Coverage: key line by kind of source, what is thin and why, and the balance of each theme."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.coverage import (
    Coverage,
    Standing,
    Tally,
    cover,
    triangulate_findings,
)
from peeraudit.core.gathered import Gathered
from peeraudit.core.meeting import balance
from peeraudit.ui.findings.cards import LEANING_WORDS, Wall
from peeraudit.ui.findings.grid import Grid, Line
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.pieces import scrolled
from peeraudit.ui.widgets.rows import HEIGHT, Row, RowList

COVERAGE_HEADS = ("Key line", "saw", "heard", "read", "findings", "secure", "stands")
BALANCE_HEADS = ("Theme", "strengths", "areas")
WIDTH = 900
"""Pixels the tables are wide at most: figures far apart are hard to read across."""


class CoverageView(QWidget):
    """Three lists beneath each other; a thin finding leads to its card."""

    def __init__(self, room: Room, *, open_finding: Callable[[str], None]) -> None:
        super().__init__()
        self._room = room
        self.grid = Grid("Coverage of key lines", COVERAGE_HEADS, room.looks)
        self.thin = RowList("Thin evidence", looks=room.looks)
        self.balance = Grid("Balance of strengths and areas", BALANCE_HEADS, room.looks)
        self._says = text("")
        self._thin_says = text("", Role.MUTED)
        self.thin.chosen.connect(open_finding)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 3 * STEP, 0)
        column.setSpacing(2 * STEP)
        for part in (
            self._says,
            self.grid,
            text("Thin evidence", Role.HEADING),
            self._thin_says,
            self.thin,
            text("Balance", Role.HEADING),
            self.balance,
        ):
            column.addWidget(part)
        column.addStretch(1)
        inner.setMaximumWidth(room.looks.look.px(WIDTH))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner, name="Coverage"))

    def show_coverage(self, shown: Gathered, wall: Wall) -> None:
        """Show what the key lines rest on now."""
        covered = cover(shown, triangulations=triangulate_findings(shown))
        self._says.setText(standing_in_words(covered))
        self.grid.show_lines(tuple(_lines(covered)))
        rows = [
            Row(
                card.id,
                f"{card.finding.reference}  {card.finding.text}",
                "; ".join(card.trouble),
                LEANING_WORDS[card.finding.leaning],
            )
            for card in wall.cards.values()
            if card.trouble
        ]
        self._thin_says.setText(_thin_words(len(rows), of=len(wall.cards)))
        self.thin.show_rows(rows)
        self.thin.setVisible(bool(rows))
        self.thin.setFixedHeight(len(rows) * self._room.looks.look.px(HEIGHT) + 4)
        self.balance.show_lines(
            [
                Line((each.theme.title, f"{each.strengths}", f"{each.areas}"))
                for each in balance(shown)
            ]
        )

    def focus_first(self) -> None:
        """Put the focus on the table."""
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)


def standing_in_words(covered: Coverage) -> str:
    """Which key lines are not secure, and what the letter will say of them."""
    untested = [item.code for item in covered.standing(Standing.UNTESTED)]
    uncertain = [item.code for item in covered.standing(Standing.UNCERTAIN)]
    if not covered.key_lines:
        return "No key lines yet. They are written on the Challenge page."
    said = [
        f"{_codes(codes)} {'is' if len(codes) == 1 else 'are'} {word}."
        for codes, word in ((untested, Standing.UNTESTED), (uncertain, Standing.UNCERTAIN))
        if codes
    ]
    if not said:
        return "Every key line has a secure finding."
    is_one = len(untested) + len(uncertain) == 1
    what, was = ("it", "it was") if is_one else ("them", "they were")
    return " ".join((*said, f"Test {what}, or let the letter say {was} not tested."))


def _codes(codes: list[str]) -> str:
    *others, last = codes
    return f"{', '.join(others)} and {last}" if others else last


def _lines(covered: Coverage) -> Iterator[Line]:
    for item in covered.key_lines:
        words = f"{item.key_line.code}  {item.key_line.wording}".strip()
        line = _line(words, item.tally, stands=item.standing)
        is_secure = item.standing is Standing.SECURE
        yield replace(line, is_trouble=not is_secure, short=item.key_line.code)
    if not covered.no_key_line.is_empty:
        yield _line("No key line", covered.no_key_line, stands="")


def _line(words: str, tally: Tally, *, stands: str) -> Line:
    figures = (tally.saw, tally.heard, tally.read, tally.findings, tally.secure)
    return Line((words, *map(str, figures), stands))


def _thin_words(count: int, *, of: int) -> str:
    if not of:
        return "No findings yet. Those that rest on too little are listed here."
    if not count:
        return "Every finding stands on two kinds of source or two groups."
    return f"{count} not secure yet. Enter opens one, with the notes it rests on."
