"""Where a new challenge will lie, and its passphrase, typed twice."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.start.beginning.making import Keeping, file_name, new_code
from peeraudit.ui.start.beginning.step import line_edit
from peeraudit.ui.start.looking_in import free_path, own_folder
from peeraudit.ui.start.panel import heading
from peeraudit.ui.start.path_field import PathField
from peeraudit.ui.widgets.choose_file import FileAsked
from peeraudit.ui.widgets.pieces import card
from peeraudit.ui.widgets.secret import SecretField

ABOUT = (
    "Several words are easy to type and hard to guess. The team shares it by word of mouth."
    " Nobody can open the challenge without it."
)

NAMED = (
    "Anybody who sees the folder can read this name, without the passphrase."
    " So it says the day, not the council."
)


class KeepingFields(QWidget):
    """The passphrase first: it is the only thing that is needed. The place is ready as it is."""

    def __init__(self) -> None:
        super().__init__()
        self.secret = SecretField("Passphrase")
        self.again = SecretField("The same passphrase again")
        self.name, name = line_edit("Name of the file")
        self.folder = PathField("Folder", FileAsked("Choose a folder", ""))
        self.folder.show_path(own_folder())
        self._code, self._proposed = new_code(), ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3 * STEP)
        secret = (heading("Passphrase"), text(ABOUT, Role.SMALL), self.secret, self.again)
        layout.addWidget(card(*secret, gap=2 * STEP))
        place = (heading("Where it lies"), name, text(NAMED, Role.SMALL), self.folder)
        layout.addWidget(card(*place, gap=2 * STEP))
        self.setFocusProxy(self.secret)
        self.propose(None)

    def propose(self, day: date | None) -> None:
        """Propose a name from the first day of the visit, unless somebody typed another."""
        if self.name.text() == self._proposed:
            name = file_name(day or date.today(), self._code)  # noqa: DTZ011 - the day where the laptop is
            self._proposed = free_path(Path(self.folder.typed), name).stem
            self.name.setText(self._proposed)

    @property
    def keeping(self) -> Keeping:
        """What was typed."""
        return Keeping(self._path(), self.secret.typed)

    @property
    def lacking(self) -> tuple[str, QWidget] | None:
        """What is not right yet, in a sentence, and the field to go to."""
        if not self.secret.typed:
            return "The challenge has no passphrase yet. Type one.", self.secret
        if self.again.typed != self.secret.typed:
            return "The two passphrases differ. Type the same one twice.", self.again
        if not self.name.text().strip():
            return "The file has no name. Type one, such as challenge-2026-11-24.", self.name
        return None

    def cover(self) -> None:
        """Leave nothing of the passphrase to be read; it stays typed."""
        self.secret.cover()
        self.again.cover()

    def _path(self) -> Path:
        name = self.name.text().strip()
        suffix = ".peeraudit"
        return Path(self.folder.typed) / f"{name.removesuffix(suffix)}{suffix}"
