"""A dictionary of few words, and what it makes be underlined."""

from dataclasses import dataclass

from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit


@dataclass(frozen=True)
class FewWords:
    """A dictionary that knows a few words."""

    right: frozenset[str] = frozenset({"they", "receive", "help", "at", "once"})

    def is_right(self, word: str) -> bool:
        return word.casefold() in self.right

    def suggest(self, word: str) -> tuple[str, ...]:
        return ("receive", "relieve") if word == "recieve" else ()


def underlined(field: QPlainTextEdit) -> list[str]:
    """The words with a wave beneath them."""
    found: list[str] = []
    block = field.document().begin()
    while block.isValid():
        wave = QTextCharFormat.UnderlineStyle.SpellCheckUnderline
        found += [
            block.text()[item.start : item.start + item.length]
            for item in block.layout().formats()
            if item.format.underlineStyle() is wave
        ]
        block = block.next()
    return found
