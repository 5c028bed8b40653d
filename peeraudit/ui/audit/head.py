"""The head of an open audit: which it is, what to show of it, and how it is shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from peeraudit.core.gathered import Gathered
from peeraudit.ui.audit.beside import PURPOSE
from peeraudit.ui.audit.form_view import SWITCH
from peeraudit.ui.audit.key_hints import KeyHint, Keys, has_control, is_enter
from peeraudit.ui.audit.panes import LEFT, MIDDLE, RIGHT
from peeraudit.ui.audit.sheet import Sheet
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP, TARGET
from peeraudit.ui.widgets.choice import Choice, ChoiceRow
from peeraudit.ui.widgets.flow import FlowLayout
from peeraudit.ui.widgets.pieces import button, key, row

MODERATION = "moderation"

STOP = "Stop and tell the host"
"""What is pressed where a child is at risk."""

_VIEWS = (
    Choice(MIDDLE, "Questions"),
    Choice(LEFT, "Sections"),
    Choice(RIGHT, "Evidence here"),
    Choice(MODERATION, "Moderation"),
)


class AuditHead(QWidget):
    """Title, the two views of a case, and the keys that work on the page.

    `on_asked` and `section_asked` tell that somebody goes on from here, into the form. The way to
    stop for a child is here where the sections, beneath which it stands, have no room.
    """

    other_asked = Signal()
    stop_asked = Signal()
    switch_asked = Signal()
    on_asked = Signal()
    section_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = text("", Role.TITLE, wraps=False)
        self._about = text("", Role.MUTED)
        self.views = ChoiceRow("View of this case", _VIEWS)
        self.views.show_chosen(MIDDLE)
        self._switch = button("One at a time", self.switch_asked.emit, role=Role.LINK)
        ways = QWidget()
        flow = FlowLayout(ways, gap=2 * STEP)
        flow.addWidget(self.views)
        flow.addWidget(button("Other audits", self.other_asked.emit))
        flow.addWidget(_with_key(self._switch, SWITCH))
        self.stop = button(STOP, self.stop_asked.emit, role=Role.ALARM, tip="Ctrl+Shift+1")
        flow.addWidget(self.stop)
        self._on, self._other = KeyHint(), KeyHint()
        self._has_room = True
        self._keys: Keys | None = None
        for hint in (self._on, self._other):
            flow.addWidget(hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(STEP)
        self._about.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        title = QHBoxLayout()
        title.setSpacing(3 * STEP)
        title.addWidget(self._title)
        title.addWidget(self._about, 1, Qt.AlignmentFlag.AlignBottom)
        layout.addLayout(title)
        layout.addWidget(ways)

    def show_sheet(self, sheet: Sheet, shown: Gathered) -> None:
        """Say which audit this is, and how far."""
        names = {peer.id: peer.name for peer in shown.team}
        who = " and ".join(names.get(name, "somebody gone") for name in sheet.audit.auditors)
        self._title.setText(sheet.case_file.reference)
        far = f"{sheet.answered} of {len(sheet.lines)} answered"
        state = "finished" if sheet.audit.finished else far
        parts = (sheet.template.title, who, PURPOSE[sheet.audit.purpose], state)
        self._about.setText(" · ".join(parts))

    def offer(self, panes: tuple[str, ...]) -> None:
        """Offer what has no room at the sides; the keys are told where all have."""
        self.views.offer((MIDDLE, MODERATION, *panes))
        self._has_room = LEFT not in panes
        self.stop.setVisible(not self._has_room)
        self.tell_keys(self._keys)

    def tell_keys(self, keys: Keys | None) -> None:
        """Say what leads on from where the focus is; nothing where neither key does."""
        self._keys = keys
        if keys is not None:
            self._on.tell("Next", keys.on)
            self._other.tell(keys.other_does, keys.other)
        for hint in (self._on, self._other):
            hint.setVisible(keys is not None and self._has_room)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into the form by the keys that go on in it; no button here wanted them."""
        if is_enter(event):
            (self.section_asked if has_control(event) else self.on_asked).emit()
        else:
            super().keyPressEvent(event)

    def show_way(self, *, one_question: bool) -> None:
        """Say what the switch would show."""
        words = "Whole form" if one_question else "One at a time"
        self._switch.setText(words)
        self._switch.setAccessibleName(words)


def _with_key(part: QWidget, keys: str) -> QWidget:
    """What a key does, and the key, as high as the buttons beside it."""
    holder = row(part, key(keys), gap=STEP)
    holder.setMinimumHeight(TARGET)
    return holder
