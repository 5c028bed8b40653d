"""One grade under moderation: before by each audit, after, who, how and why."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.challenge import Peer
from peeraudit.operations.moderating import Moderated, moderate
from peeraudit.ui.audit.moderated import Before, GradeLine
from peeraudit.ui.audit.moderation_fields import HOW, ModerationFields
from peeraudit.ui.in_turn import InTurn
from peeraudit.ui.jobs import Deed, OnError
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.pieces import button, card, fill, row


class ModerationCard(QWidget):
    """A grade; the fields to moderate it are made when somebody does.

    A moderation is kept once it has both the grade it came to and why; until then both wait here.
    """

    opened = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._turns = InTurn(room.desk)
        self._line: GradeLine | None = None
        self._team: tuple[Peer, ...] = ()
        self.fields: ModerationFields | None = None
        self._title = text("", Role.HEADING)
        self._listed = QWidget()
        self._before = QVBoxLayout(self._listed)
        self._before.setContentsMargins(0, 0, 0, 0)
        self._before.setSpacing(STEP)
        self._state = text("", Role.NOTE)
        self.open = button("Moderate this grade", self._open)
        self._opener = row(self.open)
        self._inner = QWidget()
        self._inside = QVBoxLayout(self._inner)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inner.hide()
        parts = (self._title, self._listed, self._state, self._opener, self._inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card(*parts, gap=2 * STEP))

    def show_line(self, line: GradeLine, team: tuple[Peer, ...]) -> None:
        """Draw the grade as it stands."""
        if (line, team) == (self._line, self._team):
            return
        if self._line is None or line.before != self._line.before:
            fill(self._before, [_before(item) for item in line.before])
        self._line, self._team = line, team
        self._title.setText(line.text)
        self._state.setText(_state(line, {peer.id: peer.name for peer in team}))
        give(self._state, Role.AREA if line.is_due else Role.NOTE)
        words = "Change this moderation" if line.moderation else "Moderate this grade"
        self.open.setText(words)
        self.open.setAccessibleName(words)
        self.open.setAccessibleDescription(line.text)
        if self.fields is not None:
            self.fields.show_line(line, team)

    def _open(self) -> None:
        if self._line is None:
            return
        if self.fields is None:
            self.fields = ModerationFields(self._line, room=self._room, keep=self._keep)
            self._inside.addWidget(self.fields)
        self.fields.show_line(self._line, self._team)
        self._opener.hide()
        self._inner.show()
        self.fields.after.focus_answer()

    def _keep(self, fields: ModerationFields, refused: OnError) -> None:
        """Keep it where it is whole."""
        line = self._line
        if line is None or not fields.chosen or not fields.why.typed().strip():
            return
        self._turns.do(line.question, partial(self._deed, fields), on_error=refused)

    def _deed(self, fields: ModerationFields) -> Deed[object]:
        """Moderate the grade as it stands now, by what the fields say now."""
        line = self._line
        if line is None:
            raise RuntimeError("No grade is shown.")
        moderated = Moderated(
            case_file=line.case_file,
            form=line.form,
            question=line.question,
            after=fields.chosen,
            why=fields.why.typed(),
            how=fields.how,
            who=tuple(peer for peer in self._team if peer.id in fields.ticked),
            moderation=line.moderation,
        )
        return partial(moderate, moderated=moderated)


def _before(item: Before) -> QWidget:
    """What one audit gave, and why."""
    title = text(f"{item.who}, {item.purpose}: {item.grade}", Role.STRONG)
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(title)
    if item.reason.strip():
        layout.addWidget(text(item.reason, Role.MUTED))
    return holder


def _state(line: GradeLine, names: dict[str, str]) -> str:
    """What moderation came to, or why there should be one."""
    if line.moderation is not None and line.after is not None:
        who = ", ".join(names.get(name, "somebody gone") for name in line.moderation.who)
        how = HOW[line.moderation.how].lower()
        return f"Moderated: {line.after.in_words}. {who}; {how}. {line.moderation.why}"
    if line.is_due:
        return "Critical, and nobody else has looked at it yet."
    if line.differs:
        return "The audits differ. Until this is moderated, the case has no agreed grade."
    return "Not moderated."
