"""A text that is checked as it is typed, with a menu of what may have been meant.

The menu opens with the mouse, with Shift+F10 and with Ctrl+. at the word the cursor is in.
"""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QWidget

from peeraudit.core.spelling import word_at
from peeraudit.ui.room import Room
from peeraudit.ui.spelling.misspelt import Misspelt
from peeraudit.ui.spelling.spelling import Spelling, spelling_of
from peeraudit.ui.widgets.alive import while_alive
from peeraudit.ui.widgets.slots import just
from peeraudit.ui.widgets.typed import TypedText

KEYS = "Ctrl+."
"""Opens the menu at the cursor."""

NONE_FOUND = "No suggestions"


class CheckedText(QObject):
    """Checks one field for as long as it is there."""

    def __init__(self, typed: TypedText, room: Room) -> None:
        super().__init__(typed)
        self._typed = typed
        self._field: QPlainTextEdit = typed.field
        self._spelling: Spelling = spelling_of(room.desk)
        self.misspelt = Misspelt(self._field, self._spelling, looks=room.looks)
        self.menu: QMenu | None = None
        self._field.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._field.customContextMenuRequested.connect(self._ask_at)
        keys = QShortcut(QKeySequence(KEYS), self._field)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        keys.activated.connect(self.ask_at_cursor)
        self._spelling.begin()

    def ask_at_cursor(self) -> None:
        """Open the menu for the word the cursor is in."""
        self._ask(self._field.textCursor(), self._field.cursorRect().bottomLeft())

    def _ask_at(self, point: QPoint) -> None:
        if self._field.cursorRect().contains(point):
            self.ask_at_cursor()
        else:
            self._ask(self._field.cursorForPosition(point), point)

    def _ask(self, cursor: QTextCursor, point: QPoint) -> None:
        """Look for suggestions where a word is misspelt; the menu opens once they are there.

        What can only be read, such as a finished audit, has the usual menu.
        """
        block = cursor.block()
        word = word_at(block.text(), cursor.positionInBlock())
        if word is None or self._field.isReadOnly() or self._spelling.is_right(word.text):
            self._open((), "", cursor, point)
            return
        meant = QTextCursor(block)
        meant.setPosition(block.position() + word.start)
        meant.setPosition(block.position() + word.end, QTextCursor.MoveMode.KeepAnchor)

        def show(found: tuple[str, ...]) -> None:
            self._open(found, word.text, meant, point)

        self._spelling.suggest(word.text, while_alive(self, show))

    def _open(self, found: tuple[str, ...], word: str, cursor: QTextCursor, point: QPoint) -> None:
        menu = self._field.createStandardContextMenu()
        first = menu.actions()[0]
        if word:
            own = QMenu(menu)
            for suggestion in found:
                action = own.addAction(suggestion.replace("&", "&&"))
                action.triggered.connect(just(partial(self._put, cursor, suggestion)))
            if not found:
                own.addAction(NONE_FOUND).setEnabled(False)
            own.addSeparator()
            add = own.addAction(f"Add “{word}” to this challenge's words")
            add.triggered.connect(just(partial(self._add, word)))
            own.addSeparator()
            menu.insertActions(first, own.actions())
        menu.aboutToHide.connect(self._forget_menu)
        self.menu = menu
        menu.popup(self._field.viewport().mapToGlobal(point))

    def _forget_menu(self) -> None:
        """The menu goes once what was chosen in it is done."""
        if self.menu is not None:
            self.menu.deleteLater()
            self.menu = None

    def _put(self, cursor: QTextCursor, word: str) -> None:
        cursor.insertText(word)
        self._field.setTextCursor(cursor)

    def _add(self, word: str) -> None:
        self._spelling.add(word, on_error=while_alive(self, self._typed.show_problem))


def check_spelling(typed: TypedText, room: Room) -> CheckedText:
    """Check the spelling of a field from now on."""
    return CheckedText(typed, room)


def check_when_come_to(within: QWidget, room: Room) -> None:
    """Check each field of several lines from when somebody comes to it.

    For a page that is there before anybody writes on it: the dictionary is read for those who do.
    """
    once = Qt.ConnectionType.SingleShotConnection
    for typed in within.findChildren(TypedText):
        typed.came.connect(partial(check_spelling, typed, room), once)
