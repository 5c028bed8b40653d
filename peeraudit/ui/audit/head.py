"""The head of an open audit: which it is, what to show of it, and how it is shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from peeraudit.core.gathered import Gathered
from peeraudit.ui.audit.beside import PURPOSE
from peeraudit.ui.audit.form_view import SWITCH
from peeraudit.ui.audit.panes import LEFT, MIDDLE, RIGHT
from peeraudit.ui.audit.sheet import Sheet
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP, TARGET
from peeraudit.ui.widgets.choice import Choice, ChoiceRow
from peeraudit.ui.widgets.flow import FlowLayout
from peeraudit.ui.widgets.pieces import button, key, row

MODERATION = "moderation"
_VIEWS = (
    Choice(MIDDLE, "Questions"),
    Choice(LEFT, "Sections"),
    Choice(RIGHT, "Evidence here"),
    Choice(MODERATION, "Moderation"),
)


class AuditHead(QWidget):
    """Title, the two views of a case, and the keys that work on the page."""

    other_asked = Signal()
    switch_asked = Signal()

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
        self._hints = (
            _with_key(text("Next", Role.SMALL, wraps=False), "Enter"),
            _with_key(text("Next section", Role.SMALL, wraps=False), "Ctrl+Enter"),
        )
        for hint in self._hints:
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
        for hint in self._hints:
            hint.setVisible(LEFT not in panes)

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
