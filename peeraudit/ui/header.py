"""The header: which challenge, where to find anything, that all is kept, and the lock."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton

from peeraudit.ui.look.icons import icon
from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.roles import Role, give, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.widgets.pieces import button

HEIGHT = 48
"""Pixels at 100 %."""


class Header(QFrame):
    """The same on every page. What its buttons do is the window's to do."""

    find_asked = Signal()
    undo_asked = Signal()
    lock_asked = Signal()

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        give(self, Role.BAR)
        self._looks = looks
        self.setFixedHeight(looks.look.px(HEIGHT))
        self._title = text("", Role.HEADING, wraps=False)
        self._sample = text("Sample: everybody in it is invented", Role.TAG, wraps=False)
        self._kept = text("", Role.MUTED, wraps=False)
        self._kept.setAccessibleName("Kept")
        self._busy = text("", Role.MUTED, wraps=False)
        self._find = button("Find anything", self.find_asked.emit, tip="Ctrl+K")
        self._undo = button("Undo", self.undo_asked.emit, role=Role.LINK, tip="Ctrl+Z")
        self._lock = button("Lock", self.lock_asked.emit, tip="Ctrl+L")
        self._menu = QToolButton()
        self._menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu.setAccessibleName("Menu")
        self._menu.setToolTip("Menu  (F10)")
        self._lay_out()
        looks.changed.connect(self._colour)
        self._colour()

    def show_challenge(self, title: str, *, sample: str) -> None:
        """Say which challenge this is; `sample` is empty where it is a real one."""
        self._title.setText(title)
        self._sample.setText(sample)
        self._sample.setVisible(bool(sample))

    def show_kept(self, at: datetime) -> None:
        """Say that everything up to a moment is on the disk."""
        self._kept.setText(f"✓ Kept {at:%H:%M:%S}")

    def show_busy(self, words: str) -> None:
        """Say what takes long; nothing when it is over."""
        self._busy.setText(f"{words} …" if words else "")

    def show_undo(self, words: str) -> None:
        """Say what undo would take back; there is nothing where the words are empty."""
        self._undo.setText(f"Undo {words}" if words else "Undo")
        self._undo.setAccessibleName(self._undo.text())
        self._undo.setEnabled(bool(words))

    def set_menu(self, menu: QMenu) -> None:
        """What the menu button opens."""
        self._menu.setMenu(menu)

    def be_wide(self) -> None:
        """Show everything."""
        for part in (self._undo, self._find, self._title):
            part.show()

    def be_narrow(self) -> None:
        """Leave out what the keys do as well."""
        for part in (self._undo, self._find):
            part.hide()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4 * STEP, 0, 4 * STEP, 0)
        layout.setSpacing(4 * STEP)
        for part in (self._title, self._sample, self._find):
            layout.addWidget(part)
        layout.addStretch(1)
        for part in (self._busy, self._undo, self._kept, self._menu, self._lock):
            layout.addWidget(part)

    def _colour(self) -> None:
        self._menu.setIcon(icon("more", self._looks.look.colours.ink))
        self._lock.setIcon(icon("lock", self._looks.look.colours.ink))
        self._find.setIcon(icon("find", self._looks.look.colours.muted))

