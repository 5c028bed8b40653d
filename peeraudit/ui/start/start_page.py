"""What is shown before a challenge is open: one panel at a time, each made when it is needed."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from peeraudit.ui.look.roles import Role, text
from peeraudit.ui.look.tokens import STEP
from peeraudit.ui.notices import NoticeBar
from peeraudit.ui.room import Notice, Room
from peeraudit.ui.start.entering import Entering
from peeraudit.ui.start.home import Home
from peeraudit.ui.start.panel import Panel
from peeraudit.ui.widgets.choose_file import FileAsked, choose_file
from peeraudit.ui.widgets.pieces import show_or_hide

if TYPE_CHECKING:
    from peeraudit.ui.start.beginning.beginning_panel import BeginningPanel
    from peeraudit.ui.start.opening import OpeningPanel
    from peeraudit.ui.start.receiving import ReceivingPanel
    from peeraudit.ui.start.sampling import SamplingPanel
    from peeraudit.ui.start.seating import Seating

P = TypeVar("P", bound=Panel)


class StartPage(QWidget):
    """What is shown before a challenge is open; `opened` tells the file of the one that is."""

    opened = Signal(Path)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.setAccessibleName("Start")
        self.room = room
        self._back: Panel | None = None
        self._opening: OpeningPanel | None = None
        self._receiving: ReceivingPanel | None = None
        self._sampling: SamplingPanel | None = None
        self._beginning: BeginningPanel | None = None
        self._seating: Seating | None = None
        self.notices = NoticeBar()
        self._stack = QStackedWidget()
        self._busy = text("", Role.MUTED, wraps=False)
        self._busy.setContentsMargins(4 * STEP, 2 * STEP, 4 * STEP, 2 * STEP)
        self._busy.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._busy)
        layout.addWidget(self.notices)
        room.desk.busy.connect(self._show_busy)
        self._show_busy("")
        self.home = self._home()

    @property
    def panel(self) -> QWidget | None:
        """What is shown now."""
        return self._stack.currentWidget()

    def say(self, notice: Notice) -> None:
        """Say something on this page."""
        self.notices.show_notice(notice)

    def ask_for_passphrase(self, path: Path) -> None:
        """Ask for the passphrase of a challenge's file, to open it.

        A file elsewhere is opened as a checked copy, which lies with this laptop's own challenges.
        """
        from peeraudit.ui.start.looking_in import elsewhere

        path = Path(os.path.abspath(path))  # noqa: PTH100 - pathlib leaves ".." where it stands
        lies = elsewhere(path, worked_in=self.room.settings.choices.worked_in)
        if lies:
            receiving = self.receiving
            receiving.ask(path, lies=lies)
            self._go(receiving)
        else:
            opening = self.opening
            opening.ask(path)
            self._go(opening)

    def receive(self) -> None:
        """Ask for a colleague's copy."""
        self._receive(back=self.home)

    def go_home(self) -> None:
        """Show the first panel; a challenge opened only for a look is closed."""
        self._go_back_to(self.home)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what is recent now."""
        super().showEvent(event)
        if self.panel is self.home:
            self.home.focus_first()

    @property
    def opening(self) -> "OpeningPanel":
        """Where the passphrase of a file is asked for."""
        if self._opening is None:
            from peeraudit.ui.start.opening import OpeningPanel

            self._opening = self._added(OpeningPanel(self.room))
            self._opening.opened.connect(self._enter_file)
            self._opening.receive_asked.connect(self._receive_instead)
        return self._opening

    @property
    def receiving(self) -> "ReceivingPanel":
        """Where a colleague's copy is received."""
        if self._receiving is None:
            from peeraudit.ui.start.receiving import ReceivingPanel

            self._receiving = self._added(ReceivingPanel(self.room))
            self._receiving.entered.connect(self._enter)
        return self._receiving

    @property
    def sampling(self) -> "SamplingPanel":
        """Where the sample is made."""
        if self._sampling is None:
            from peeraudit.ui.start.sampling import SamplingPanel

            self._sampling = self._added(SamplingPanel(self.room))
            self._sampling.entered.connect(self._enter)
        return self._sampling

    @property
    def beginning(self) -> "BeginningPanel":
        """Where a challenge is started."""
        if self._beginning is None:
            from peeraudit.ui.start.beginning.beginning_panel import BeginningPanel

            self._beginning = self._added(BeginningPanel(self.room))
            self._beginning.entered.connect(self._begun)
        return self._beginning

    @property
    def seating(self) -> "Seating":
        """What asks who sits here."""
        if self._seating is None:
            from peeraudit.ui.start.seating import Seating

            self._seating = Seating(self.room, self._added)
            self._seating.seated.connect(self._show_challenge)
        return self._seating

    def _receive(self, *, back: Panel) -> None:
        self.receiving.ask()
        self._go(self.receiving, back=back)

    def _receive_instead(self) -> None:
        """Ask for a copy in place of a file that was refused; its passphrase is not kept here."""
        self.opening.secret.forget()
        self._receive(back=self.opening)

    def _enter(self, entering: Entering) -> None:
        """Go into a challenge that is open, once it is known who sits here."""
        panel = self.seating.seat(entering)
        if panel is not None:
            self._go(panel)

    def _enter_file(self, path: Path) -> None:
        self._enter(Entering(path))

    def _begun(self, entering: Entering) -> None:
        """What was typed to start a challenge is in it now."""
        begun, self._beginning = self._beginning, None
        self._enter(entering)
        if begun is not None:
            self._stack.removeWidget(begun)
            begun.deleteLater()

    def _show_challenge(self, entering: Entering) -> None:
        self._stack.setCurrentWidget(self.home)
        self.notices.hide()
        self.room.settings.opened(entering.path)
        self.opened.emit(entering.path)
        if entering.target is not None:
            self.room.go(entering.target)
        if entering.notice is not None:
            self.room.say(entering.notice)

    def _sample(self) -> None:
        self._go(self.sampling)
        self.sampling.make()

    def _begin(self) -> None:
        self._go(self.beginning)

    def _choose(self) -> None:
        asked = FileAsked(
            "Open a challenge", "Challenges (*.peeraudit);;All files (*)", folder=self._folder()
        )
        choose_file(self, asked, self.ask_for_passphrase)

    def _show_busy(self, words: str) -> None:
        """Say what takes long, and nothing once it is over."""
        show_or_hide(self._busy, f"{words} …" if words else "")

    def _folder(self) -> str:
        recent = self.room.settings.choices.recent
        return str(Path(recent[0]).parent) if recent else str(Path.home())

    def _home(self) -> Home:
        home = Home(self.room)
        self._stack.addWidget(home)
        home.chosen.connect(self.ask_for_passphrase)
        home.start_asked.connect(self._begin)
        home.receive_asked.connect(self.receive)
        home.open_asked.connect(self._choose)
        home.sample_asked.connect(self._sample)
        return home

    def _added(self, panel: P) -> P:
        """A panel that Esc leaves for the one before it."""
        self._stack.addWidget(panel)
        panel.left.connect(self._go_back)
        panel.on_key("Esc", panel.left.emit)
        return panel

    def _go_back(self) -> None:
        """Show the panel that one came from, as it was left."""
        self._go_back_to(self._back or self.home)

    def _go_back_to(self, panel: Panel) -> None:
        if self.room.desk.is_open:
            self.room.desk.close()
        self._go(panel)

    def _go(self, panel: Panel, *, back: Panel | None = None) -> None:
        """Show a panel, from which Esc leads back to another, or else to the first one."""
        self._back = back
        self.notices.hide()
        self._stack.setCurrentWidget(panel)
        panel.show_from_top()
        panel.focus_first()
