"""The bar above the pages: which document, which page of how many, and how large."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from peeraudit.core.passage import DocumentKind
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP, TARGET
from peeraudit.ui.room import Room
from peeraudit.ui.widgets.choice import Choice, ChoiceRow
from peeraudit.ui.widgets.elided import Elided
from peeraudit.ui.widgets.pieces import button

DOCUMENTS = (Choice(DocumentKind.LETTER, "Letter"), Choice(DocumentKind.TIPS, "Top tips"))
"""The documents there are."""


class PageBar(QWidget):
    """`outline_asked` tells that somebody wants to see, or no longer, the outline beside."""

    outline_asked = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.outline = button("Outline", self.outline_asked.emit)
        self.outline.setCheckable(True)
        self.documents = ChoiceRow("Document", DOCUMENTS)
        self.where = Elided(Role.MUTED)
        self.draft = give(text("", Role.AREA, wraps=False), Role.AREA)
        self.how_large = text("", Role.SMALL, wraps=False)
        self.smaller = self._sign("−", "Smaller pages", "Ctrl+-", room)  # noqa: RUF001 - a minus
        self.larger = self._sign("+", "Larger pages", "Ctrl++", room)
        self.fit = self._sign("↔", "Pages as wide as there is room", "Ctrl+0", room)
        self.beside = QWidget()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(STEP)
        layout.addWidget(self.outline)
        layout.addWidget(self.documents)
        layout.addWidget(self.where)
        layout.addWidget(self.draft)
        layout.addStretch(1)
        for part in (self.smaller, self.how_large, self.larger, self.fit, self.beside):
            layout.addWidget(part)

    def focus_document(self) -> None:
        """Put the focus on the document that is chosen."""
        for each in self.documents.findChildren(QPushButton):
            if each.isChecked():
                each.setFocus()

    def leave_room(self, *, left: int, right: int) -> None:
        """Stand above the pages, which have so many pixels of something else beside them."""
        self.documents.setMinimumWidth(left)
        self.beside.setFixedWidth(right)
        self.beside.setVisible(right > 0)

    def show_where(self, page: int, *, of: int, says: str, zoom: float, is_draft: bool) -> None:
        """Which page is in view, of how many, what to know of it, how large, whether a draft."""
        self.where.show_words(f"Page {page} of {of} · {says}" if of else "")
        self.how_large.setText(f"{zoom:.0%}")
        self.draft.setText("Draft" if is_draft else "")
        self.draft.setVisible(is_draft)

    def _sign(self, sign: str, words: str, keys: str, room: Room) -> QPushButton:
        made = button(sign, lambda: None, role=Role.LINK, tip=f"{words}  ({keys})")
        made.setAccessibleName(words)
        made.setFixedWidth(room.looks.look.px(TARGET))
        return made
