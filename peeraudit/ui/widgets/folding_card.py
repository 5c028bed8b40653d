"""A card that says one thing in a line or two; its fields are made when somebody opens it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peeraudit.core.journal.kept import Kept
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.card_deeds import delete_one, move_one
from peeraudit.ui.widgets.details import Details, Others, Part
from peeraudit.ui.widgets.in_view import bring_into_view
from peeraudit.ui.widgets.pieces import button, row

CHANGE, DONE = "Change", "Done"
"""What the button says that opens the card, and closes it again."""


class FoldingCard(QFrame):
    """The card of one thing. What it stands among, and what its fields may name, is set before."""

    def __init__(self, room: Room, rows: Sequence[Sequence[Part]]) -> None:
        super().__init__()
        give(self, Role.CARD)
        self.room = room
        self._rows = rows
        self.thing: Kept | None = None
        self.details: Details | None = None
        self.among: Sequence[Kept] = ()
        self.others: Others = {}
        self.lead = text("", Role.STRONG, wraps=False)
        self.title = text("", Role.STRONG)
        self.tags = tuple(text("", Role.TAG, wraps=False) for _ in range(2))
        self.about = text("", Role.MUTED)
        self.state = text("", Role.NOTE)
        self.toggle = button(CHANGE, self._turn, role=Role.LINK)
        self.head = QHBoxLayout()
        self.head.setSpacing(2 * STEP)
        self.head.addWidget(self.lead)
        self.head.addWidget(self.title, 1)
        for tag in self.tags:
            self.head.addWidget(tag, 0, Qt.AlignmentFlag.AlignVCenter)
        self.head.addWidget(self.toggle)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(4 * STEP, STEP, 2 * STEP, 2 * STEP)
        self.column.setSpacing(STEP)
        self.column.addLayout(self.head)
        self.column.addWidget(self.about)
        self.column.addWidget(self.state)
        self._opened: QWidget | None = None

    @property
    def widget(self) -> QWidget:
        """The card itself."""
        return self

    @property
    def called(self) -> str:
        """What people call the thing."""
        return self.title.text()

    @property
    def is_open(self) -> bool:
        """Whether its fields are shown."""
        return self._opened is not None and not self._opened.isHidden()

    def say(self, title: str, *, lead: str = "", tags: Sequence[str] = (), about: str = "") -> None:
        """Say what the thing is, when, how it stands, and more about it."""
        self.title.setText(title)
        for label, words in zip(
            (self.lead, *self.tags, self.about), (lead, *_padded(tags), about), strict=True
        ):
            label.setText(words)
            label.setVisible(bool(words))
        self.setAccessibleName(", ".join(part for part in (lead, title, *tags) if part))
        self.setAccessibleDescription(about)
        self._name_toggle()

    def say_state(self, words: str, role: Role = Role.NOTE) -> None:
        """Say beneath it how it stands."""
        self.state.setText(words)
        self.state.setVisible(bool(words))
        give(self.state, role)

    def show_thing(self, thing: Kept) -> None:
        """Show the thing as it is kept now."""
        self.thing = thing
        if self.details is not None:
            self.details.show_thing(thing, self.others)

    def open(self) -> None:
        """Show the fields, and put the focus in the first."""
        if self.details is None and self.thing is not None:
            self.details = Details(self.room, self._rows)
            self.details.show_thing(self.thing, self.others)
            self.details.refused.connect(self._stay_open)
            self._opened = self._holder(self.details)
            self.column.addWidget(self._opened)
        if self.details is not None:
            self._unfold()
            next(iter(self.details.fields.values())).setFocus()
            bring_into_view(self)

    def fold(self) -> None:
        """Put the fields away; what is typed in them is kept as the focus leaves.

        They stay where one of them could not be kept: nobody would find it again.
        """
        if self._opened is None or self.details is None:
            return
        self.toggle.setFocus(Qt.FocusReason.OtherFocusReason)
        refused = self.details.first_refused
        if refused is not None:
            refused.setFocus()
            bring_into_view(refused)
            return
        self._opened.hide()
        self._name_toggle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves it among its like; Esc folds it."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            move_one(self.room, self.thing, among=self.among, step=step)
        elif event.key() == Qt.Key.Key_Escape and self.is_open:
            self.fold()
        else:
            super().keyPressEvent(event)

    def _turn(self) -> None:
        (self.fold if self.is_open else self.open)()

    def _unfold(self) -> None:
        if self._opened is not None:
            self._opened.show()
        self._name_toggle()

    def _stay_open(self) -> None:
        """What was put away before it was refused is there again."""
        if self.details is not None and not self.is_open:
            self._unfold()
            bring_into_view(self.details.first_refused or self)

    def _name_toggle(self) -> None:
        words = DONE if self.is_open else CHANGE
        self.toggle.setText(words)
        self.toggle.setAccessibleName(f"{words}: {self.called}")

    def _holder(self, details: Details) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, STEP, 2 * STEP, STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(details)
        gone = button("Delete", self._delete, role=Role.LINK, tip="Ctrl+Z brings it back")
        gone.setAccessibleName(f"Delete: {self.called}")
        column.addWidget(row(None, gone))
        return holder

    def _delete(self) -> None:
        if self.thing is not None:
            delete_one(self.room, self.thing, called=self.called)


def _padded(tags: Sequence[str], *, size: int = 2) -> tuple[str, ...]:
    return (*tags, *[""] * size)[:size]
