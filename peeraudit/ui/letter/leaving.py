"""Before it leaves: what keeps a document a draft, with the way to each, and what to know of it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peeraudit.operations.calling import paragraph_in_words
from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.room import Room, Stage, Target
from peeraudit.ui.widgets.flow import FlowLayout
from peeraudit.ui.widgets.pieces import button, card, fill

if TYPE_CHECKING:
    from peeraudit.operations.reading_pages import DocumentOnScreen


MOST_WAYS = 6
"""Ways that stand on one remark; it may name a hundred findings."""

_NAME = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Hindrance:
    """One thing that keeps a document a draft; `about` is what it is about on the pages, if any."""

    words: str
    says: str
    about: str = ""
    is_disputed: bool = False


def hindrances_of(shown: "DocumentOnScreen") -> tuple[Hindrance, ...]:
    """What keeps a document a draft, in the order in which its first page names it."""
    return (*_disputes(shown), *_passages(shown))


def _disputes(shown: "DocumentOnScreen") -> Iterator[Hindrance]:
    printed = {place.about for place in shown.pdf.places if place.about}
    for dispute in shown.disputes:
        about = shown.texts_of(dispute) & printed
        yield Hindrance(
            dispute.words,
            "Laptops disagree. One side is printed until somebody settles it.",
            about=min(about, default=""),
            is_disputed=True,
        )


def _passages(shown: "DocumentOnScreen") -> Iterator[Hindrance]:
    for passage in shown.passages:
        if passage.wants_looking:
            yield Hindrance(
                f"Look again at {paragraph_in_words(passage.text, of=passage.document)}",
                "What the standard says beneath your words has changed.",
                about=passage.about,
            )


FREE = "Nothing keeps it back."
WITH_REMARKS = "Nothing keeps it back, but look at this first."
"""What is said where a letter may leave."""


class Leaving(QWidget):
    """Empty of hindrances it says so: nothing is hidden that would keep a letter back."""

    def __init__(self, room: Room, *, go_to: Callable[[str], object]) -> None:
        super().__init__()
        self._room, self._go_to = room, go_to
        self._drawn: tuple[tuple[Hindrance, ...], tuple[str, ...]] | None = None
        self.heading = text("Before it leaves", Role.HEADING)
        self._layout = QVBoxLayout()
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2 * STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(self.heading)
        column.addLayout(self._layout)

    def show_document(self, shown: "DocumentOnScreen") -> None:
        """Show what keeps a document a draft, and its remarks."""
        drawn = (hindrances_of(shown), shown.remarks)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        hindrances, remarks = drawn
        count = len(hindrances)
        self.heading.setText(f"Before it leaves: {count}" if count else "Before it leaves")
        parts: list[QWidget] = [self._card(item) for item in hindrances]
        if not parts:
            parts.append(text(WITH_REMARKS if remarks else FREE, Role.OK))
        parts += [self._remark(words) for words in remarks]
        fill(self._layout, parts)

    def _remark(self, words: str) -> QWidget:
        """A remark, and the way to each thing it names by its reference."""
        shown = self._room.desk.seen.shown
        targets = {item.reference: Target(Stage.FINDINGS, item.id) for item in shown.findings}
        targets |= {item.code: Target(Stage.CHALLENGE, item.id) for item in shown.key_lines}
        named = [name for name in dict.fromkeys(_NAME.findall(words)) if name in targets]
        if not named:
            return card(text(words, Role.NOTE))
        ways = QWidget()
        flow = FlowLayout(ways, gap=STEP)
        for name in named[:MOST_WAYS]:
            go = partial(self._room.go, targets[name])
            flow.addWidget(button(f"Open {name}", go, role=Role.LINK))
        return card(text(words, Role.NOTE), ways)

    def _card(self, item: Hindrance) -> QWidget:
        ways = QWidget()
        flow = FlowLayout(ways, gap=STEP)
        if item.about:
            go_to = partial(self._go_to, item.about)
            flow.addWidget(_way("Go to it", of=item.words, go=go_to))
        if item.is_disputed:
            settle = partial(self._room.go, Target(Stage.TEAM))
            flow.addWidget(_way("Settle it", of=item.words, go=settle))
        return card(
            text(item.words, Role.STRONG), text(item.says, Role.NOTE), ways, role=Role.CAUTION
        )


def said_of(conflicts: Sequence[str], *, room: Room) -> Iterator[QWidget]:
    """What laptops disagree on about one thing, and the way to settle it."""
    for words in conflicts:
        yield text(f"Laptops disagree: {words}", Role.AREA)
    if conflicts:
        settle = partial(room.go, Target(Stage.TEAM))
        yield button("Settle on the Team page", settle, role=Role.LINK)


def _way(words: str, *, of: str, go: Callable[[], object]) -> QWidget:
    made = button(words, go, role=Role.LINK)
    made.setAccessibleName(f"{words}: {of}")
    return made
