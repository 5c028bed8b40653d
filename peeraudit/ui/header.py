"""The header: which challenge, where to find anything, that all is kept, and the lock."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from peeraudit.ui.look.icons import icon
from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP, TARGET
from peeraudit.ui.undo_button import UndoButton
from peeraudit.ui.widgets.announce import announce
from peeraudit.ui.widgets.elided import Elided
from peeraudit.ui.widgets.pieces import button, key

HEIGHT = 48
"""Pixels at 100 %."""

FIND, LOCK = "Find anything", "Lock"
"""Words on buttons, left out where there is little room."""


class Header(QFrame):
    """The same on every page. What its buttons do is the window's to do."""

    find_asked = Signal()
    undo_asked = Signal()
    lock_asked = Signal()
    cancel_asked = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        give(self, Role.BAR)
        self.setAccessibleName("Challenge")
        self._looks = looks
        self._is_narrow = False
        self._title = Elided(Role.HEADING)
        self._sample = text("", Role.TAG, wraps=False)
        self._kept = text("", Role.MUTED, wraps=False)
        self._busy = Elided(Role.MUTED)
        self._cancel = button("Cancel", self.cancel_asked.emit, role=Role.LINK)
        self._find = button(FIND, self.find_asked.emit, tip="Find anything  (Ctrl+K)")
        self._find_key = key("Ctrl+K")
        self._undo = UndoButton(self.undo_asked.emit)
        self._lock = button(LOCK, self.lock_asked.emit, tip="Lock  (Ctrl+L)")
        self.menu_button = QToolButton()
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setAccessibleName("Menu")
        self.menu_button.setToolTip("Menu  (F10)")
        self.menu_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        looks.changed.connect(self._colour)
        self._colour()
        self.show_busy("")
        self.show_undo("")

    def show_challenge(self, title: str, *, sample: str) -> None:
        """Say which challenge this is; `sample` is empty where it is a real one."""
        self._title.show_words(title)
        self._sample.setText(sample)
        self._show_parts()

    def show_kept(self, at: datetime) -> None:
        """Say that everything up to a moment is on the disk."""
        self._kept.setText(f"✓ Kept {at:%H:%M:%S}")

    def show_busy(self, words: str, *, can_cancel: bool = False) -> None:
        """Say what takes long, and whether it can be stopped; nothing when it is over."""
        self._busy.show_words(f"{words} …" if words else "")
        self._busy.setVisible(bool(words))
        self._cancel.setVisible(bool(words) and can_cancel)
        self._cancel.setAccessibleName(f"Cancel: {words}" if words else "Cancel")
        self._show_parts()
        if words:
            announce(self, words)

    def show_undo(self, words: str) -> None:
        """Say what undo would take back; there is nothing where the words are empty."""
        self._undo.show_deed(words)

    def set_menu(self, menu: QMenu) -> None:
        """What the menu button opens."""
        self.menu_button.setMenu(menu)

    def be_wide(self) -> None:
        """Show everything."""
        self._is_narrow = False
        self._show_parts()

    def be_narrow(self) -> None:
        """Leave out what the menu says as well, and words beside icons."""
        self._is_narrow = True
        self._show_parts()

    def _show_parts(self) -> None:
        wide = not self._is_narrow
        self._show_undo_button()
        has_room = wide and not self._busy.text()
        self._sample.setVisible(has_room and bool(self._sample.text()))
        self._find_key.setVisible(has_room)
        self._find.setText(FIND if wide else "")
        self._lock.setText(LOCK if wide else "")

    def _show_undo_button(self) -> None:
        """In words where there is room, else as an icon with the same name."""
        if self._is_narrow:
            self._undo.be_icon(icon("undo", self._looks.look.colours.ink))
        else:
            self._undo.be_words()

    def _lay_out(self) -> None:
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(4 * STEP, 0, 4 * STEP, 0)
        self._layout.setSpacing(3 * STEP)
        middle = Qt.AlignmentFlag.AlignVCenter
        left: tuple[QWidget, ...] = (self._title, self._sample, self._find, self._find_key)
        for part in left:
            self._layout.addWidget(part, 0, middle)
        self._layout.addStretch(1)
        right = (self._busy, self._cancel, self._undo, self._kept, self.menu_button, self._lock)
        for part in right:
            self._layout.addWidget(part, 0, middle)

    def _colour(self) -> None:
        look = self._looks.look
        self.setFixedHeight(look.px(HEIGHT))
        for part in (self._find, self._undo, self.menu_button, self._lock):
            part.setFixedHeight(look.px(TARGET))
        self.menu_button.setIcon(icon("more", look.colours.ink))
        self._lock.setIcon(icon("lock", look.colours.ink))
        self._find.setIcon(icon("find", look.colours.muted))
        self._show_undo_button()
