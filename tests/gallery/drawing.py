"""Drawing every page on one screen: run by the gallery in a process of its own."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from peeraudit.operations.clock import this_laptop
from peeraudit.operations.sample import PASSPHRASE, make_sample
from peeraudit.ui.look.look import Looks
from peeraudit.ui.look.tokens import Scheme
from peeraudit.ui.room import Stage, Target
from peeraudit.ui.settings import Settings
from peeraudit.ui.wheel import WheelScrolls
from peeraudit.ui.window import Window
from tests.gallery.screens import SCREENS, Screen

SCHEMES = (Scheme.LIGHT, Scheme.DARK)

SETTLING = 250
"""Milliseconds a page may take to fetch and draw what is not there at once."""


def draw_all(screen: Screen, folder: Path) -> Iterator[Path]:
    """Every page in every scheme; answers with each picture as it is drawn."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    WheelScrolls(app)
    with tempfile.TemporaryDirectory() as place:
        sample = make_sample(Path(place) / "sample", clock=this_laptop())
        settings = Settings(Path(place) / "settings.json")
        looks = Looks(app, scheme=SCHEMES[0])
        window = Window(looks, settings)
        window.setMinimumSize(1, 1)
        window.resize(*screen.size)
        window.show()
        for scheme in SCHEMES:
            looks.choose(scheme, scale=1.0)
            yield _picture(window, folder / f"start-{scheme}-{screen.name}.png")
        _open(window, sample.store)
        for stage in Stage:
            window.go(Target(stage))
            for scheme in SCHEMES:
                looks.choose(scheme, scale=1.0)
                name = str(stage).lower().replace(" ", "-")
                yield _picture(window, folder / f"{name}-{scheme}-{screen.name}.png")
        window.desk.finish()


def _open(window: Window, store: Path) -> None:
    loop = QEventLoop()
    window.desk.open(
        store, PASSPHRASE, peer="", then=lambda _: loop.quit(), on_error=lambda _: loop.quit()
    )
    loop.exec()
    window.desk.speak_as(window.desk.seen.gathered.team[0].id)
    window.show_challenge(store)


def _picture(window: Window, path: Path) -> Path:
    loop = QEventLoop()
    QTimer.singleShot(SETTLING, loop.quit)
    loop.exec()
    while not window.desk.is_idle:
        window.desk.idle.connect(loop.quit)
        loop.exec()
    window.grab().save(str(path))
    return path


if __name__ == "__main__":
    named, target = sys.argv[1:]
    for drawn in draw_all(next(item for item in SCREENS if item.name == named), Path(target)):
        print(drawn.name)  # noqa: T201 - the gallery tells what it drew
