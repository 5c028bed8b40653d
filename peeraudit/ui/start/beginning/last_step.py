"""The last step: the audit forms, the passphrase, and where the file will lie."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.room import Room
from peeraudit.ui.start.beginning.keeping_fields import KeepingFields
from peeraudit.ui.start.beginning.making import offered_forms
from peeraudit.ui.start.beginning.step import Step
from peeraudit.ui.start.panel import heading
from peeraudit.ui.widgets.choice import Choice, TickRow
from peeraudit.ui.widgets.pieces import button, card, row, show_or_hide

if TYPE_CHECKING:
    from peeraudit.core.errors import ChallengeError


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
        self._trouble = text("", Role.STOP)
        self._again = button("Read them again", self._ask)
        self._choices.ticked.connect(self._tick)
        forms = card(
            heading("Audit forms"),
            text("Frozen in the challenge as they are today.", Role.SMALL),
            self._choices,
            self._trouble,
            row(self._again),
        )
        self.add(self.keep, forms)
        self._say("")
        self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask anew, where the forms could not be read when somebody was here before."""
        super().showEvent(event)
        if self._trouble.text():
            self._ask()

    def focus_first(self) -> None:
        """The passphrase."""
        self.keep.secret.setFocus()

    def ends_at(self, at: QWidget | None) -> bool:
        """Whether Enter there starts the challenge: at the passphrase typed again."""
        return at is self.keep.again.field

    def _ask(self) -> None:
        self._room.desk.work(offered_forms, then=self._offer, on_error=self._refused)

    def _refused(self, error: "ChallengeError") -> None:
        """Say it where the forms would stand. The challenge can be started without them."""
        self._say(f"The forms that ship could not be read. {error}")

    def _say(self, trouble: str) -> None:
        show_or_hide(self._trouble, trouble)
        self._again.setVisible(bool(trouble))

    def _offer(self, forms: tuple[tuple[str, str], ...]) -> None:
        self._say("")
        self.forms = tuple(name for name, _ in forms)
        choices = [Choice(name, title) for name, title in forms]
        self._choices.show_choices(choices, ticked=self.forms)

    def _tick(self, ticked: tuple[str, ...]) -> None:
        self.forms = ticked
