"""Everything about laptops that wants a decision, above the people.

The last joining, disagreements, what may be one and the same, and what is deleted and still named.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.gathered import Gathered
from peeraudit.operations.disagreements import LooseName
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.team.clash_card import Alike, ClashCard, alike_in
from peeraudit.ui.team.joining_card import JoiningCard
from peeraudit.ui.team.settling import Settling
from peeraudit.ui.team.side import Sitting
from peeraudit.ui.team.standing import Standing
from peeraudit.ui.widgets.pieces import card, fill

LOOSE = "Nothing is lost. Bring back what was deleted, or name another in its place."


class Differences(QWidget):
    """One beneath the other; what there is nothing of is not seen."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._left = set[tuple[str, ...]]()
        self._alike: tuple[Alike, ...] | None = None
        self._loose_names: tuple[LooseName, ...] | None = None
        self.joining = JoiningCard(room)
        self.settling = Settling(room)
        self._left_out = text("", Role.MUTED)
        self._clashes, self._loose = QVBoxLayout(), QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4 * STEP)
        for part in (self.joining, self.settling, self._left_out):
            layout.addWidget(part)
            part.hide()
        for held in (self._clashes, self._loose):
            held.setSpacing(2 * STEP)
            layout.addLayout(held)

    def show_standing(self, standing: Standing, *, shown: Gathered, at: Sitting) -> None:
        """Show how it stands now, changing only what is otherwise than before."""
        self.joining.show_joining(standing.joining)
        self.settling.show_conflicts(standing.conflicts, at=at)
        self._left_out.setText(standing.left_out)
        self._left_out.setVisible(bool(standing.left_out))
        self._show_clashes(alike_in(standing.clashes, shown))
        self._show_loose(standing.loose)
        parts = (self.joining, self.settling, self._left_out)
        counts = (self._clashes.count(), self._loose.count())
        self.setVisible(any(counts) or not all(part.isHidden() for part in parts))

    def focus_first(self) -> bool:
        """Put the focus on what is to settle; whether there is something."""
        return self.settling.focus_first()

    def _show_clashes(self, alike: tuple[Alike, ...]) -> None:
        waiting = tuple(each for each in alike if each.clash.ids not in self._left)
        if waiting == self._alike:
            return
        self._alike = waiting
        cards = [ClashCard(self._room, each, leave=partial(self._leave, each)) for each in waiting]
        heading = [text("These may be one and the same", Role.HEADING)] if cards else []
        fill(self._clashes, (*heading, *cards))

    def _leave(self, alike: Alike) -> None:
        """Leave them while this page stands. It settles nothing, so they are offered again."""
        self._left.add(alike.clash.ids)
        self._show_clashes(tuple(each for each in self._alike or () if each != alike))

    def _show_loose(self, loose: Sequence[LooseName]) -> None:
        if tuple(loose) == self._loose_names:
            return
        self._loose_names = tuple(loose)
        if not loose:
            fill(self._loose, ())
            return
        lines = [text(f"{item.named}, as {item.field} of: {', '.join(item.by)}") for item in loose]
        heading = text("Deleted, and still named", Role.HEADING)
        fill(self._loose, (heading, card(text(LOOSE, Role.MUTED), *lines)))
