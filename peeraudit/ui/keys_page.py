"""The sheet of keys: every command with its keys, from the same table as menu and palette."""

from collections.abc import Iterable

from PySide6.QtWidgets import QGridLayout, QWidget

from peeraudit.ui.aside import Aside
from peeraudit.ui.commands import Command, grouped
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.pieces import column, key, row, scrolled

ON_PAGES = (
    ("Grade the question that has the focus", ("1", "2", "3", "4")),
    ("Grade while typing its reason", ("Alt+1", "Alt+2", "Alt+3", "Alt+4")),
    ("On to the next question", ("Return",)),
    ("On to the next section", ("Ctrl+Return",)),
    ("One question a card, or the whole form", ("F8",)),
    ("Move a finding in its theme", ("Alt+Up", "Alt+Down")),
)
"""What the keys of pages do; the pages print them where they act as well."""


class KeysPage(Aside):
    """What every key does, in the words of the menu."""

    def __init__(self, commands: Iterable[Command]) -> None:
        super().__init__("Keys")
        parts: list[QWidget] = []
        for group, found in grouped(commands).items():
            parts.append(text(str(group), Role.HEADING))
            parts.append(_sheet((item.words(), item.keys) for item in found))
        parts += [text("On the pages", Role.HEADING), _sheet(ON_PAGES)]
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
