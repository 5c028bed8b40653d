"""Starting from a filled workbook: its file, the passphrase, and every fault with its cell."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.room import Room
from peeraudit.ui.start.beginning.keeping_fields import KeepingFields
from peeraudit.ui.start.beginning.making import Begun, make_from_workbook, write_blank
from peeraudit.ui.start.beginning.step import Step, line_edit
from peeraudit.ui.start.panel import heading
from peeraudit.ui.start.path_field import PathField
from peeraudit.ui.widgets.choose_file import FileAsked, choose_new_file
from peeraudit.ui.widgets.pieces import button, card, row

if TYPE_CHECKING:
    from peeraudit.core.errors import ChallengeError

NEEDED = ("peeraudit.operations.take_in",)
"""What reads and writes workbooks: with all it needs, half a second of loading."""

ENDING = ".xlsx"
"""What a workbook's file ends in."""

WORKBOOKS = f"Workbooks (*{ENDING})"

MOST_LISTED = 40
"""Faults listed at once: nobody mends more before trying again."""


class WorkbookStep(Step):
    """One step in place of four."""

    TITLE = "Start from a filled workbook"
    SAYS = (
        "Team, timetable, key lines, case files and what is known so far, typed in a spreadsheet."
    )

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.path = PathField("The filled workbook", FileAsked("Choose a workbook", WORKBOOKS))
        self.name, name = line_edit("Your name, as the workbook has it")
        self._blank = button("Write a blank one to fill in", self._ask_blank, role=Role.LINK)
        self._said = text("", Role.OK)
        self._said.hide()
        self.keep = KeepingFields()
        workbook = (heading("Workbook"), self.path, name, row(self._blank), self._said)
        self.add(card(*workbook), self.keep)

    @property
    def ends(self) -> QLineEdit:
        """Where Enter starts the challenge."""
        return self.keep.again.field

    @property
    def lacking(self) -> tuple[str, QWidget] | None:
        """What is not right yet, in a sentence, and the field to go to."""
        if not self.path.typed:
            return "No workbook was chosen. Choose the filled workbook.", self.path
        return self.keep.lacking

    def making(self) -> Callable[[], Begun]:
        """What makes the challenge, on the worker, from what is typed now."""
        workbook, named = Path(self.path.typed), self.name.text().strip()
        return partial(make_from_workbook, workbook, named, keeping=self.keep.keeping)

    def showEvent(self, event: QShowEvent) -> None:
        """Load what reads and writes workbooks, so that neither takes long when it is asked for."""
        super().showEvent(event)
        self._room.desk.load(NEEDED)

    def focus_first(self) -> None:
        """The workbook."""
        self.path.setFocus()

    def _ask_blank(self) -> None:
        asked = FileAsked(
            "Write a blank workbook", WORKBOOKS, suffix=ENDING[1:], never_writes_over=True
        )
        choose_new_file(self, asked, self._write)

    def _write(self, path: Path) -> None:
        self._room.desk.work(
            partial(write_blank, workbook_path(path)),
            then=self._written,
            on_error=self._not,
            words="Writing the workbook",
        )

    def _written(self, path: Path) -> None:
        self._tell(f"Written: {path}. Fill it in, then choose it here.")

    def _not(self, error: "ChallengeError") -> None:
        self._tell(str(error))

    def _tell(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()


def workbook_path(path: Path) -> Path:
    """The workbook somebody means: all that was typed, and .xlsx after it where it lacks that."""
    return path if path.suffix.lower() == ENDING else path.with_name(path.name + ENDING)


def lines_of(error: "ChallengeError") -> tuple[str, ...]:
    """What is wrong, one thing a line: of a workbook, each fault with its sheet and cell."""
    faults = error.what.splitlines()
    if len(faults) == 1:
        return (error.what, error.advice)
    more = len(faults) - MOST_LISTED
    rest = (f"And {more:,} more.",) if more > 0 else ()
    return (f"{len(faults):,} faults. {error.advice}", *faults[:MOST_LISTED], *rest)
