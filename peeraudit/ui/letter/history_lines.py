"""The history of what stands behind a sentence: who changed it, when, and from what to what."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.passage import Passage
from peeraudit.operations.calling import kind_in_words
from peeraudit.operations.deeds import LOOKED_AT
from peeraudit.operations.history import Act
from peeraudit.operations.in_words import NOTHING
from peeraudit.ui.desk import Desk
from peeraudit.ui.jobs import was_stopped
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.alive import while_alive
from peeraudit.ui.widgets.pieces import fill

if TYPE_CHECKING:
    from peeraudit.core.errors import ChallengeError
    from peeraudit.operations.clock import Clock
    from peeraudit.operations.history import Deed, Edit, History
    from peeraudit.store.workspace import Workspace

MOST = 4
"""Changes that are shown, the newest first; of the others there is only the number."""

PAUSE = 150
"""Milliseconds after which it is looked up, so that nobody who moves on waits for it."""

LOOKING = "Looking up the history"
"""What is said while that takes long."""

STOPPED = "Looking up the history was stopped. It is looked up when you come here again."
"""What stands in its place where somebody stopped that."""

NOT_TOLD = ("place", "headline place")
"""Fields that say nothing by themselves."""

PASSAGE = kind_in_words(Passage.ENTITY)
"""What the history calls a paragraph: of its fields people know the words alone."""


@dataclass(frozen=True, slots=True)
class Line:
    """One change, in words."""

    who: str
    what: str

    @property
    def words(self) -> str:
        """The whole of it."""
        return f"{self.who}: {self.what}"


class HistoryLines(QWidget):
    """Empty until it is looked up; the last thing asked for wins."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName("History")
        self._desk = desk
        self._of = ""
        self._lines: tuple[str, ...] = ()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._ask)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(STEP)

    @property
    def lines(self) -> tuple[str, ...]:
        """What is shown."""
        return self._lines

    def show_history(self, of: str) -> None:
        """Look up the history of what people call so; of nothing where that is empty."""
        self._of = of
        if of:
            self._pause.start()
        else:
            self._show(())

    def _ask(self) -> None:
        of = self._of

        def look_up(workspace: "Workspace", /, *, clock: "Clock", named: str) -> "History":
            from peeraudit.operations.history import history_of

            del clock
            return history_of(workspace, of, field="", named=named)

        def show(found: "History") -> None:
            if of == self._of:
                self._show(lines_of(found))

        def tell(error: "ChallengeError") -> None:
            if of == self._of:
                self._show((STOPPED,) if was_stopped(error) else ())

        if of and self._desk.is_open:
            told, refused = while_alive(self, show), while_alive(self, tell)
            self._desk.ask_as_me(look_up, then=told, on_error=refused, words=LOOKING)

    def _show(self, lines: tuple[str, ...]) -> None:
        if lines != self._lines:
            self._lines = lines
            fill(self._layout, (text(words, Role.SMALL) for words in lines))


def lines_of(history: "History") -> tuple[str, ...]:
    """The changes in words, the newest first, and how many more there are."""
    every = [line for deed in reversed(history.deeds) for line in _of_deed(deed)]
    more = len(every) - MOST
    told = tuple(line.words for line in every[:MOST])
    rest = (f"And {more} earlier.",) if more > 0 else ()
    return (*told, *rest, *((history.left_out,) if history.left_out else ()))


def _of_deed(deed: "Deed") -> Iterator[Line]:
    who = " · ".join(filter(None, (deed.doing.who, _moment(deed.doing.at))))
    edits = [edit for edit in deed.edits if edit.field not in NOT_TOLD]
    if any(edit.begins for edit in edits):
        yield Line(who, "written")
    elif any(edit.kind == PASSAGE for edit in edits):
        yield from (Line(who, said) for said in _of_passage(deed, edits))
    else:
        yield from (Line(who, _of_finding(edit)) for edit in edits)


def _of_finding(edit: "Edit") -> str:
    """What happened to a finding; what was joined into it is told with it, and has its own name."""
    match edit.act:
        case Act.DELETED:
            return f"{edit.of} deleted"
        case Act.BROUGHT_BACK:
            return f"{edit.of} brought back"
        case Act.JOINED:
            return f"{edit.of} joined into {edit.now}"
        case Act.PARTED:
            return f"{edit.of} taken apart again"
        case Act.STRUCK:
            return f"{edit.field} struck out for good"
        case Act.CHANGED:
            return _what(edit)


def _of_passage(deed: "Deed", edits: "list[Edit]") -> Iterator[str]:
    """What happened to the words of a paragraph; what else is kept of it has no name on screen."""
    if deed.name == LOOKED_AT:
        yield "looked at again, and left as it is"
    for edit in edits:
        if edit.act is Act.BROUGHT_BACK:
            yield "brought back"
        elif edit.act is Act.DELETED or (edit.field == "text" and edit.now == NOTHING):
            yield "taken back: the standard wording again"
        elif edit.field != "text":
            continue
        elif edit.was in ((), (NOTHING,)):
            yield "written anew"
        else:
            yield _what(edit)


def _what(edit: "Edit") -> str:
    if edit.field == "text" and len(edit.was) == 1:
        was, now = changed_words(edit.was[0].strip('"'), edit.now.strip('"'))
        said = f"“{was}” → “{now}”"
    else:
        said = f"{' / '.join(edit.was) or 'nothing'} → {edit.now}"
    return said if edit.field == "text" else f"{edit.field}: {said}"


def changed_words(was: str, now: str) -> tuple[str, str]:
    """What differs between two texts, without the words both begin and both end with."""
    before, after = was.split(), now.split()
    while before and after and before[0] == after[0]:
        del before[0], after[0]
    while before and after and before[-1] == after[-1]:
        del before[-1], after[-1]
    return " ".join(before) or "…", " ".join(after) or "…"


def _moment(at: datetime | None) -> str:
    if at is None:
        return ""
    here = at.astimezone()
    return f"{here.day} {here:%B %Y, %H:%M}"
