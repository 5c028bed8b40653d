"""The guide, read from its file: it needs no network, and opens where one is."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from peeraudit.paths import GUIDE
from peeraudit.ui.aside import Aside
from peeraudit.ui.guide.pictures import PictureBrowser
from peeraudit.ui.guide.setting import SECTION, set_block
from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import READING_WIDTH, STEP, TARGET
from peeraudit.ui.widgets.pieces import button, row
from peeraudit.ui.widgets.slots import just

CONTENTS_WIDTH = 220
"""Pixels at 100 % of the list of contents."""

ROOM_FOR_CONTENTS = 760
"""Pixels at 100 % under which there is no list of contents beside the text."""


@dataclass(frozen=True, slots=True)
class Place:
    """What stands at the top: a paragraph by its number, and what share of it is past."""

    block: int = 0
    share: float = 0.0


class GuidePage(Aside):
    """The guide with its contents at the left and a field to find words in it."""

    def __init__(self, looks: Looks) -> None:
        super().__init__("Guide")
        self._looks = looks
        self.browser = PictureBrowser()
        self.browser.setAccessibleName("Guide")
        self.browser.setOpenLinks(False)
        self.browser.setTabChangesFocus(True)
        give(self.browser, Role.BARE)
        self.contents = QListWidget()
        self.contents.setAccessibleName("Contents")
        give(self.contents, Role.BARE)
        self.contents.currentRowChanged.connect(self._go)
        self.field = QLineEdit()
        self.field.setAccessibleName("Find in the guide")
        self.field.setPlaceholderText("Find in the guide")
        self.field.returnPressed.connect(self._find)
        self._nothing = text("", Role.MUTED, wraps=False)
        self._place = Place()
        self._sections: tuple[tuple[str, int], ...] = ()
        self.hold(self._laid_out())
        self._read()
        self._remember()
        looks.changed.connect(self._read_again)
        self.browser.verticalScrollBar().valueChanged.connect(just(self._remember))

    @property
    def section(self) -> str:
        """The title of the section that was gone to last."""
        item = self.contents.currentItem()
        return item.text() if item else ""

    def open_at(self, title: str) -> None:
        """Show the section of that title; the beginning where there is none."""
        titles = [name for name, _ in self._sections]
        at = titles.index(title) if title in titles else 0
        self.contents.setCurrentRow(at)
        self._go(at)

    def come_in(self) -> None:
        """Read on with the arrow keys."""
        self.browser.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the contents out where there is no room beside the text."""
        super().resizeEvent(event)
        has_room = event.size().width() >= self._looks.look.px(ROOM_FOR_CONTENTS)
        self.contents.setVisible(has_room)
        self._set_width()

    def _read_again(self) -> None:
        """Set the text anew; what stood at the top, and what was found, stand there again."""
        place, cursor = self._place, self.browser.textCursor()
        anchor, position = cursor.anchor(), cursor.position()
        self._read()
        cursor = self.browser.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.browser.setTextCursor(cursor)
        self._go_back(place)

    def _read(self) -> None:
        """Set the text anew: colours and sizes are those of the palette at that moment."""
        self.contents.setFixedWidth(self._looks.look.px(CONTENTS_WIDTH))
        self.browser.setMarkdown(GUIDE.read_text(encoding="utf-8"))
        found: list[tuple[str, int]] = []
        block = self.browser.document().begin()
        while block.isValid():
            set_block(block, self._looks.look)
            if block.blockFormat().headingLevel() == SECTION:
                found.append((block.text(), block.blockNumber()))
            block = block.next()
        self._sections = tuple(found)
        at = max(0, self.contents.currentRow())
        self.contents.blockSignals(True)
        self.contents.clear()
        self.contents.addItems([title for title, _ in found])
        for place in range(self.contents.count()):
            self.contents.item(place).setSizeHint(QSize(0, self._looks.look.px(TARGET)))
        self.contents.setCurrentRow(at)
        self.contents.blockSignals(False)

    def _set_width(self) -> None:
        """A column no wider than is easily read, at the same place."""
        place = self._place
        aside = self.contents.width() + 4 * STEP if not self.contents.isHidden() else 0
        room = self.width() - aside - 20 * STEP
        self.browser.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        width = min(room, self._looks.look.px(READING_WIDTH))
        self.browser.setLineWrapColumnOrWidth(width)
        self.browser.show_pictures(wide=width - 4 * STEP)
        self._go_back(place)

    def _go(self, at: int) -> None:
        if 0 <= at < len(self._sections):
            self._show_block(self.browser.document().findBlockByNumber(self._sections[at][1]))

    def _show_block(self, block: QTextBlock) -> None:
        """Put a block at the top."""
        self.browser.setTextCursor(QTextCursor(block))
        top = self.browser.document().documentLayout().blockBoundingRect(block).top()
        self.browser.verticalScrollBar().setValue(int(top))

    def _remember(self) -> None:
        """Know what stands at the top, and how far into it one is."""
        top = self.browser.verticalScrollBar().value()
        layout = self.browser.document().documentLayout()
        at = layout.hitTest(QPointF(0, top), Qt.HitTestAccuracy.FuzzyHit)
        block = self.browser.document().findBlock(at)
        while layout.blockBoundingRect(block).top() > top and block.previous().isValid():
            block = block.previous()
        box = layout.blockBoundingRect(block)
        self._place = Place(block.blockNumber(), (top - box.top()) / max(1.0, box.height()))

    def _go_back(self, place: Place) -> None:
        """Put what stood at the top there again: it may be higher or lower in the text by now."""
        block = self.browser.document().findBlockByNumber(place.block)
        box = self.browser.document().documentLayout().blockBoundingRect(block)
        self.browser.verticalScrollBar().setValue(round(box.top() + place.share * box.height()))

    def _find(self) -> None:
        """Go to the next place of the words, from the beginning again after the last."""
        words = self.field.text().strip()
        if words and not self.browser.find(words):
            self.browser.moveCursor(QTextCursor.MoveOperation.Start)
            is_there = self.browser.find(words)
            self._nothing.setText("" if is_there else "The guide does not say that word.")
        else:
            self._nothing.setText("")

    def _laid_out(self) -> QWidget:
        beside = QWidget()
        layout = QHBoxLayout(beside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4 * STEP)
        layout.addWidget(self.contents)
        layout.addWidget(self.browser, 1)
        finding = row(self.field, button("Find next", self._find), self._nothing)
        self.field.setMinimumWidth(self._looks.look.px(CONTENTS_WIDTH))
        whole = QWidget()
        inner = QVBoxLayout(whole)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(2 * STEP)
        inner.addWidget(finding)
        inner.addWidget(beside, 1)
        return whole
