"""What came with the last joining, and the way to take it back as long as there is one."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout

from peeraudit.operations.joining import DoneBy
from peeraudit.operations.last_joining import LastJoining
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Notice, Room
from peeraudit.ui.team.standing import take_back_joining
from peeraudit.ui.widgets.pieces import button, column

RULE = "It can be taken back until something is kept here after it."

OVER = "Something was kept here since, so it stays. What differs is settled below, one by one."


class JoiningCard(QFrame):
    """One card; nothing of it is seen while there was no joining, or it was taken back."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        give(self, Role.CARD)
        self.setAccessibleName("The last joining")
        self._room = room
        self._brought = text("", Role.STRONG)
        self._rule = text("", Role.MUTED)
        self._back = button("Take it back", self._take_back)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        says = (text("The last joining brought", Role.SMALL), self._brought, self._rule)
        layout.addWidget(column(*says, gap=STEP), 1)
        layout.addWidget(self._back)
        self.hide()

    def show_joining(self, joining: LastJoining | None) -> None:
        """Show who did how much of what came."""
        self.setVisible(joining is not None)
        if joining is not None:
            self._brought.setText(f"{came_from(joining.done_by)}.")
            self._rule.setText(RULE if joining.can_be_taken_back else OVER)
            self._back.setVisible(joining.can_be_taken_back)

    def _take_back(self) -> None:
        def say(count: int) -> None:
            deeds = "1 deed" if count == 1 else f"{count:,} deeds"
            self._room.say(Notice(f"The last joining is taken back: {deeds} went from here."))

        trouble = partial(_tell, self._room)
        self._room.desk.do(take_back_joining, then=say, on_error=trouble, words="Taking it back")


def came_from(done_by: Iterable[DoneBy]) -> str:
    """Who did how much, on which laptop."""
    return "; ".join(
        f"{item.who} on {item.laptop}, {item.deeds:,} {'deed' if item.deeds == 1 else 'deeds'}"
        for item in done_by
    )


def _tell(room: Room, error: Exception) -> None:
    room.say(Notice(str(error), is_trouble=True))
