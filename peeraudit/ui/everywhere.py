"""What works everywhere in an open challenge: commands, undo, the palette, the lock, the guide."""

from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from peeraudit.ui.command_table import Doing, commands_of
from peeraudit.ui.commands import Command, Group, action_for, grouped, show_words
from peeraudit.ui.keys_first import KeysFirst
from peeraudit.ui.lock.idle import Idle
from peeraudit.ui.lock.laptop import Laptop
from peeraudit.ui.lock.locks import Locks
from peeraudit.ui.look.tokens import Scheme
from peeraudit.ui.room import Target
from peeraudit.ui.settings import TEXT_SIZES
from peeraudit.ui.undoing import Undoing

if TYPE_CHECKING:
    from peeraudit.ui.aside import Aside
    from peeraudit.ui.challenge_view import ChallengeView
    from peeraudit.ui.finder.finder import Finder
    from peeraudit.ui.guide.guide_page import GuidePage
    from peeraudit.ui.keys_page import KeysPage
    from peeraudit.ui.settings_page import SettingsPage
    from peeraudit.ui.strike_page import StrikePage
    from peeraudit.ui.window import Window

IN_MENU = (Group.GO, Group.LOOK)
"""Groups that have a menu of their own within the menu."""


class Everywhere(QObject):
    """Ties the commands of an open challenge to its window.

    What is not seen at first is made when somebody first asks for it.
    """

    def __init__(self, window: "Window", view: "ChallengeView", *, path: Path) -> None:
        super().__init__(view)
        self._window, self._view, self._path = window, view, path
        self._room = window.room
        self.undoing = Undoing(self._room, self)
        self.locks = Locks(window, self._room, self, unlocked=self._unlocked)
        self.commands = commands_of(self._doing())
        self.menu = QMenu(view)
        self._actions = self._make_actions()
        self._keys_first = KeysFirst(
            _app(), self, keys=chain.from_iterable(c.keys for c in self.commands)
        )
        self._fill_menu()
        self._tie()
        self.idle = self._make_idle()
        self.laptop = Laptop(window, leave=self._leave)

    @property
    def actions(self) -> tuple[QAction, ...]:
        """The commands as Qt has them, in their order."""
        return tuple(self._actions.values())

    @cached_property
    def finder(self) -> "Finder":
        """The palette."""
        from peeraudit.ui.finder.finder import Finder

        return Finder(self._view, self._room, commands=self._other_commands)

    @cached_property
    def _guide(self) -> "GuidePage":
        from peeraudit.ui.guide.guide_page import GuidePage

        return GuidePage(self._room.looks)

    @cached_property
    def _keys(self) -> "KeysPage":
        from peeraudit.ui.keys_page import KeysPage

        return KeysPage(self.commands)

    @cached_property
    def _settings(self) -> "SettingsPage":
        from peeraudit.ui.settings_page import SettingsPage

        page = SettingsPage(self._room, path=self._path)
        page.strike_asked.connect(self._show_strike)
        return page

    @cached_property
    def _strike(self) -> "StrikePage":
        from peeraudit.ui.strike_page import StrikePage

        return StrikePage(self._room)

    def _doing(self) -> Doing:
        view, desk = self._view, self._room.desk
        return Doing(
            undoing=self.undoing,
            go=self._go,
            capture=view.capture,
            float_strip=view.float_strip,
            raise_stop=view.raise_stop,
            find=self._find,
            next_pane=view.next_pane,
            last_pane=view.last_pane,
            lock=self.locks.lock,
            hide=self.locks.hide,
            show_settings=self._show_settings,
            show_guide=self._show_guide,
            show_keys=self._show_keys,
            strike_out=self._show_strike,
            show_menu=self._show_menu,
            look_at=self._look_at,
            larger=self._larger,
            smaller=self._smaller,
            usual=self._usual,
            cancel=desk.cancel,
            can_cancel=lambda: desk.can_cancel,
            receive=self._receive,
            hand_over=self._hand_over,
            close=self._window.leave_challenge,
            quit=self._quit,
        )

    def do(self, command: str) -> None:
        """Do a command, known by its name, as if it were chosen in the menu."""
        self._actions[command].trigger()

    def _make_actions(self) -> dict[str, QAction]:
        return {item.name: action_for(item, parent=self._view) for item in self.commands}

    def _fill_menu(self) -> None:
        """Every command: the long groups in menus of their own."""
        for group, found in grouped(self.commands).items():
            menu = self.menu.addMenu(str(group)) if group in IN_MENU else self.menu
            for command in found:
                menu.addAction(self._actions[command.name])
            self.menu.addSeparator()
        self._view.header.set_menu(self.menu)

    def _tie(self) -> None:
        header, desk = self._view.header, self._room.desk
        stop = next(item for item in self.commands if item.name == "stop")
        self.locks.page.go_on_with(stop.keys, stop.do)
        header.find_asked.connect(self._find)
        header.undo_asked.connect(self.undoing.undo)
        header.lock_asked.connect(self.locks.lock)
        self.undoing.told.connect(self._say_again)
        desk.busy.connect(self._say_again)
        _app().applicationStateChanged.connect(self._come_back)
        self._say_again()

    def _come_back(self, state: Qt.ApplicationState) -> None:
        """See what another window kept while somebody was elsewhere."""
        desk = self._room.desk
        if state is Qt.ApplicationState.ApplicationActive and desk.is_open and desk.is_idle:
            desk.look_again()

    def _make_idle(self) -> Idle:
        idle = Idle(_app(), self, minutes=lambda: self._room.settings.choices.lock_after)
        idle.nobody_here.connect(self.locks.lock)
        return idle

    def _other_commands(self) -> tuple[Command, ...]:
        """What the palette offers: it is the palette already that one looks at."""
        return tuple(item for item in self.commands if item.name != "find")

    def _say_again(self, *_: object) -> None:
        """Let actions and header say what undo would take back now."""
        for command in self.commands:
            show_words(self._actions[command.name], command)
        self._view.header.show_undo(self.undoing.undoable)

    def _put_finder_away(self) -> None:
        if "finder" in vars(self):
            self.finder.hide()

    def _go(self, target: Target) -> None:
        self._window.activateWindow()  # the keys may be at the strip that floats
        self._put_finder_away()
        self._room.go(target)

    def _find(self) -> None:
        self._window.activateWindow()
        self.finder.open()

    def _leave(self) -> None:
        if self._room.desk.is_open:
            self.locks.lock()

    def _unlocked(self) -> None:
        self.idle.somebody_here()

    def _show_menu(self) -> None:
        button = self._view.header.menu_button
        self.menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _show_aside(self, aside: "Aside") -> None:
        self._window.activateWindow()
        self._put_finder_away()
        self._view.show_aside(aside)

    def _show_guide(self) -> None:
        self._show_aside(self._guide)
        self._guide.open_at(str(self._view.stage))

    def _show_keys(self) -> None:
        self._show_aside(self._keys)

    def _show_settings(self) -> None:
        self._show_aside(self._settings)

    def _show_strike(self) -> None:
        self._show_aside(self._strike)

    def _look_at(self, scheme: Scheme) -> None:
        self._room.settings.choose(scheme=scheme)
        self._look()

    def _larger(self) -> None:
        self._step_size(1)

    def _smaller(self) -> None:
        self._step_size(-1)

    def _usual(self) -> None:
        self._room.settings.choose(text_size=TEXT_SIZES[0])
        self._look()

    def _step_size(self, step: int) -> None:
        at = TEXT_SIZES.index(self._room.settings.choices.text_size) + step
        size = TEXT_SIZES[max(0, min(at, len(TEXT_SIZES) - 1))]
        self._room.settings.choose(text_size=size)
        self._look()

    def _look(self) -> None:
        choices = self._room.settings.choices
        self._room.looks.choose(choices.scheme, scale=choices.text_size)

    def _receive(self) -> None:
        self._window.leave_challenge(self._window.start.receive)

    def _hand_over(self) -> None:
        from peeraudit.ui.handing_over import ask_where

        self._window.activateWindow()
        ask_where(self._room, self._view, name=self._path.name)

    def _quit(self) -> None:
        self._window.close()


def _app() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError(app)
    return app
