"""The outline: the sections of a document, where one is, and what the team wrote itself."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peeraudit.ui.look.look import Look
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP, TARGET
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.elided_button import ElidedButton
from peeraudit.ui.widgets.pieces import clear
from peeraudit.ui.widgets.slots import just

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peeraudit.core.passages import PassageShown
    from peeraudit.operations.reading_pages import DocumentOnScreen

OPENING = "Opening"
"""What the part before the first section is called; its heading is the title."""

YOURS, LOOK_AGAIN = "yours", "look again"
"""What is said of a section in which the team wrote a paragraph itself."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section, where it begins, and what is said of it."""

    words: str
    page: int
    top: float
    says: str = ""

    @property
    def at(self) -> tuple[int, float]:
        """Where it begins."""
        return self.page, self.top


def sections_of(shown: "DocumentOnScreen") -> tuple[Section, ...]:
    """The sections of a document on screen."""
    heads = [head for head in shown.pdf.outline if head.level <= 2]  # noqa: PLR2004 - parts of sections are left out
    starts = [(head.page, head.top) for head in heads]
    passages = {passage.about: passage for passage in shown.passages}
    within: list[list[PassageShown]] = [[] for _ in heads]
    for place in shown.pdf.places:
        begun = sum(start <= (place.page, place.top) for start in starts)
        if begun and place.about in passages:
            within[begun - 1].append(passages[place.about])
    opening = OPENING if len(heads) > 1 else ""
    return tuple(
        Section((head.level == 1 and opening) or head.text, head.page, head.top, _says(found))
        for head, found in zip(heads, within, strict=True)
    )


def _says(passages: "Iterable[PassageShown]") -> str:
    found = tuple(passages)
    if any(item.wants_looking for item in found):
        return LOOK_AGAIN
    return YOURS if any(item.is_theirs for item in found) else ""


class Outline(QWidget):
    """Sections to go to; `chosen` tells which."""

    chosen = Signal(int)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.setAccessibleName("Outline")
        self._room = room
        self._sections: tuple[Section, ...] = ()
        self._entries: list[_Entry] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(1)

    @property
    def sections(self) -> tuple[Section, ...]:
        """What there is to go to."""
        return self._sections

    @property
    def entries(self) -> tuple[ElidedButton, ...]:
        """The buttons of the sections."""
        return tuple(self._entries)

    def show_sections(self, sections: tuple[Section, ...]) -> None:
        """Show other sections; those that are the same stay as they are."""
        if sections == self._sections:
            return
        self._sections = sections
        if len(sections) != len(self._entries):
            clear(self._layout)
            self._entries = [_Entry(self._room.looks.look) for _ in sections]
            for number, entry in enumerate(self._entries):
                entry.clicked.connect(just(partial(self.chosen.emit, number)))
                self._layout.addWidget(entry)
        for entry, section in zip(self._entries, sections, strict=True):
            entry.show_section(section)

    def show_current(self, at: tuple[int, float]) -> None:
        """Mark the section that a point of the document lies in."""
        begun = sum(section.at <= at for section in self._sections)
        for number, entry in enumerate(self._entries):
            entry.setChecked(number == max(0, begun - 1))


class _Entry(ElidedButton):
    """One section, and what is said of it."""

    def __init__(self, look: Look) -> None:
        self._tag = text("", Role.TAG, wraps=False)
        super().__init__(Role.PLACE)
        self.setCheckable(True)
        self.setMinimumHeight(look.px(TARGET))
        self._tag.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, STEP, 0)
        layout.addStretch(1)
        layout.addWidget(self._tag, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_section(self, section: Section) -> None:
        """Stand for a section."""
        self._tag.setText(section.says)
        self._tag.setVisible(bool(section.says))
        give(self._tag, Role.AREA if section.says == LOOK_AGAIN else Role.TAG)
        says = f"{section.words}, {section.says}" if section.says else section.words
        self.show_words(section.words, name=says)

    def nextCheckState(self) -> None:
        """Where one is follows from what is seen, not from what was pressed."""

    def taken(self) -> int:
        """What is said of the section has its own room."""
        tag = self._tag.sizeHint().width() + STEP if self._tag.text() else 0
        return super().taken() + tag
