"""Settings: how this laptop shows the program, who sits here, and the challenge's own file."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from peeraudit.ui.aside import Aside
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP, Scheme
from peeraudit.ui.room import Room
from peeraudit.ui.settings import IDLE_MINUTES, TEXT_SIZES
from peeraudit.ui.sitting_here import sit_here
from peeraudit.ui.spelling.said import SpellingLine
from peeraudit.ui.widgets.choice import Choice, ChoiceRow
from peeraudit.ui.widgets.pieces import button, card, column, reading_column, row, scrolled
from peeraudit.ui.widgets.typed import field_label

if TYPE_CHECKING:
    from peeraudit.core.errors import ChallengeError
    from peeraudit.operations.seeing import Seen
    from peeraudit.store.workspace import Workspace

SCHEMES = (
    Choice(Scheme.SYSTEM, "As the laptop"),
    Choice(Scheme.LIGHT, "Light"),
    Choice(Scheme.DARK, "Dark"),
    Choice(Scheme.CONTRAST, "High contrast"),
)
"""What a person may look at."""

CARDS, WHOLE = "cards", "whole"
"""How the audit page shows a form."""


class SettingsPage(Aside):
    """What is chosen here is chosen at once. `strike_asked` asks for the page that strikes out."""

    strike_asked = Signal()

    def __init__(self, room: Room, *, path: Path) -> None:
        super().__init__("Settings")
        self._room, self._path = room, path
        self.scheme = ChoiceRow("Colours", SCHEMES)
        self.text_size = ChoiceRow("Text size", [Choice(str(n), f"{n:.0%}") for n in TEXT_SIZES])
        self.lock_after = ChoiceRow(
            "Lock after", [Choice(str(n), f"{n} minutes") for n in IDLE_MINUTES]
        )
        self.form = ChoiceRow(
            "Audit form", [Choice(WHOLE, "The whole form"), Choice(CARDS, "One question a card")]
        )
        self._people = column()
        self._peers: tuple[tuple[str, str], ...] = ()
        self.sits_here: ChoiceRow | None = None
        self._outcome = text("", Role.MUTED)
        self._outcome.hide()
        self.folder = QLineEdit(str(path.with_name(f"{path.stem}-export")))
        self._connect()
        self.hold(scrolled(reading_column(self._laid_out()), name="Settings"))
        room.desk.changed.connect(self._show_people)

    def come_in(self) -> None:
        """Show what is chosen now."""
        super().come_in()
        choices = self._room.settings.choices
        self.scheme.show_chosen(choices.scheme)
        self.text_size.show_chosen(str(choices.text_size))
        self.lock_after.show_chosen(str(choices.lock_after))
        self.form.show_chosen(CARDS if choices.one_question else WHOLE)
        self._outcome.hide()
        self._show_people(self._room.desk.seen)

    def _connect(self) -> None:
        self.scheme.chosen.connect(self._choose_scheme)
        self.text_size.chosen.connect(self._choose_size)
        self.lock_after.chosen.connect(self._choose_lock)
        self.form.chosen.connect(self._choose_form)

    def _choose_scheme(self, value: str) -> None:
        self._choose_look(scheme=Scheme(value))

    def _choose_size(self, value: str) -> None:
        self._choose_look(text_size=float(value))

    def _choose_lock(self, value: str) -> None:
        self._room.settings.choose(lock_after=int(value))

    def _choose_form(self, value: str) -> None:
        self._room.settings.choose(one_question=value == CARDS)

    def _choose_look(self, **chosen: object) -> None:
        self._room.settings.choose(**chosen)
        choices = self._room.settings.choices
        self._room.looks.choose(choices.scheme, scale=choices.text_size)

    def _laid_out(self) -> QWidget:
        folder_label = field_label("Folder for the export", self.folder)
        where = text(str(self._path), Role.NOTE)
        where.setAccessibleName("Where the challenge's file lies")
        return column(
            card(
                text("On this laptop", Role.HEADING),
                *self._look_parts(),
                SpellingLine(self._room.desk),
                gap=2 * STEP,
            ),
            card(text("Who sits here", Role.HEADING), self._people, gap=2 * STEP),
            card(
                text("The challenge's file", Role.HEADING),
                where,
                row(button("Check that all is as it was kept", self._verify)),
                folder_label,
                self.folder,
                text("An export is not encrypted: anybody who has it can read it.", Role.MUTED),
                row(button("Export everything", self._export)),
                row(button("Strike out words for good", self.strike_asked.emit)),
                self._outcome,
                gap=2 * STEP,
            ),
            gap=4 * STEP,
        )

    def _look_parts(self) -> tuple[QWidget, ...]:
        chosen = (
            ("Colours", self.scheme),
            ("Text size", self.text_size),
            ("Lock when nobody is here for", self.lock_after),
            ("Audit page", self.form),
        )
        return tuple(part for words, choice in chosen for part in (text(words, Role.SMALL), choice))

    def _show_people(self, seen: "Seen") -> None:
        peers = tuple((peer.id, peer.name) for peer in seen.shown.team)
        if peers != self._peers:
            self._peers = peers
            row_of = ChoiceRow("Who sits here", [Choice(value, words) for value, words in peers])
            row_of.chosen.connect(self._sit)
            self._replace(row_of)
        if self.sits_here is not None:
            self.sits_here.show_chosen(seen.peer)

    def _replace(self, choices: ChoiceRow) -> None:
        layout = self._people.layout()
        if self.sits_here is not None:
            self.sits_here.hide()
            self.sits_here.deleteLater()
        self.sits_here = choices
        if layout is not None:
            layout.addWidget(choices)

    def _sit(self, peer: str) -> None:
        """Be somebody else; where something typed cannot be kept, who sat here still does."""
        sit_here(self._room, peer, refused=lambda: self._show_people(self._room.desk.seen))

    def _verify(self) -> None:
        def check(workspace: "Workspace") -> int:
            from peeraudit.operations.verifying import verify

            return verify(workspace)

        self._room.desk.ask(
            check,
            then=self._tell_checked,
            on_error=self._tell_trouble,
            words="Checking the challenge",
        )

    def _export(self) -> None:
        folder = Path(self.folder.text().strip())

        def write(workspace: "Workspace") -> tuple[Path, ...]:
            from peeraudit.operations.export import export

            return export(workspace, folder)

        self._room.desk.ask(
            write,
            then=partial(self._tell_written, folder),
            on_error=self._tell_trouble,
            words="Writing the export",
        )

    def _tell_checked(self, entries: int) -> None:
        self._tell(f"All is as it was kept: {entries} entries were checked.")

    def _tell_written(self, folder: Path, files: Sequence[Path]) -> None:
        self._tell(f"{len(files)} files were written to {folder}.")

    def _tell(self, words: str, role: Role = Role.OK) -> None:
        give(self._outcome, role).setText(words)
        self._outcome.show()

    def _tell_trouble(self, error: "ChallengeError") -> None:
        self._tell(str(error), Role.STOP)
