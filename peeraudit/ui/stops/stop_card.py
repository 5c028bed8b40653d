"""One stop: its clock, what was seen, who was told, and what the host did."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peeraudit.core.safeguarding import SafeguardingStop
from peeraudit.core.workbook.reading import read_time
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.spelling.checked_text import check_spelling
from peeraudit.ui.stops.clock import clock_words, next_missing
from peeraudit.ui.widgets.details import Day, Details, Line, Referred, Text
from peeraudit.ui.widgets.pieces import button, row
from peeraudit.ui.widgets.typed import Asked, TypedLine, TypedText

if TYPE_CHECKING:
    from peeraudit.ui.widgets.choice import Choice

ROWS = (
    (Referred("about", Asked("About which case file or session", "such as C07 or S3a")),),
    (Text("what_was_seen", Asked("What was seen", "Roles and references, never names")),),
    (
        Line("told_role", Asked("Who was told, by role", "such as duty team manager")),
        Day("told_on", "Told on"),
        Line("told_at", Asked("Told at", "such as 14:02"), read=read_time),
    ),
    (Text("host_did", Asked("What the host did", "What was done, by which role", lines=2)),),
    (
        Day("done_on", "Done on"),
        Line("done_at", Asked("Done at", "such as 14:40"), read=read_time),
    ),
)
"""The fields of a stop, in the order in which they are known."""


class StopCard(QFrame):
    """An open stop is red, because a child may be at risk; an answered one is not."""

    def __init__(self, room: Room, *, tell_now: Callable[[SafeguardingStop], None]) -> None:
        super().__init__()
        self._stop: SafeguardingStop | None = None
        self._tell_now = tell_now
        self.sources: Sequence[Choice] = ()
        self.setAccessibleName("Safeguarding stop")
        self.clock = text("", Role.STOP, wraps=False)
        self.missing = text("", Role.NOTE)
        self._now = button("Told just now", self._told, tip="Fills in today and the time")
        self.details = Details(room, ROWS)
        for typed in self.details.findChildren(TypedText):
            check_spelling(typed, room)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 4 * STEP)
        layout.setSpacing(2 * STEP)
        layout.addWidget(row(self.clock, None, self._now))
        layout.addWidget(self.missing)
        layout.addWidget(self.details)
        layout.addWidget(text("Roles and references, never names.", Role.SMALL))

    @property
    def widget(self) -> QWidget:
        """The card itself."""
        return self

    @property
    def thing_id(self) -> str:
        """The id of the stop; empty while none is shown."""
        return self._stop.id if self._stop is not None else ""

    def show_thing(self, stop: SafeguardingStop) -> None:
        """Show a stop as it is kept, and the clock as it stands now."""
        self._stop = stop
        give(self, Role.ALARM if stop.is_open else Role.CARD)
        give(self.clock, Role.STOP if stop.is_open else Role.OK)
        self.details.show_thing(stop, {"about": self.sources})
        self.missing.setText(next_missing(stop))
        self.missing.setVisible(stop.is_open)
        self._now.setVisible(stop.told_on is None)
        self.tick(datetime.now().astimezone())

    def tick(self, now: datetime) -> None:
        """Say how long it has been."""
        if self._stop is not None:
            self.clock.setText(clock_words(self._stop, now=now))

    def focus_first(self) -> None:
        """Put the focus in what is asked for next, though it is typed and about to be kept."""
        fields = self.details.fields
        asked = (fields[name] for name in ("what_was_seen", "told_role", "host_did"))
        typed = [field for field in asked if isinstance(field, TypedLine | TypedText)]
        next((field for field in typed if not field.typed().strip()), typed[-1]).setFocus()

    def _told(self) -> None:
        """The day and hour are told; who was told, or what the host did, is typed next."""
        if self._stop is not None:
            self._tell_now(self._stop)
            self.focus_first()
