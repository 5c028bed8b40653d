"""What is misspelt in a field is underlined; the word somebody is at the end of is left alone."""

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit

from peeraudit.core.spelling import words_of
from peeraudit.ui.look.look import Looks
from peeraudit.ui.spelling.spelling import Spelling


class Misspelt(QSyntaxHighlighter):
    """Reads a paragraph again when it changed, and all of them when other words are right."""

    def __init__(self, field: QPlainTextEdit, spelling: Spelling, *, looks: Looks) -> None:
        super().__init__(field.document())
        self._field, self._spelling, self._looks = field, spelling, looks
        self._at = -1
        self._underlined = QTextCharFormat()
        self._colour()
        spelling.changed.connect(self.rehighlight)
        looks.changed.connect(self._colour_again)
        field.cursorPositionChanged.connect(self._follow)

    def highlightBlock(self, text: str) -> None:
        """Underline what is misspelt in a paragraph."""
        begins = self.currentBlock().position()
        for word in words_of(text):
            is_being_typed = self._field.hasFocus() and begins + word.end == self._at
            if not is_being_typed and not self._spelling.is_right(word.text):
                self.setFormat(word.start, len(word.text), self._underlined)

    def _follow(self) -> None:
        """Read what the cursor has left, and what it came to."""
        before, self._at = self._at, self._field.textCursor().position()
        for place in {before, self._at}:
            block = self.document().findBlock(place)
            if place >= 0 and block.isValid():
                self.rehighlightBlock(block)

    def _colour(self) -> None:
        self._underlined.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        self._underlined.setUnderlineColor(QColor(self._looks.look.colours.stop))

    def _colour_again(self) -> None:
        self._colour()
        self.rehighlight()
