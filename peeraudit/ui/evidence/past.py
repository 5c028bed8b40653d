"""The history of a note: who changed what, when, from what to what. Looked up when asked for."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.ui.desk import Desk
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.pieces import fill

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from peeraudit.core.errors import ChallengeError
    from peeraudit.core.evidence import Evidence
    from peeraudit.operations.history import Deed, Edit, History


class Past(QWidget):
    """Shown beneath a card when somebody asks for it, and put away the same way."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.lines: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(STEP)
        self.hide()

    def toggle(self, note: "Evidence") -> None:
        """Show the history, or put it away."""
        if self.isVisible():
            self.hide()
            return
        from peeraudit.operations.history import history_of

        me = self._desk.seen.me
        named = me.id if me else ""
        asked = partial(history_of, words=note.id, field="", named=named)
        self._desk.ask(asked, then=self._show, on_error=self._say)

    def _show(self, history: "History") -> None:
        told = (line for deed in reversed(history.deeds) for line in _lines(deed))
        self._fill((*told, *filter(None, (history.left_out,))))

    def _say(self, error: "ChallengeError") -> None:
        self._fill((str(error),))

    def _fill(self, lines: tuple[str, ...]) -> None:
        self.lines = lines
        fill(self._column, (text(line, Role.SMALL) for line in lines))
        self.show()


def _lines(deed: "Deed") -> "Iterator[str]":
    who = f"{_when(deed.doing.at)}, {deed.doing.who}"
    if any(edit.begins for edit in deed.edits):
        yield f"{who}: noted it"
        return
    for edit in deed.edits:
        yield f"{who}: {_what(edit)}"


def _what(edit: "Edit") -> str:
    from peeraudit.operations.history import Act

    match edit.act:
        case Act.DELETED:
            return "deleted it"
        case Act.BROUGHT_BACK:
            return "brought it back"
        case Act.JOINED:
            return f"joined {edit.of} into {edit.now}"
        case Act.PARTED:
            return f"took {edit.of} apart again"
        case Act.STRUCK:
            return f"{edit.field}, struck out for good"
        case _:
            was = " and ".join(edit.was) or "nothing"
            return f"{edit.field} from {was} to {edit.now}"


def _when(at: "datetime | None") -> str:
    if at is None:
        return "At an unknown time"
    here = at.astimezone()
    return f"{here.day} {here:%B %Y %H:%M}"
