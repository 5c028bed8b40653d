"""Drawing the window in every state on one screen: run by the gallery in a process of its own."""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from peeraudit.operations.clock import this_laptop
from peeraudit.operations.sample import PASSPHRASE, make_sample
from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.tokens import Scheme
from peeraudit.ui.settings import Settings
from peeraudit.ui.window import Window
from tests.gallery.apart import two_apart
from tests.gallery.screens import SCREENS, Screen
from tests.gallery.states import APART, BEFORE, WITHIN, State
from tests.ui.opened import are_whole

SETTLING = 250
"""Milliseconds a page may take to fetch and draw what is not there at once."""


@dataclass(frozen=True)
class Drawer:
    """The window, and where its pictures go; their names end alike."""

    window: Window
    folder: Path
    end: str

    def draw(self, states: Sequence[State]) -> Iterator[Path]:
        """Each state; answers with each picture as it is drawn."""
        for state in states:
            state.go(self.window)
            yield self._picture(f"{state.name}-{self.end}.png")
            state.back(self.window)

    def open(self, store: Path) -> None:
        """Open a challenge, its lead peer at the laptop."""
        loop, desk = QEventLoop(), self.window.desk
        desk.open(
            store, PASSPHRASE, peer="", then=lambda _: loop.quit(), on_error=lambda _: loop.quit()
        )
        loop.exec()
        desk.speak_as(desk.seen.gathered.team[0].id)
        self.window.show_challenge(store)
        self._settle()

    def _picture(self, name: str) -> Path:
        self._settle()
        path = self.folder / name
        self.window.grab().save(str(path))
        return path

    def _settle(self) -> None:
        loop = QEventLoop()
        QTimer.singleShot(SETTLING, loop.quit)
        loop.exec()
        while not (self.window.desk.is_idle and are_whole([self.window])):
            QTimer.singleShot(SETTLING, loop.quit)
            loop.exec()


def draw_all(screen: Screen, folder: Path, schemes: Sequence[Scheme]) -> Iterator[Path]:
    """Every state in these colours, each scheme in a window of its own.

    To change the colours of a window with all its pages takes longer than to make a new one.
    """
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as place:
        sample = make_sample(Path(place) / "sample", clock=this_laptop()).store
        apart = two_apart(sample)
        for scheme in schemes:
            looks = Looks(app, scheme=scheme, scale=screen.text)
            window = Window(looks, Settings(Path(place) / "settings.json"))
            window.setMinimumSize(1, 1)
            window.resize(*screen.size)
            window.show()
            yield from _draw(Drawer(window, folder, f"{scheme}-{screen.name}"), sample, apart)


def _draw(drawer: Drawer, sample: Path, apart: Path) -> Iterator[Path]:
    """Before a challenge, in the sample, and where laptops disagree."""
    window = drawer.window
    yield from drawer.draw(BEFORE)
    drawer.open(sample)
    yield from drawer.draw(WITHIN)
    window.close_challenge()
    window.desk.close()
    drawer.open(apart)
    yield from drawer.draw(APART)
    window.close_challenge()
    window.desk.finish()
    window.hide()
    window.deleteLater()


if __name__ == "__main__":
    named, target, *asked = sys.argv[1:]
    wanted = next(item for item in SCREENS if item.name == named)
    for drawn in draw_all(wanted, Path(target), [Scheme(each) for each in asked]):
        print(drawn.name)  # noqa: T201 - the gallery tells what it drew
