"""A field for the path of a file, with a button to choose it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from peeraudit.ui.look.tokens import STEP, TARGET
from peeraudit.ui.widgets.choose_file import FileAsked, choose_file, choose_folder
from peeraudit.ui.widgets.pieces import button
from peeraudit.ui.widgets.typed import field_label


class PathField(QWidget):
    """A path, typed or chosen. `entered` tells that one was, by Enter or in the window."""

    entered = Signal()

    def __init__(self, words: str, asked: FileAsked) -> None:
        super().__init__()
        self._asked = asked
        self.field = QLineEdit()
        self.field.setMinimumHeight(TARGET)
        self.field.returnPressed.connect(self.entered)
        self._choose = button("Choose …", self._ask)
        self._choose.setAccessibleName(asked.title)
        line = QHBoxLayout()
        line.setSpacing(2 * STEP)
        line.addWidget(self.field, 1)
        line.addWidget(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(field_label(words, self.field))
        column.addLayout(line)
        self.setFocusProxy(self.field)

    @property
    def typed(self) -> str:
        """The path as typed; quotes that a system puts around a copied one are left out."""
        return self.field.text().strip().strip('"')

    def show_path(self, path: Path | None) -> None:
        """Show a path, or none."""
        self.field.setText("" if path is None else str(path))

    def _ask(self) -> None:
        choose = choose_file if self._asked.kinds else choose_folder
        choose(self, self._asked, self._chosen)

    def _chosen(self, path: Path) -> None:
        self.show_path(path)
        self.entered.emit()
