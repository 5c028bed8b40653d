"""One theme with the key lines that map to it."""

from functools import partial
from typing import TYPE_CHECKING

from peeraudit.core.challenge import KeyLine, Theme, ThemeKeyLine
from peeraudit.core.journal.kept import Kept
from peeraudit.operations.changing import Mapped, setting_links
from peeraudit.ui.challenge.fields import THEME
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.choice import Choice, TickRow
from peeraudit.ui.widgets.kept_card import KeptCard

if TYPE_CHECKING:
    from collections.abc import Sequence

LABEL = "Key lines that map to it"


class ThemeCard(KeptCard):
    """The card of a theme."""

    def __init__(self, room: Room) -> None:
        super().__init__(room, THEME, call=_call)
        self.key_lines: Sequence[KeyLine] = ()
        self.links: Sequence[ThemeKeyLine] = ()
        self._ticks = TickRow(LABEL)
        self._ticks.ticked.connect(self._map)
        self.column.addWidget(text(LABEL, Role.SMALL))
        self.column.addWidget(self._ticks)

    def show_thing(self, thing: Kept) -> None:
        """Show the theme and what maps to it."""
        super().show_thing(thing)
        choices = [Choice(item.id, item.code, item.wording) for item in self.key_lines]
        mapped = [link.key_line for link in self.links if link.mapped and link.theme == thing.id]
        self._ticks.show_choices(choices, ticked=mapped)

    def _map(self, ticked: tuple[str, ...]) -> None:
        if isinstance(self._thing, Theme):
            chosen = tuple(item for item in self.key_lines if item.id in ticked)
            mapped = Mapped(chosen, tuple(self.links))
            self._room.desk.do(partial(setting_links, theme=self._thing, mapped=mapped))


def _call(thing: Kept) -> str:
    return thing.title or "A theme" if isinstance(thing, Theme) else ""
