"""The challenge: the host, days and director, key lines, themes and forms, each kept as typed."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peeraudit.core.challenge import KeyLine
from peeraudit.core.gathered import Gathered
from peeraudit.core.journal.kept import Kept
from peeraudit.operations.adding import add_key_line, add_theme
from peeraudit.ui.challenge.fields import HOST, KEY_LINE, LETTER
from peeraudit.ui.challenge.forms_in_use import FormsInUse
from peeraudit.ui.challenge.theme_card import ThemeCard
from peeraudit.ui.challenge.wants import wants
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.page import Page
from peeraudit.ui.room import Room
from peeraudit.ui.spelling.checked_text import check_when_come_to
from peeraudit.ui.widgets.adding_line import AddingLine
from peeraudit.ui.widgets.card_list import CardList
from peeraudit.ui.widgets.details import Details
from peeraudit.ui.widgets.in_view import bring_into_view
from peeraudit.ui.widgets.kept_card import KeptCard
from peeraudit.ui.widgets.pieces import button, card, column, reading_column, scrolled

if TYPE_CHECKING:
    from peeraudit.operations.seeing import Seen

ROOM_FOR_SECTIONS = 860
"""Pixels at 100 % the page needs to list its sections beside them."""


HOST_AND_DAYS, DIRECTOR, KEY_LINES, THEMES, FORMS = SECTIONS = (
    "Host and days",
    "Director and letter",
    "Key lines of enquiry",
    "Themes",
    "Audit forms",
)
"""What the page holds, in its order."""


class ChallengePage(Page):
    """One column of sections; the list at the left leads to each."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._wants = text("", Role.MUTED)
        self._host = Details(room, HOST)
        self._letter = Details(room, LETTER)
        self._key_lines = CardList[Kept](self._key_line_card)
        self._themes = CardList[Kept](self._theme_card)
        self._forms = FormsInUse(room)
        self._sections = dict[str, QWidget]()
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * STEP)
        self._column.addStretch(1)
        self._put(text("Challenge", Role.TITLE))
        self._put(self._wants)
        self._add(HOST_AND_DAYS, card(self._host))
        self._add(DIRECTOR, card(self._letter))
        self.follow(self._add_key_lines, self._add_themes, self._add_forms)
        self._area = scrolled(reading_column(inner), name="The challenge")
        self._ways = {name: self._way(name) for name in SECTIONS}
        self._list = column(*self._ways.values(), gap=1)
        self._list.setFixedWidth(room.looks.look.px(200))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 0)
        layout.setSpacing(5 * STEP)
        layout.addWidget(self._list)
        layout.addWidget(self._area, 1)

    def show_seen(self, seen: "Seen") -> None:
        """Draw every field as it is kept."""
        shown = seen.shown
        self._wants.setText(wants(shown))
        self._host.show_thing(shown.challenge)
        self._letter.show_thing(shown.challenge)
        if KEY_LINES in self._sections:
            self._show_key_lines(shown)
        if THEMES in self._sections:
            self._show_themes(shown)
        if FORMS in self._sections:
            self._forms.show_forms(shown.forms)

    def _show_key_lines(self, shown: Gathered) -> None:
        for each in self._cards(self._key_lines):
            each.among = shown.key_lines
        self._key_lines.show_things(shown.key_lines)

    def _show_themes(self, shown: Gathered) -> None:
        for each in self._cards(self._themes):
            self._beside(each, shown)
        self._themes.show_things(shown.themes)

    def go_to(self, thing: str) -> None:
        """Show a key line or a theme by its id."""
        if thing:
            self.be_whole()
        for cards in (self._key_lines, self._themes):
            if thing in cards.cards:
                bring_into_view(cards.cards[thing].widget)

    def focus_first(self) -> None:
        """The host while there is none; later a place where a key pressed by chance does no harm.

        That is the first way in the list of sections, or the page where there is no room for them.
        """
        if not self.room.desk.seen.shown.challenge.host:
            self._host.fields["host"].setFocus()
        elif self._list.isHidden():
            self.setFocus()
        else:
            self._ways[HOST_AND_DAYS].setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the list of sections out where there is no room beside them."""
        super().resizeEvent(event)
        has_room = event.size().width() >= self.room.looks.look.px(ROOM_FOR_SECTIONS)
        if not has_room and any(way.hasFocus() for way in self._ways.values()):
            self.setFocus()
        self._list.setVisible(has_room)

    def _add(self, name: str, section: QWidget) -> None:
        self._sections[name] = section
        self._put(text(name, Role.HEADING))
        self._put(section)

    def _put(self, part: QWidget) -> None:
        """Put a part beneath the others."""
        self._column.insertWidget(self._column.count() - 1, part)

    def _add_key_lines(self) -> None:
        adding = AddingLine(self.room, "Add a key line", deed=_new_key_line)
        self._show_key_lines(self.room.desk.seen.shown)
        self._add(KEY_LINES, column(self._key_lines, adding))

    def _add_themes(self) -> None:
        adding = AddingLine(self.room, "Add a theme", deed=_new_theme)
        self._show_themes(self.room.desk.seen.shown)
        self._add(THEMES, column(self._themes, adding))

    def _add_forms(self) -> None:
        self._forms.show_forms(self.room.desk.seen.shown.forms)
        self._add(FORMS, card(self._forms))

    def _way(self, name: str) -> QWidget:
        return give(button(name, partial(self._show_section, name)), Role.PLACE)

    def _show_section(self, name: str) -> None:
        self.be_whole()
        section, bar = self._sections[name], self._area.verticalScrollBar()
        top = section.mapToGlobal(section.rect().topLeft()).y()
        bar.setValue(bar.value() + top - self._area.mapToGlobal(self._area.rect().topLeft()).y())
        fields = (each for each in section.findChildren(QWidget) if each.focusPolicy().value)
        next(fields, section).setFocus()

    def _key_line_card(self, _: Kept) -> KeptCard:
        made = KeptCard(self.room, KEY_LINE, call=_code)
        made.among = self.room.desk.seen.shown.key_lines
        check_when_come_to(made, self.room)
        return made

    def _theme_card(self, _: Kept) -> ThemeCard:
        made = ThemeCard(self.room)
        self._beside(made, self.room.desk.seen.shown)
        return made

    def _beside(self, each: KeptCard, shown: Gathered) -> None:
        each.among = shown.themes
        if isinstance(each, ThemeCard):
            each.key_lines, each.links = shown.key_lines, shown.theme_key_lines

    def _cards(self, cards: CardList[Kept]) -> list[KeptCard]:
        return [each for each in cards.cards.values() if isinstance(each, KeptCard)]


def _code(thing: Kept) -> str:
    return thing.code or "A key line" if isinstance(thing, KeyLine) else ""


def _new_key_line(words: str) -> "partial[str]":
    return partial(add_key_line, wording=words)


def _new_theme(words: str) -> "partial[str]":
    return partial(add_theme, title=words)
