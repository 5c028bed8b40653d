"""Exporting: the document on screen as a file, a draft of it while something keeps it back."""

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.passage import DocumentKind
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Notice, Room
from peeraudit.ui.widgets.alive import while_alive
from peeraudit.ui.widgets.choose_file import FileAsked, choose_new_file
from peeraudit.ui.widgets.flow import FlowLayout
from peeraudit.ui.widgets.pieces import button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from peeraudit.core.challenge import Challenge
    from peeraudit.operations.composing import Written
    from peeraudit.store.workspace import Workspace

KINDS = ((".pdf", "PDF"), (".html", "Web page"), (".txt", "Text"))
"""The kinds of file a document can become, and what people call them."""

CALLED = {DocumentKind.LETTER: "letter", DocumentKind.TIPS: "top tips"}
"""What the documents are called."""


class Exporting(QWidget):
    """A button for each kind of file. What was written, and what to know of it, is said beneath."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._document: DocumentKind = DocumentKind.LETTER
        self._is_draft = False
        self.dialog: QFileDialog | None = None
        self.says = text("", Role.SMALL)
        self.buttons = {
            suffix: button(words, partial(self._ask_where, suffix)) for suffix, words in KINDS
        }
        give(self.buttons[".pdf"], Role.GO)
        self.outcome = text("", Role.NOTE)
        self.outcome.hide()
        ways = QWidget()
        flow = FlowLayout(ways, gap=2 * STEP)
        for made in self.buttons.values():
            flow.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        for part in (self.says, ways, self.outcome):
            column.addWidget(part)

    def show_document(self, document: DocumentKind, *, state: str) -> None:
        """Offer a document; `state` is empty where it may leave, else why it is a draft."""
        if document is not self._document:
            self.outcome.hide()
        self._document, self._is_draft = document, bool(state)
        self.says.setText(state)
        self.says.setVisible(bool(state))
        what = "Export a draft" if state else "Export"
        for suffix, words in KINDS:
            made = self.buttons[suffix]
            name = f"{what} of the {CALLED[document]} as {words}"
            made.setText(f"{what}: {words}" if suffix == ".pdf" else words)
            made.setAccessibleName(name.replace("Export of", "Export"))
            made.setEnabled(True)

    def show_nothing(self) -> None:
        """There is nothing to export."""
        self.says.hide()
        for made in self.buttons.values():
            made.setEnabled(False)

    def _ask_where(self, suffix: str) -> None:
        self._room.unkept.keep_now()
        words = dict(KINDS)[suffix]
        called = f"{CALLED[self._document]}{' draft' if self._is_draft else ''}"
        name = file_name(self._room.desk.seen.shown.challenge, called, suffix=suffix)
        kinds = f"{words} (*{suffix})"
        asked = FileAsked(f"Export as {words}", kinds, name=name, suffix=suffix[1:])
        self.dialog = choose_new_file(self, asked, self._write)
        self.dialog.destroyed.connect(self._forget_dialog)

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _write(self, path: Path) -> None:
        document, is_draft = self._document, self._is_draft

        def write(workspace: "Workspace", /) -> "Written":
            from peeraudit.operations.composing import (
                draft_letter,
                draft_tips,
                write_letter,
                write_tips,
            )

            for_good = {DocumentKind.LETTER: write_letter, DocumentKind.TIPS: write_tips}
            drafts = {DocumentKind.LETTER: draft_letter, DocumentKind.TIPS: draft_tips}
            return (drafts if is_draft else for_good)[document](workspace, path)

        self._room.desk.ask(
            write,
            then=while_alive(self, self._say_written),
            on_error=lambda error: self._room.say(Notice(str(error), is_trouble=True)),
            words="Writing the file",
        )

    def _say_written(self, written: "Written") -> None:
        lines = (f"Written: {written.path.name}", *written.remarks)
        self.outcome.setText("\n".join(lines))
        self.outcome.show()
        self._room.say(Notice(f"Written: {written.path}."))


def file_name(challenge: "Challenge", called: str, *, suffix: str) -> str:
    """What a document's file is called unless somebody says otherwise: host, year and document."""
    year = str(challenge.first_day.year) if challenge.first_day else ""
    parts = (challenge.host, year, called)
    return "-".join(re.findall(r"\w+", " ".join(parts).casefold())) + suffix
