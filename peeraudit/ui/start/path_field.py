"""A field for the path of a file, with a button to choose it."""

from pathlib import Path

from peeraudit.ui.widgets.choose_file import FileAsked, choose_file, choose_folder
from peeraudit.ui.widgets.line_with_button import LineWithButton
from peeraudit.ui.widgets.pieces import button


class PathField(LineWithButton):
    """A path, typed or chosen. `entered` tells that one was, by Enter or in the window."""

    def __init__(self, words: str, asked: FileAsked) -> None:
        super().__init__(words)
        self._asked = asked
        self._choose = button("Choose …", self._ask)
        self._choose.setAccessibleName(asked.title)
        self.set_beside(self._choose)

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
