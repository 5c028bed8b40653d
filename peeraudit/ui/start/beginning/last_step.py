"""The last step: the audit forms, the passphrase, and where the file will lie."""

from PySide6.QtWidgets import QWidget

from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.room import Room
from peeraudit.ui.start.beginning.keeping_fields import KeepingFields
from peeraudit.ui.start.beginning.making import offered_forms
from peeraudit.ui.start.beginning.step import Step
from peeraudit.ui.start.panel import heading
from peeraudit.ui.widgets.choice import Choice, TickRow
from peeraudit.ui.widgets.pieces import card


class LastStep(Step):
    """Every form that ships is ticked, unless somebody takes one out."""

    TITLE = "Passphrase, place and audit forms"
    SAYS = "Only the passphrase is needed. Forms can be added later."

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.keep = KeepingFields()
        self.forms: tuple[str, ...] = ()
        self._choices = TickRow("Audit forms")
        self._choices.ticked.connect(self._tick)
        forms = card(
            heading("Audit forms"),
            text("Frozen in the challenge as they are today.", Role.SMALL),
            self._choices,
        )
        self.add(self.keep, forms)
        room.desk.work(offered_forms, then=self._offer)

    def focus_first(self) -> None:
        """The passphrase."""
        self.keep.secret.setFocus()

    def ends_at(self, at: QWidget | None) -> bool:
        """Whether Enter there starts the challenge: at the passphrase typed again."""
        return at is self.keep.again.field

    def _offer(self, forms: tuple[tuple[str, str], ...]) -> None:
        self.forms = tuple(name for name, _ in forms)
        choices = [Choice(name, title) for name, title in forms]
        self._choices.show_choices(choices, ticked=self.forms)

    def _tick(self, ticked: tuple[str, ...]) -> None:
        self.forms = ticked
