"""The capture strip: one line at the foot of the window, where a thought becomes a note.

Nothing is ever refused. The line empties at Enter and the strip says what is kept once it is on the
disk; what could not be kept comes back with the reason.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peeraudit.ui.look.icons import icon
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room, Stage, Target
from peeraudit.ui.strip.completing import Completing
from peeraudit.ui.strip.floating import Floating
from peeraudit.ui.strip.going_back import GoingBack
from peeraudit.ui.strip.inside import Inside
from peeraudit.ui.strip.last_kept import LastKept
from peeraudit.ui.strip.line import CaptureLine
from peeraudit.ui.strip.sending import Came, Sending
from peeraudit.ui.strip.tagging import TagsNow
from peeraudit.ui.strip.trouble import Trouble
from peeraudit.ui.widgets.announce import announce
from peeraudit.ui.widgets.pieces import button, key
from peeraudit.ui.widgets.sent import empty_line
from peeraudit.ui.widgets.slots import just

if TYPE_CHECKING:
    from peeraudit.operations.capturing import Noted
    from peeraudit.operations.seeing import Seen

HINTS = (
    '+ strength  \N{EN DASH} area  " quote  ! child at risk  # theme  @ source',
    '+ strength  \N{EN DASH} area  " quote  ! risk  # theme  @ source',
    "+ strength  \N{EN DASH} area  ! risk",
)
"""What an empty line says: the longest of these that it has room for."""

SIGNS_IN_FULL = (
    "Signs first: + for a strength, \N{EN DASH} for an area, ! for a child at risk,"
    ' " for words as spoken. Anywhere: # names a theme or key line, @ a session or case.'
)
"""The same for whoever points at the line."""

ROOM_FOR_WORDS = 720
"""Pixels at 100 % under which the strip says only what is needed."""

ALARM = "Enter keeps it and asks who was told"
KEEPS = "Enter keeps it"
TAKES = "Enter takes it"
"""What Enter does with what is typed: with a child at risk, with a note, with a name offered."""

SIGNS = ' +-!"\N{EN DASH}\N{MINUS SIGN}'
"""What may stand before the words of a note."""


class CaptureStrip(QFrame):
    """One line to type a note in, always there: docked, or floating above everything."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        give(self, Role.BAR)
        self.setAccessibleName("Capture strip")
        self._room = room
        self._source = ""
        self._removed = ""
        self._last = LastKept()
        self._tags = TagsNow(room.desk)
        self._sending = Sending(room.desk, self)
        self.field = CaptureLine(room.looks, reading=self._tags.pieces, hints=HINTS)
        self.completing = Completing(self.field, room.looks, asking=self._tags.offers)
        self.inside = Inside(self.field)
        self.trouble = Trouble()
        self._back = GoingBack(self.field)
        self._floating: Floating | None = None
        self._lay_out()
        self._connect()
        self._show_state()

    @property
    def is_unkept(self) -> bool:
        """Whether something was typed, or sent, that is not kept."""
        is_empty = not self._typed and not self.trouble.words
        return not (is_empty and self._sending.is_idle)

    @property
    def source(self) -> str:
        """The id of the case or session a note comes from where its line names none."""
        return self._source

    def set_source(self, entity_id: str, words: str) -> None:
        """Let notes come from what is open on the page; nothing where the id is empty.

        Somebody who took it out is not contradicted until something else is open.
        """
        if entity_id and entity_id == self._removed:
            return
        self._removed = ""
        self._source = entity_id
        self.inside.show_source(words if entity_id else "")
        self._show_state()

    def focus(self) -> None:
        """Type a note, from wherever one is; Esc goes back there."""
        self._back.remember()
        window = self.field.window()
        if window.isMinimized():
            window.showNormal()
        window.activateWindow()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin_stop(self) -> None:
        """Type what was seen of a child at risk; half a note waits to be taken up again."""
        from peeraudit.core.captured import STOP

        line = self.field.text()
        self.focus()
        if not line.lstrip().startswith(STOP):
            if self._typed:
                self.trouble.hold(line)
            self.field.setText(f"{STOP} ")

    def keep_typed(self) -> None:
        """Keep what stands in the line, before the challenge is closed or locked."""
        if self._typed:
            self._keep()

    @property
    def _typed(self) -> str:
        """What would be lost of the line: a sign alone says nothing."""
        return self.field.text().strip(SIGNS)

    @property
    def is_floating(self) -> bool:
        """Whether it is in a window of its own."""
        return self._floating is not None

    def float(self) -> None:
        """Put the strip into a small window above everything, or back."""
        if self._floating is None:
            self._floating = Floating(self._line_row, self._room.looks, go_back=self.float)
            self._away.show()
            self._floating.show_beside(self.window())
        else:
            floating, self._floating = self._floating, None
            self._column.insertWidget(0, self._line_row)
            self._line_row.show()
            self._away.hide()
            floating.hide()
            floating.deleteLater()
        self._show_state()
        self.focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out words where there is no room for them."""
        super().resizeEvent(event)
        self._show_state()

    def _keep(self) -> None:
        """Send the line off and empty it; the next thought need not wait."""
        from peeraudit.core.captured import read_line

        line = self.field.text()
        if not line.strip():
            return
        captured = read_line(line, tags=self._tags.now(), source=self._source)
        self.trouble.show_trouble("")
        self._sending.send(line, captured)
        empty_line(self.field)

    def _came(self, came: Came) -> None:
        """Say what was kept; what was not comes back."""
        if came.noted is None:
            self.trouble.hold(came.line)
            if not self.field.text():
                self.field.setText(self.trouble.take())
            return
        self._last.keep(came.noted)
        self._show_state()
        announce(self.field, self._last.words)

    def _shown(self, noted: "Noted") -> None:
        """A stop is told to the host at once: go and say who was told."""
        from peeraudit.core.safeguarding import SafeguardingStop

        self._last.see(noted)
        if noted.entity == SafeguardingStop.ENTITY:
            if self._floating is not None:
                self.window().activateWindow()
            self._room.go(Target(Stage.STOPS, noted.entity_id))

    def _look(self, seen: "Seen") -> None:
        """Say nothing more of a note that was taken back or deleted."""
        said = self._last.words
        self._last.look(seen)
        if said != self._last.words:
            self._show_state()

    def _refused(self, why: str) -> None:
        self.trouble.show_trouble(why)
        announce(self.field, why)

    def _take_up(self) -> None:
        """Put back words that could not be kept, in place of those there, which wait in turn."""
        typed = self.field.text()
        self.field.setText(self.trouble.take())
        if typed.strip():
            self.trouble.hold(typed)
        self.field.setFocus()

    def _remove_source(self) -> None:
        self._removed, self._source = self._source, ""
        self.inside.show_source("")
        self._show_state()
        self.field.setFocus()

    def _show_state(self) -> None:
        """What the line says beside what is typed, and whether it speaks of a child at risk."""
        is_alarm = self._tags.is_stop(self.field.text())
        give(self.field, Role.ALARM if is_alarm else Role.PLAIN)
        is_wide = self._is_wide()
        if self.field.text().strip():
            keeps = ALARM if is_alarm and is_wide else KEEPS
            state = TAKES if self.completing.takes_enter else keeps
            self.inside.show_state(state, is_kept=False)
        else:
            self.inside.show_state(self._last.words, is_kept=True)
        for part in self._beside:
            part.setVisible(self._floating is None and is_wide)
        self._key.setVisible(self._floating is None)
        self.field.show_hint()

    def _is_wide(self) -> bool:
        wide = self._room.looks.look.px(ROOM_FOR_WORDS)
        return self._floating is None and self.width() >= wide

    def _colour(self) -> None:
        self._float.setIcon(icon("float", self._room.looks.look.colours.muted))

    def _connect(self) -> None:
        self.field.returnPressed.connect(self._keep)
        self.field.textChanged.connect(just(self._show_state))
        self.completing.told.connect(self._show_state)
        self.field.escaped.connect(self._back.go)
        self.inside.removed.connect(self._remove_source)
        self.trouble.take_up_asked.connect(self._take_up)
        self._sending.came.connect(self._came)
        self._sending.refused.connect(self._refused)
        self._sending.shown.connect(self._shown)
        self._room.desk.changed.connect(self._look)
        self._room.looks.changed.connect(self._colour)
        self._colour()

    def _lay_out(self) -> None:
        self.field.setAccessibleName("Capture a note")
        self.field.setToolTip(SIGNS_IN_FULL)
        self.field.setAccessibleDescription(
            "Signs first: plus for a strength, minus for an area, an exclamation mark for a child "
            "at risk, a quotation mark for words as spoken. Hash names a theme or key line, at "
            "names a session or case. Enter keeps it."
        )
        self._key = key("Ctrl+E")
        self._float = button("", self.float, role=Role.LINK, tip="Float above everything")
        self._float.setToolTip("Float the capture strip  (Ctrl+Shift+E)")
        self._float.setAccessibleName("Float the capture strip")
        words = text("Capture", Role.MUTED, wraps=False)
        self._beside: tuple[QWidget, ...] = (words, self._float)
        self._line_row = QWidget()
        row = QHBoxLayout(self._line_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(self.field, 1)
        for part in (words, self._key, self._float):
            row.addWidget(part)
        self._away = button("The strip floats. Bring it back.", self.float, role=Role.LINK)
        self._away.setToolTip("Ctrl+Shift+E")
        self._away.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4 * STEP, 2 * STEP, 4 * STEP, 2 * STEP)
        self._column.setSpacing(STEP)
        for part in (self._line_row, self._away, self.trouble):
            self._column.addWidget(part)
