"""The audit forms of a challenge: those in use, and those that ship and may be taken into use."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.core.audit import FormInUse
from peeraudit.operations.adding import use_form
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.pieces import button, fill, row

if TYPE_CHECKING:
    from peeraudit.core.errors import ChallengeError
    from peeraudit.operations.check_forms import ShippedForm


class FormsInUse(QWidget):
    """A line each. A form is frozen in the challenge when it is taken into use."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self._has_asked = False
        self._trouble = ""
        self._offered: Sequence[ShippedForm] = ()
        self._forms: Sequence[FormInUse] = ()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(STEP)

    def show_forms(self, forms: Sequence[FormInUse]) -> None:
        """Show what is in use; what else there is follows once it is read and checked."""
        if not self._has_asked:
            self._ask()
        if forms != self._forms:
            self._forms = forms
            self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask anew, where the forms could not be read when somebody was here before."""
        super().showEvent(event)
        if self._trouble:
            self._ask()

    def _ask(self) -> None:
        self._has_asked, self._trouble = True, ""
        self._room.desk.work(_shipped, then=self._show_offered, on_error=self._show_trouble)

    def _show_offered(self, offered: "Sequence[ShippedForm]") -> None:
        self._offered = offered
        self._draw()

    def _show_trouble(self, error: "ChallengeError") -> None:
        """Say it where the forms would stand. Nothing of the challenge waits for them."""
        self._trouble = f"The forms that ship could not be read. {error}"
        self._draw()

    def _draw(self) -> None:
        digests = {form.digest for form in self._forms}
        lines: list[QWidget] = [
            row(text(form.title, Role.STRONG), text(f"version {form.version}, in use", Role.OK))
            for form in self._forms
        ]
        lines += [self._offer(form) for form in self._offered if form.digest not in digests]
        if self._trouble:
            lines += [text(self._trouble, Role.STOP), row(button("Read them again", self._ask))]
        fill(self._layout, lines)

    def _offer(self, form: "ShippedForm") -> QWidget:
        use = button(f"Use {form.title}", partial(self._use, form))
        return row(text(form.title), text(f"version {form.version}", Role.MUTED), None, use)

    def _use(self, form: "ShippedForm") -> None:
        self._room.desk.do(partial(use_form, form=form))


def _shipped() -> "Sequence[ShippedForm]":
    from peeraudit.operations.check_forms import shipped_forms

    return shipped_forms()
