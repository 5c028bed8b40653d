"""The sheet of keys: every command, from the table of menu and palette, and what pages do."""

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout, QWidget

from peeraudit.ui.aside import Aside
from peeraudit.ui.commands import Command, grouped
from peeraudit.ui.keys_on_pages import ON_PAGES
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.pieces import column, key, row, scrolled


class KeysPage(Aside):
    """What every key does, in the words of the menu."""

    def __init__(self, commands: Iterable[Command]) -> None:
        super().__init__("Keys")
        parts: list[QWidget] = []
        for group, found in grouped(commands).items():
            parts.append(text(str(group), Role.HEADING))
            parts.append(_sheet((item.words(), item.keys) for item in found))
        for page, lines in ON_PAGES:
            parts += [text(page, Role.HEADING), _sheet(lines)]
        self.hold(scrolled(column(*parts, gap=2 * STEP), name="Keys"))


def _sheet(lines: Iterable[tuple[str, Iterable[str]]]) -> QWidget:
    """Words, and the keys beside them."""
    sheet = QWidget()
    grid = QGridLayout(sheet)
    grid.setContentsMargins(0, 0, 0, 2 * STEP)
    grid.setVerticalSpacing(STEP)
    grid.setHorizontalSpacing(6 * STEP)
    for at, (words, keys) in enumerate(lines):
        found = [key(each) for each in keys]
        shown = row(*found) if found else text("by Ctrl+K and its name", Role.SMALL, wraps=False)
        grid.addWidget(text(words), at, 0)
        grid.addWidget(shown, at, 1)
    grid.setColumnMinimumWidth(0, 240)
    grid.setColumnStretch(2, 1)
    return sheet
